/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-inline.h"
#include "text/vandap-escape.h"
#include "writing/vandap-sink.h"
#include "writing/vandap-tei-header-writer.h"
#include "writing/vandap-writing.h"

typedef struct
{
  VandapInterview *interview;
  VandapSink sink;
  guint next_picture; /* the first not yet written */
} Writer;

static void
add_line_break (GString *out)
{
  g_string_append (out, "<lb/>");
}

static gboolean
is_number_value (const char *value)
{
  return value != NULL && (g_str_has_prefix (value, "num") || g_str_has_prefix (value, "measure"))
         && strpbrk (value, "<>") == NULL;
}

static const char *
get_element (const VandapSpan *span)
{
  switch (span->kind)
    {
    case VANDAP_SPAN_EMPHASIS:
      return span->value != NULL ? "hi" : "emph";
    case VANDAP_SPAN_LINK:
      return "ref";
    case VANDAP_SPAN_ASIDE:
      return "note";
    case VANDAP_SPAN_QUOTATION:
      return "q";
    case VANDAP_SPAN_NUMBER:
    default:
      return span->value != NULL && g_str_has_prefix (span->value, "measure") ? "measure" : "num";
    }
}

static void
add_attribute (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (out, " %s=\"", name);
  vandap_escape_xml_attribute (out, value, -1);
  g_string_append_c (out, '"');
}

static gboolean
open_span (GString *out, const VandapSpan *span)
{
  g_string_append_c (out, '<');
  if (span->kind == VANDAP_SPAN_NUMBER && is_number_value (span->value))
    g_string_append (out, span->value); /* its element and attributes as they stand in TEI */
  else
    {
      g_string_append (out, get_element (span));
      if (span->kind == VANDAP_SPAN_EMPHASIS)
        add_attribute (out, "rend", span->value);
      else if (span->kind == VANDAP_SPAN_LINK)
        add_attribute (out, "target", span->value);
    }
  g_string_append_c (out, '>');

  return TRUE;
}

static void
close_span (GString *out, const VandapSpan *span)
{
  g_string_append_printf (out, "</%s>", get_element (span));
}

static void
add_time (GString *out, const VandapTime *moment)
{
  g_string_append_printf (out, "<anchor synch=\"#time-%" G_GINT64_FORMAT "\"/>", moment->milliseconds);
}

static const VandapInlineFormat tei = { vandap_escape_xml, add_line_break, open_span, close_span, add_time };

static void
indent (Writer *writer, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (writer->sink.text, "  ");
}

static void
add_element (Writer *writer, guint depth, const char *name, const char *text)
{
  if (text == NULL)
    return;

  indent (writer, depth);
  g_string_append_printf (writer->sink.text, "<%s>", name);
  vandap_escape_xml (writer->sink.text, text, -1);
  g_string_append_printf (writer->sink.text, "</%s>\n", name);
}

static const char *
get_type (VandapParagraphKind kind)
{
  static const char *const types[] = {
    [VANDAP_PARAGRAPH_SPEECH] = "speech",
    [VANDAP_PARAGRAPH_HEADING] = "heading",
    [VANDAP_PARAGRAPH_INTRODUCTION] = "introduction",
    [VANDAP_PARAGRAPH_ASIDE] = "aside",
    [VANDAP_PARAGRAPH_CAPTION] = "caption",
    [VANDAP_PARAGRAPH_CLOSING] = "closing",
    [VANDAP_PARAGRAPH_BYLINE] = "byline",
    [VANDAP_PARAGRAPH_LEFT_OUT] = "left-out",
  };

  return types[kind];
}

/* @element is p or head where the place says what it is, and NULL for an ab that says so itself. */
static void
add_block (Writer *writer, guint depth, guint paragraph, const char *element, gboolean with_lead)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (writer->interview, paragraph);

  indent (writer, depth);
  if (element != NULL)
    g_string_append_printf (writer->sink.text, "<%s>", element);
  else
    g_string_append_printf (writer->sink.text, "<ab type=\"%s\">", get_type (marks->kind));
  if (with_lead && marks->lead != NULL)
    {
      g_string_append (writer->sink.text, "<label>");
      vandap_escape_xml (writer->sink.text, marks->lead, -1);
      g_string_append (writer->sink.text, "</label>");
    }
  vandap_inline_write_paragraph (writer->sink.text, writer->interview, paragraph, &tei);
  g_string_append_printf (writer->sink.text, "</%s>\n", element != NULL ? element : "ab");
}

