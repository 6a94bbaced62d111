/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-head.h"
#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* The blocks that a page comes down to. */

void vandap_html_blocks_write (VandapHtmlPage *page, const VandapHtmlHead *head, VandapBlocks *blocks);

G_END_DECLS
