/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "interview/vandap-inline.h"
#include "quoting/vandap-citation.h"
#include "writing/vandap-item.h"
#include "writing/vandap-sink.h"
#include "writing/vandap-writing.h"

typedef struct
{
  VandapInterview *interview;
  VandapSink sink;
} Writer;

static void
add_text (GString *out, const char *text, gssize length)
{
  g_string_append_len (out, text, length);
}

static void
add_line_break (GString *out)
{
  g_string_append_c (out, '\n');
}

static gboolean
open_span (GString *out, const VandapSpan *span)
{
  return FALSE;
}

static void
close_span (GString *out, const VandapSpan *span)
{
}

static const VandapInlineFormat plain = { add_text, add_line_break, open_span, close_span, NULL };

static void
add_paragraph (Writer *writer, guint paragraph)
{
  vandap_inline_write_paragraph (writer->sink.text, writer->interview, paragraph, &plain);
  g_string_append (writer->sink.text, "\n\n");
}

static void
add_question (Writer *writer, guint exchange)
{
  g_autofree char *question = vandap_interview_dup_question (writer->interview, exchange);

  g_string_append_printf (writer->sink.text, "%u. %s\n\n",
                          vandap_interview_get_exchange_number (writer->interview, exchange), question);
}

static void
add_speaker (Writer *writer, guint turn)
{
  g_autofree char *speaker = vandap_item_dup_speaker (writer->interview, turn);

  if (speaker != NULL)
    g_string_append_printf (writer->sink.text, "%s: ", speaker);
}

static gboolean
add_item (const VandapItem *item, gpointer user_data)
{
  Writer *writer = user_data;

  if (item->kind == VANDAP_ITEM_QUESTION)
    add_question (writer, item->index);
  else if (item->kind == VANDAP_ITEM_SPEAKER)
    add_speaker (writer, item->index);
  else
    add_paragraph (writer, item->index);

  return vandap_sink_hand_on (&writer->sink);
}

/**
 * vandap_text_write:
 * @interview: an interview
 * @stream: where it goes
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes an interview as plain text in UTF-8: a line for each paragraph, blank
 * lines between them, questions numbered, answers under their speakers' names.
 *
 * Returns: whether all was written
 */
gboolean
vandap_text_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  Writer writer = { .interview = interview };
  const char *title = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);
  g_autofree char *byline = vandap_citation_dup_byline (interview);

  vandap_sink_init (&writer.sink, stream, cancellable);
  if (title != NULL)
    g_string_append_printf (writer.sink.text, "%s\n\n", title);
  if (byline != NULL)
    g_string_append_printf (writer.sink.text, "%s\n", byline);
  if (vandap_interview_get_derivation (interview) != VANDAP_DERIVATION_PUBLISHED)
    g_string_append_printf (writer.sink.text, "%s\n", vandap_citation_get_state (interview));
  if (byline != NULL)
    g_string_append_c (writer.sink.text, '\n');

  vandap_items_foreach (interview, add_item, &writer);
  if (g_str_has_suffix (writer.sink.text->str, "\n\n"))
    g_string_truncate (writer.sink.text, writer.sink.text->len - 1);

  return vandap_sink_finish (&writer.sink, error);
}
