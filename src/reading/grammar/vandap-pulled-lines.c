/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem(), which takes time that grows with the text alone */
#include "reading/grammar/vandap-pulled-lines.h"

#include <string.h>

#define SHORTEST_PULLED 60
#define LONGEST_PULLED 600
#define FEWEST_MORE 10 /* bytes that the paragraph has which they are pulled out of */
#define FARTHEST_PULLED 3 /* pieces */
#define LONGEST_NAME 110
#define LONGEST_FRONT 2000

/* Whether the words of a paragraph stand inside a longer one near it, word for word. */
static gboolean
stands_beside (VandapPieces *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);
  gsize n = piece->end - piece->start;

  for (guint k = i > FARTHEST_PULLED ? i - FARTHEST_PULLED : 0; k < MIN (i + FARTHEST_PULLED + 1, self->pieces->len); k++)
    {
      const VandapPiece *other = vandap_pieces_get (self, k);

      if (k != i && other->state == VANDAP_PIECE_OPEN && other->end - other->start > n + FEWEST_MORE
          && memmem (self->text + other->start, other->end - other->start, self->text + piece->start, n) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whose words are pulled out, on a line behind them: a name that the paper's front has, too. */
static gboolean
names_pulled (VandapPieces *self, guint i)
{
  const VandapPiece *piece = i < self->pieces->len ? vandap_pieces_get (self, i) : NULL;
  gsize n = piece != NULL ? piece->end - piece->start : 0;
  g_autofree char *name = NULL;

  if (n == 0 || n > LONGEST_NAME || piece->state != VANDAP_PIECE_OPEN || piece->label != VANDAP_NONE || piece->marker != 0)
    return FALSE;
  name = g_strndup (self->text + piece->start, n);

  return strchr (name, ' ') != NULL && vandap_words_is_name (name)
         && memmem (self->text, MIN (piece->start, LONGEST_FRONT), name, n) != NULL;
}

/**
 * vandap_pulled_lines_find:
 * @self: pieces, with their labels
 *
 * Finds what is pulled out of what somebody says beside it, and printed once more as a
 * paragraph of its own, with whose words they are.
 */
void
vandap_pulled_lines_find (VandapPieces *self)
{
  for (guint i = 1; i < self->pieces->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (self, i);

      if (piece->state != VANDAP_PIECE_OPEN || piece->label != VANDAP_NONE || piece->marker != 0 || !piece->is_first
          || piece->is_question || piece->end - piece->start < SHORTEST_PULLED || piece->end - piece->start > LONGEST_PULLED
          || !stands_beside (self, i))
        continue;
      piece->state = VANDAP_PIECE_REPEATED;
      piece->is_quote = TRUE;
      if (!names_pulled (self, i + 1))
        continue;
      vandap_pieces_get (self, i + 1)->state = VANDAP_PIECE_REPEATED;
      vandap_pieces_get (self, i + 1)->is_quote = TRUE;
    }
}
