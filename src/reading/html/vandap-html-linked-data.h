/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-head.h"

G_BEGIN_DECLS

/* What a page says of itself to machines, in JSON-LD and the words of schema.org. */

void vandap_html_linked_data_read (const char *json, gsize length, VandapHtmlHead *head);

G_END_DECLS
