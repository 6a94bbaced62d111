/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Full stops that end sentences, and those of abbreviations. */

gboolean vandap_sentence_stops_are_in (const char *label);

G_END_DECLS
