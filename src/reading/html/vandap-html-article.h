/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* Which lines of a page are the article, and why others are not. */

void vandap_html_article_choose (VandapHtmlPage *page, const char *title);
gboolean vandap_html_article_is_title (VandapHtmlPage *page, guint line, const char *title);

G_END_DECLS
