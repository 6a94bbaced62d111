/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-doubts.h"

#include "window/vandap-announcement.h"

#define DOT 2.f    /* pixels */
#define STEP 6.f
#define ALPHA .6f

typedef struct
{
  guint from;   /* in the buffer, in code points */
  guint to;
  char *reason;
} Mark;

struct _VandapAnswerDoubts
{
  GtkTextView *view;  /* which owns this */
  GArray *marks;
  const char *told;   /* of these, what was told last; NULL where the caret is in none */
};

static void
clear_mark (gpointer mark)
{
  g_free (((Mark *) mark)->reason);
}

/* Nothing is drawn at the caret that could be heard: what is not sure is said when the caret comes to it. */
static void
on_caret_moved (VandapAnswerDoubts *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter caret;
  const char *reason;

  if (self->marks->len == 0 || !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  reason = vandap_answer_doubts_find (self, (guint) gtk_text_iter_get_offset (&caret));
  if (reason != NULL && reason != self->told)
    vandap_announce (GTK_WIDGET (self->view), reason);
  self->told = reason;
}

static gboolean
on_query_tooltip (GtkTextView *view, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  VandapAnswerDoubts *self = data;
  GtkTextIter line;
  const char *reason;
  int buffer_y;

  if (self->marks->len == 0 || keyboard || x > VANDAP_ANSWER_MARGIN)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, NULL, &buffer_y);
  gtk_text_view_get_line_at_y (view, &line, buffer_y, NULL);
  reason = vandap_answer_doubts_find (self, (guint) gtk_text_iter_get_offset (&line));
  if (reason == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, reason);
  return TRUE;
}

/**
 * vandap_answer_doubts_new:
 * @view: the view of an answer; it owns what is returned
 *
 * Creates marks for the margin of a view.
 *
 * Returns: (transfer full): no marks yet
 */
VandapAnswerDoubts *
vandap_answer_doubts_new (GtkTextView *view)
{
  VandapAnswerDoubts *self = g_new0 (VandapAnswerDoubts, 1);

  self->view = view;
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (on_query_tooltip), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (view), "notify::cursor-position", G_CALLBACK (on_caret_moved), self);

  return self;
}

/**
 * vandap_answer_doubts_free:
 * @self: (transfer full) (nullable): marks
 *
 * Frees marks.
 */
void
vandap_answer_doubts_free (VandapAnswerDoubts *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->view, self);
  g_signal_handlers_disconnect_by_data (gtk_text_view_get_buffer (self->view), self);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * vandap_answer_doubts_clear:
 * @self: marks
 *
 * Takes all marks away.
 */
void
vandap_answer_doubts_clear (VandapAnswerDoubts *self)
{
  self->told = NULL;
  g_array_set_size (self->marks, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

/**
 * vandap_answer_doubts_add:
 * @self: marks
 * @from: where the paragraph begins in the buffer, in code points; behind those added before
 * @to: where it ends
 * @reason: what is not sure of it
 *
 * Marks a paragraph.
 */
void
vandap_answer_doubts_add (VandapAnswerDoubts *self, guint from, guint to, const char *reason)
{
  Mark mark = { from, to, g_strdup (reason) };

  g_array_append_val (self->marks, mark);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

/**
 * vandap_answer_doubts_get_n:
 * @self: marks
 *
 * Counts the marks.
 *
 * Returns: how many paragraphs are marked
 */
guint
vandap_answer_doubts_get_n (VandapAnswerDoubts *self)
{
  return self->marks->len;
}

/**
 * vandap_answer_doubts_find:
 * @self: marks
 * @offset: a place in the buffer, in code points
 *
 * Tells what is not sure of a place.
 *
 * Returns: (transfer none) (nullable): a sentence, or %NULL where nothing is marked
 */
const char *
vandap_answer_doubts_find (VandapAnswerDoubts *self, guint offset)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (offset >= mark->from && offset <= mark->to)
        return mark->reason;
    }

  return NULL;
}

static void
draw (GtkSnapshot *snapshot, const GdkRGBA *colour, int top, int bottom)
{
  for (float y = (float) top; y + DOT <= (float) bottom; y += STEP)
    gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (3, y, DOT, DOT + 1));
}

/* Where the first line of a paragraph begins on screen, and its last one ends. */
static void
get_extent (VandapAnswerDoubts *self, const Mark *mark, int *top, int *bottom)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;
  int y, height;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) mark->from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) mark->to);
  gtk_text_view_get_line_yrange (self->view, &start, &y, &height);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, 0, y, NULL, top);
  gtk_text_view_get_line_yrange (self->view, &end, &y, &height);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, 0, y + height, NULL, bottom);
}

/**
 * vandap_answer_doubts_snapshot:
 * @self: marks
 * @snapshot: what the view is drawn to
 *
 * Draws the marks that are on screen.
 */
void
vandap_answer_doubts_snapshot (VandapAnswerDoubts *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->view));
  int height = gtk_widget_get_height (GTK_WIDGET (self->view));
  GdkRGBA colour;

  if (self->marks->len == 0 || !gtk_style_context_lookup_color (style, "vandap_accent", &colour))
    return;
  colour.alpha *= ALPHA;
  for (guint i = 0; i < self->marks->len; i++)
    {
      int top, bottom;

      get_extent (self, &g_array_index (self->marks, Mark, i), &top, &bottom);
      if (bottom > 0 && top < height)
        draw (snapshot, &colour, top < 0 ? top % (int) STEP : top + (int) STEP, MIN (bottom - (int) STEP / 2, height));
    }
}
