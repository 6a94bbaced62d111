/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* Tables whose first row says which column has questions and which has answers. */

void vandap_html_columns_find_questions (VandapHtmlPage *page);

G_END_DECLS
