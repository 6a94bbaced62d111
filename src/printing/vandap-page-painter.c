/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-painter.h"

#include <glib/gi18n-lib.h>

#include "printing/vandap-page-links.h"
#include "printing/vandap-page-look.h"

/* Where in the lower margin the foot of a page stands, seen from its top. */
#define FOOTER_PLACE 0.6

/* The least between the two halves of the foot, and between a number and the edge of the paper, in points. */
#define FOOTER_GAP 12.0
#define EDGE 2.0

static void
set_colour (cairo_t *cr, const VandapColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static double
get_text_width (const VandapPagePainter *self)
{
  return self->style->width - self->style->left - self->style->right;
}

static PangoLayout *
get_layout (const VandapPagePainter *self, const VandapPagePiece *piece)
{
  const VandapPageBlock *block = &g_array_index (self->flow->blocks, VandapPageBlock, piece->block);

  if (piece->layout != NULL)
    return g_object_ref (piece->layout);

  return vandap_typesetter_set_block (self->typesetter, block, piece->start, piece->length);
}

static void
draw_label (cairo_t *cr, PangoLayout *layout, double x, double baseline)
{
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}

static double
get_label_width (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double)extents.width / PANGO_SCALE;
}

static void
begin_tag (const VandapPagePainter *self, cairo_t *cr, const char *tag)
{
  if (self->has_tags)
    cairo_tag_begin (cr, tag, NULL);
}

static void
end_tag (const VandapPagePainter *self, cairo_t *cr, const char *tag)
{
  if (self->has_tags)
    cairo_tag_end (cr, tag);
}

static void
draw_rule (const VandapPagePainter *self, cairo_t *cr, double top)
{
  set_colour (cr, &vandap_colour_rule);
  cairo_rectangle (cr, self->style->left, top, get_text_width (self), 0.7);
  cairo_fill (cr);
}

/* Hangs the number of a question beside its first line, outside the text on the side where that begins. */
static void
draw_number (const VandapPagePainter *self, cairo_t *cr, guint number, double baseline)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout =
    vandap_typesetter_set_label (self->typesetter, text, VANDAP_NUMBER_SIZE, TRUE);
  double hang = VANDAP_NUMBER_HANG * vandap_typesetter_get_scale (self->typesetter);
  double width = get_label_width (layout);
  double x;

  if (vandap_typesetter_runs_right_to_left (self->typesetter))
    x = MIN (self->style->width - self->style->right + MAX (hang, width + EDGE), self->style->width - EDGE)
        - width;
  else
    x = MAX (self->style->left - MAX (hang, width + EDGE), EDGE);

  set_colour (cr, &vandap_colour_accent);
  begin_tag (self, cr, "P");
  draw_label (cr, layout, x, baseline);
  end_tag (self, cr, "P");
}

/* Where the baseline of the line an iterator is at lies, half of the extra leading above it. */
static double
find_baseline (PangoLayoutIter *iter, double top, double height)
{
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);

  return top + (height - (double)extents.height / PANGO_SCALE) / 2
         + (double)(pango_layout_iter_get_baseline (iter) - extents.y) / PANGO_SCALE;
}

static void
draw_line (const VandapPagePainter *self, cairo_t *cr, PangoLayoutIter *iter, double top, double height)
{
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  cairo_move_to (cr, self->style->left + (double)extents.x / PANGO_SCALE, find_baseline (iter, top, height));
  pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
}

static void
move_to_line (PangoLayoutIter *iter, guint line)
{
  for (guint i = 0; i < line; i++)
    pango_layout_iter_next_line (iter);
}

/* The first line from @first on, up to @after, that is of another piece. */
static guint
find_piece_after (const VandapPagePainter *self, guint first, guint after)
{
  guint piece = g_array_index (self->flow->lines, VandapSetLine, first).piece;
  guint line = first + 1;

  while (line < after && g_array_index (self->flow->lines, VandapSetLine, line).piece == piece)
    line++;

  return line;
}

/* The first line from @first on, up to @after, that is of another block. */
static guint
find_block_after (const VandapPagePainter *self, guint first, guint after)
{
  const VandapPageBlock *block = vandap_page_flow_get_block (self->flow, first);
  guint line = first + 1;

  while (line < after && vandap_page_flow_get_block (self->flow, line) == block)
    line++;

  return line;
}

/* Paints the lines of one piece, @after being the line after the last; returns where they end. */
static double
draw_piece (const VandapPagePainter *self, cairo_t *cr, PangoLayout *layout, guint first, guint after,
            double top)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  move_to_line (iter, g_array_index (self->flow->lines, VandapSetLine, first).line);
  for (guint i = first; i < after; i++)
    {
      double height = (double)g_array_index (self->flow->lines, VandapSetLine, i).height;

      draw_line (self, cr, iter, top, height);
      top += height;
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);

  return top;
}

static const VandapPagePiece *
get_piece (const VandapPagePainter *self, guint line)
{
  guint piece = g_array_index (self->flow->lines, VandapSetLine, line).piece;

  return &g_array_index (self->flow->pieces, VandapPagePiece, piece);
}

