/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-running.h"

#include <string.h>

#include "reading/grammar/vandap-running-begin.h"
#include "reading/grammar/vandap-running-dashes.h"
#include "reading/grammar/vandap-running-marks.h"
#include "reading/grammar/vandap-running-speakers.h"

#define MARK(self, i) (&g_array_index ((self)->marks, VandapRunningMark, (i)))
#define SPEAKER(self, i) (&g_array_index ((self)->speakers, VandapRunningSpeaker, (i)))

#define FEWEST_EXCHANGES 2
#define LONG_BLOCK 1200      /* bytes of a paragraph that may be all of an article */
#define ENOUGH_OF_TEXT 40    /* percent of all words that stand in paragraphs of several turns */
#define MOST_OTHER_TURNS 1
#define ENOUGH_QUESTIONS 60  /* percent of the turns of somebody who mostly asks that end in a question */
#define ENOUGH_SAID 30       /* the same of somebody whose label says so */
#define MOST_ASKED_BACK 40   /* percent of the answers that end in a question */
#define MOST_REPEATED 25     /* percent of the turns behind one of the same speaker's */
#define MOST_SWALLOWED 10    /* percent of the questions behind which long words follow */
#define LONGEST_BEHIND 200   /* bytes */

/* What a reading of the document makes of it. */
typedef struct
{
  guint turns;
  guint asking;
  guint questions;
  guint swallowed; /* turns that ask and go on behind it for long: an answer is in them whose label was not found */
  guint answers;
  guint asked_back;
  guint exchanges;
  guint repeated;
  guint quoted;    /* turns that ask and are one quotation */
} Sums;

/* Where a turn ends: at the next one, or with its paragraph. */
static gsize
get_end (VandapRunningMarks *self, guint i)
{
  const VandapRunningMark *mark = MARK (self, i);
  guint next = i + 1;

  while (next < self->marks->len && !MARK (self, next)->is_kept)
    next++;

  return next < self->marks->len && MARK (self, next)->block == mark->block ? MARK (self, next)->start
                                                                             : vandap_blocks_get (self->blocks, mark->block)->end;
}

static gboolean
is_question (VandapRunningMarks *self, guint i)
{
  gsize start = MARK (self, i)->start + MARK (self, i)->lead, end = get_end (self, i);

  return end > start && vandap_words_is_question (self->text + start, end - start);
}

static gboolean
is_swallowing (VandapRunningMarks *self, guint i)
{
  gsize start = MARK (self, i)->start + MARK (self, i)->lead, end = get_end (self, i);

  for (gsize at = end; at > start; at--)
    {
      gboolean is_asking = self->text[at - 1] == '?'
                           || (at >= start + 3 && memcmp (self->text + at - 3, "？", strlen ("？")) == 0)
                           || (at >= start + 2 && memcmp (self->text + at - 2, "؟", strlen ("؟")) == 0);

      if (is_asking)
        return end - at > LONGEST_BEHIND;
    }

  return FALSE;
}

