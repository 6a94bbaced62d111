/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-writing.h"

#include "interview/vandap-places.h"
#include "interview/vandap-tei-words.h"
#include "text/vandap-address.h"
#include "text/vandap-escape.h"
#include "writing/vandap-output.h"
#include "writing/vandap-tei-header-writer.h"
#include "writing/vandap-tei-inline.h"

typedef struct
{
  VandapInterview *interview;
  VandapOutput *output;
  GString *out;
  guint level;
  guint shown; /* the turn whose speaker stands above what is written, or VANDAP_NONE */
} Writer;

static void
indent (Writer *writer)
{
  for (guint i = 0; i < writer->level; i++)
    g_string_append (writer->out, "  ");
}

static void
open_element (Writer *writer, const char *tag)
{
  indent (writer);
  g_string_append_printf (writer->out, "<%s>\n", tag);
  writer->level++;
}

static void
close_element (Writer *writer, const char *name)
{
  writer->level--;
  indent (writer);
  g_string_append_printf (writer->out, "</%s>\n", name);
}

static void
append_attribute (Writer *writer, const char *name, const char *value)
{
  g_string_append_printf (writer->out, " %s=\"", name);
  vandap_escape_xml_attribute (writer->out, value, -1);
  g_string_append_c (writer->out, '"');
}

static void
write_element (Writer *writer, const char *name, const char *text)
{
  if (text == NULL)
    return;

  indent (writer);
  g_string_append_printf (writer->out, "<%s>", name);
  vandap_escape_xml (writer->out, text, -1);
  g_string_append_printf (writer->out, "</%s>\n", name);
}

/* A label that names another person than those who say the paragraph is kept where nobody takes it for one. */
static void
write_misnaming (Writer *writer, const char *lead)
{
  g_string_append (writer->out, "<milestone unit=\"" VANDAP_TEI_LABEL "\"");
  append_attribute (writer, "n", lead);
  g_string_append (writer->out, "/>");
}

/* A paragraph on a line of its own, @lead within it. */
static void
write_content (Writer *writer, guint paragraph, const char *element, const char *type, const char *lead)
{
  gboolean misnames = vandap_interview_get_paragraph (writer->interview, paragraph)->misnames;

  indent (writer);
  g_string_append_printf (writer->out, "<%s", element);
  if (type != NULL)
    append_attribute (writer, "type", type);
  g_string_append_c (writer->out, '>');
  if (lead != NULL && misnames)
    write_misnaming (writer, lead);
  else if (lead != NULL)
    {
      g_string_append (writer->out, "<label>");
      vandap_escape_xml (writer->out, lead, -1);
      g_string_append (writer->out, "</label> ");
    }
  vandap_inline_write_paragraph (writer->out, writer->interview, paragraph, &vandap_tei_inline_format);
  g_string_append_printf (writer->out, "</%s>\n", element);
  vandap_output_spill (writer->output);
}

static void
write_picture (Writer *writer, const VandapPicture *picture)
{
  if (picture->file != NULL)
    {
      g_autofree char *url = vandap_address_from_path (picture->file);
      g_autofree char *pointer = vandap_address_escape (url);

      indent (writer);
      g_string_append (writer->out, "<graphic");
      append_attribute (writer, "url", pointer);
      g_string_append (writer->out, "/>\n");
    }
  write_element (writer, "figDesc", picture->description);
  write_element (writer, "byline", picture->credit);
}

/* The pictures without a caption that stand at a place. */
static void
write_bare_pictures (Writer *writer, gsize place)
{
  VandapInterview *interview = writer->interview;

  for (guint i = vandap_interview_find_picture (interview, place); i < vandap_interview_get_n_pictures (interview); i++)
    {
      const VandapPicture *picture = vandap_interview_get_picture (interview, i);

      if (picture->anchor != place)
        break;
      if (picture->caption != VANDAP_NONE)
        continue;
      open_element (writer, "figure");
      write_picture (writer, picture);
      close_element (writer, "figure");
    }
}

