/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* Words of an article that a page prints twice. */

void vandap_html_quotes_leave_out (VandapHtmlPage *page);

G_END_DECLS