static gboolean
opens_quotation (VandapRunningMarks *self, guint i)
{
  switch (g_utf8_get_char (self->text + MARK (self, i)->start + MARK (self, i)->lead))
    {
    case '"': case 0xab: case 0xbb: case 0x2018: case 0x201a: case 0x201c: case 0x201e: case 0x300c: case 0x300e:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether a turn is nothing but a quotation. */
static gboolean
is_quoted (VandapRunningMarks *self, guint i)
{
  static const char *const closers[] = { "\"", "”", "“", "»", "«", "’", "‘", "」", "』" };
  gsize start = MARK (self, i)->start + MARK (self, i)->lead, end = get_end (self, i);

  end = vandap_running_skip_space_back (self->text, start, end);
  for (guint j = 0; end > start && opens_quotation (self, i) && j < G_N_ELEMENTS (closers); j++)
    if (end - start > 2 * strlen (closers[j]) && memcmp (self->text + end - strlen (closers[j]), closers[j], strlen (closers[j])) == 0)
      return TRUE;

  return FALSE;
}

/* Keeps what is of somebody who speaks as far as is known. */
static void
keep_chosen (VandapRunningMarks *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const VandapRunningSpeaker *speaker = SPEAKER (self, MARK (self, i)->speaker);

      if (MARK (self, i)->is_kept && speaker->is_chosen && (!MARK (self, i)->is_doubtful || speaker->sure > 1))
        *MARK (self, kept++) = *MARK (self, i);
    }
  g_array_set_size (self->marks, kept);
}

static void
sum_up (VandapRunningMarks *self, Sums *sums)
{
  gboolean asked = FALSE;

  memset (sums, 0, sizeof *sums);
  for (guint i = 0; i < self->marks->len; i++)
    {
      gboolean asks = SPEAKER (self, MARK (self, i)->speaker)->asks, question = is_question (self, i);

      sums->turns++;
      sums->repeated += i > 0 && MARK (self, i)->speaker == MARK (self, i - 1)->speaker;
      sums->asking += asks;
      sums->questions += asks && question;
      sums->swallowed += asks && is_swallowing (self, i);
      sums->quoted += asks && is_quoted (self, i);
      sums->answers += !asks;
      sums->asked_back += !asks && question;
      sums->exchanges += !asks && asked;
      asked = asks;
    }
}

static gboolean
is_conversation (VandapRunningMarks *self, const Sums *sums)
{
  gboolean is_said = vandap_running_speakers_say_who_asks (self);
  /* What is asked last is mostly thanks. */
  guint asking = sums->asking > 2 ? sums->asking - 1 : sums->asking;

  return sums->exchanges >= FEWEST_EXCHANGES && sums->swallowed * 100 <= sums->asking * MOST_SWALLOWED
         && sums->questions * 100 >= asking * (is_said ? ENOUGH_SAID : ENOUGH_QUESTIONS)
         && sums->asked_back * 100 <= sums->answers * MOST_ASKED_BACK && sums->repeated * 100 <= sums->turns * MOST_REPEATED;
}

/*
 * Whoever answers may tell of a talk: "Hỏi: “Ai đó?” Đáp: “Tôi.”" Where other questions are not quotations, such a one
 * is the answer's, and so is the quotation behind it.
 */
static void
drop_quoted (VandapRunningMarks *self, const Sums *sums)
{
  gboolean dropped = FALSE;

  if (sums->quoted * 2 > sums->asking)
    return;
  for (guint i = 0; i < self->marks->len; i++)
    {
      gboolean asks = SPEAKER (self, MARK (self, i)->speaker)->asks;
      gboolean is_told = MARK (self, i)->is_inside && (asks ? i > 0 && is_quoted (self, i) : dropped && opens_quotation (self, i));

      if (is_told)
        MARK (self, i)->is_kept = FALSE;
      dropped = is_told && asks;
    }
  keep_chosen (self);
}

/* Two turns of one speaker's behind each other are one, where full stops make labels: "A. Sample said so." */
static void
drop_stopped (VandapRunningMarks *self)
{
  guint last = VANDAP_NONE;

  for (guint i = 0; i < self->marks->len; i++)
    {
      VandapRunningMark *mark = MARK (self, i);

      if (mark->is_stopped && mark->is_inside && mark->speaker == last)
        mark->is_kept = FALSE;
      last = mark->speaker;
    }
  keep_chosen (self);
}

/* Whether a paragraph without a label asks something, or begins as a turn does in other layouts. */
static gboolean
looks_like_turn (VandapRunningMarks *self, const VandapBlock *block)
{
  const char *text = self->text + block->start;

  return vandap_words_is_question (text, block->end - block->start)
         || vandap_running_begins_with_dash (text, block->end - block->start);
}

/*
 * Whether the paragraphs that hold several turns hold much of the document, and none of the others look like turns, but
 * for a title that asks.
 */
static gboolean
holds_article (VandapRunningMarks *self)
{
  gsize all = 0, held = 0;
  guint mark = 0, others = 0;

  for (guint i = 0; i < vandap_blocks_get_n (self->blocks); i++)
    {
      const VandapBlock *block = vandap_blocks_get (self->blocks, i);
      gboolean has_mark = FALSE, has_turns = FALSE;

      for (; mark < self->marks->len && MARK (self, mark)->block == i; mark++)
        {
          has_mark = TRUE;
          has_turns |= MARK (self, mark)->is_inside;
        }
      all += vandap_running_marks_may_run (block) ? block->end - block->start : 0;
      held += has_turns ? block->end - block->start : 0;
      others += !has_mark && looks_like_turn (self, block);
    }

  return held * 100 >= all * ENOUGH_OF_TEXT && others <= MOST_OTHER_TURNS;
}

/* Whether the turns of a paragraph go to and fro between whoever asks and whoever answers. */
static gboolean
goes_to_and_fro (VandapRunningMarks *self, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      const VandapRunningSpeaker *speaker = SPEAKER (self, MARK (self, i)->speaker);

      if (speaker->starts == 0 || (speaker->asks && i + 1 < first + n && !is_question (self, i)))
        return FALSE;
      if (i > first && speaker->asks == SPEAKER (self, MARK (self, i - 1)->speaker)->asks)
        return FALSE;
    }

  return TRUE;
}

