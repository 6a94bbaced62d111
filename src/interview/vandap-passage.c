/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-passage.h"

#include <string.h>

/**
 * vandap_passage_is_valid:
 * @interview: an interview
 * @passage: a stretch of its text
 *
 * Tells whether a stretch lies in the text, holds something, and begins and ends
 * between characters.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_passage_is_valid (VandapInterview *interview, VandapPassage passage)
{
  gsize length;
  const char *text = vandap_interview_get_text (interview, &length);

  return passage.start < passage.end && passage.end <= length
         && ((guchar) text[passage.start] & 0xc0) != 0x80 && ((guchar) text[passage.end] & 0xc0) != 0x80;
}

static void
add_part (GArray *parts, guint turn, gsize start, gsize end)
{
  VandapTurnPassage part = { turn, { start, end } };
  VandapTurnPassage *last = parts->len > 0 ? &g_array_index (parts, VandapTurnPassage, parts->len - 1) : NULL;

  if (last != NULL && last->turn == turn)
    last->passage.end = end;
  else
    g_array_append_val (parts, part);
}

/**
 * vandap_passage_split:
 * @interview: an interview
 * @passage: a stretch of its text
 *
 * Splits a passage by turn, because a quotation belongs to one turn. Stretches
 * outside every turn are parts of their own. Newlines at the ends of parts are
 * left out; parts within a turn reach over what the file has in its middle.
 *
 * Returns: (transfer full) (element-type VandapTurnPassage): the parts, in order; none if the passage
 *   is not valid
 */
GArray *
vandap_passage_split (VandapInterview *interview, VandapPassage passage)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (VandapTurnPassage));
  guint paragraph;

  if (!vandap_passage_is_valid (interview, passage))
    return parts;

  for (paragraph = vandap_interview_find_paragraph (interview, passage.start);
       paragraph < vandap_interview_get_n_paragraphs (interview); paragraph++)
    {
      const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);
      gsize start = MAX (passage.start, marks->start);
      gsize end = MIN (passage.end, marks->end);

      if (marks->start >= passage.end)
        break;
      if (start < end)
        add_part (parts, vandap_interview_find_turn (interview, paragraph), start, end);
    }

  return parts;
}

static void
add_stretch (VandapInterview *interview, GArray *stretches, gsize start, gsize end)
{
  const char *text = vandap_interview_get_text (interview, NULL);
  const VandapPassage *last
    = stretches->len > 0 ? &g_array_index (stretches, VandapPassage, stretches->len - 1) : NULL;
  VandapPassage stretch = { start, end };

  /* An aside takes one of the two spaces around it along. */
  if (stretch.start < stretch.end && text[stretch.start] == ' '
      && (last == NULL || memchr (text + last->end, '\n', stretch.start - last->end) != NULL
          || text[last->end - 1] == ' '))
    stretch.start++;

  if (stretch.start < stretch.end)
    g_array_append_val (stretches, stretch);
}

/* Where an aside ends a paragraph, the space before it is nobody's word. */
static void
trim_end (VandapInterview *interview, GArray *stretches)
{
  VandapPassage *last
    = stretches->len > 0 ? &g_array_index (stretches, VandapPassage, stretches->len - 1) : NULL;

  if (last == NULL || vandap_interview_get_text (interview, NULL)[last->end - 1] != ' ')
    return;

  last->end--;
  if (last->end == last->start)
    g_array_set_size (stretches, stretches->len - 1);
}

/* Adds what of one paragraph of speech is not an aside. */
static void
add_paragraph_words (VandapInterview *interview, const VandapParagraph *paragraph, gsize start, gsize end,
                     GArray *stretches)
{
  for (guint i = vandap_interview_find_span (interview, paragraph->start);
       i < vandap_interview_get_n_spans (interview) && start < end; i++)
    {
      const VandapSpan *span = vandap_interview_get_span (interview, i);

      if (span->start >= end)
        break;
      if (span->kind != VANDAP_SPAN_ASIDE || span->end <= start)
        continue;
      if (span->start > start)
        add_stretch (interview, stretches, start, span->start);
      start = span->end;
    }

  if (start < end)
    add_stretch (interview, stretches, start, end);
  trim_end (interview, stretches);
}

/**
 * vandap_passage_find_words:
 * @interview: an interview
 * @passage: a stretch of its text
 *
 * Finds what of a passage is somebody's words: speech, less asides. Captions,
 * headings and whatever else stands in between are left out.
 *
 * Returns: (transfer full) (element-type VandapPassage): stretches in order, each within one paragraph
 */
GArray *
vandap_passage_find_words (VandapInterview *interview, VandapPassage passage)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (VandapPassage));

  if (!vandap_passage_is_valid (interview, passage))
    return stretches;

  for (guint i = vandap_interview_find_paragraph (interview, passage.start);
       i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, i);

      if (paragraph->start >= passage.end)
        break;
      if (paragraph->kind == VANDAP_PARAGRAPH_SPEECH)
        add_paragraph_words (interview, paragraph, MAX (passage.start, paragraph->start),
                             MIN (passage.end, paragraph->end), stretches);
    }

  return stretches;
}

/**
 * vandap_passage_dup_words:
 * @interview: an interview
 * @passage: a stretch of its text
 *
 * Gets what of a passage is somebody's words, as [func@Vandap.passage_find_words] finds it.
 *
 * Returns: (transfer full): the words, paragraphs parted by a newline; empty where there are none
 */
char *
vandap_passage_dup_words (VandapInterview *interview, VandapPassage passage)
{
  const char *text = vandap_interview_get_text (interview, NULL);
  g_autoptr (GArray) stretches = vandap_passage_find_words (interview, passage);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < stretches->len; i++)
    {
      const VandapPassage *stretch = &g_array_index (stretches, VandapPassage, i);

      if (i > 0)
        {
          gsize before = g_array_index (stretches, VandapPassage, i - 1).end;

          if (memchr (text + before, '\n', stretch->start - before) != NULL)
            g_string_append_c (words, '\n');
        }
      g_string_append_len (words, text + stretch->start, (gssize) (stretch->end - stretch->start));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static VandapPassage
passage_of_turns (VandapInterview *interview, guint first, guint n)
{
  VandapPassage passage = { 0, 0 };
  const VandapTurn *turn;

  if (n == 0)
    return passage;

  turn = vandap_interview_get_turn (interview, first);
  passage.start = vandap_interview_get_paragraph (interview, turn->first_paragraph)->start;
  turn = vandap_interview_get_turn (interview, first + n - 1);
  passage.end = vandap_interview_get_paragraph (interview, turn->first_paragraph + turn->n_paragraphs - 1)->end;

  return passage;
}

/**
 * vandap_passage_of_turn:
 * @interview: an interview
 * @turn: index of a turn
 *
 * Gets the whole of a turn.
 *
 * Returns: the passage
 */
VandapPassage
vandap_passage_of_turn (VandapInterview *interview, guint turn)
{
  return passage_of_turns (interview, turn, 1);
}

/**
 * vandap_passage_of_answer:
 * @interview: an interview
 * @exchange: index of an exchange
 *
 * Gets the whole answer to a question, from its first answering turn to its last.
 *
 * Returns: the passage, empty where nobody answers
 */
VandapPassage
vandap_passage_of_answer (VandapInterview *interview, guint exchange)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (interview, exchange);

  return passage_of_turns (interview, marks->first_turn + marks->n_asking, marks->n_answering);
}