/* A caption with its picture; more pictures that share it are figures inside the first. */
static void
write_captioned (Writer *writer, guint paragraph, guint first)
{
  VandapInterview *interview = writer->interview;
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);

  open_element (writer, "figure");
  write_content (writer, paragraph, "head", NULL, marks->lead);
  write_picture (writer, vandap_interview_get_picture (interview, first));
  for (guint i = first + 1; i < vandap_interview_get_n_pictures (interview); i++)
    {
      const VandapPicture *picture = vandap_interview_get_picture (interview, i);

      if (picture->anchor != marks->start)
        break;
      if (picture->caption != paragraph)
        continue;
      open_element (writer, "figure");
      write_picture (writer, picture);
      close_element (writer, "figure");
    }
  close_element (writer, "figure");
}

/*
 * Writes a paragraph, @plain being the kind that is a p where it stands. A
 * heading is a head only above everything else of its div.
 */
static void
write_paragraph (Writer *writer, guint paragraph, VandapParagraphKind plain, gboolean on_top, const char *lead)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (writer->interview, paragraph);
  guint picture = vandap_interview_find_caption (writer->interview, paragraph);

  write_bare_pictures (writer, marks->start);
  if (picture != VANDAP_NONE)
    write_captioned (writer, paragraph, picture);
  else if (marks->kind == plain)
    write_content (writer, paragraph, "p", NULL, lead);
  else if (marks->kind == VANDAP_PARAGRAPH_HEADING && on_top)
    write_content (writer, paragraph, "head", NULL, lead);
  else
    write_content (writer, paragraph, "ab", vandap_tei_kind_to_type (marks->kind), lead);
}

static gboolean
keeps_on_top (Writer *writer, guint paragraph)
{
  return vandap_interview_get_paragraph (writer->interview, paragraph)->kind == VANDAP_PARAGRAPH_HEADING
         || vandap_interview_find_caption (writer->interview, paragraph) != VANDAP_NONE;
}

/* A label belongs to the first speech of a turn; it is a speaker only where it is known who speaks, and names them. */
static guint
find_labelled (Writer *writer, const VandapTurn *turn)
{
  guint paragraph = turn->first_paragraph;
  const VandapParagraph *marks;

  if (turn->n_speakers == 0)
    return VANDAP_NONE;
  while (vandap_interview_get_paragraph (writer->interview, paragraph)->kind != VANDAP_PARAGRAPH_SPEECH)
    paragraph++;

  marks = vandap_interview_get_paragraph (writer->interview, paragraph);

  return marks->lead != NULL && !marks->misnames ? paragraph : VANDAP_NONE;
}

/* Whoever does not follow sp/@who takes words without a speaker for those of the one above. */
static gboolean
needs_name (Writer *writer, guint turn)
{
  const VandapTurn *marks = vandap_interview_get_turn (writer->interview, turn);
  guint paragraph = marks->first_paragraph;

  if (marks->n_speakers == 0)
    return FALSE;
  if (writer->shown != VANDAP_NONE)
    return !vandap_interview_is_same_voice (writer->interview, writer->shown, turn);
  while (vandap_interview_get_paragraph (writer->interview, paragraph)->kind != VANDAP_PARAGRAPH_SPEECH)
    paragraph++;

  return vandap_interview_get_paragraph (writer->interview, paragraph)->misnames;
}

/* The label as printed, or a name that no page has printed. */
static void
write_speaker (Writer *writer, guint turn, guint labelled)
{
  if (labelled != VANDAP_NONE)
    write_element (writer, "speaker", vandap_interview_get_paragraph (writer->interview, labelled)->lead);
  else if (needs_name (writer, turn))
    {
      g_autofree char *names = vandap_interview_dup_speakers (writer->interview, turn, TRUE);

      indent (writer);
      g_string_append (writer->out, "<speaker><supplied>");
      vandap_escape_xml (writer->out, names, -1);
      g_string_append (writer->out, ":</supplied></speaker>\n");
    }
  else
    return;
  writer->shown = turn;
}

