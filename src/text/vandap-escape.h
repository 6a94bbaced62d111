/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appending text so that it means itself in another notation. Lengths are bytes, -1 up to the NUL. */

void vandap_escape_tsv (GString *out, const char *text, gssize length);
void vandap_escape_xml (GString *out, const char *text, gssize length);
void vandap_escape_xml_attribute (GString *out, const char *text, gssize length);
void vandap_escape_markdown (GString *out, const char *text, gssize length);
void vandap_escape_latex (GString *out, const char *text, gssize length);
char *vandap_isolate (const char *text);

G_END_DECLS
