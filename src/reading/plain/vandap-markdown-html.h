/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/plain/vandap-markdown-flow.h"

G_BEGIN_DECLS

/* Blocks of HTML in Markdown. */

void vandap_markdown_html_read (const char *html, gsize length, VandapMarkdownFlow *flow);

G_END_DECLS
