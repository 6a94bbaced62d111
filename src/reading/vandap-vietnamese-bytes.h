/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Vietnamese as programs of the 1990s wrote it, in fonts of their own. */

/** VANDAP_VIETNAMESE_TCVN3: name of the encoding of the .VnTime fonts */
#define VANDAP_VIETNAMESE_TCVN3 "TCVN3"

/** VANDAP_VIETNAMESE_VNI: name of the encoding of the VNI fonts, such as VNI-Times */
#define VANDAP_VIETNAMESE_VNI "VNI"

/** VANDAP_VIETNAMESE_VISCII: name of the encoding of mail and the web before Unicode, RFC 1456 */
#define VANDAP_VIETNAMESE_VISCII "VISCII"

const char *vandap_vietnamese_bytes_guess (const char *data, gsize length);
gboolean vandap_vietnamese_bytes_has (const char *name);
char *vandap_vietnamese_bytes_convert (const char *name, const char *data, gsize length, guint *n_unknown,
                                       gsize *converted_length);

G_END_DECLS