static void
add_figure (Writer *writer, guint depth, guint picture)
{
  const VandapPicture *marks = vandap_interview_get_picture (writer->interview, picture);

  indent (writer, depth);
  g_string_append (writer->sink.text, "<figure>\n");
  if (marks->file != NULL)
    {
      indent (writer, depth + 1);
      g_string_append (writer->sink.text, "<graphic");
      add_attribute (writer->sink.text, "url", marks->file);
      g_string_append (writer->sink.text, "/>\n");
    }
  if (marks->caption != VANDAP_NONE)
    add_block (writer, depth + 1, marks->caption, "head", TRUE);
  add_element (writer, depth + 1, "figDesc", marks->description);
  add_element (writer, depth + 1, "byline", marks->credit);
  indent (writer, depth);
  g_string_append (writer->sink.text, "</figure>\n");
}

/* Pictures without a caption stand before the paragraph they are anchored at. */
static void
add_pictures_before (Writer *writer, guint depth, gsize offset)
{
  while (writer->next_picture < vandap_interview_get_n_pictures (writer->interview))
    {
      const VandapPicture *picture = vandap_interview_get_picture (writer->interview, writer->next_picture);

      if (picture->anchor > offset || picture->caption != VANDAP_NONE)
        return;
      add_figure (writer, depth, writer->next_picture++);
    }
}

/* A paragraph of whatever kind; @own is the kind that the place it stands in gives a bare p. */
static void
add_paragraph (Writer *writer, guint depth, guint paragraph, VandapParagraphKind own, gboolean with_lead)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (writer->interview, paragraph);
  guint picture = VANDAP_NONE;

  add_pictures_before (writer, depth, marks->start);
  if (marks->kind == VANDAP_PARAGRAPH_CAPTION)
    picture = vandap_interview_find_caption (writer->interview, paragraph);
  if (picture != VANDAP_NONE && picture == writer->next_picture)
    add_figure (writer, depth, writer->next_picture++);
  else
    add_block (writer, depth, paragraph, marks->kind == own ? "p" : NULL, with_lead);
  vandap_sink_hand_on (&writer->sink);
}

static void
add_speech (Writer *writer, guint turn)
{
  const VandapTurn *marks = vandap_interview_get_turn (writer->interview, turn);
  const VandapParagraph *first = vandap_interview_get_paragraph (writer->interview, marks->first_paragraph);
  gboolean speaker = first->lead != NULL && first->kind == VANDAP_PARAGRAPH_SPEECH;

  add_pictures_before (writer, 4, first->start);
  g_string_append_printf (writer->sink.text, "        <sp n=\"%s\"",
                          vandap_interview_turn_asks (writer->interview, turn) ? "question" : "answer");
  for (guint i = 0; i < marks->n_speakers; i++)
    {
      const VandapPerson *person = vandap_interview_get_person (
        writer->interview, vandap_interview_get_speaker (writer->interview, turn, i));

      g_string_append (writer->sink.text, i == 0 ? " who=\"#" : " #");
      vandap_escape_xml_attribute (writer->sink.text, person->id, -1);
    }
  g_string_append (writer->sink.text, marks->n_speakers > 0 ? "\">\n" : ">\n");

  if (speaker)
    add_element (writer, 5, "speaker", first->lead);
  for (guint i = 0; i < marks->n_paragraphs; i++)
    add_paragraph (writer, 5, marks->first_paragraph + i, VANDAP_PARAGRAPH_SPEECH, i > 0 || !speaker);
  g_string_append (writer->sink.text, "        </sp>\n");
}

static void
add_exchange (Writer *writer, guint exchange)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (writer->interview, exchange);
  guint paragraph, after;

  vandap_interview_get_extent (writer->interview, exchange, &paragraph, &after);
  g_string_append (writer->sink.text, "      <div type=\"exchange\"");
  add_attribute (writer->sink.text, "xml:id", marks->id);
  g_string_append_printf (writer->sink.text, " n=\"%u\"", vandap_interview_get_exchange_number (writer->interview, exchange));
  add_attribute (writer->sink.text, "corresp", marks->corresponding);
  g_string_append (writer->sink.text, ">\n");

  while (paragraph < after)
    {
      guint turn = vandap_interview_find_turn (writer->interview, paragraph);

      if (turn == VANDAP_NONE)
        add_paragraph (writer, 4, paragraph++, VANDAP_PARAGRAPH_SPEECH, TRUE);
      else
        {
          add_speech (writer, turn);
          paragraph += vandap_interview_get_turn (writer->interview, turn)->n_paragraphs;
        }
    }
  g_string_append (writer->sink.text, "      </div>\n");
}

