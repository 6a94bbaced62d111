/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-picture-words.h"
#include "text/vandap-address.h"
#include "text/vandap-escape.h"
#include "window/vandap-answer-tags.h"
#include "window/vandap-front.h"

typedef struct
{
  GtkTextBuffer *buffer;
  GtkTextTagTable *tags;
  VandapAnswerMap *map;
  VandapInterview *interview;
  const char *text;
  GHashTable *introduced;   /* indices of the people whose role has been told */
} Writer;

static guint
get_offset (Writer *writer)
{
  return (guint) gtk_text_buffer_get_char_count (writer->buffer);
}

static void
apply (Writer *writer, VandapAnswerTag tag, guint from, guint to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (writer->buffer, &start, (int) from);
  gtk_text_buffer_get_iter_at_offset (writer->buffer, &end, (int) to);
  gtk_text_buffer_apply_tag (writer->buffer, vandap_answer_tags_get (writer->tags, tag), &start, &end);
}

static void
insert (Writer *writer, const char *text, gsize length)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (writer->buffer, &end);
  gtk_text_buffer_insert (writer->buffer, &end, text, (int) length);
}

static void
begin_line (Writer *writer)
{
  if (get_offset (writer) > 0)
    insert (writer, "\n", 1);
}

/* A line of the program's own: not part of the interview's text. */
static void
write_line (Writer *writer, VandapAnswerTag tag, const char *line)
{
  guint from;

  if (line == NULL || line[0] == '\0')
    return;
  begin_line (writer);
  from = get_offset (writer);
  insert (writer, line, strlen (line));
  apply (writer, tag, from, get_offset (writer));
}

/* Where to part a paragraph that is too long to be laid out as one line of a text view. */
static gsize
find_joint (const char *text, gsize start, gsize end)
{
  gsize limit = start + VANDAP_DISPLAY_LIMIT;

  if (end <= limit)
    return end;
  for (gsize at = limit; at > start + VANDAP_DISPLAY_LIMIT / 2; at--)
    if (text[at - 1] == ' ')
      return at;
  return (gsize) (g_utf8_find_prev_char (text + start, text + limit + 1) - text);
}

static void
insert_words (Writer *writer, gsize start, gsize end)
{
  while (start < end)
    {
      gsize joint = find_joint (writer->text, start, end);
      guint offset = get_offset (writer);

      insert (writer, writer->text + start, joint - start);
      vandap_answer_map_add (writer->map, offset, start, joint);
      if (joint < end)
        {
          offset = get_offset (writer);
          insert (writer, "\n", 1);
          apply (writer, VANDAP_ANSWER_TAG_JOINT, offset, offset + 1);
        }
      start = joint;
    }
}

static gboolean
tag_of_span (const VandapSpan *span, VandapAnswerTag *tag)
{
  switch (span->kind)
    {
    case VANDAP_SPAN_EMPHASIS:
      *tag = g_strcmp0 (span->value, "bold") == 0 ? VANDAP_ANSWER_TAG_BOLD : VANDAP_ANSWER_TAG_ITALIC;
      return TRUE;
    case VANDAP_SPAN_LINK:
      /* What cannot be opened is not to look as if it could. */
      *tag = VANDAP_ANSWER_TAG_LINK;
      return vandap_address_is_safe (span->value);
    case VANDAP_SPAN_ASIDE:
      *tag = VANDAP_ANSWER_TAG_ASIDE;
      return TRUE;
    case VANDAP_SPAN_QUOTATION:
    case VANDAP_SPAN_NUMBER:
    default:
      return FALSE;
    }
}

static void
apply_spans (Writer *writer, const VandapParagraph *paragraph)
{
  guint n = vandap_interview_get_n_spans (writer->interview);

  for (guint i = vandap_interview_find_span (writer->interview, paragraph->start); i < n; i++)
    {
      const VandapSpan *span = vandap_interview_get_span (writer->interview, i);
      VandapPassage passage = { span->start, span->end };
      VandapAnswerTag tag;
      guint from, to;

      if (span->start >= paragraph->end)
        break;
      if (tag_of_span (span, &tag) && vandap_answer_map_get_range (writer->map, passage, &from, &to))
        apply (writer, tag, from, to);
    }
}

