/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-running-speakers.h"

#include <string.h>

#include "reading/grammar/vandap-names.h"

#define MARK(self, i) (&g_array_index ((self)->marks, VandapRunningMark, (i)))
#define SPEAKER(self, i) (&g_array_index ((self)->speakers, VandapRunningSpeaker, (i)))

#define FEWEST_TURNS 2
#define FEWEST_OF_ASKER 3 /* turns of whoever asks under what looks like no name */
#define ENOUGH_ASKING 60 /* percent of somebody's turns that end in a question */
#define ENOUGH_BEHIND 30 /* percent of somebody's turns right behind a question */
#define NEARLY_ALL_BEHIND 80 /* the same of somebody whose label looks like no name */
#define LONGEST_FRONT ((gsize) 64 * 1024)
#define MOST_LOOKED_THROUGH ((gsize) 64 * 1024 * 1024)

/* Whether a label is written in small letters. */
static gboolean
is_small (VandapRunningMarks *marks, guint mark)
{
  const char *p = marks->text + MARK (marks, mark)->start;

  while (!g_unichar_isalpha (g_utf8_get_char (p)) && p < marks->text + MARK (marks, mark)->start + MARK (marks, mark)->lead)
    p = g_utf8_next_char (p);

  return g_unichar_islower (g_utf8_get_char (p));
}

/**
 * vandap_running_speakers_count:
 * @marks: marks
 *
 * Counts the marks of each who may speak that are kept.
 */
void
vandap_running_speakers_count (VandapRunningMarks *marks)
{
  for (guint i = 0; i < marks->speakers->len; i++)
    SPEAKER (marks, i)->marks = SPEAKER (marks, i)->sure = SPEAKER (marks, i)->starts = 0;
  for (guint i = 0; i < marks->marks->len; i++)
    {
      const VandapRunningMark *mark = MARK (marks, i);
      VandapRunningSpeaker *speaker = SPEAKER (marks, mark->speaker);

      if (!mark->is_kept)
        continue;
      speaker->marks++;
      speaker->sure += !mark->is_doubtful;
      speaker->starts += !mark->is_inside;
    }
}

/**
 * vandap_running_speakers_keep_forms:
 * @marks: marks, with their speakers counted
 *
 * Drops what is not written as the document's own labels are: in small letters among
 * capitals, plain among bold ones, or "Hỏi:" where paragraphs begin with "Q:".
 */
void
vandap_running_speakers_keep_forms (VandapRunningMarks *marks)
{
  g_autoptr (GHashTable) begin = g_hash_table_new (NULL, NULL);
  guint capitals = 0, bold = 0, all = 0;

  for (guint i = 0; i < marks->marks->len; i++)
    {
      const VandapRunningMark *mark = MARK (marks, i);

      capitals += !is_small (marks, i);
      all += SPEAKER (marks, mark->speaker)->marks > 1;
      bold += SPEAKER (marks, mark->speaker)->marks > 1 && mark->is_bold;
      if (!mark->is_inside)
        g_hash_table_add (begin, GUINT_TO_POINTER (mark->form));
    }
  for (guint i = 0; i < marks->marks->len; i++)
    {
      VandapRunningMark *mark = MARK (marks, i);
      gboolean is_own = SPEAKER (marks, mark->speaker)->starts < FEWEST_TURNS || SPEAKER (marks, mark->speaker)->sense == VANDAP_LABEL_UNKNOWN
                        || g_hash_table_contains (begin, GUINT_TO_POINTER (mark->form));

      mark->is_kept = is_own && (capitals == 0 || !is_small (marks, i))
                      && (bold < FEWEST_TURNS || bold * 10 < all * 8 || mark->is_bold);
    }
}

/* Whom the text names before they speak. */
static gboolean
is_introduced (VandapRunningMarks *marks, const VandapRunningSpeaker *speaker, gsize *looked_through)
{
  gsize length, front;

  vandap_blocks_get_text (marks->blocks, &length);
  front = MIN (MIN (speaker->first, length), LONGEST_FRONT);
  *looked_through += front;

  return *looked_through <= MOST_LOOKED_THROUGH
         && g_strstr_len (marks->text + speaker->first - front, (gssize) front, speaker->name) != NULL;
}