/* Links lie over the text: cairo drops the text of a tag that another one opens in. */
static void
draw_links (const VandapPagePainter *self, cairo_t *cr, GPtrArray *layouts, guint first, guint after,
            double top)
{
  const VandapPageBlock *block = vandap_page_flow_get_block (self->flow, first);
  guint nth = 0;

  if (!self->has_tags || block->words.start == block->words.end)
    return;

  for (guint i = first; i < after; i++)
    {
      const VandapSetLine *line = &g_array_index (self->flow->lines, VandapSetLine, i);

      if (i > first && line->piece != (line - 1)->piece)
        nth++;
      vandap_page_links_draw (cr, self->interview, block, get_piece (self, i)->start,
                              pango_layout_get_line_readonly (g_ptr_array_index (layouts, nth), line->line),
                              self->style->left, top, (double)line->height);
      top += (double)line->height;
    }
}

static void
draw_number_of_block (const VandapPagePainter *self, cairo_t *cr, PangoLayout *layout, guint line, double top)
{
  const VandapPageBlock *block = vandap_page_flow_get_block (self->flow, line);
  const VandapSetLine *marks = &g_array_index (self->flow->lines, VandapSetLine, line);
  PangoLayoutIter *iter;

  if (block->number == 0 || get_piece (self, line)->start > 0 || marks->line > 0)
    return;

  iter = pango_layout_get_iter (layout);
  draw_number (self, cr, block->number, find_baseline (iter, top, (double)marks->height));
  pango_layout_iter_free (iter);
}

/* Paints what of a block is on a page, @after being the line after the last; returns where it ends. */
static double
draw_block (const VandapPagePainter *self, cairo_t *cr, guint first, guint after, double top)
{
  const VandapPageLook *look = vandap_page_look_get (vandap_page_flow_get_block (self->flow, first)->look);
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  double end = top;
  guint nth = 0;

  for (guint line = first; line < after; line = find_piece_after (self, line, after))
    g_ptr_array_add (layouts, get_layout (self, get_piece (self, line)));

  draw_number_of_block (self, cr, g_ptr_array_index (layouts, 0), first, top);
  set_colour (cr, look->colour);
  begin_tag (self, cr, look->tag);
  for (guint line = first, next; line < after; line = next)
    {
      next = find_piece_after (self, line, after);
      end = draw_piece (self, cr, g_ptr_array_index (layouts, nth++), line, next, end);
    }
  end_tag (self, cr, look->tag);
  draw_links (self, cr, layouts, first, after, top);

  return end;
}

/**
 * vandap_page_painter_draw_lines:
 * @self: a painter
 * @cr: a page, in points
 * @first: the line the page begins with
 * @after: the line after the last
 *
 * Paints the lines of a page.
 */
void
vandap_page_painter_draw_lines (const VandapPagePainter *self, cairo_t *cr, guint first, guint after)
{
  double top = self->style->top;

  for (guint line = first, next; line < after; line = next)
    {
      next = find_block_after (self, line, after);
      if (line > first)
        top += (double)g_array_index (self->flow->lines, VandapSetLine, line).space;
      if (vandap_page_flow_get_block (self->flow, line)->look == VANDAP_LOOK_RULE)
        {
          draw_rule (self, cr, top);
          top += (double)g_array_index (self->flow->lines, VandapSetLine, line).height;
          continue;
        }
      top = draw_block (self, cr, line, next, top);
    }
}

/**
 * vandap_page_painter_draw_footer:
 * @self: a painter
 * @cr: a page, in points
 * @page: its index
 * @n_pages: how many pages there are
 *
 * Paints the foot of a page: whose words, from where; which page of how many.
 */
void
vandap_page_painter_draw_footer (const VandapPagePainter *self, cairo_t *cr, guint page, guint n_pages)
{
  /* Translators: the number of a page, and how many there are. */
  g_autofree char *number = g_strdup_printf (C_ ("page", "%u of %u"), page + 1, n_pages);
  g_autoptr (PangoLayout) source =
    vandap_typesetter_set_label (self->typesetter, self->footer, VANDAP_FOOTER_SIZE, FALSE);
  g_autoptr (PangoLayout) count =
    vandap_typesetter_set_label (self->typesetter, number, VANDAP_FOOTER_SIZE, FALSE);
  double baseline = self->style->height - self->style->bottom * (1 - FOOTER_PLACE);
  double count_width = get_label_width (count);
  double left = self->style->left, right = self->style->width - self->style->right;
  double room = MAX (right - left - count_width - FOOTER_GAP, 0);

  pango_layout_set_width (source, (int)(room * PANGO_SCALE));
  pango_layout_set_ellipsize (source, PANGO_ELLIPSIZE_END);
  set_colour (cr, &vandap_colour_grey);
  if (vandap_typesetter_runs_right_to_left (self->typesetter))
    {
      draw_label (cr, source, right - get_label_width (source), baseline);
      draw_label (cr, count, left, baseline);
    }
  else
    {
      draw_label (cr, source, left, baseline);
      draw_label (cr, count, right - count_width, baseline);
    }
}
