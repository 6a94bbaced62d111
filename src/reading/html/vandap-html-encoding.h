/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-report.h"

G_BEGIN_DECLS

/* The bytes of a page as text. */

char *vandap_html_encoding_decode (const char *data, gsize length, const char *name, VandapReport *report,
                                   gsize *decoded_length, GError **error);

G_END_DECLS