static void
write_turn (Writer *writer, guint turn, const char *says)
{
  const VandapTurn *marks = vandap_interview_get_turn (writer->interview, turn);
  guint labelled = find_labelled (writer, marks);

  indent (writer);
  g_string_append (writer->out, "<sp");
  for (guint i = 0; i < marks->n_speakers; i++)
    {
      guint person = vandap_interview_get_speaker (writer->interview, turn, i);

      g_string_append (writer->out, i == 0 ? " who=\"#" : " #");
      vandap_escape_xml_attribute (writer->out, vandap_interview_get_person (writer->interview, person)->id, -1);
    }
  g_string_append (writer->out, marks->n_speakers > 0 ? "\"" : "");
  if (says != NULL)
    append_attribute (writer, "n", says);
  g_string_append (writer->out, ">\n");
  writer->level++;

  write_speaker (writer, turn, labelled);
  for (guint i = marks->first_paragraph; i < marks->first_paragraph + marks->n_paragraphs; i++)
    write_paragraph (writer, i, VANDAP_PARAGRAPH_SPEECH, FALSE,
                     i != labelled ? vandap_interview_get_paragraph (writer->interview, i)->lead : NULL);
  close_element (writer, "sp");
}

/* Whether the parts of the speakers alone tell how many turns ask. */
static gboolean
parts_tell (VandapInterview *interview, const VandapExchangeMarks *exchange)
{
  guint n = 0;

  for (; n < exchange->n_asking + exchange->n_answering; n++)
    {
      const VandapTurn *turn = vandap_interview_get_turn (interview, exchange->first_turn + n);
      guint asking = 0;

      while (asking < turn->n_speakers
             && vandap_interview_get_person (interview,
                                             vandap_interview_get_speaker (interview, exchange->first_turn + n, asking))
                    ->part == VANDAP_PART_ASKS)
        asking++;
      if (asking < turn->n_speakers || asking == 0)
        break;
    }

  return n == exchange->n_asking;
}

static void
open_exchange (Writer *writer, guint index, const VandapExchangeMarks *exchange)
{
  g_autofree char *number = g_strdup_printf ("%u", vandap_interview_get_exchange_number (writer->interview, index));

  indent (writer);
  g_string_append (writer->out, "<div");
  append_attribute (writer, "type", VANDAP_TEI_EXCHANGE);
  append_attribute (writer, "xml:id", exchange->id);
  append_attribute (writer, "n", number);
  if (exchange->corresponding != NULL)
    {
      g_autofree char *pointer = vandap_address_escape (exchange->corresponding);

      append_attribute (writer, "corresp", pointer);
    }
  g_string_append (writer->out, ">\n");
  writer->level++;
}

static void
write_exchange (Writer *writer, guint index)
{
  VandapInterview *interview = writer->interview;
  const VandapExchangeMarks *exchange = vandap_interview_get_exchange (interview, index);
  gboolean told = parts_tell (interview, exchange), on_top = TRUE;
  guint first, after;

  vandap_interview_get_extent (interview, index, &first, &after);
  open_exchange (writer, index, exchange);
  for (guint i = first; i < after;)
    {
      guint turn = vandap_interview_find_turn (interview, i);

      if (turn == VANDAP_NONE)
        {
          write_paragraph (writer, i, VANDAP_PARAGRAPH_SPEECH, on_top,
                           vandap_interview_get_paragraph (interview, i)->lead);
          on_top = on_top && keeps_on_top (writer, i);
          i++;
          continue;
        }

      write_turn (writer, turn,
                  told                                              ? NULL
                  : turn - exchange->first_turn < exchange->n_asking ? VANDAP_TEI_QUESTION
                                                                     : VANDAP_TEI_ANSWER);
      on_top = FALSE;
      i += vandap_interview_get_turn (interview, turn)->n_paragraphs;
    }
  close_element (writer, "div");
}

/* What stands at the very end of the text: pictures, and ties to a recording. */
static gboolean
has_tail (VandapInterview *interview)
{
  guint n_times = vandap_interview_get_n_times (interview);
  gsize length;

  vandap_interview_get_text (interview, &length);

  return vandap_interview_find_picture (interview, length) < vandap_interview_get_n_pictures (interview)
         || (n_times > 0 && vandap_interview_get_time (interview, n_times - 1)->offset == length);
}

static void
write_tail (Writer *writer)
{
  guint n_times = vandap_interview_get_n_times (writer->interview), first = n_times;
  gsize length;

  vandap_interview_get_text (writer->interview, &length);
  write_bare_pictures (writer, length);

  while (first > 0 && vandap_interview_get_time (writer->interview, first - 1)->offset == length)
    first--;
  for (guint i = first; i < n_times; i++)
    {
      indent (writer);
      vandap_tei_write_time (writer->out, vandap_interview_get_time (writer->interview, i));
      g_string_append_c (writer->out, '\n');
    }
}

