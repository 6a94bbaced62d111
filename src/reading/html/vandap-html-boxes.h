/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* What the boxes of a page hold: sentences, or links. */

void vandap_html_boxes_measure (VandapHtmlPage *page);
void vandap_html_boxes_judge (VandapHtmlPage *page);
GArray *vandap_html_boxes_find_groups (VandapHtmlPage *page);

G_END_DECLS
