/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-view.h"

#include "window/vandap-answer-doubts.h"
#include "window/vandap-answer-lines.h"
#include "window/vandap-answer-links.h"
#include "window/vandap-answer-menu.h"
#include "window/vandap-answer-tags.h"
#include "window/vandap-answer-writer.h"
#include "window/vandap-links.h"

struct _VandapAnswerView
{
  GtkTextView parent_instance;

  VandapInterview *interview;
  VandapAnswerMap *map;
  VandapAnswerDoubts *doubts;  /* NULL before the first */
  guint exchange;
  guint scroll_id;
};

G_DEFINE_FINAL_TYPE (VandapAnswerView, vandap_answer_view, GTK_TYPE_TEXT_VIEW)

static GtkTextTagTable *
get_tags (VandapAnswerView *self)
{
  return gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
}

static double
get_em (VandapAnswerView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);

  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

static void
restyle_hits (VandapAnswerView *self, VandapAnswerTag tag, const char *back_name, const char *front_name)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA back, front;

  if (gtk_style_context_lookup_color (style, back_name, &back)
      && gtk_style_context_lookup_color (style, front_name, &front))
    vandap_answer_tags_set_hit_colours (get_tags (self), tag, &back, &front);
}

/* Tags have no style sheet: they take their colours and sizes from the view's. */
static void
restyle (VandapAnswerView *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA quiet, accent;

  vandap_answer_tags_set_em (get_tags (self), get_em (self));
  if (gtk_style_context_lookup_color (style, "vandap_quiet", &quiet)
      && gtk_style_context_lookup_color (style, "vandap_accent", &accent))
    vandap_answer_tags_set_colours (get_tags (self), &quiet, &accent);
  restyle_hits (self, VANDAP_ANSWER_TAG_HIT, "vandap_hit", "vandap_hit_fg");
  restyle_hits (self, VANDAP_ANSWER_TAG_CURRENT_HIT, "vandap_current_hit", "vandap_current_hit_fg");
}

static void
vandap_answer_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (vandap_answer_view_parent_class)->css_changed (widget, change);
  restyle (VANDAP_ANSWER_VIEW (widget));
}

/* The window knows how to put something on the clipboard and say so. */
static void
vandap_answer_view_copy_clipboard (GtkTextView *view)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "win.copy", NULL);
}

static GtkTextBuffer *
vandap_answer_view_create_buffer (GtkTextView *view)
{
  g_autoptr (GtkTextTagTable) tags = vandap_answer_tags_new ();
  GtkTextBuffer *buffer = gtk_text_buffer_new (tags);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  return buffer;
}

/* The address of the link at a place of the buffer. */
static const char *
find_link (GtkTextView *view, const GtkTextIter *iter)
{
  VandapAnswerView *self = VANDAP_ANSWER_VIEW (view);
  VandapPassage passage;
  guint offset = (guint) gtk_text_iter_get_offset (iter);

  if (self->map == NULL
      || !gtk_text_iter_has_tag (iter, vandap_answer_tags_get (get_tags (self), VANDAP_ANSWER_TAG_LINK))
      || !vandap_answer_map_get_passage (self->map, offset, offset + 1, &passage))
    return NULL;
  return vandap_links_find (self->interview, passage.start);
}

/* The menu is a child of the view's, and no text. */
static void
vandap_answer_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (vandap_answer_view_parent_class)->size_allocate (widget, width, height, baseline);
  vandap_answer_menu_place (GTK_TEXT_VIEW (widget));
}

static void
vandap_answer_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (vandap_answer_view_parent_class)->snapshot (widget, snapshot);
  if (VANDAP_ANSWER_VIEW (widget)->doubts != NULL)
    vandap_answer_doubts_snapshot (VANDAP_ANSWER_VIEW (widget)->doubts, snapshot);
}

