/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-paginator.h"

#include "printing/vandap-page-breaker.h"
#include "printing/vandap-page-composer.h"
#include "printing/vandap-page-flow.h"
#include "printing/vandap-page-painter.h"
#include "printing/vandap-page-title.h"
#include "printing/vandap-typesetter.h"

struct _VandapPaginator
{
  GObject parent_instance;

  VandapInterview *interview;
  VandapPageStyle style;
  VandapPrintScope scope;
  guint exchange;
  VandapPassage passage;
  gboolean has_tags;

  VandapTypesetter *typesetter;
  VandapPageFlow *flow;
  GArray *pages; /* guint, the line each begins with */
  char *footer;
};

G_DEFINE_FINAL_TYPE (VandapPaginator, vandap_paginator, G_TYPE_OBJECT)

static void
forget_pages (VandapPaginator *self)
{
  g_clear_pointer (&self->flow, vandap_page_flow_free);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->footer, g_free);
}

static void
vandap_paginator_dispose (GObject *object)
{
  VandapPaginator *self = VANDAP_PAGINATOR (object);

  forget_pages (self);
  g_clear_pointer (&self->typesetter, vandap_typesetter_free);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vandap_paginator_parent_class)->dispose (object);
}

static void
vandap_paginator_class_init (VandapPaginatorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_paginator_dispose;
}

static void
vandap_paginator_init (VandapPaginator *self)
{
  self->scope = VANDAP_PRINT_ALL;
}

/**
 * vandap_paginator_new:
 * @interview: an interview
 * @style: what a page is like
 *
 * Makes a paginator that prints the whole of an interview. It needs no display,
 * and may be used in any one thread.
 *
 * Returns: (transfer full): the paginator, without pages as yet
 */
VandapPaginator *
vandap_paginator_new (VandapInterview *interview, const VandapPageStyle *style)
{
  VandapPaginator *self;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (interview), NULL);
  g_return_val_if_fail (style != NULL, NULL);

  self = g_object_new (VANDAP_TYPE_PAGINATOR, NULL);
  self->interview = g_object_ref (interview);
  self->style = *style;

  return self;
}

/**
 * vandap_paginator_set_scope:
 * @self: a paginator
 * @scope: what of the interview is printed
 * @exchange: index of an exchange, where that is printed
 * @passage: a stretch of the text, where that is printed
 *
 * Sets what is printed. A part of an interview is printed under its title, and
 * marked as an excerpt; of a passage only its words, under the questions they
 * answer. Pages broken before are forgotten.
 */
void
vandap_paginator_set_scope (VandapPaginator *self, VandapPrintScope scope, guint exchange,
                            VandapPassage passage)
{
  g_return_if_fail (VANDAP_IS_PAGINATOR (self));

  self->scope = scope;
  self->exchange = exchange;
  self->passage = passage;
  forget_pages (self);
}

/**
 * vandap_paginator_set_has_tags:
 * @self: a paginator
 * @has_tags: whether to
 *
 * Sets whether pages are painted with PDF structure tags and links. Who turns
 * that on paints on a PDF surface, all pages within one "Document" tag.
 */
void
vandap_paginator_set_has_tags (VandapPaginator *self, gboolean has_tags)
{
  g_return_if_fail (VANDAP_IS_PAGINATOR (self));

  self->has_tags = has_tags;
}

/**
 * vandap_paginator_paginate:
 * @self: a paginator
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Sets the text in lines and breaks them into pages. No question is parted from
 * its speaker and the first two lines of its answer, and no line is left alone,
 * as long as the paper is large enough for that.
 *
 * Returns: %TRUE if there are pages now, %FALSE if cancelled
 */
gboolean
vandap_paginator_paginate (VandapPaginator *self, GCancellable *cancellable, GError **error)
{
  double room;

  g_return_val_if_fail (VANDAP_IS_PAGINATOR (self), FALSE);

  forget_pages (self);
  if (self->typesetter == NULL)
    self->typesetter = vandap_typesetter_new (self->interview, &self->style);

  self->flow =
    vandap_page_flow_new (vandap_page_compose (self->interview, self->scope, self->exchange, self->passage),
                          self->typesetter, cancellable, error);
  if (self->flow == NULL)
    return FALSE;

  room = MAX (self->style.height - self->style.top - self->style.bottom, 1);
  self->pages =
    vandap_break_pages ((const VandapSetLine *)self->flow->lines->data, self->flow->lines->len, room);
  self->footer = vandap_page_title_dup_footer (self->interview, self->scope != VANDAP_PRINT_ALL);

  return TRUE;
}

/**
 * vandap_paginator_get_n_pages:
 * @self: a paginator
 *
 * Gets how many pages there are.
 *
 * Returns: how many, 0 before they have been broken
 */
guint
vandap_paginator_get_n_pages (VandapPaginator *self)
{
  g_return_val_if_fail (VANDAP_IS_PAGINATOR (self), 0);

  return self->pages != NULL ? self->pages->len : 0;
}

