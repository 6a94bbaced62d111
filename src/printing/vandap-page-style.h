/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapPageStyle:
 * @width: of the paper, in points
 * @height: of the paper, in points
 * @top: margin, in points
 * @right: margin, in points
 * @bottom: margin, in points
 * @left: margin, in points; the numbers of the questions hang in it
 *
 * What a page is like.
 */
typedef struct
{
  double width;
  double height;
  double top;
  double right;
  double bottom;
  double left;
} VandapPageStyle;

void vandap_page_style_init (VandapPageStyle *style);
void vandap_page_style_set_paper (VandapPageStyle *style, double width, double height);

G_END_DECLS
