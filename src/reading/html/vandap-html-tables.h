/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* What the layout of a page says of its lines: who speaks them, and which picture they stand under. */

void vandap_html_tables_find_labels (VandapHtmlPage *page);
void vandap_html_tables_find_speakers (VandapHtmlPage *page);
void vandap_html_tables_find_captions (VandapHtmlPage *page);

G_END_DECLS
