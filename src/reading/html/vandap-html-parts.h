/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* Elements that say by their names or their places what asks and what answers. */

void vandap_html_parts_find (VandapHtmlPage *page);
void vandap_html_items_find_parts (VandapHtmlPage *page);

G_END_DECLS
