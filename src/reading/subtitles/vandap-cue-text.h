/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/subtitles/vandap-cue-joiner.h"

G_BEGIN_DECLS

/* The words of a cue, and the tags among them. */

void vandap_cue_text_add (VandapCueJoiner *joiner, const char *text, gsize length);
void vandap_cue_text_strip (GString *out, const char *text, gsize length);
gboolean vandap_cue_text_is_marked (const char *text, gsize length);

G_END_DECLS