static void
write_paragraph (Writer *writer, const VandapParagraph *paragraph, VandapAnswerTag tag)
{
  guint from;

  if (paragraph->start == paragraph->end)
    return;
  begin_line (writer);
  from = get_offset (writer);
  insert_words (writer, paragraph->start, paragraph->end);
  apply (writer, tag, from, get_offset (writer));
  apply (writer, VANDAP_ANSWER_TAG_LANGUAGE, from, get_offset (writer));
  apply_spans (writer, paragraph);
}

static gboolean
says (Writer *writer, const VandapParagraph *paragraph, const char *words)
{
  return g_strstr_len (writer->text + paragraph->start, (gssize) (paragraph->end - paragraph->start), words) != NULL;
}

static void
write_credit (Writer *writer, const VandapPicture *picture, const VandapParagraph *caption)
{
  g_autofree char *credit = NULL;
  g_autofree char *line = NULL;

  /* Many papers print the credit at the end of the caption. */
  if (picture->credit == NULL || (caption != NULL && says (writer, caption, picture->credit)))
    return;
  credit = vandap_isolate (picture->credit);
  if (!vandap_picture_words_say_picture (picture->credit, strlen (picture->credit)))
    /* Translators: who took a photograph */
    line = g_strdup_printf (_("Photograph: %s"), credit);
  write_line (writer, VANDAP_ANSWER_TAG_CREDIT, line != NULL ? line : credit);
}

/* The picture itself is not shown: what is to be seen in it is told to everybody. */
static void
write_description (Writer *writer, const VandapPicture *picture, const VandapParagraph *caption)
{
  g_autofree char *description = NULL;
  g_autofree char *line = NULL;

  if (picture->description == NULL || says (writer, caption, picture->description))
    return;
  description = vandap_isolate (picture->description);
  /* Translators: what is to be seen in a photograph */
  line = g_strdup_printf (_("In the picture: %s"), description);
  write_line (writer, VANDAP_ANSWER_TAG_CREDIT, line);
}

static void
write_caption (Writer *writer, guint index)
{
  const VandapParagraph *paragraph = vandap_interview_get_paragraph (writer->interview, index);
  guint picture = vandap_interview_find_caption (writer->interview, index);

  write_paragraph (writer, paragraph, VANDAP_ANSWER_TAG_CAPTION);
  if (picture == VANDAP_NONE)
    return;
  write_description (writer, vandap_interview_get_picture (writer->interview, picture), paragraph);
  write_credit (writer, vandap_interview_get_picture (writer->interview, picture), paragraph);
}

/* Pictures that stand before a paragraph and have no caption to be known by. */
static void
write_pictures (Writer *writer, gsize anchor)
{
  guint n = vandap_interview_get_n_pictures (writer->interview);

  for (guint i = vandap_interview_find_picture (writer->interview, anchor); i < n; i++)
    {
      const VandapPicture *picture = vandap_interview_get_picture (writer->interview, i);

      if (picture->anchor != anchor)
        break;
      if (picture->caption != VANDAP_NONE)
        continue;
      write_line (writer, VANDAP_ANSWER_TAG_CAPTION, picture->description);
      write_credit (writer, picture, NULL);
    }
}

static void
write_roles (Writer *writer, guint turn)
{
  const VandapTurn *marks = vandap_interview_get_turn (writer->interview, turn);

  for (guint i = 0; i < marks->n_speakers; i++)
    {
      guint person = vandap_interview_get_speaker (writer->interview, turn, i);

      if (g_hash_table_add (writer->introduced, GUINT_TO_POINTER (person)))
        write_line (writer, VANDAP_ANSWER_TAG_ROLE,
                    vandap_interview_get_person (writer->interview, person)->occupation);
    }
}

