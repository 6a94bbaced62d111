/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-inline.h"
#include "quoting/vandap-citation.h"
#include "text/vandap-escape.h"
#include "writing/vandap-item.h"
#include "writing/vandap-sink.h"
#include "writing/vandap-writing.h"

typedef struct
{
  VandapInterview *interview;
  VandapSink sink;
} Writer;

static void
add_line_break (GString *out)
{
  g_string_append (out, "\\\n");
}

static gboolean
is_bold (const VandapSpan *span)
{
  return span->value != NULL && strcmp (span->value, "bold") == 0;
}

static gboolean
open_span (GString *out, const VandapSpan *span)
{
  if (span->kind == VANDAP_SPAN_EMPHASIS)
    {
      g_string_append (out, is_bold (span) ? "**" : "*");
      return TRUE;
    }
  if (span->kind == VANDAP_SPAN_LINK && vandap_inline_is_safe_address (span->value))
    {
      g_string_append_c (out, '[');
      return TRUE;
    }

  return FALSE;
}

/* CommonMark 0.30, section 6.3: an address between angle brackets may hold anything but those and line ends. */
static void
add_address (GString *out, const char *address)
{
  g_string_append (out, "](<");
  for (const char *p = address; *p != '\0'; p++)
    {
      if (*p == '<' || *p == '>' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append (out, ">)");
}

static void
close_span (GString *out, const VandapSpan *span)
{
  if (span->kind == VANDAP_SPAN_LINK)
    add_address (out, span->value);
  else
    g_string_append (out, is_bold (span) ? "**" : "*");
}

static const VandapInlineFormat markdown = { vandap_escape_markdown, add_line_break, open_span, close_span, NULL };

static void
add_line (Writer *writer, const char *before, const char *text, const char *after)
{
  g_string_append (writer->sink.text, before);
  vandap_escape_markdown (writer->sink.text, text, -1);
  g_string_append (writer->sink.text, after);
}

static void
add_paragraph (Writer *writer, const char *before, guint paragraph, const char *after)
{
  g_string_append (writer->sink.text, before);
  vandap_inline_write_paragraph (writer->sink.text, writer->interview, paragraph, &markdown);
  g_string_append (writer->sink.text, after);
}

static void
add_question (Writer *writer, guint exchange)
{
  g_autofree char *question = vandap_interview_dup_question (writer->interview, exchange);
  g_autofree char *number
    = g_strdup_printf ("## %u. ", vandap_interview_get_exchange_number (writer->interview, exchange));

  add_line (writer, number, question, "\n\n");
}

static void
add_speaker (Writer *writer, guint turn)
{
  g_autofree char *speaker = vandap_item_dup_speaker (writer->interview, turn);

  if (speaker != NULL)
    add_line (writer, "**", speaker, ":** ");
}

static gboolean
add_item (const VandapItem *item, gpointer user_data)
{
  Writer *writer = user_data;

  switch (item->kind)
    {
    case VANDAP_ITEM_QUESTION:
      add_question (writer, item->index);
      break;
    case VANDAP_ITEM_SPEAKER:
      add_speaker (writer, item->index);
      break;
    case VANDAP_ITEM_HEADING:
      add_paragraph (writer, "### ", item->index, "\n\n");
      break;
    case VANDAP_ITEM_INTRODUCTION:
      add_paragraph (writer, "> ", item->index, "\n\n");
      break;
    case VANDAP_ITEM_ASIDE:
    case VANDAP_ITEM_CAPTION:
      add_paragraph (writer, "*", item->index, "*\n\n");
      break;
    default:
      add_paragraph (writer, "", item->index, "\n\n");
      break;
    }

  return vandap_sink_hand_on (&writer->sink);
}

static void
add_head (Writer *writer)
{
  const char *title = vandap_interview_get_field (writer->interview, VANDAP_FIELD_TITLE);
  g_autofree char *byline = vandap_citation_dup_byline (writer->interview);

  if (title != NULL)
    add_line (writer, "# ", title, "\n\n");
  if (vandap_interview_get_derivation (writer->interview) != VANDAP_DERIVATION_PUBLISHED)
    add_line (writer, "**", vandap_citation_get_state (writer->interview), ".** ");
  if (byline != NULL)
    add_line (writer, "", byline, "\n\n");
}

/**
 * vandap_markdown_write:
 * @interview: an interview
 * @stream: where it goes
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes an interview as CommonMark: a heading for each question, answers under
 * their speakers' names.
 *
 * Returns: whether all was written
 */
gboolean
vandap_markdown_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  Writer writer = { .interview = interview };

  vandap_sink_init (&writer.sink, stream, cancellable);
  add_head (&writer);
  vandap_items_foreach (interview, add_item, &writer);
  if (g_str_has_suffix (writer.sink.text->str, "\n\n"))
    g_string_truncate (writer.sink.text, writer.sink.text->len - 1);

  return vandap_sink_finish (&writer.sink, error);
}
