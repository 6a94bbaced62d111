/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-front.h"

#include <string.h>

static void
append_line (GString *lines, VandapInterview *interview, const VandapParagraph *paragraph)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append_len (lines, vandap_interview_get_text (interview, NULL) + paragraph->start,
                       (gssize) (paragraph->end - paragraph->start));
}

/* Where the front ends: at the first exchange, or nowhere in a text without questions. */
static guint
get_front_end (VandapInterview *interview)
{
  guint first = 0, after = 0;

  if (vandap_interview_get_n_exchanges (interview) > 0)
    vandap_interview_get_extent (interview, 0, &first, &after);
  return first;
}

/**
 * vandap_front_is_title:
 * @interview: an interview
 * @paragraph: index of a paragraph
 *
 * Tells whether a paragraph only repeats the interview's title, which the
 * window shows anyway.
 *
 * Returns: whether it does
 */
gboolean
vandap_front_is_title (VandapInterview *interview, guint paragraph)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);
  const char *title = vandap_interview_get_field (interview, VANDAP_FIELD_TITLE);
  gsize length = marks->end - marks->start;

  return title != NULL && strlen (title) == length
         && memcmp (vandap_interview_get_text (interview, NULL) + marks->start, title, length) == 0;
}

/**
 * vandap_front_is_long:
 * @interview: an interview
 *
 * Tells whether the introduction is too long to stand above the question; it
 * then stands above the answer.
 *
 * Returns: whether it is
 */
gboolean
vandap_front_is_long (VandapInterview *interview)
{
  guint end = get_front_end (interview);

  return end > 0 && vandap_interview_get_paragraph (interview, end - 1)->end > VANDAP_LABEL_LIMIT;
}

static gboolean
is_section (VandapInterview *interview, guint paragraph)
{
  return vandap_interview_get_paragraph (interview, paragraph)->kind == VANDAP_PARAGRAPH_HEADING
         && !vandap_front_is_title (interview, paragraph);
}

static gboolean
is_introduction (VandapInterview *interview, guint paragraph)
{
  VandapParagraphKind kind = vandap_interview_get_paragraph (interview, paragraph)->kind;

  return kind == VANDAP_PARAGRAPH_INTRODUCTION || kind == VANDAP_PARAGRAPH_ASIDE || is_section (interview, paragraph);
}

/**
 * vandap_front_dup_introduction:
 * @interview: an interview
 *
 * Puts together what the editor says before the first question.
 *
 * Returns: (transfer full): the paragraphs of the introduction, a line each;
 *   empty where there is none or where it is too long to stand above a question
 */
char *
vandap_front_dup_introduction (VandapInterview *interview)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint end = vandap_front_is_long (interview) ? 0 : get_front_end (interview);

  for (guint i = 0; i < end; i++)
    if (is_introduction (interview, i))
      append_line (lines, interview, vandap_interview_get_paragraph (interview, i));
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/**
 * vandap_front_dup_section:
 * @interview: an interview
 * @exchange: index of an exchange
 *
 * Puts together the section headings right above a question.
 *
 * Returns: (transfer full): the headings, a line each; empty where there is none
 */
char *
vandap_front_dup_section (VandapInterview *interview, guint exchange)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint turn = vandap_interview_get_exchange (interview, exchange)->first_turn;
  guint question = vandap_interview_get_turn (interview, turn)->first_paragraph;
  guint first, after;

  vandap_interview_get_extent (interview, exchange, &first, &after);
  for (guint i = first; i < question && lines->len < VANDAP_LABEL_LIMIT; i++)
    if (is_section (interview, i))
      append_line (lines, interview, vandap_interview_get_paragraph (interview, i));
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/**
 * vandap_front_dup_question:
 * @interview: an interview
 * @exchange: index of an exchange
 * @limit: bytes to take at the most
 *
 * Gets a question for a label, cut where it is too long for one.
 *
 * Returns: (transfer full): the question, ended by "…" where it was cut; empty
 *   where no question precedes the answer
 */
char *
vandap_front_dup_question (VandapInterview *interview, guint exchange, gsize limit)
{
  g_autofree char *question = vandap_interview_dup_question (interview, exchange);
  gsize length = strlen (question);
  char *end;

  if (length <= limit)
    return g_steal_pointer (&question);
  end = g_utf8_find_prev_char (question, question + limit + 1);
  return g_strdup_printf ("%.*s…", (int) (end - question), question);
}

