/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-links.h"

#include <math.h>

#include "text/vandap-address.h"

static void
draw_link (cairo_t *cr, const char *address, double x, double y, double width, double height)
{
  /* Whole points: cairo 1.16 reads these numbers as the locale writes them, a comma for a point. */
  g_autofree char *attributes
    = g_strdup_printf ("rect=[%d %d %d %d] uri='%s'", (int) floor (x), (int) floor (y), (int) ceil (width),
                       (int) ceil (height), address);

  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

/**
 * vandap_page_links_draw:
 * @cr: a page
 * @interview: an interview
 * @block: a block of its words
 * @start: where in the block's text the line's layout begins, in bytes
 * @line: a line of that layout
 * @x: left edge of the text on the page, in points
 * @top: upper edge of the line, in points
 * @height: of the line, in points
 *
 * Lays the links that a line holds over it. They show as nothing but text.
 */
void
vandap_page_links_draw (cairo_t *cr, VandapInterview *interview, const VandapPageBlock *block, gsize start,
                        PangoLayoutLine *line, double x, double top, double height)
{
  gsize offset = block->words.start - block->shift + start;
  guint paragraph = vandap_interview_find_paragraph (interview, block->words.start);
  guint span =
    vandap_interview_find_span (interview, vandap_interview_get_paragraph (interview, paragraph)->start);
  gsize first = MAX (offset + (gsize)line->start_index, block->words.start);
  gsize last = MIN (offset + (gsize)(line->start_index + line->length), block->words.end);

  for (; span < vandap_interview_get_n_spans (interview); span++)
    {
      const VandapSpan *marks = vandap_interview_get_span (interview, span);
      g_autofree char *address = NULL;
      g_autofree int *ranges = NULL;
      int n = 0;

      if (marks->start >= last)
        break;
      if (marks->kind != VANDAP_SPAN_LINK || marks->end <= first)
        continue;

      address = vandap_address_dup_safe (marks->value);
      if (address == NULL)
        continue;
      pango_layout_line_get_x_ranges (line, (int)(MAX (marks->start, first) - offset),
                                      (int)(MIN (marks->end, last) - offset), &ranges, &n);
      for (int i = 0; i < n; i++)
        draw_link (cr, address, x + (double)ranges[2 * i] / PANGO_SCALE, top,
                   (double)(ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE, height);
    }
}
