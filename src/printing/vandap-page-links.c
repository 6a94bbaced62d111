/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-links.h"

#include <math.h>

/**
 * vandap_page_link_dup_address:
 * @value: (nullable): the address of a link, as a file has it
 *
 * Turns an address from a file into one that may stand in a PDF: only the web
 * and mail are linked to, no file and no script, and what an address may not
 * hold is escaped.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL if it is not linked to
 */
char *
vandap_page_link_dup_address (const char *value)
{
  static const char *const schemes[] = { "http", "https", "mailto" };
  g_autofree char *escaped = value != NULL ? g_uri_escape_string (value, ":/?#[]@!$&()*+,;=%", FALSE) : NULL;
  const char *scheme = escaped != NULL ? g_uri_peek_scheme (escaped) : NULL;

  for (guint i = 0; scheme != NULL && i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strcasecmp (scheme, schemes[i]) == 0 && g_uri_is_valid (escaped, G_URI_FLAGS_NONE, NULL))
      return g_steal_pointer (&escaped);

  return NULL;
}

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

      address = vandap_page_link_dup_address (marks->value);
      if (address == NULL)
        continue;
      pango_layout_line_get_x_ranges (line, (int)(MAX (marks->start, first) - offset),
                                      (int)(MIN (marks->end, last) - offset), &ranges, &n);
      for (int i = 0; i < n; i++)
        draw_link (cr, address, x + (double)ranges[2 * i] / PANGO_SCALE, top,
                   (double)(ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE, height);
    }
}
