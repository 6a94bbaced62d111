/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Names that are printed whole once, and in initials or by a part of them behind that. */

char *vandap_short_names_dup_initials (const char *label);
gboolean vandap_short_names_are_of (const char *label, const char *name);
void vandap_short_names_merge (VandapPieces *pieces);

G_END_DECLS
