/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-running-dashes.h"

#include <string.h>

#include "reading/grammar/vandap-running-begin.h"
#include "reading/grammar/vandap-running-marks.h"

#define FEWEST_TURNS 4
#define ENOUGH_OF_TEXT 50 /* percent of all words that stand in paragraphs of several turns */

/* A dash, or a star, at the beginning of a sentence. */
typedef struct
{
  gunichar sign;
  gsize start;
  gsize words;
  guint block;
} Turn;

typedef struct
{
  VandapBlocks *blocks;
  const char *text;
  gunichar dash;      /* the one that turns begin with, or 0 */
  gboolean is_starred; /* whether stars ask, and dashes answer */
  GArray *turns;
  gboolean is_told;   /* whether somebody tells who speaks, as in a story */
} Dashes;

static gunichar
get_dash (gunichar c)
{
  switch (c)
    {
    case '-':
    case 0x2013:
    case 0x2212:
      return '-';
    case '*':
      return '*';
    case 0x2014:
    case 0x2015:
    case 0x2500:
      return 0x2014;
    default:
      return 0;
    }
}

/* Where a character stands next that is of ASCII; @known is where it was found before, or @end. */
static const char *
find_next (const char *p, const char *end, char c, const char **known)
{
  if (*known < p)
    *known = memchr (p, c, (gsize) (end - p));
  if (*known == NULL)
    *known = end;

  return *known;
}

/* Where what may be a dash stands next, at @p or behind it. */
static const char *
find_dash (const char *p, const char *end, const char **hyphen, const char **star)
{
  const char *ascii = MIN (find_next (p, end, '-', hyphen), find_next (p, end, '*', star));

  while (p < ascii && (p = memchr (p, 0xe2, (gsize) (ascii - p))) != NULL)
    {
      if (get_dash (g_utf8_get_char (p)) != 0)
        return p;
      p = g_utf8_next_char (p);
    }

  return ascii < end ? ascii : NULL;
}

/* Notes a dash that a sentence begins with. */
static void
look_at (Dashes *self, guint n, const char *p)
{
  const VandapBlock *block = vandap_blocks_get (self->blocks, n);
  gunichar c = g_utf8_get_char (p), first;
  gsize at = (gsize) (p - self->text), words = at, end;
  Turn turn = { get_dash (c), at, 0, n };

  if (at > block->start && !vandap_running_begins_sentence (self->text, block->start, at, &end))
    return;
  while (words < block->end && g_utf8_get_char (self->text + words) == c)
    words = (gsize) (g_utf8_next_char (self->text + words) - self->text);
  if (c < 0x80 && vandap_running_skip_space (self->text, words, block->end) == words)
    return;
  words = vandap_running_skip_space (self->text, words, block->end);
  first = words < block->end ? g_utf8_get_char (self->text + words) : 0;
  self->is_told |= g_unichar_islower (first);
  if (turn.sign == '*')
    self->is_starred = TRUE;
  else if (self->dash == 0)
    self->dash = turn.sign;
  if ((turn.sign != '*' && turn.sign != self->dash) || first == 0 || g_unichar_islower (first))
    return;
  turn.words = words;
  g_array_append_val (self->turns, turn);
}

static void
look_at_block (Dashes *self, guint n)
{
  const VandapBlock *block = vandap_blocks_get (self->blocks, n);
  const char *end = self->text + block->end, *hyphen = NULL, *star = NULL;

  for (const char *p = find_dash (self->text + block->start, end, &hyphen, &star); p != NULL && !self->is_told;
       p = find_dash (p, end, &hyphen, &star))
    {
      gunichar c = g_utf8_get_char (p);

      look_at (self, n, p);
      while (p < end && g_utf8_get_char (p) == c)
        p = g_utf8_next_char (p);
    }
}

/* Japanese asks without a question mark, too. */
static gboolean
is_question (const Dashes *self, guint i)
{
  const Turn *turn = &g_array_index (self->turns, Turn, i);
  gsize end = vandap_blocks_get (self->blocks, turn->block)->end;

  if (i + 1 < self->turns->len && turn[1].block == turn->block)
    end = turn[1].start;
  end = vandap_running_skip_space_back (self->text, turn->words, end);
  if (end - turn->words > strlen ("か。") && memcmp (self->text + end - strlen ("か。"), "か。", strlen ("か。")) == 0)
    return TRUE;

  return vandap_words_is_question (self->text + turn->words, end - turn->words);
}

/* Turns take turns: each other one asks, and none of the rest does. Of the last it may be thanks. */
static gboolean
alternate (const Dashes *self)
{
  for (guint i = 0; self->is_starred && i < self->turns->len; i++)
    if ((g_array_index (self->turns, Turn, i).sign == '*') != (i % 2 == 0))
      return FALSE;
  for (guint i = 0; i < self->turns->len; i++)
    if (is_question (self, i) != (i % 2 == 0) && (i + 1 < self->turns->len || i % 2 != 0))
      return FALSE;

  return TRUE;
}

static gboolean
hold_article (const Dashes *self)
{
  gsize all = 0, held = 0;

  for (guint i = 0; i < vandap_blocks_get_n (self->blocks); i++)
    {
      const VandapBlock *block = vandap_blocks_get (self->blocks, i);

      all += vandap_running_marks_may_run (block) ? block->end - block->start : 0;
    }
  for (guint i = 1; i < self->turns->len; i++)
    {
      const Turn *turn = &g_array_index (self->turns, Turn, i);
      const VandapBlock *block = vandap_blocks_get (self->blocks, turn->block);

      if (turn[-1].block == turn->block && (i < 2 || turn[-2].block != turn->block))
        held += block->end - block->start;
    }

  return held * 100 >= all * ENOUGH_OF_TEXT;
}

/**
 * vandap_running_dashes_find:
 * @blocks: (transfer none): the blocks of a document
 * @starts: (element-type gsize): where to add where turns begin inside paragraphs, in bytes of the blocks' text
 *
 * Finds turns that begin with dashes in running text: "– Where? – Here." They must
 * alternate without exception, for nothing else tells who speaks; and a story tells
 * beside them who does ("– Where? – she asked."). Stars may ask where dashes answer: "* Where? - Here."
 */
void
vandap_running_dashes_find (VandapBlocks *blocks, GArray *starts)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  Dashes self = { .blocks = blocks, .text = vandap_blocks_get_text (blocks, NULL), .turns = turns };

  for (guint i = 0; i < vandap_blocks_get_n (blocks) && !self.is_told; i++)
    if (vandap_running_marks_may_run (vandap_blocks_get (blocks, i)))
      look_at_block (&self, i);
  if (self.is_told || turns->len < FEWEST_TURNS || !alternate (&self) || !hold_article (&self))
    return;
  for (guint i = 0; i < turns->len; i++)
    {
      const Turn *turn = &g_array_index (turns, Turn, i);

      if (turn->start > vandap_blocks_get (blocks, turn->block)->start)
        g_array_append_val (starts, turn->start);
    }
}