static void
write_speakers (Writer *writer, guint turn)
{
  g_autofree char *speakers = vandap_interview_dup_speakers (writer->interview, turn, TRUE);
  g_autofree char *isolated = NULL;
  g_autofree char *line = NULL;

  if (speakers == NULL || speakers[0] == '\0')
    return;
  isolated = vandap_isolate (speakers);
  if (vandap_interview_get_derivation (writer->interview) == VANDAP_DERIVATION_DIGEST)
    /* Translators: somebody's words, told by somebody else in other words */
    line = g_strdup_printf (_("%s, retold"), isolated);
  else
    line = g_strdup (isolated);
  write_line (writer, VANDAP_ANSWER_TAG_SPEAKER, line);
  write_roles (writer, turn);
}

/* Under somebody's name, what nobody in the interview says would be taken for that person's words. */
static void
write_nobody (Writer *writer)
{
  /* Translators: stands above the words of somebody who has no name in the interview, where others have one */
  const char *line = _("Unnamed");
  guint end;

  write_line (writer, VANDAP_ANSWER_TAG_SPEAKER, line);
  end = get_offset (writer);
  apply (writer, VANDAP_ANSWER_TAG_NOBODY, end - (guint) g_utf8_strlen (line, -1), end);
}

static gboolean
same_speakers (VandapInterview *interview, guint a, guint b)
{
  guint n = vandap_interview_get_turn (interview, a)->n_speakers;

  if (n != vandap_interview_get_turn (interview, b)->n_speakers)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (vandap_interview_get_speaker (interview, a, i) != vandap_interview_get_speaker (interview, b, i))
      return FALSE;
  return TRUE;
}

/* Writes what stands in the file outside the questions: notes, captions, thanks. */
static void
write_other (Writer *writer, guint index)
{
  const VandapParagraph *paragraph = vandap_interview_get_paragraph (writer->interview, index);

  switch (paragraph->kind)
    {
    case VANDAP_PARAGRAPH_HEADING:
      write_paragraph (writer, paragraph, VANDAP_ANSWER_TAG_HEADING);
      break;
    case VANDAP_PARAGRAPH_CAPTION:
      write_caption (writer, index);
      break;
    case VANDAP_PARAGRAPH_INTRODUCTION:
    case VANDAP_PARAGRAPH_ASIDE:
    case VANDAP_PARAGRAPH_CLOSING:
    case VANDAP_PARAGRAPH_BYLINE:
      write_paragraph (writer, paragraph, VANDAP_ANSWER_TAG_QUIET);
      break;
    case VANDAP_PARAGRAPH_SPEECH:
    case VANDAP_PARAGRAPH_LEFT_OUT:
    default:
      break;
    }
}

/* Whoever asks may put a word in while somebody answers. */
static gboolean
is_remark (Writer *writer, guint turn)
{
  guint n = vandap_interview_get_turn (writer->interview, turn)->n_speakers;

  for (guint i = 0; i < n; i++)
    {
      guint person = vandap_interview_get_speaker (writer->interview, turn, i);

      if (vandap_interview_get_person (writer->interview, person)->part != VANDAP_PART_ASKS)
        return FALSE;
    }
  return n > 0;
}

static void
write_answer_paragraph (Writer *writer, guint index, guint turn, guint first_answer)
{
  const VandapTurn *marks = vandap_interview_get_turn (writer->interview, turn);
  const VandapParagraph *paragraph = vandap_interview_get_paragraph (writer->interview, index);

  if (index == marks->first_paragraph
      && (turn == first_answer || !same_speakers (writer->interview, turn - 1, turn)))
    {
      if (turn > first_answer && marks->n_speakers == 0)
        write_nobody (writer);
      else
        write_speakers (writer, turn);
    }
  if (paragraph->kind == VANDAP_PARAGRAPH_SPEECH)
    write_paragraph (writer, paragraph,
                     is_remark (writer, turn) ? VANDAP_ANSWER_TAG_REMARK : VANDAP_ANSWER_TAG_WORDS);
  else
    write_other (writer, index);
}

