/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What becomes of single characters when a text is folded for finding. */

/**
 * VANDAP_LETTER_LONGEST: bytes that one folded character takes at the most
 * (U+FDFA alone is eighteen letters).
 */
#define VANDAP_LETTER_LONGEST 72

char *vandap_letters_decompose (const char *text, gssize length);
gsize vandap_letter_fold (gunichar c, char *out);
gboolean vandap_letter_is_mark (gunichar c);
gboolean vandap_letter_leaves_nothing (gunichar c);
gunichar vandap_letter_get_base (gunichar c, gboolean *has_stroke);

G_END_DECLS
