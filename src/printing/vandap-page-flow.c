/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-flow.h"

#include "printing/vandap-page-look.h"

/*
 * A piece of a long paragraph, in bytes, and the lines it is to have. Pango
 * shapes all that remains of a text anew for each of its lines, while what a
 * piece has on its last line is set again with the next: few lines at a time
 * are the fastest.
 */
#define PIECE_LENGTH 640
#define PIECE_LINES 4

/*
 * Lines of this much text are kept for painting, in bytes; they take some thirty
 * times that. What follows in longer interviews is set again page by page.
 */
#define KEPT_LENGTH (1024 * 1024)

typedef struct
{
  VandapPageFlow *flow;
  VandapTypesetter *typesetter;
  gsize kept;
} Flow;

static void
clear_piece (gpointer data)
{
  g_clear_object (&((VandapPagePiece *)data)->layout);
}

/**
 * vandap_page_flow_free:
 * @self: (transfer full): a flow
 *
 * Frees a flow with its blocks.
 */
void
vandap_page_flow_free (VandapPageFlow *self)
{
  g_array_unref (self->blocks);
  g_array_unref (self->pieces);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * vandap_page_flow_get_leading:
 * @block: a block
 * @natural_height: what the font asks for, in points
 *
 * Tells how high a line of a block is.
 *
 * Returns: the height, in points
 */
double
vandap_page_flow_get_leading (const VandapPageBlock *block, double natural_height)
{
  return natural_height * vandap_page_look_get (block->look)->leading;
}

/* Where a piece of at most @length bytes that begins at @start ends: between characters. */
static gsize
find_piece_end (const VandapPageBlock *block, gsize start, gsize length)
{
  gsize end = start + length;

  if (length >= block->length - start)
    return block->length;

  while (end > start && ((guchar)block->text[end] & 0xc0) == 0x80)
    end--;

  return end;
}

/*
 * How many of a piece's lines are as they would be had its block been set
 * at once. Lines are filled from the top: only the last may take more.
 */
static guint
count_final_lines (PangoLayout *layout, gboolean is_last)
{
  guint n = (guint)pango_layout_get_line_count (layout);

  return is_last ? n : n - 1;
}

static void
add_lines (Flow *self, guint piece, PangoLayout *layout, guint n_lines)
{
  const VandapPagePiece *marks = &g_array_index (self->flow->pieces, VandapPagePiece, piece);
  const VandapPageBlock *block = &g_array_index (self->flow->blocks, VandapPageBlock, marks->block);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double scale = vandap_typesetter_get_scale (self->typesetter);

  for (guint i = 0; i < n_lines; i++)
    {
      VandapSetLine line = { piece, (guint16)i, VANDAP_HOLD_NONE, 0, 0 };
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      line.height = (float)vandap_page_flow_get_leading (block, (double)extents.height / PANGO_SCALE);
      line.space = marks->start == 0 && i == 0 ? (float)(block->space * scale) : 0;
      g_array_append_val (self->flow->lines, line);
      pango_layout_iter_next_line (iter);
    }

  pango_layout_iter_free (iter);
}

/* Keeps the lines for painting, as long as there are not too many. */
static void
keep_layout (Flow *self, VandapPagePiece *piece, PangoLayout *layout)
{
  self->kept += piece->length;
  if (self->kept <= KEPT_LENGTH)
    piece->layout = g_object_ref (layout);
}

/* Sets as much as makes some lines, however long the lines are. */
static PangoLayout *
try_piece (Flow *self, const VandapPageBlock *block, gsize start, gsize *end)
{
  PangoLayout *layout = NULL;

  for (gsize length = PIECE_LENGTH; layout == NULL; length *= 2)
    {
      *end = find_piece_end (block, start, length);
      layout = vandap_typesetter_set_block (self->typesetter, block, start, *end - start);
      if (*end < block->length && pango_layout_get_line_count (layout) < PIECE_LINES)
        g_clear_object (&layout);
    }

  return layout;
}

/* Sets one piece; returns where the next begins. */
static gsize
set_piece (Flow *self, guint index, gsize start)
{
  const VandapPageBlock *block = &g_array_index (self->flow->blocks, VandapPageBlock, index);
  gsize end;
  g_autoptr (PangoLayout) layout = try_piece (self, block, start, &end);
  guint n_lines = count_final_lines (layout, end == block->length);
  VandapPagePiece piece = { index, start, end - start, self->flow->lines->len, NULL };

  keep_layout (self, &piece, layout);
  g_array_append_val (self->flow->pieces, piece);
  add_lines (self, self->flow->pieces->len - 1, layout, n_lines);
  if (n_lines < (guint)pango_layout_get_line_count (layout))
    return start + (gsize)pango_layout_get_line_readonly (layout, (int)n_lines)->start_index;

  return end;
}

static void
set_rule (Flow *self, guint index)
{
  const VandapPageBlock *block = &g_array_index (self->flow->blocks, VandapPageBlock, index);
  VandapPagePiece piece = { index, 0, 0, self->flow->lines->len, NULL };
  VandapSetLine line = { self->flow->pieces->len, 0, VANDAP_HOLD_NONE, (float)block->space,
                         (float)vandap_page_look_get (block->look)->size };

  g_array_append_val (self->flow->pieces, piece);
  g_array_append_val (self->flow->lines, line);
}

/* What holds the lines of a block together; none is left alone at the top or the foot of a page. */
static void
hold_lines (VandapPageFlow *flow, const VandapPageBlock *block, guint first)
{
  guint n = flow->lines->len - first;
  VandapHold within = vandap_page_look_get (block->look)->is_whole ? VANDAP_HOLD_WHOLE : VANDAP_HOLD_NONE;

  for (guint i = 1; i < n; i++)
    g_array_index (flow->lines, VandapSetLine, first + i).hold =
      i == 1 || i == n - 1 ? VANDAP_HOLD_LONE : within;
}

/* Whether a page must not begin with a block: something before it is to be read with it. */
static gboolean
belongs_to_last (VandapPageFlow *flow, guint index, guint n_lines_of_last)
{
  const VandapPageBlock *block = &g_array_index (flow->blocks, VandapPageBlock, index);
  const VandapPageBlock *last = block - 1;

  return last->keep_with_next || (last->opens_answer && n_lines_of_last == 1 && block->continues);
}

/* The last line of all is not left alone either. */
static void
hold_last_line (VandapPageFlow *flow)
{
  VandapSetLine *last = &g_array_index (flow->lines, VandapSetLine, flow->lines->len - 1);

  if (flow->lines->len > 1 && last->hold == VANDAP_HOLD_NONE)
    last->hold = VANDAP_HOLD_NEXT;
}

static gboolean
set_blocks (Flow *self, GCancellable *cancellable, GError **error)
{
  guint last = 0;

  for (guint i = 0; i < self->flow->blocks->len; i++)
    {
      const VandapPageBlock *block = &g_array_index (self->flow->blocks, VandapPageBlock, i);
      guint first = self->flow->lines->len;
      gsize start = 0;

      if (block->look == VANDAP_LOOK_RULE)
        set_rule (self, i);
      while (start < block->length)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          start = set_piece (self, i, start);
        }
      hold_lines (self->flow, block, first);
      if (i > 0 && belongs_to_last (self->flow, i, first - last))
        g_array_index (self->flow->lines, VandapSetLine, first).hold = VANDAP_HOLD_NEXT;
      last = first;
    }

  return TRUE;
}