/* Headings and the introduction stand above the first question, see vandap_front_dup_introduction(). */
static void
write_front (Writer *writer, guint first)
{
  for (guint i = 0; i < first; i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (writer->interview, i);

      write_pictures (writer, paragraph->start);
      if (paragraph->kind == VANDAP_PARAGRAPH_CAPTION
          || (paragraph->kind == VANDAP_PARAGRAPH_INTRODUCTION && vandap_front_is_long (writer->interview)))
        write_other (writer, i);
    }
}

static void
write_back (Writer *writer, guint after)
{
  guint n = vandap_interview_get_n_paragraphs (writer->interview);
  gsize length;

  for (guint i = after; i < n; i++)
    {
      write_pictures (writer, vandap_interview_get_paragraph (writer->interview, i)->start);
      write_other (writer, i);
    }
  vandap_interview_get_text (writer->interview, &length);
  write_pictures (writer, length);
}

/* Of the question's own paragraphs, what the heading above cannot show. */
static void
write_question_paragraph (Writer *writer, guint index, gboolean cut)
{
  const VandapParagraph *paragraph = vandap_interview_get_paragraph (writer->interview, index);

  if (paragraph->kind != VANDAP_PARAGRAPH_SPEECH)
    write_other (writer, index);
  else if (cut)
    write_paragraph (writer, paragraph, VANDAP_ANSWER_TAG_REMARK);
}

static void
write_exchange (Writer *writer, guint exchange)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (writer->interview, exchange);
  guint first_answer = marks->first_turn + marks->n_asking;
  guint first_question = vandap_interview_get_turn (writer->interview, marks->first_turn)->first_paragraph;
  gboolean cut = vandap_front_cuts_question (writer->interview, exchange);
  guint first, after;

  vandap_interview_get_extent (writer->interview, exchange, &first, &after);
  if (exchange == 0)
    write_front (writer, first);
  for (guint i = first; i < after; i++)
    {
      guint turn = vandap_interview_find_turn (writer->interview, i);

      write_pictures (writer, vandap_interview_get_paragraph (writer->interview, i)->start);
      if (turn != VANDAP_NONE && turn >= first_answer)
        write_answer_paragraph (writer, i, turn, first_answer);
      else if (i >= first_question)
        write_question_paragraph (writer, i, cut);
    }
  if (exchange + 1 == vandap_interview_get_n_exchanges (writer->interview))
    write_back (writer, after);
}

/* A text in which no question was found, as it stands in the file. */
static void
write_everything (Writer *writer)
{
  guint n = vandap_interview_get_n_paragraphs (writer->interview);

  for (guint i = 0; i < n; i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (writer->interview, i);

      if (paragraph->kind == VANDAP_PARAGRAPH_HEADING && vandap_front_is_title (writer->interview, i))
        continue;
      write_pictures (writer, paragraph->start);
      if (paragraph->kind == VANDAP_PARAGRAPH_HEADING || paragraph->kind == VANDAP_PARAGRAPH_CAPTION)
        write_other (writer, i);
      else
        write_paragraph (writer, paragraph, VANDAP_ANSWER_TAG_WORDS);
    }
}

/**
 * vandap_answer_writer_write:
 * @buffer: a buffer with the tags of an answer view
 * @interview: an interview
 * @exchange: index of an exchange, or %VANDAP_NONE for the whole text
 *
 * Fills a buffer with the answers to a question, each under the name of who
 * gave it, and whatever the file has between and around them. All of it goes
 * in as plain text.
 *
 * Returns: (transfer full): what stands where in the buffer
 */
VandapAnswerMap *
vandap_answer_writer_write (GtkTextBuffer *buffer, VandapInterview *interview, guint exchange)
{
  g_autoptr (GHashTable) introduced = g_hash_table_new (NULL, NULL);
  const char *text = vandap_interview_get_text (interview, NULL);
  Writer writer = { buffer, gtk_text_buffer_get_tag_table (buffer), vandap_answer_map_new (text),
                    interview, text, introduced };

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, "", 0);
  if (exchange == VANDAP_NONE)
    write_everything (&writer);
  else
    write_exchange (&writer, exchange);
  gtk_text_buffer_end_irreversible_action (buffer);
  return writer.map;
}