static void
vandap_answer_view_dispose (GObject *object)
{
  VandapAnswerView *self = VANDAP_ANSWER_VIEW (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  vandap_answer_menu_remove (GTK_TEXT_VIEW (self));
  g_clear_pointer (&self->doubts, vandap_answer_doubts_free);
  g_clear_pointer (&self->map, vandap_answer_map_free);
  g_clear_object (&self->interview);
  G_OBJECT_CLASS (vandap_answer_view_parent_class)->dispose (object);
}

static void
vandap_answer_view_class_init (VandapAnswerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vandap_answer_view_dispose;
  widget_class->css_changed = vandap_answer_view_css_changed;
  widget_class->size_allocate = vandap_answer_view_size_allocate;
  widget_class->snapshot = vandap_answer_view_snapshot;
  GTK_TEXT_VIEW_CLASS (klass)->copy_clipboard = vandap_answer_view_copy_clipboard;
  GTK_TEXT_VIEW_CLASS (klass)->create_buffer = vandap_answer_view_create_buffer;
  vandap_answer_links_install (widget_class);
}

static void
vandap_answer_view_init (VandapAnswerView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (view, VANDAP_ANSWER_MARGIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "answer");
  vandap_answer_links_attach (view, find_link);
  /* Nobody edits here: those keys are the window's. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.undo", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.redo", FALSE);
}

/**
 * vandap_answer_view_new:
 *
 * Creates an answer view that shows nothing yet.
 *
 * Returns: (transfer floating): a new answer view
 */
GtkWidget *
vandap_answer_view_new (void)
{
  return g_object_new (VANDAP_TYPE_ANSWER_VIEW, NULL);
}

/* A text view that has no place yet would lay its text out in no room at all to tell where the caret is. */
static void
place_caret (GtkTextView *view, const GtkTextIter *iter)
{
  g_autoptr (GtkTextBuffer) buffer = g_object_ref (gtk_text_view_get_buffer (view));

  if (!gtk_widget_get_realized (GTK_WIDGET (view)))
    gtk_text_view_set_buffer (view, NULL);
  gtk_text_buffer_place_cursor (buffer, iter);
  gtk_text_view_set_buffer (view, buffer);
}

/**
 * vandap_answer_view_go_to_start:
 * @self: an answer view
 *
 * Puts the caret where the answer begins.
 */
void
vandap_answer_view_go_to_start (VandapAnswerView *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;

  g_return_if_fail (VANDAP_IS_ANSWER_VIEW (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_start_iter (buffer, &start);
  place_caret (GTK_TEXT_VIEW (self), &start);
}

/* Where a text is not laid out yet, nothing can be scrolled to: this runs when it is. */
static gboolean
scroll_to_caret (gpointer data)
{
  VandapAnswerView *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->scroll_id = 0;
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), .1, FALSE, 0, 0);
  return G_SOURCE_REMOVE;
}

static void
go_to (VandapAnswerView *self, const GtkTextIter *iter)
{
  place_caret (GTK_TEXT_VIEW (self), iter);
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_to_caret, self, NULL);
}

static void
mark (VandapAnswerView *self, VandapAnswerTag tag, VandapPassage passage)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  guint from, to;

  if (!vandap_answer_map_get_range (self->map, passage, &from, &to))
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) to);
  gtk_text_buffer_apply_tag (buffer, vandap_answer_tags_get (get_tags (self), tag), &start, &end);
}

static void
unmark (VandapAnswerView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, vandap_answer_tags_get (get_tags (self), VANDAP_ANSWER_TAG_HIT), &start, &end);
  gtk_text_buffer_remove_tag (buffer, vandap_answer_tags_get (get_tags (self), VANDAP_ANSWER_TAG_CURRENT_HIT), &start,
                              &end);
}

/**
 * vandap_answer_view_mark:
 * @self: an answer view
 * @matches: (nullable): what was found in the interview, or %NULL to mark nothing
 * @current: index of the match the person is at, or %VANDAP_NONE
 *
 * Marks what was found, as far as the view shows it.
 */
void
vandap_answer_view_mark (VandapAnswerView *self, VandapMatches *matches, guint current)
{
  guint first, after;

  g_return_if_fail (VANDAP_IS_ANSWER_VIEW (self));

  unmark (self);
  if (matches == NULL || self->map == NULL)
    return;
  vandap_matches_get_range (matches, self->exchange, &first, &after);
  for (guint i = first; i < after; i++)
    mark (self, i == current ? VANDAP_ANSWER_TAG_CURRENT_HIT : VANDAP_ANSWER_TAG_HIT, vandap_matches_get (matches, i));
}

/**
 * vandap_answer_view_go_to_end:
 * @self: an answer view
 *
 * Puts the caret at the end of the answer; whoever shows the view scrolls.
 */
void
vandap_answer_view_go_to_end (VandapAnswerView *self)
{
  GtkTextIter end;

  g_return_if_fail (VANDAP_IS_ANSWER_VIEW (self));

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &end);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &end);
}