static void
get_lines_of_page (VandapPaginator *self, guint page, guint *first, guint *after)
{
  *first = g_array_index (self->pages, guint, page);
  *after =
    page + 1 < self->pages->len ? g_array_index (self->pages, guint, page + 1) : self->flow->lines->len;
}

/**
 * vandap_paginator_draw_page:
 * @self: a paginator that has pages
 * @cr: where to paint, a point being a unit
 * @page: index of a page
 *
 * Paints a page, on paper that is white already. Pages may be painted in any
 * order, and again.
 */
void
vandap_paginator_draw_page (VandapPaginator *self, cairo_t *cr, guint page)
{
  VandapPagePainter painter;
  guint first, after;

  g_return_if_fail (VANDAP_IS_PAGINATOR (self));
  g_return_if_fail (page < vandap_paginator_get_n_pages (self));

  painter = (VandapPagePainter){
    .interview = self->interview,
    .style = &self->style,
    .flow = self->flow,
    .typesetter = self->typesetter,
    .footer = self->footer,
    .has_tags = self->has_tags,
  };
  get_lines_of_page (self, page, &first, &after);
  cairo_save (cr);
  vandap_page_painter_draw_lines (&painter, cr, first, after);
  vandap_page_painter_draw_footer (&painter, cr, page, self->pages->len);
  cairo_restore (cr);
}

/* The first line of an exchange, or VANDAP_NONE. Blocks stand in order, those of the front and back around.
 */
static guint
find_line_of_exchange (VandapPaginator *self, guint exchange)
{
  for (guint i = 0; i < self->flow->pieces->len; i++)
    {
      const VandapPagePiece *piece = &g_array_index (self->flow->pieces, VandapPagePiece, i);

      if (g_array_index (self->flow->blocks, VandapPageBlock, piece->block).exchange == exchange)
        return piece->first_line;
    }

  return VANDAP_NONE;
}

static guint
find_page_of_line (VandapPaginator *self, guint line)
{
  guint low = 0, high = self->pages->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pages, guint, middle) <= line)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/**
 * vandap_paginator_get_page_of_exchange:
 * @self: a paginator that has pages
 * @exchange: index of an exchange
 *
 * Finds the page that an exchange begins on.
 *
 * Returns: index of the page, or %VANDAP_NONE where the exchange is not printed
 */
guint
vandap_paginator_get_page_of_exchange (VandapPaginator *self, guint exchange)
{
  guint line;

  g_return_val_if_fail (VANDAP_IS_PAGINATOR (self), VANDAP_NONE);
  g_return_val_if_fail (self->pages != NULL && exchange != VANDAP_NONE, VANDAP_NONE);

  line = find_line_of_exchange (self, exchange);

  return line != VANDAP_NONE ? find_page_of_line (self, line) : VANDAP_NONE;
}

/**
 * vandap_paginator_get_n_lines:
 * @self: a paginator that has pages
 * @page: index of a page
 *
 * Gets how many lines stand on a page, its foot not counted.
 *
 * Returns: how many
 */
guint
vandap_paginator_get_n_lines (VandapPaginator *self, guint page)
{
  guint first, after;

  g_return_val_if_fail (VANDAP_IS_PAGINATOR (self), 0);
  g_return_val_if_fail (page < vandap_paginator_get_n_pages (self), 0);

  get_lines_of_page (self, page, &first, &after);

  return after - first;
}

/* How far down a line of a page begins, and how far it reaches, in points. */
static void
place_line (VandapPaginator *self, guint first, guint line, VandapPageLine *place)
{
  double top = self->style.top;

  for (guint i = first; i <= line; i++)
    {
      const VandapSetLine *set = &g_array_index (self->flow->lines, VandapSetLine, i);

      if (i > first)
        top += (double)(set->space + (set - 1)->height);
      place->height = (double)set->height;
    }
  place->top = top;
}

/**
 * vandap_paginator_get_line:
 * @self: a paginator that has pages
 * @page: index of a page
 * @nth: which line of it, from 0
 * @line: (out caller-allocates): return location for what it is
 *
 * Tells what a line on a page is, and where it stands.
 */
void
vandap_paginator_get_line (VandapPaginator *self, guint page, guint nth, VandapPageLine *line)
{
  const VandapPagePiece *piece;
  const VandapPageBlock *block;
  guint first, after;

  g_return_if_fail (VANDAP_IS_PAGINATOR (self));
  g_return_if_fail (nth < vandap_paginator_get_n_lines (self, page));

  get_lines_of_page (self, page, &first, &after);
  piece = &g_array_index (self->flow->pieces, VandapPagePiece,
                          g_array_index (self->flow->lines, VandapSetLine, first + nth).piece);
  block = &g_array_index (self->flow->blocks, VandapPageBlock, piece->block);
  line->look = block->look;
  line->block = piece->block;
  line->exchange = block->exchange;
  line->opens_answer = block->opens_answer;
  place_line (self, first, first + nth, line);
}
