/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <pango/pangocairo.h>

#include "interview/vandap-passage.h"
#include "printing/vandap-page-block.h"
#include "printing/vandap-page-style.h"

G_BEGIN_DECLS

/**
 * VandapPrintScope:
 * @VANDAP_PRINT_ALL: the whole interview
 * @VANDAP_PRINT_EXCHANGE: one question with its answers
 * @VANDAP_PRINT_PASSAGE: a stretch of the text
 *
 * What of an interview is printed.
 */
typedef enum
{
  VANDAP_PRINT_ALL,
  VANDAP_PRINT_EXCHANGE,
  VANDAP_PRINT_PASSAGE,
} VandapPrintScope;

/**
 * VandapPageLine:
 * @look: what it looks like
 * @block: which paragraph of what is printed it is of
 * @exchange: index of the exchange it stands in, or %VANDAP_NONE
 * @opens_answer: whether its paragraph begins the answer to a question
 * @top: upper edge, in points from the top of the paper
 * @height: in points
 *
 * A line on a page.
 */
typedef struct
{
  VandapBlockLook look;
  guint block;
  guint exchange;
  gboolean opens_answer;
  double top;
  double height;
} VandapPageLine;

#define VANDAP_TYPE_PAGINATOR (vandap_paginator_get_type ())

/**
 * VandapPaginator:
 *
 * Breaks an interview into pages and paints them. Both the PDF writer and the
 * print dialog draw with it, so that what is exported is what is printed.
 */
G_DECLARE_FINAL_TYPE (VandapPaginator, vandap_paginator, VANDAP, PAGINATOR, GObject)

VandapPaginator *vandap_paginator_new (VandapInterview *interview, const VandapPageStyle *style);
void vandap_paginator_set_scope (VandapPaginator *self, VandapPrintScope scope, guint exchange,
                                 VandapPassage passage);
void vandap_paginator_set_has_tags (VandapPaginator *self, gboolean has_tags);
gboolean vandap_paginator_paginate (VandapPaginator *self, GCancellable *cancellable, GError **error);
guint vandap_paginator_get_n_pages (VandapPaginator *self);
void vandap_paginator_draw_page (VandapPaginator *self, cairo_t *cr, guint page);

guint vandap_paginator_get_page_of_exchange (VandapPaginator *self, guint exchange);
guint vandap_paginator_get_n_lines (VandapPaginator *self, guint page);
void vandap_paginator_get_line (VandapPaginator *self, guint page, guint nth, VandapPageLine *line);

G_END_DECLS
