/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-style.h"

#include <langinfo.h>
#include <math.h>

#define POINTS_PER_MILLIMETRE (72.0 / 25.4)
#define A4_WIDTH (210 * POINTS_PER_MILLIMETRE)
#define A4_HEIGHT (297 * POINTS_PER_MILLIMETRE)

/* Below this the paper is not there to be printed on, but a driver's uninitialised value. */
#define SMALLEST_SIDE 36.0

/* The margins on A4, in points; other papers have theirs in proportion. */
#define SIDE_MARGIN 80.0
#define TOP_MARGIN 86.0
#define BOTTOM_MARGIN 96.0

#ifdef __GLIBC__
/* What glibc keeps for LC_PAPER is a number where other items have a string. */
static double
get_locale_length (nl_item item)
{
  union
  {
    char *string;
    unsigned int millimetres;
  } value;

  value.string = nl_langinfo (item);

  return value.millimetres * POINTS_PER_MILLIMETRE;
}
#endif

/**
 * vandap_page_style_init:
 * @style: (out caller-allocates): a style
 *
 * Makes a style for the paper of the person's locale (LC_PAPER), A4 where the
 * system does not say.
 */
void
vandap_page_style_init (VandapPageStyle *style)
{
  g_return_if_fail (style != NULL);

#ifdef __GLIBC__
  vandap_page_style_set_paper (style, get_locale_length (_NL_PAPER_WIDTH),
                               get_locale_length (_NL_PAPER_HEIGHT));
#else
  vandap_page_style_set_paper (style, A4_WIDTH, A4_HEIGHT);
#endif
}

/**
 * vandap_page_style_set_paper:
 * @style: a style
 * @width: of the paper, in points
 * @height: of the paper, in points
 *
 * Sets the paper, upright or across, and margins in proportion to it. Margins
 * are imposed because printers that are none report theirs as zero or not at
 * all. A size no paper has is taken for A4.
 */
void
vandap_page_style_set_paper (VandapPageStyle *style, double width, double height)
{
  g_return_if_fail (style != NULL);

  if (!isfinite (width) || !isfinite (height) || width < SMALLEST_SIDE || height < SMALLEST_SIDE)
    {
      width = A4_WIDTH;
      height = A4_HEIGHT;
    }

  style->width = width;
  style->height = height;
  style->left = style->right = SIDE_MARGIN * width / A4_WIDTH;
  style->top = TOP_MARGIN * height / A4_HEIGHT;
  style->bottom = BOTTOM_MARGIN * height / A4_HEIGHT;
}
