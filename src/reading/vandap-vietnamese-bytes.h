/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Vietnamese as programs of the 1990s wrote it, in fonts of their own. */

/** VANDAP_VIETNAMESE_TCVN3: name of the encoding of the .VnTime fonts */
#define VANDAP_VIETNAMESE_TCVN3 "TCVN3"

gboolean vandap_vietnamese_bytes_look_tcvn3 (const char *data, gsize length);
char *vandap_vietnamese_bytes_convert_tcvn3 (const char *data, gsize length, gsize *converted_length);

G_END_DECLS