/**
 * vandap_answer_view_go_to_passage:
 * @self: an answer view
 * @passage: a passage of the interview
 *
 * Puts the caret where a passage begins, and the passage on screen.
 *
 * Returns: whether the view shows any of it
 */
gboolean
vandap_answer_view_go_to_passage (VandapAnswerView *self, VandapPassage passage)
{
  GtkTextIter start;
  guint from, to;

  g_return_val_if_fail (VANDAP_IS_ANSWER_VIEW (self), FALSE);

  if (self->map == NULL || !vandap_answer_map_get_range (self->map, passage, &from, &to))
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, (int) from);
  go_to (self, &start);
  return TRUE;
}

/**
 * vandap_answer_view_bring_caret:
 * @self: an answer view
 * @top: where what is seen of the text begins, in pixels from its beginning
 * @height: how much of it is seen, in pixels
 *
 * Puts the caret on screen where it is not, so that the keyboard and a screen
 * reader go on from what is seen. What is selected stays selected.
 */
void
vandap_answer_view_bring_caret (VandapAnswerView *self, int top, int height)
{
  GtkTextView *view;
  GdkRectangle caret;
  GtkTextIter line;

  g_return_if_fail (VANDAP_IS_ANSWER_VIEW (self));

  view = GTK_TEXT_VIEW (self);
  if (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (view)))
    return;

  /* gtk_text_view_place_cursor_onscreen() loses a line's layout at each call. */
  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  if (caret.y >= top && caret.y + caret.height <= top + height)
    return;
  gtk_text_view_get_iter_at_location (view, &line, caret.x,
                                      caret.y < top ? top + caret.height - 1 : top + height - caret.height);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &line);
}

/**
 * vandap_answer_view_show:
 * @self: an answer view
 * @interview: (nullable): an interview, or %NULL to show nothing
 * @exchange: index of an exchange, or %VANDAP_NONE for the whole text
 *
 * Shows the answer to a question, with the caret at its start.
 */
void
vandap_answer_view_show (VandapAnswerView *self, VandapInterview *interview, guint exchange)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (VANDAP_IS_ANSWER_VIEW (self));
  g_return_if_fail (interview == NULL || VANDAP_IS_INTERVIEW (interview));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  if (self->doubts != NULL)
    vandap_answer_doubts_clear (self->doubts);
  g_clear_pointer (&self->map, vandap_answer_map_free);
  g_set_object (&self->interview, interview);
  self->exchange = exchange;
  if (interview == NULL)
    {
      gtk_text_buffer_set_text (buffer, "", 0);
      return;
    }
  vandap_answer_tags_set_language (get_tags (self),
                                   vandap_interview_get_field (interview, VANDAP_FIELD_LANGUAGE));
  self->map = vandap_answer_writer_write (buffer, interview, exchange);
  vandap_answer_view_go_to_start (self);
}

/**
 * vandap_answer_view_doubt:
 * @self: an answer view
 * @passage: a paragraph of the interview, behind those doubted before
 * @reason: what is not sure of it
 *
 * Marks a paragraph in the margin, until something else is shown.
 *
 * Returns: whether any of it is shown
 */
gboolean
vandap_answer_view_doubt (VandapAnswerView *self, VandapPassage passage, const char *reason)
{
  guint from, to;

  g_return_val_if_fail (VANDAP_IS_ANSWER_VIEW (self), FALSE);

  if (self->map == NULL || !vandap_answer_map_get_range (self->map, passage, &from, &to))
    return FALSE;
  if (self->doubts == NULL)
    self->doubts = vandap_answer_doubts_new (GTK_TEXT_VIEW (self));
  vandap_answer_doubts_add (self->doubts, from, to, reason);
  return TRUE;
}

/**
 * vandap_answer_view_get_n_doubts:
 * @self: an answer view
 *
 * Counts the paragraphs that are marked in the margin.
 *
 * Returns: how many
 */
guint
vandap_answer_view_get_n_doubts (VandapAnswerView *self)
{
  g_return_val_if_fail (VANDAP_IS_ANSWER_VIEW (self), 0);

  return self->doubts != NULL ? vandap_answer_doubts_get_n (self->doubts) : 0;
}

static gboolean
get_passage_between (VandapAnswerView *self, const GtkTextIter *start, const GtkTextIter *end, VandapPassage *passage)
{
  return vandap_answer_map_get_passage (self->map, (guint) gtk_text_iter_get_offset (start),
                                        (guint) gtk_text_iter_get_offset (end), passage);
}