/* The kind of paragraph that a div is for: that of the first which is for one. */
static VandapParagraphKind
find_plain (Writer *writer, guint first, guint after, VandapParagraphKind otherwise)
{
  for (guint i = first; i < after; i++)
    {
      VandapParagraphKind kind = vandap_interview_get_paragraph (writer->interview, i)->kind;

      if (kind == VANDAP_PARAGRAPH_INTRODUCTION || kind == VANDAP_PARAGRAPH_CLOSING)
        return kind;
    }

  return otherwise;
}

/* A div of paragraphs that are in no question. Returns the first that has to be in another one. */
static guint
write_division (Writer *writer, guint first, guint after, VandapParagraphKind otherwise, gboolean is_last)
{
  VandapParagraphKind plain = find_plain (writer, first, after, otherwise);
  VandapParagraphKind other
    = plain == VANDAP_PARAGRAPH_CLOSING ? VANDAP_PARAGRAPH_INTRODUCTION : VANDAP_PARAGRAPH_CLOSING;
  gboolean on_top = TRUE;
  guint i;

  open_element (writer, plain == VANDAP_PARAGRAPH_CLOSING ? "div type=\"" VANDAP_TEI_CLOSING "\""
                                                          : "div type=\"" VANDAP_TEI_NOTE "\"");
  for (i = first; i < after; i++)
    {
      const VandapParagraph *marks = vandap_interview_get_paragraph (writer->interview, i);

      if (marks->kind == other || (marks->kind == VANDAP_PARAGRAPH_HEADING && !on_top))
        break;
      write_paragraph (writer, i, plain, on_top, marks->lead);
      on_top = on_top && keeps_on_top (writer, i);
    }
  if (i == after && is_last)
    write_tail (writer);
  close_element (writer, "div");

  return i;
}

/* Paragraphs before, after, or without questions. */
static void
write_outside (Writer *writer, const char *element, guint first, guint after, VandapParagraphKind otherwise,
               gboolean is_last)
{
  open_element (writer, element);
  do
    first = write_division (writer, first, after, otherwise, is_last);
  while (first < after);
  close_element (writer, element);
}

static void
write_questions (Writer *writer)
{
  VandapInterview *interview = writer->interview;
  guint n = vandap_interview_get_n_exchanges (interview), n_paragraphs = vandap_interview_get_n_paragraphs (interview);
  guint first, after, last;

  vandap_interview_get_extent (interview, 0, &first, &after);
  vandap_interview_get_extent (interview, n - 1, &last, &after);

  if (first > 0)
    write_outside (writer, "front", 0, first, VANDAP_PARAGRAPH_INTRODUCTION, FALSE);
  open_element (writer, "body");
  for (guint i = 0; i < n; i++)
    write_exchange (writer, i);
  close_element (writer, "body");
  if (after < n_paragraphs || has_tail (interview))
    write_outside (writer, "back", after, n_paragraphs, VANDAP_PARAGRAPH_CLOSING, TRUE);
}

/**
 * vandap_tei_write:
 * @interview: what to write
 * @stream: where to
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of the stream
 *
 * Writes an interview as TEI P5, with all that is known of it: reading the file
 * gives the same interview, and writing that the same bytes.
 *
 * Returns: whether all was written
 */
gboolean
vandap_tei_write (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapOutput) output = vandap_output_new (stream, cancellable);
  Writer writer = { interview, output, vandap_output_get_text (output), 1, VANDAP_NONE };
  const char *language = vandap_interview_get_field (interview, VANDAP_FIELD_LANGUAGE);

  g_string_append (writer.out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"" VANDAP_TEI_NAMESPACE "\"");
  if (language != NULL)
    append_attribute (&writer, "xml:lang", language);
  g_string_append (writer.out, ">\n");
  vandap_tei_write_header (writer.out, interview);

  open_element (&writer, "text");
  vandap_tei_write_timeline (writer.out, interview);
  if (vandap_interview_get_n_exchanges (interview) > 0)
    write_questions (&writer);
  else
    write_outside (&writer, "body", 0, vandap_interview_get_n_paragraphs (interview), VANDAP_PARAGRAPH_INTRODUCTION,
                   TRUE);
  close_element (&writer, "text");
  g_string_append (writer.out, "</TEI>\n");

  return vandap_output_finish (output, error);
}
