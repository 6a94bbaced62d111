/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-inline.h"
#include "quoting/vandap-citation.h"
#include "text/vandap-direction.h"
#include "text/vandap-escape.h"
#include "writing/vandap-item.h"
#include "writing/vandap-sink.h"
#include "writing/vandap-writing.h"

/* Nothing but what is here is ever loaded: no script, no font, no picture of another place. */
static const char style[]
  = "body{margin:3em auto;max-width:38em;padding:0 1.2em;font:1.05em/1.65 'Noto Serif',Georgia,serif;color:#2b2b2b;"
    "background:#fff}\n"
    "h1,h2{line-height:1.25}h1{margin-bottom:.4em}h2{font-size:1.2em;margin:2em 0 .3em}\n"
    "h3{font-size:1em;margin:1.6em 0 .3em}\n"
    ".source,.speaker,.number,footer,figcaption{font-family:'Noto Sans',sans-serif}\n"
    ".source{border-bottom:1px solid #ccc;color:#555;font-size:.85em;padding-bottom:1em}\n"
    ".state{color:#8a5a00}.number{color:#2d6a4f;margin-inline-end:.6em}\n"
    ".speaker{color:#2d6a4f;font-size:.85em;font-weight:bold;margin:.6em 0 0}\n"
    ".introduction{color:#555}.aside,figcaption{color:#555;font-style:italic;font-size:.9em}\n"
    "p{margin:.5em 0}figure{margin:1em 0}footer{border-top:1px solid #ccc;color:#555;font-size:.85em;margin-top:3em}\n"
    "@media(prefers-color-scheme:dark){body{background:#1e1e1e;color:#e4e4e4}"
    ".source,.introduction,.aside,figcaption,footer{color:#aaa}.number,.speaker{color:#7fc8a4}.state{color:#e0b050}}\n";

typedef struct
{
  VandapInterview *interview;
  VandapSink sink;
  gboolean in_section;
} Writer;

static void
add_line_break (GString *out)
{
  g_string_append (out, "<br>");
}

static const char *
get_element (const VandapSpan *span)
{
  switch (span->kind)
    {
    case VANDAP_SPAN_EMPHASIS:
      return span->value != NULL && strcmp (span->value, "bold") == 0 ? "strong" : "em";
    case VANDAP_SPAN_LINK:
      return vandap_inline_is_safe_address (span->value) ? "a" : NULL;
    case VANDAP_SPAN_ASIDE:
      return "i";
    case VANDAP_SPAN_QUOTATION:
    case VANDAP_SPAN_NUMBER:
    default:
      return NULL;
    }
}

static gboolean
open_span (GString *out, const VandapSpan *span)
{
  const char *element = get_element (span);

  if (element == NULL)
    return FALSE;

  g_string_append_printf (out, "<%s", element);
  if (span->kind == VANDAP_SPAN_LINK)
    {
      g_string_append (out, " href=\"");
      vandap_escape_xml_attribute (out, span->value, -1);
      g_string_append (out, "\" rel=\"noreferrer\"");
    }
  g_string_append_c (out, '>');

  return TRUE;
}

static void
close_span (GString *out, const VandapSpan *span)
{
  g_string_append_printf (out, "</%s>", get_element (span));
}

static const VandapInlineFormat html = { vandap_escape_xml, add_line_break, open_span, close_span, NULL };

static void
add_text (Writer *writer, const char *before, const char *text, const char *after)
{
  g_string_append (writer->sink.text, before);
  vandap_escape_xml (writer->sink.text, text, -1);
  g_string_append (writer->sink.text, after);
}

static void
add_paragraph (Writer *writer, const char *before, guint paragraph, const char *after)
{
  g_string_append (writer->sink.text, before);
  vandap_inline_write_paragraph (writer->sink.text, writer->interview, paragraph, &html);
  g_string_append (writer->sink.text, after);
}

static void
end_section (Writer *writer)
{
  if (writer->in_section)
    g_string_append (writer->sink.text, "</section>\n");
  writer->in_section = FALSE;
}

