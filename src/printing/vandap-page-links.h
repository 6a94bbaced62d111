/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "printing/vandap-page-block.h"

G_BEGIN_DECLS

/* Links on a page that is a PDF. */

void vandap_page_links_draw (cairo_t *cr, VandapInterview *interview, const VandapPageBlock *block,
                             gsize start, PangoLayoutLine *line, double x, double top, double height);

G_END_DECLS
