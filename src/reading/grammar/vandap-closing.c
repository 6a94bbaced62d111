/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-closing.h"

#include <string.h>

#include "reading/grammar/vandap-conventions.h"
#include "reading/grammar/vandap-end-words.h"

static VandapRole
get_role (GArray *roles, guint piece)
{
  return roles != NULL ? g_array_index (roles, VandapRole, piece) : VANDAP_ROLE_NONE;
}

static gboolean
begins_turn (GArray *roles, guint piece)
{
  return get_role (roles, piece) == VANDAP_ROLE_ASKS || get_role (roles, piece) == VANDAP_ROLE_ANSWERS;
}

static const char *
get_words (VandapPieces *self, guint i, gsize *length)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);

  *length = piece->end - piece->start;

  return self->text + piece->start;
}

/* The last piece before another that somebody may have said. */
static guint
find_open_before (VandapPieces *self, guint i)
{
  while (i > 0)
    if (vandap_pieces_get (self, --i)->state == VANDAP_PIECE_OPEN)
      return i;

  return VANDAP_NONE;
}

/**
 * vandap_closing_replies_to_thanks:
 * @self: pieces
 * @roles: (element-type VandapRole) (nullable): what each of them does
 * @i: index of one
 *
 * Tells whether a turn does no more than answer the thanks before it: "Not at all."
 *
 * Returns: whether it does
 */
gboolean
vandap_closing_replies_to_thanks (VandapPieces *self, GArray *roles, guint i)
{
  guint before = find_open_before (self, i);
  gsize length;
  const char *words = get_words (self, i, &length);

  if (before == VANDAP_NONE || get_role (roles, i) != VANDAP_ROLE_ANSWERS || get_role (roles, before) != VANDAP_ROLE_ASKS
      || !vandap_end_words_is_reply (words, length))
    return FALSE;
  words = get_words (self, before, &length);

  return vandap_words_is_thanks (words, length);
}

/* Whether nearly all that asks, but for one turn, has a question mark. */
static gboolean
all_others_ask (VandapPieces *self, GArray *roles, guint turn)
{
  guint asking = 0, marked = 0;

  for (guint i = 0; i < turn; i++)
    {
      gsize length;
      const char *words = get_words (self, i, &length);

      asking += get_role (roles, i) == VANDAP_ROLE_ASKS;
      marked += get_role (roles, i) == VANDAP_ROLE_ASKS && memchr (words, '?', length) != NULL;
    }

  return marked >= 2 && marked * 10 >= asking * 9;
}

/* Whether whoever asks says something last that nobody answers, and that asks nothing, in a paper where all that asks
 * has a question mark. */
static gboolean
is_left_unanswered (VandapPieces *self, GArray *roles, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);
  gsize length;
  const char *words = get_words (self, i, &length);

  return get_role (roles, i) == VANDAP_ROLE_ASKS && (piece->label != VANDAP_NONE || piece->marker != 0) && length > 0
         && memchr (words, '?', length) == NULL && !piece->is_question && all_others_ask (self, roles, i);
}

/**
 * vandap_closing_find:
 * @self: pieces
 * @roles: (element-type VandapRole) (nullable): what each of them does
 * @first_turn: index of the first that is somebody's turn
 *
 * Finds the words that end a conversation, said by whoever asks, or by nobody in
 * particular: thanks, or a wish.
 *
 * Returns: index of the piece, or %VANDAP_NONE
 */
guint
vandap_closing_find (VandapPieces *self, GArray *roles, guint first_turn)
{
  gboolean is_last = TRUE, is_last_turn = TRUE;

  for (guint i = self->pieces->len; i > first_turn; i--)
    {
      const VandapPiece *piece = vandap_pieces_get (self, i - 1);
      gsize length;
      const char *words = get_words (self, i - 1, &length);

      if (piece->state != VANDAP_PIECE_OPEN)
        continue;
      if (is_last && vandap_closing_replies_to_thanks (self, roles, i - 1))
        return find_open_before (self, i - 1);
      if (get_role (roles, i - 1) == VANDAP_ROLE_ANSWERS && piece->label != VANDAP_NONE)
        return VANDAP_NONE;
      if (vandap_words_is_thanks (words, length) && get_role (roles, i - 1) != VANDAP_ROLE_ANSWERS)
        return i - 1;
      if (is_last && get_role (roles, i - 1) != VANDAP_ROLE_ANSWERS && vandap_end_words_is_wish (words, length))
        return i - 1;
      if (is_last_turn && is_left_unanswered (self, roles, i - 1))
        return i - 1;
      if (get_role (roles, i - 1) == VANDAP_ROLE_ASKS && piece->is_question)
        return VANDAP_NONE;
      is_last = FALSE;
      is_last_turn = is_last_turn && !begins_turn (roles, i - 1);
    }

  return VANDAP_NONE;
}
