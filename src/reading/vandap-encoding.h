/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-report.h"

G_BEGIN_DECLS

/* Bytes of a file as text. */

gboolean vandap_encoding_is_utf8 (const char *data, gsize length, gsize *skipped);
char *vandap_encoding_decode (const char *data, gsize length, const char *name, VandapReport *report,
                              gsize *decoded_length, GError **error);
char *vandap_encoding_decode_unlike (const char *data, gsize length, const char *declared, VandapReport *report,
                                     gsize *decoded_length);

G_END_DECLS
