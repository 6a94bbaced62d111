/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-lines.h"

#include "window/vandap-answer-tags.h"

/**
 * vandap_answer_lines_find:
 * @buffer: the buffer of an answer view
 * @start: (out): where they begin
 * @end: (out): where they end
 *
 * Finds what is selected, or else the line that the caret is in.
 */
void
vandap_answer_lines_find (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  if (gtk_text_buffer_get_selection_bounds (buffer, start, end))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, start, gtk_text_buffer_get_insert (buffer));
  gtk_text_iter_set_line_offset (start, 0);
  *end = *start;
  gtk_text_iter_forward_line (end);
}

static gboolean
is_name (GtkTextTagTable *tags, const GtkTextIter *iter)
{
  return gtk_text_iter_has_tag (iter, vandap_answer_tags_get (tags, VANDAP_ANSWER_TAG_SPEAKER))
         || gtk_text_iter_has_tag (iter, vandap_answer_tags_get (tags, VANDAP_ANSWER_TAG_ROLE));
}

/**
 * vandap_answer_lines_go_on_from_name:
 * @buffer: the buffer of an answer view
 * @start: where lines begin
 * @end: where they end
 *
 * Goes on to the first line of words where these are a name, or what somebody is: it
 * belongs to the words below.
 */
void
vandap_answer_lines_go_on_from_name (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);

  gtk_text_iter_set_line_offset (start, 0);
  if (!is_name (tags, start))
    return;
  while (is_name (tags, start) && gtk_text_iter_forward_line (start))
    ;
  *end = *start;
  gtk_text_iter_forward_line (end);
}
