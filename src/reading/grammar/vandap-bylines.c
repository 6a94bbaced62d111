/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-bylines.h"

#define LONGEST_PARAGRAPH 300

/* More than any paper prints; each moves all that stands behind it. */
#define MOST_PARTED 50

/* Whoever holds an interview has a label in some papers that stands before a byline in others. */
static gboolean
speaks_again (VandapPieces *self, const VandapPiece *piece)
{
  return piece->label != VANDAP_NONE && vandap_pieces_get_label (self, piece->label)->count > 1;
}

/* The last piece that asks, or that somebody says under a label. */
static guint
find_last_spoken (VandapPieces *self)
{
  for (guint i = self->pieces->len; i > 0; i--)
    {
      const VandapPiece *piece = vandap_pieces_get (self, i - 1);

      if (piece->state == VANDAP_PIECE_OPEN && (piece->is_question || piece->label != VANDAP_NONE))
        return i - 1;
    }

  return 0;
}

/* Makes a piece of its own of what stands in one from a place on; the words before it stay as they are. */
static void
part (VandapPieces *self, guint i, gsize at, VandapPieceState state)
{
  VandapPiece rest = *vandap_pieces_get (self, i), *piece = vandap_pieces_get (self, i);

  piece->end = at;
  while (piece->end > piece->start && self->text[piece->end - 1] == ' ')
    piece->end--;
  while (at < rest.end && self->text[at] == ' ')
    at++;
  rest.lead_start = rest.lead_end = rest.start = at;
  rest.state = state;
  rest.marker = 0;
  rest.number = 0;
  rest.label = VANDAP_NONE;
  rest.is_first = FALSE;
  g_array_insert_val (self->pieces, i + 1, rest);
  vandap_pieces_look_at (self, i);
  vandap_pieces_look_at (self, i + 1);
}

static void
take_whole (VandapPieces *self, guint i)
{
  VandapPiece *piece = vandap_pieces_get (self, i);

  piece->state = VANDAP_PIECE_BYLINE;
  if (piece->label == VANDAP_NONE)
    return;
  vandap_pieces_get_label (self, piece->label)->count--;
  piece->label = VANDAP_NONE;
  piece->start = piece->lead_end = piece->lead_start;
}

/* Parts a byline from what stands before and behind it; whether it is one, the place tells. */
static void
take_byline (VandapPieces *self, guint i, gboolean is_behind, guint *parted)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);
  gsize base = piece->lead_start, length = piece->end - base;
  VandapByline byline;
  g_autofree char *name = vandap_words_find_byline (self->text + base, length, &byline);

  if (name == NULL || (byline.is_only_behind && !is_behind))
    return;
  /* "Interview: How the mill stopped" is a title. */
  if (piece->level > 0 && !vandap_words_is_name (name))
    return;
  if (byline.start == 0 && speaks_again (self, piece))
    return;
  /* What is part of a label is none. */
  if (byline.start > 0 ? base + byline.start <= piece->start : base + byline.end < piece->start)
    return;

  if ((byline.end < length || byline.start > 0) && (*parted)++ >= MOST_PARTED)
    return;
  if (byline.end < length)
    part (self, i, base + byline.end, is_behind ? VANDAP_PIECE_AFTERWORD : VANDAP_PIECE_OPEN);
  if (byline.start > 0)
    part (self, i, base + byline.start, VANDAP_PIECE_BYLINE);
  else
    take_whole (self, i);
}

/**
 * vandap_bylines_find:
 * @pieces: pieces, with their labels
 *
 * Finds who held the interview. Only a byline is one: the thanks before it, and the
 * sentence behind it, are pieces of their own.
 */
void
vandap_bylines_find (VandapPieces *pieces)
{
  guint last = find_last_spoken (pieces), parted = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->state == VANDAP_PIECE_OPEN && !piece->is_question
          && (piece->end - piece->lead_start < LONGEST_PARAGRAPH || i >= last))
        take_byline (pieces, i, i >= last, &parted);
    }
}

/**
 * vandap_bylines_find_end_notes:
 * @pieces: pieces, with their bylines, and with what does not belong to the article
 *
 * Finds what is said of an interview behind it ("This interview has been edited for
 * length and clarity."): a paragraph of its own, with no speech behind it.
 */
void
vandap_bylines_find_end_notes (VandapPieces *pieces)
{
  guint last = find_last_spoken (pieces);

  for (guint i = pieces->pieces->len; i > last + 1; i--)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i - 1);

      if (piece->state != VANDAP_PIECE_OPEN)
        continue;
      if (!piece->is_first || piece->marker != 0
          || !vandap_words_is_end_note (pieces->text + piece->start, piece->end - piece->start))
        return;
      piece->state = VANDAP_PIECE_AFTERWORD;
    }
}

/**
 * vandap_bylines_dup_name:
 * @pieces: pieces, with their bylines
 *
 * Gets whom the first byline names that names somebody.
 *
 * Returns: (transfer full) (nullable): the name as printed; empty where bylines name nobody; %NULL where
 *   there are none
 */
char *
vandap_bylines_dup_name (VandapPieces *pieces)
{
  char *name = NULL;

  for (guint i = 0; i < pieces->pieces->len && (name == NULL || *name == '\0'); i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);
      VandapByline byline;

      if (piece->state != VANDAP_PIECE_BYLINE)
        continue;
      g_free (name);
      if (piece->label != VANDAP_NONE)
        name = g_strndup (pieces->text + piece->start, piece->end - piece->start);
      else
        name = vandap_words_find_byline (pieces->text + piece->lead_start, piece->end - piece->lead_start, &byline);
    }

  return name;
}