static void
add_question (Writer *writer, guint exchange)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (writer->interview, exchange);
  g_autofree char *question = vandap_interview_dup_question (writer->interview, exchange);

  end_section (writer);
  writer->in_section = TRUE;
  g_string_append (writer->sink.text, "<section id=\"");
  vandap_escape_xml_attribute (writer->sink.text, marks->id, -1);
  g_string_append_printf (writer->sink.text, "\">\n<h2 dir=\"auto\"><span class=\"number\">%u</span>",
                          vandap_interview_get_exchange_number (writer->interview, exchange));
  add_text (writer, "", question, "</h2>\n");
}

static void
add_speaker (Writer *writer, guint turn)
{
  g_autofree char *speaker = vandap_item_dup_speaker (writer->interview, turn);

  if (speaker != NULL)
    add_text (writer, "<p class=\"speaker\" dir=\"auto\">", speaker, "</p>\n");
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
      add_paragraph (writer, "<h3 dir=\"auto\">", item->index, "</h3>\n");
      break;
    case VANDAP_ITEM_INTRODUCTION:
      add_paragraph (writer, "<p class=\"introduction\" dir=\"auto\">", item->index, "</p>\n");
      break;
    case VANDAP_ITEM_ASIDE:
      add_paragraph (writer, "<p class=\"aside\" dir=\"auto\">", item->index, "</p>\n");
      break;
    case VANDAP_ITEM_CAPTION:
      add_paragraph (writer, "<figure><figcaption dir=\"auto\">", item->index, "</figcaption></figure>\n");
      break;
    case VANDAP_ITEM_CLOSING:
    case VANDAP_ITEM_BYLINE:
      end_section (writer);
      add_paragraph (writer, "<p dir=\"auto\">", item->index, "</p>\n");
      break;
    case VANDAP_ITEM_SPEECH:
    default:
      add_paragraph (writer, "<p dir=\"auto\">", item->index, "</p>\n");
      break;
    }

  return vandap_sink_hand_on (&writer->sink);
}

static void
add_head (Writer *writer)
{
  const char *language = vandap_interview_get_field (writer->interview, VANDAP_FIELD_LANGUAGE);
  const char *title = vandap_interview_get_field (writer->interview, VANDAP_FIELD_TITLE);
  g_autofree char *byline = vandap_citation_dup_byline (writer->interview);
  gboolean spoken = vandap_interview_get_derivation (writer->interview) == VANDAP_DERIVATION_PUBLISHED;

  g_string_append (writer->sink.text, "<!DOCTYPE html>\n<html");
  if (language != NULL)
    {
      g_string_append (writer->sink.text, " lang=\"");
      vandap_escape_xml_attribute (writer->sink.text, language, -1);
      g_string_append_c (writer->sink.text, '"');
    }
  if (title != NULL && vandap_text_runs_right_to_left (title))
    g_string_append (writer->sink.text, " dir=\"rtl\"");
  g_string_append (writer->sink.text, ">\n<head>\n<meta charset=\"utf-8\">\n"
                                      "<meta name=\"viewport\" content=\"width=device-width\">\n");
  add_text (writer, "<title>", title != NULL ? title : _("Interview"), "</title>\n");
  g_string_append_printf (writer->sink.text, "<style>\n%s</style>\n</head>\n<body>\n<main>\n", style);
  if (title != NULL)
    add_text (writer, "<h1 dir=\"auto\">", title, "</h1>\n");
  if (byline == NULL && spoken)
    return;
  g_string_append (writer->sink.text, "<p class=\"source\" dir=\"auto\">");
  if (!spoken)
    add_text (writer, "<strong class=\"state\">", vandap_citation_get_state (writer->interview), ".</strong> ");
  add_text (writer, "", byline != NULL ? byline : "", "</p>\n");
}

/**
 * vandap_html_write:
 * @interview: an interview
 * @stream: where it goes
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes an interview as a page of HTML that stands by itself.
 *
 * Returns: whether all was written
 */
gboolean
vandap_html_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  Writer writer = { .interview = interview };

  vandap_sink_init (&writer.sink, stream, cancellable);
  add_head (&writer);
  vandap_items_foreach (interview, add_item, &writer);
  end_section (&writer);
  g_string_append (writer.sink.text, "</main>\n</body>\n</html>\n");

  return vandap_sink_finish (&writer.sink, error);
}
