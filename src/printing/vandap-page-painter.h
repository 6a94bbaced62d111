/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printing/vandap-page-flow.h"

G_BEGIN_DECLS

/**
 * VandapPagePainter:
 * @interview: the interview
 * @style: what a page is like
 * @flow: the lines of all pages
 * @typesetter: what has set them
 * @footer: what stands at the foot of each page
 * @has_tags: whether to paint with PDF structure tags and links
 *
 * What is needed to paint a page.
 */
typedef struct
{
  VandapInterview *interview;
  const VandapPageStyle *style;
  const VandapPageFlow *flow;
  VandapTypesetter *typesetter;
  const char *footer;
  gboolean has_tags;
} VandapPagePainter;

void vandap_page_painter_draw_lines (const VandapPagePainter *self, cairo_t *cr, guint first, guint after);
void vandap_page_painter_draw_footer (const VandapPagePainter *self, cairo_t *cr, guint page, guint n_pages);

G_END_DECLS