static gboolean
has_case (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)) || g_unichar_islower (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Whether what is no word for a role looks like somebody's name, or a paper's. */
static gboolean
is_name (VandapRunningMarks *marks, const VandapRunningSpeaker *speaker, gsize *looked_through)
{
  const char *space = strchr (speaker->name, ' ');

  if (vandap_words_match_courtesy (speaker->name) > 0)
    return TRUE;
  if (has_case (speaker->name)
      && ((space != NULL && g_unichar_isupper (g_utf8_get_char (space + 1)))
          || (g_utf8_strlen (speaker->name, -1) > 1 && vandap_names_is_all_capitals (speaker->name))))
    return TRUE;

  return is_introduced (marks, speaker, looked_through);
}

static gboolean
may_be_of_pair (const VandapRunningSpeaker *speaker)
{
  return speaker->letter != 0 && speaker->marks >= FEWEST_TURNS && vandap_words_is_pair_letter (speaker->letter);
}

/* "P" and "R" say who asks and who answers only together. */
static void
settle_letters (VandapRunningMarks *marks)
{
  for (guint i = 0; i < marks->speakers->len; i++)
    for (guint j = 0; may_be_of_pair (SPEAKER (marks, i)) && j < marks->speakers->len; j++)
      if (may_be_of_pair (SPEAKER (marks, j)) && vandap_words_is_letter_pair (SPEAKER (marks, i)->letter, SPEAKER (marks, j)->letter))
        {
          SPEAKER (marks, i)->sense = VANDAP_LABEL_ASKS;
          SPEAKER (marks, j)->sense = VANDAP_LABEL_ANSWERS;
        }
}

static guint
count_sense (VandapRunningMarks *marks, gboolean asks)
{
  guint n = 0;

  for (guint i = 0; i < marks->speakers->len; i++)
    {
      VandapLabelSense sense = SPEAKER (marks, i)->sense;

      n += (asks ? vandap_words_sense_asks (sense) : sense == VANDAP_LABEL_ANSWERS) ? SPEAKER (marks, i)->marks : 0;
    }

  return n;
}

/**
 * vandap_running_speakers_say_who_asks:
 * @marks: marks
 *
 * Tells whether labels say by themselves who asks.
 *
 * Returns: whether some do, again and again
 */
gboolean
vandap_running_speakers_say_who_asks (VandapRunningMarks *marks)
{
  return count_sense (marks, TRUE) >= FEWEST_TURNS;
}

/* The next mark of somebody who speaks, at @i or behind it. */
static guint
find_next (VandapRunningMarks *marks, guint i)
{
  while (i < marks->marks->len && !(MARK (marks, i)->is_kept && SPEAKER (marks, MARK (marks, i)->speaker)->is_chosen))
    i++;

  return i;
}

static gboolean
asks_up_to (VandapRunningMarks *marks, guint i, guint next)
{
  const VandapRunningMark *mark = MARK (marks, i);
  gboolean is_last = next >= marks->marks->len || MARK (marks, next)->block != mark->block;
  gsize start = mark->start + mark->lead;
  gsize end = is_last ? vandap_blocks_get (marks->blocks, mark->block)->end : MARK (marks, next)->start;

  return end > start && vandap_words_is_question (marks->text + start, end - start);
}

/* Counts of each how often its turns ask, and how often they stand right behind what somebody asks who mostly does. */
static void
count_turns (VandapRunningMarks *marks)
{
  gboolean asked = FALSE;

  for (guint i = 0; i < marks->speakers->len; i++)
    SPEAKER (marks, i)->questions = SPEAKER (marks, i)->behind = 0;
  for (guint i = find_next (marks, 0), next; i < marks->marks->len; i = next)
    {
      next = find_next (marks, i + 1);
      SPEAKER (marks, MARK (marks, i)->speaker)->questions += asks_up_to (marks, i, next);
    }
  for (guint i = find_next (marks, 0), next; i < marks->marks->len; i = next)
    {
      VandapRunningSpeaker *speaker = SPEAKER (marks, MARK (marks, i)->speaker);

      next = find_next (marks, i + 1);
      speaker->behind += asked;
      asked = speaker->asks && asks_up_to (marks, i, next);
    }
}

static void
find_asker (VandapRunningMarks *marks)
{
  VandapRunningSpeaker *best = NULL;

  for (guint i = 0; i < marks->speakers->len; i++)
    SPEAKER (marks, i)->asks = vandap_words_sense_asks (SPEAKER (marks, i)->sense);
  if (vandap_running_speakers_say_who_asks (marks))
    return;
  count_turns (marks);
  for (guint i = 0; i < marks->speakers->len; i++)
    {
      VandapRunningSpeaker *speaker = SPEAKER (marks, i);

      if (speaker->is_chosen && speaker->questions * 100 >= speaker->marks * ENOUGH_ASKING
          && (best == NULL || speaker->questions > best->questions))
        best = speaker;
    }
  if (best != NULL)
    best->asks = TRUE;
}

/*
 * Whoever has no word for a role, and neither asks nor mostly answers, is none who speaks. Whoever asks may be called
 * as nobody is if somebody with a name answers.
 */
static void
drop_bystanders (VandapRunningMarks *marks, gboolean said_asks)
{
  gboolean is_sure = said_asks;

  for (guint i = 0; i < marks->speakers->len; i++)
    {
      VandapRunningSpeaker *speaker = SPEAKER (marks, i);

      is_sure |= speaker->asks && speaker->is_name;
      speaker->is_chosen &= said_asks || speaker->asks || speaker->is_name || speaker->sense != VANDAP_LABEL_UNKNOWN;
    }
  count_turns (marks);
  for (guint i = 0; i < marks->speakers->len; i++)
    {
      VandapRunningSpeaker *speaker = SPEAKER (marks, i);

      guint enough = speaker->is_name && is_sure ? ENOUGH_BEHIND : NEARLY_ALL_BEHIND;

      if (speaker->sense != VANDAP_LABEL_UNKNOWN || speaker->asks)
        continue;
      if (speaker->behind * 100 < speaker->marks * enough)
        speaker->is_chosen = FALSE;
    }
}

/* Somebody may answer but once: a name right behind a question. */
static void
take_singles (VandapRunningMarks *marks, gsize *looked_through)
{
  guint before = VANDAP_NONE;

  for (guint i = 0; i < marks->marks->len; i++)
    {
      VandapRunningSpeaker *speaker = SPEAKER (marks, MARK (marks, i)->speaker);

      if (!MARK (marks, i)->is_kept)
        continue;
      if (!speaker->is_chosen && speaker->marks == 1 && speaker->sense == VANDAP_LABEL_UNKNOWN && before != VANDAP_NONE
          && SPEAKER (marks, MARK (marks, before)->speaker)->asks && asks_up_to (marks, before, i)
          && is_name (marks, speaker, looked_through))
        speaker->is_chosen = TRUE;
      if (speaker->is_chosen)
        before = i;
    }
}

/**
 * vandap_running_speakers_choose:
 * @marks: marks, with their speakers counted
 *
 * Finds who of those who may speak does, and who of them asks. Where labels say both
 * who asks and who answers, nobody else speaks.
 */
void
vandap_running_speakers_choose (VandapRunningMarks *marks)
{
  gsize looked_through = 0;
  gboolean said_asks, is_said;

  vandap_running_speakers_count (marks);
  settle_letters (marks);
  said_asks = count_sense (marks, TRUE) >= FEWEST_TURNS;
  is_said = said_asks && count_sense (marks, FALSE) >= FEWEST_TURNS;
  for (guint i = 0; i < marks->speakers->len; i++)
    {
      VandapRunningSpeaker *speaker = SPEAKER (marks, i);

      if (speaker->sense == VANDAP_LABEL_UNKNOWN && !is_said && speaker->sure >= FEWEST_TURNS)
        speaker->is_name = is_name (marks, speaker, &looked_through);
      /* Where it is said who asks, a word right behind each question is the name of who answers. */
      speaker->is_chosen = speaker->sense != VANDAP_LABEL_UNKNOWN || speaker->is_name
                           || (!is_said && speaker->sure >= (said_asks ? FEWEST_TURNS : FEWEST_OF_ASKER));
    }
  find_asker (marks);
  if (is_said)
    return;
  drop_bystanders (marks, said_asks);
  take_singles (marks, &looked_through);
}