/**
 * vandap_answer_view_get_passage:
 * @self: an answer view
 * @passage: (out): what of the interview's text is selected
 *
 * Tells which passage of the interview is selected.
 *
 * Returns: whether any of it is; names and credits alone are none of it
 */
gboolean
vandap_answer_view_get_passage (VandapAnswerView *self, VandapPassage *passage)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (VANDAP_IS_ANSWER_VIEW (self), FALSE);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  if (self->map == NULL || !gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  return get_passage_between (self, &start, &end, passage);
}

/**
 * vandap_answer_view_get_paragraphs:
 * @self: an answer view
 * @first: (out): index of the first paragraph
 * @n: (out): how many there are
 *
 * Tells which paragraphs are selected, or which one the caret is in; in a name, that is the
 * first below it.
 *
 * Returns: whether there are any; where the caret is in a credit there are none
 */
gboolean
vandap_answer_view_get_paragraphs (VandapAnswerView *self, guint *first, guint *n)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  VandapPassage passage;

  g_return_val_if_fail (VANDAP_IS_ANSWER_VIEW (self), FALSE);

  if (self->map == NULL)
    return FALSE;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  vandap_answer_lines_find (buffer, &start, &end);
  if (!get_passage_between (self, &start, &end, &passage))
    {
      vandap_answer_lines_go_on_from_name (buffer, &start, &end);
      if (!get_passage_between (self, &start, &end, &passage))
        return FALSE;
    }
  *first = vandap_interview_find_paragraph (self->interview, passage.start);
  *n = vandap_interview_find_paragraph (self->interview, passage.end - 1) - *first + 1;
  return TRUE;
}

/**
 * vandap_answer_view_select_passage:
 * @self: an answer view
 * @passage: a passage of the interview
 *
 * Selects a passage, as far as it is shown, and brings its beginning on screen.
 *
 * Returns: whether any of it is shown
 */
gboolean
vandap_answer_view_select_passage (VandapAnswerView *self, VandapPassage passage)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  guint from, to;

  g_return_val_if_fail (VANDAP_IS_ANSWER_VIEW (self), FALSE);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  if (self->map == NULL || !vandap_answer_map_get_range (self->map, passage, &from, &to))
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) from);
  go_to (self, &start);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) to);
  gtk_text_buffer_select_range (buffer, &start, &end);
  return TRUE;
}

/**
 * vandap_answer_view_selects:
 * @self: an answer view
 * @tag: how something of an answer is marked
 *
 * Tells whether anything so marked is selected.
 *
 * Returns: whether any of it is
 */
gboolean
vandap_answer_view_selects (VandapAnswerView *self, VandapAnswerTag tag)
{
  GtkTextBuffer *buffer;
  GtkTextTag *wanted;
  GtkTextIter start, end;

  g_return_val_if_fail (VANDAP_IS_ANSWER_VIEW (self), FALSE);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  wanted = vandap_answer_tags_get (get_tags (self), tag);
  return gtk_text_iter_has_tag (&start, wanted)
         || (gtk_text_iter_forward_to_tag_toggle (&start, wanted) && gtk_text_iter_compare (&start, &end) < 0);
}

/* Leaves out what only the display put in: isolates around names, breaks in endless paragraphs. */
static void
append_visible (GString *text, const char *slice)
{
  for (const char *p = slice; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0x2068 && c != 0x2069)
        g_string_append_unichar (text, c);
    }
}

/**
 * vandap_answer_view_dup_selection:
 * @self: an answer view
 *
 * Gets what is selected exactly as it is read on screen.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when nothing is selected
 */
char *
vandap_answer_view_dup_selection (VandapAnswerView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextBuffer *buffer;
  GtkTextTag *joint;
  GtkTextIter at, next, end;

  g_return_val_if_fail (VANDAP_IS_ANSWER_VIEW (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  if (!gtk_text_buffer_get_selection_bounds (buffer, &at, &end))
    return NULL;
  joint = vandap_answer_tags_get (get_tags (self), VANDAP_ANSWER_TAG_JOINT);
  while (gtk_text_iter_compare (&at, &end) < 0)
    {
      g_autofree char *slice = NULL;

      next = at;
      if (!gtk_text_iter_forward_to_tag_toggle (&next, joint) || gtk_text_iter_compare (&next, &end) > 0)
        next = end;
      if (!gtk_text_iter_has_tag (&at, joint))
        {
          slice = gtk_text_buffer_get_slice (buffer, &at, &next, TRUE);
          append_visible (text, slice);
        }
      at = next;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
