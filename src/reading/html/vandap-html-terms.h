/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* Lists of terms whose terms are questions. */

void vandap_html_terms_find_questions (VandapHtmlPage *page);

G_END_DECLS