static gboolean
is_asked (VandapInterview *interview, guint exchange, guint paragraph)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (interview, exchange);
  guint turn = vandap_interview_find_turn (interview, paragraph);

  return turn != VANDAP_NONE && turn >= marks->first_turn && turn < marks->first_turn + marks->n_asking
         && vandap_interview_get_paragraph (interview, paragraph)->kind == VANDAP_PARAGRAPH_SPEECH;
}

/**
 * vandap_front_find_part:
 * @interview: an interview
 * @exchange: index of an exchange
 * @paragraph: index of a paragraph
 *
 * Tells where a paragraph is shown above the answer of an exchange.
 *
 * Returns: where, if it is
 */
VandapFrontPart
vandap_front_find_part (VandapInterview *interview, guint exchange, guint paragraph)
{
  guint turn = vandap_interview_get_exchange (interview, exchange)->first_turn;
  guint first, after;

  vandap_interview_get_extent (interview, exchange, &first, &after);
  if (exchange == 0 && paragraph < first)
    return is_introduction (interview, paragraph) && !vandap_front_is_long (interview) ? VANDAP_FRONT_INTRODUCTION
                                                                                       : VANDAP_FRONT_NOWHERE;
  if (is_asked (interview, exchange, paragraph))
    return VANDAP_FRONT_QUESTION;
  if (paragraph >= first && paragraph < vandap_interview_get_turn (interview, turn)->first_paragraph
      && is_section (interview, paragraph))
    return VANDAP_FRONT_SECTION;
  return VANDAP_FRONT_NOWHERE;
}

/**
 * vandap_front_find_paragraph:
 * @interview: an interview
 * @exchange: index of an exchange
 * @part: the introduction or the section heading
 * @offset: a place in what is shown there, in bytes
 *
 * Tells of which paragraph a place above an answer is.
 *
 * Returns: index of the paragraph, or %VANDAP_NONE
 */
guint
vandap_front_find_paragraph (VandapInterview *interview, guint exchange, VandapFrontPart part, gsize offset)
{
  guint found = VANDAP_NONE, first, after;
  gsize shown = 0;

  vandap_interview_get_extent (interview, exchange, &first, &after);
  for (guint i = part == VANDAP_FRONT_INTRODUCTION ? 0 : first; i < after && shown <= offset; i++)
    {
      const VandapParagraph *marks = vandap_interview_get_paragraph (interview, i);

      if (vandap_front_find_part (interview, exchange, i) != part)
        continue;
      found = i;
      shown += marks->end - marks->start + 1;
    }
  return found;
}

/**
 * vandap_front_list:
 * @interview: an interview
 *
 * Lists what stands above questions, and is no part of the answers before them: what
 * goes before the first question, and headings.
 *
 * Returns: (transfer full) (element-type guint): indices of paragraphs
 */
GArray *
vandap_front_list (VandapInterview *interview)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));
  guint end = get_front_end (interview);

  for (guint i = 0; i < end; i++)
    if (vandap_interview_get_paragraph (interview, i)->kind != VANDAP_PARAGRAPH_LEFT_OUT)
      g_array_append_val (list, i);
  for (guint exchange = 0; exchange < vandap_interview_get_n_exchanges (interview); exchange++)
    {
      guint turn = vandap_interview_get_exchange (interview, exchange)->first_turn;
      guint question = vandap_interview_get_turn (interview, turn)->first_paragraph, first, after;

      vandap_interview_get_extent (interview, exchange, &first, &after);
      for (guint i = first; i < question; i++)
        if (is_section (interview, i))
          g_array_append_val (list, i);
    }
  return list;
}

/**
 * vandap_front_cuts_question:
 * @interview: an interview
 * @exchange: index of an exchange
 *
 * Tells whether a question is longer than a heading can show.
 *
 * Returns: whether it is
 */
gboolean
vandap_front_cuts_question (VandapInterview *interview, guint exchange)
{
  g_autofree char *question = vandap_interview_dup_question (interview, exchange);

  return strlen (question) > VANDAP_LABEL_LIMIT;
}
