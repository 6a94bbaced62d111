/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* What a browser does not show. */

void vandap_html_hidden_leave_out (VandapHtmlPage *page);

G_END_DECLS
