/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-named-answers.h"

#include <string.h>

#include "reading/grammar/vandap-roles.h"

#define FEWEST_ANSWERS 3
#define LONGEST_REQUEST ((gsize) 2000) /* bytes */

/* What is begged of somebody: "Xin ông cho biết …", "Please tell us …". */
static gboolean
requests (VandapPieces *pieces, const VandapPiece *piece)
{
  static const char *const words[] = {
    "xin ông", "xin bà", "xin anh", "xin chị", "xin cô", "xin chú", "xin bác", "xin thầy", "xin giáo sư", "xin tiến sĩ", "xin bác sĩ",
    "xin luật sư", "xin nhà ", "xin nghệ ", "xin đồng chí", "xin hỏi", "xin mời", "mong ông", "mong bà", "mong anh", "mong chị", "please ",
  };
  g_autofree char *lower = NULL;

  if (vandap_roles_speaks_to_asked (pieces, piece))
    return TRUE;
  lower = g_utf8_strdown (pieces->text + piece->start, (gssize) (piece->end - piece->start));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* The only label there is, if it says of nobody that they ask, and comes often enough. */
static guint
find_only_label (VandapPieces *pieces)
{
  guint found = VANDAP_NONE, n = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->state != VANDAP_PIECE_OPEN || piece->label == VANDAP_NONE)
        continue;
      if ((found != VANDAP_NONE && piece->label != found) || piece->is_question)
        return VANDAP_NONE;
      found = piece->label;
      n++;
    }
  if (n < FEWEST_ANSWERS || vandap_words_sense_asks (vandap_pieces_get_label (pieces, found)->sense)
      || vandap_pieces_get_label (pieces, found)->credited == VANDAP_LABEL_ASKS)
    return VANDAP_NONE;

  return found;
}

static gboolean
may_ask (const VandapPiece *piece)
{
  return piece->state == VANDAP_PIECE_OPEN && piece->label == VANDAP_NONE && piece->marker == 0 && piece->level == 0
         && piece->end - piece->start <= LONGEST_REQUEST;
}

/**
 * vandap_named_answers_stand_behind:
 * @pieces: pieces
 * @piece: index of one
 * @label: index of the label of whoever answers
 *
 * Tells whether a piece has no name, and the next that is said is whoever answers'.
 *
 * Returns: whether it is
 */
gboolean
vandap_named_answers_stand_behind (VandapPieces *pieces, guint piece, guint label)
{
  if (!may_ask (vandap_pieces_get (pieces, piece)))
    return FALSE;
  for (guint i = piece + 1; i < pieces->pieces->len; i++)
    if (vandap_pieces_get (pieces, i)->state == VANDAP_PIECE_OPEN)
      return vandap_pieces_get (pieces, i)->label == label;

  return FALSE;
}

/**
 * vandap_named_answers_find:
 * @pieces: pieces, with their labels
 *
 * Finds who answers where nobody else has a name, and one paragraph stands before
 * each answer that asks without a question mark: most of those speak to somebody. A
 * reporter's words before what somebody is quoted with do not.
 *
 * Returns: index of the label, or %VANDAP_NONE
 */
guint
vandap_named_answers_find (VandapPieces *pieces)
{
  guint label = find_only_label (pieces), before = 0, asking = 0, marked = 0, others = 0;

  if (label == VANDAP_NONE)
    return VANDAP_NONE;
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (!vandap_named_answers_stand_behind (pieces, i, label))
        {
          others += piece->state == VANDAP_PIECE_OPEN && piece->is_question;
          continue;
        }
      before++;
      marked += piece->is_question;
      asking += piece->is_question || requests (pieces, piece);
    }

  return before >= FEWEST_ANSWERS && before == vandap_pieces_get_label (pieces, label)->count && marked < before
         && asking * 10 >= before * 6 && others * 3 <= before ? label : VANDAP_NONE;
}
