/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* Links to other articles that stand between the paragraphs of one. */

void vandap_html_related_leave_out_links (VandapHtmlPage *page);
void vandap_html_related_leave_out (VandapHtmlPage *page);

G_END_DECLS