/**
 * vandap_page_flow_new:
 * @blocks: (transfer full) (element-type VandapPageBlock): what is printed, at least one block
 * @typesetter: sets it in lines
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Sets blocks in lines, one after another, and says what holds the lines
 * together. Time and memory grow with the length of the text, however it is
 * divided in paragraphs.
 *
 * Returns: (transfer full) (nullable): the lines, or %NULL if cancelled
 */
VandapPageFlow *
vandap_page_flow_new (GArray *blocks, VandapTypesetter *typesetter, GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapPageFlow) flow = g_new0 (VandapPageFlow, 1);
  Flow self = { flow, typesetter, 0 };

  flow->blocks = blocks;
  flow->pieces = g_array_new (FALSE, FALSE, sizeof (VandapPagePiece));
  g_array_set_clear_func (flow->pieces, clear_piece);
  flow->lines = g_array_new (FALSE, FALSE, sizeof (VandapSetLine));

  if (!set_blocks (&self, cancellable, error))
    return NULL;

  hold_last_line (flow);

  return g_steal_pointer (&flow);
}

/**
 * vandap_page_flow_get_block:
 * @self: a flow
 * @line: index of a line
 *
 * Gets the block a line is of.
 *
 * Returns: (transfer none): the block
 */
const VandapPageBlock *
vandap_page_flow_get_block (const VandapPageFlow *self, guint line)
{
  guint piece = g_array_index (self->lines, VandapSetLine, line).piece;

  return &g_array_index (self->blocks, VandapPageBlock,
                         g_array_index (self->pieces, VandapPagePiece, piece).block);
}
