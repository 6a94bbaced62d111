/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-source.h"

G_BEGIN_DECLS

/*
 * What we print to people of how a text stands to what was said, as it is found again in what they open: in every
 * language that we print it in, whichever is the user's.
 */

gboolean vandap_state_words_find (const char *text, gsize length, VandapDerivation *derivation);
gboolean vandap_state_words_get_retold (guint form, const char **before, const char **behind);
char *vandap_state_words_dup_retold (const char *text, gsize length);
gboolean vandap_state_words_find_terms (const char *text, gsize length, gsize *start, gboolean *is_restricted);

G_END_DECLS