static guint
count_of_block (VandapRunningMarks *self, guint first)
{
  guint n = 1;

  while (first + n < self->marks->len && MARK (self, first + n)->block == MARK (self, first)->block)
    n++;

  return n;
}

/* Where speakers begin paragraphs, some of which lost their line breaks, those are taken apart that alternate. */
static void
drop_beside (VandapRunningMarks *self)
{
  for (guint i = 0, n; i < self->marks->len; i += n)
    {
      n = count_of_block (self, i);
      if (goes_to_and_fro (self, i, n))
        continue;
      for (guint j = i; j < i + n; j++)
        MARK (self, j)->is_kept = FALSE;
    }
  keep_chosen (self);
}

/* Where a label stands behind a space, as it was printed elsewhere, once between two places. */
static gsize
find_once (const char *text, gsize start, gsize end, const VandapRunningMark *printed)
{
  gsize length = vandap_running_skip_space_back (text, printed->start, printed->start + printed->lead) - printed->start;
  g_autofree char *label = g_strdup_printf (" %.*s", (int) length, text + printed->start);
  const char *found = g_strstr_len (text + start, (gssize) (end - start), label);

  if (found == NULL || g_strstr_len (found + 1, text + end - found - 1, label) != NULL)
    return end;

  return (gsize) (found + 1 - text);
}

/*
 * Between two turns of somebody who answers somebody asked. Where the caption of a picture stood before what was
 * asked, no sentence ends there; but a question stands up to the second of them, behind the label as it is printed
 * elsewhere.
 */
static void
add_behind_caption (VandapRunningMarks *self, guint i, guint asked, GArray *starts)
{
  const VandapRunningMark *mark = MARK (self, i), *next = mark + 1;
  gsize start = mark->start + mark->lead, found;

  if (i + 1 == self->marks->len || asked == VANDAP_NONE || next->block != mark->block || next->speaker != mark->speaker)
    return;
  found = find_once (self->text, start, next->start, MARK (self, asked));
  if (found < next->start
      && vandap_words_is_question (self->text + found, next->start - found))
    g_array_append_val (starts, found);
}

static void
add_starts (VandapRunningMarks *self, GArray *starts)
{
  guint asked = VANDAP_NONE;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const VandapRunningSpeaker *speaker = SPEAKER (self, MARK (self, i)->speaker);

      if (MARK (self, i)->is_inside)
        g_array_append_val (starts, MARK (self, i)->start);
      if (vandap_words_sense_asks (speaker->sense))
        asked = i;
      else
        add_behind_caption (self, i, asked, starts);
    }
}

/* A question that stands behind an answer in its paragraph, up to the end of it: the document asks so elsewhere. */
static gboolean
is_last_question (VandapRunningMarks *self, guint i)
{
  const VandapRunningSpeaker *speaker = SPEAKER (self, MARK (self, i)->speaker);
  gboolean is_last = i + 1 == self->marks->len || MARK (self, i + 1)->block != MARK (self, i)->block;

  return MARK (self, i)->is_inside && is_last && vandap_words_sense_asks (speaker->sense) && speaker->starts >= FEWEST_EXCHANGES
         && is_question (self, i) && !is_quoted (self, i);
}

static void
find_labels (VandapBlocks *blocks, GArray *starts)
{
  g_autoptr (VandapRunningMarks) self = vandap_running_marks_new (blocks);
  Sums sums;

  if (self->marks->len == 0)
    return;
  vandap_running_speakers_count (self);
  vandap_running_speakers_keep_forms (self);
  vandap_running_speakers_choose (self);
  keep_chosen (self);
  drop_stopped (self);
  sum_up (self, &sums);
  if (!is_conversation (self, &sums))
    {
      for (guint i = 0; i < self->marks->len; i++)
        if (is_last_question (self, i))
          g_array_append_val (starts, MARK (self, i)->start);
      return;
    }
  drop_quoted (self, &sums);
  if (!holds_article (self))
    drop_beside (self);
  add_starts (self, starts);
}

/**
 * vandap_running_find:
 * @blocks: (transfer none): the blocks of a document
 *
 * Finds where turns begin inside paragraphs. All of the document must tell: labels
 * come again, begin sentences, and whoever asks with them asks. Where it does not,
 * none do.
 *
 * Returns: (transfer full) (element-type gsize): where they begin, in bytes of the blocks' text, in order
 */
GArray *
vandap_running_find (VandapBlocks *blocks)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gsize));

  find_labels (blocks, starts);
  if (starts->len == 0)
    vandap_running_dashes_find (blocks, starts);

  return starts;
}
