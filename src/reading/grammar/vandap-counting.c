/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-counting.h"

#include "reading/grammar/vandap-asker.h"

#define N_LEVELS 16
#define FEWEST_NUMBERS 3
#define LEAST_ASKING 0.25 /* questions to a heading */

/* What the headings of one level count. */
typedef struct
{
  guint numbered; /* headings with a number */
  guint counted;  /* those that go on counting from one */
  double asking;  /* how much those ask */
} Count;

static gboolean
has_number (const VandapPiece *piece)
{
  return piece->state == VANDAP_PIECE_OPEN && piece->level > 0 && piece->is_first && piece->number > 0;
}

/* A name that is set off in a heading speaks there. */
static gboolean
is_spoken (VandapPieces *pieces, const VandapPiece *piece)
{
  return piece->label != VANDAP_NONE && vandap_pieces_get_label (pieces, piece->label)->is_set_off;
}

static void
count (VandapPieces *pieces, Count *counts)
{
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);
      Count *level = &counts[piece->level];

      if (!has_number (piece))
        continue;
      level->numbered++;
      if (piece->number != level->counted + 1)
        continue;
      level->counted++;
      if (is_spoken (pieces, piece)
          || vandap_words_is_question (pieces->text + piece->start, piece->end - piece->start))
        level->asking += 1;
      else if (vandap_asker_has_question_mark (pieces, i))
        level->asking += 0.4;
    }
}

/* The highest level that counts what is asked rather than an article's sections. */
static guint
find_level (const Count *counts)
{
  for (guint level = 1; level < N_LEVELS; level++)
    if (counts[level].counted > 0 && counts[level].counted * 10 >= counts[level].numbered * 8
        && counts[level].asking >= LEAST_ASKING * counts[level].counted
        && (counts[level].counted > 1 || counts[level].asking >= 1))
      return level;

  return 0;
}

/* Numbers mark questions where most of what they stand before is one; else they are of lists. */
static void
settle_numbers (VandapPieces *pieces)
{
  guint numbered = 0, questions = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->number == 0 || piece->is_counted)
        continue;
      numbered++;
      questions += vandap_words_is_question (pieces->text + piece->start, piece->end - piece->start);
    }
  if (numbered >= FEWEST_NUMBERS && questions * 10 >= numbered * 6)
    return;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->number == 0 || piece->is_counted)
        continue;
      piece->marker = piece->number = 0;
      if (piece->label == VANDAP_NONE)
        piece->start = piece->lead_end = piece->lead_start;
    }
}

/**
 * vandap_counting_find:
 * @pieces: pieces, with all labels they may begin with
 *
 * Finds the headings that count the questions of a document from one on, and those
 * of the same level beneath them in which somebody else asks. Other numbers are
 * markers, or given back to the words.
 */
void
vandap_counting_find (VandapPieces *pieces)
{
  Count counts[N_LEVELS] = { { 0, 0, 0 } };
  guint level, next = 1;
  gboolean is_asked = FALSE;

  count (pieces, counts);
  level = find_level (counts);
  pieces->counts = level > 0;
  for (guint i = 0; i < pieces->pieces->len && level > 0; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);
      gboolean is_next = piece->level == level && has_number (piece) && piece->number == next;

      piece->is_counted = is_next || (is_asked && piece->level == level && is_spoken (pieces, piece));
      is_asked = piece->is_counted;
      next += is_next;
    }
  settle_numbers (pieces);
}