/* Paragraphs around the questions, in divisions that say what they are. */
static void
add_around (Writer *writer, const char *element, guint first, guint after, VandapParagraphKind kind, const char *type)
{
  gboolean last = after == vandap_interview_get_n_paragraphs (writer->interview);

  if (first == after && !(last && writer->next_picture < vandap_interview_get_n_pictures (writer->interview)))
    return;

  g_string_append_printf (writer->sink.text, "    <%s>\n      <div type=\"%s\">\n", element, type);
  for (guint i = first; i < after; i++)
    add_paragraph (writer, 4, i, kind, TRUE);
  if (last)
    add_pictures_before (writer, 4, G_MAXSIZE);
  g_string_append_printf (writer->sink.text, "      </div>\n    </%s>\n", element);
}

static void
add_timeline (Writer *writer)
{
  g_autoptr (GHashTable) written = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (vandap_interview_get_n_times (writer->interview) == 0)
    return;

  g_string_append (writer->sink.text, "    <timeline unit=\"ms\" origin=\"#time-origin\">\n"
                                      "      <when xml:id=\"time-origin\"/>\n");
  for (guint i = 0; i < vandap_interview_get_n_times (writer->interview); i++)
    {
      const VandapTime *moment = vandap_interview_get_time (writer->interview, i);

      if (g_hash_table_add (written, (gpointer) &moment->milliseconds))
        g_string_append_printf (writer->sink.text,
                                "      <when xml:id=\"time-%" G_GINT64_FORMAT "\" interval=\"%" G_GINT64_FORMAT
                                "\" since=\"#time-origin\"/>\n",
                                moment->milliseconds, moment->milliseconds);
    }
  g_string_append (writer->sink.text, "    </timeline>\n");
}

static void
add_text (Writer *writer)
{
  guint n = vandap_interview_get_n_exchanges (writer->interview);
  guint paragraphs = vandap_interview_get_n_paragraphs (writer->interview);
  guint first, after = 0;

  g_string_append (writer->sink.text, "  <text>\n");
  add_timeline (writer);
  if (n == 0)
    {
      /* A text without questions is all body, which may not be empty. */
      if (paragraphs > 0 || vandap_interview_get_n_pictures (writer->interview) > 0)
        add_around (writer, "body", 0, paragraphs, VANDAP_PARAGRAPH_INTRODUCTION, "note");
      else
        g_string_append (writer->sink.text, "    <body>\n      <p/>\n    </body>\n");
    }
  else
    {
      vandap_interview_get_extent (writer->interview, 0, &first, &after);
      add_around (writer, "front", 0, first, VANDAP_PARAGRAPH_INTRODUCTION, "note");
      g_string_append (writer->sink.text, "    <body>\n");
      for (guint i = 0; i < n; i++)
        add_exchange (writer, i);
      g_string_append (writer->sink.text, "    </body>\n");
      vandap_interview_get_extent (writer->interview, n - 1, &first, &after);
      add_around (writer, "back", after, paragraphs, VANDAP_PARAGRAPH_CLOSING, "closing");
    }
  g_string_append (writer->sink.text, "  </text>\n");
}

/**
 * vandap_tei_write:
 * @interview: an interview
 * @stream: where it goes
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes an interview as TEI P5 (Text Encoding Initiative, Guidelines for
 * Electronic Text Encoding and Interchange), with all that is known of it: what
 * is read from there and written again is the same.
 *
 * Returns: whether all was written
 */
gboolean
vandap_tei_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  Writer writer = { .interview = interview };

  vandap_sink_init (&writer.sink, stream, cancellable);
  g_string_append (writer.sink.text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                     "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"");
  add_attribute (writer.sink.text, "xml:lang", vandap_interview_get_field (interview, VANDAP_FIELD_LANGUAGE));
  g_string_append (writer.sink.text, ">\n");
  vandap_tei_header_write (writer.sink.text, interview);
  add_text (&writer);
  g_string_append (writer.sink.text, "</TEI>\n");

  return vandap_sink_finish (&writer.sink, error);
}
