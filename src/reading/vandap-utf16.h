/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text in UTF-16, with or without a byte-order mark. */

const char *vandap_utf16_guess (const char *data, gsize length);
const char *vandap_utf16_guess_chinese (const char *data, gsize length);
char *vandap_utf16_convert (const char *data, gsize length, gboolean is_big, guint *n_broken, gsize *converted_length);

G_END_DECLS
