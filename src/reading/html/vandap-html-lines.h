/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* Which lines of a page are one block. */

void vandap_html_lines_join (VandapHtmlPage *page);

G_END_DECLS
