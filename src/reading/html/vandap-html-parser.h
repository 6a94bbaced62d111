/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "reading/html/vandap-html-head.h"
#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* Taking HTML apart into the lines of a page. */

VandapHtmlPage *vandap_html_parser_parse (const char *text, gsize length, VandapHtmlHead *head,
                                          GCancellable *cancellable);

G_END_DECLS
