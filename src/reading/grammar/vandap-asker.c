/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-asker.h"

#include <string.h>

#define LEAST_ASKING 0.25 /* questions to a turn of whoever asks */

/**
 * vandap_asker_has_question_mark:
 * @pieces: pieces
 * @i: index of one
 *
 * Tells whether a question stands anywhere in a piece.
 *
 * Returns: whether one does
 */
gboolean
vandap_asker_has_question_mark (VandapPieces *pieces, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const char *text = pieces->text + piece->start;
  gssize n = (gssize) (piece->end - piece->start);

  return memchr (text, '?', (gsize) n) != NULL || g_strstr_len (text, n, "？") != NULL
         || g_strstr_len (text, n, "؟") != NULL;
}

/* How much the turns that begin with each label ask. */
static double *
weigh_asking (VandapPieces *pieces)
{
  double *weights = g_new0 (double, MAX (pieces->labels->len, 1));

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->label != VANDAP_NONE && piece->state == VANDAP_PIECE_OPEN)
        weights[piece->label] += piece->is_question ? 1 : vandap_asker_has_question_mark (pieces, i) ? 0.4 : 0;
    }

  return weights;
}

/**
 * vandap_asker_find_first_label:
 * @pieces: pieces
 *
 * Finds the label of whoever speaks first.
 *
 * Returns: its index, or %VANDAP_NONE
 */
guint
vandap_asker_find_first_label (VandapPieces *pieces)
{
  for (guint i = 0; i < pieces->pieces->len; i++)
    if (vandap_pieces_get (pieces, i)->label != VANDAP_NONE && vandap_pieces_get (pieces, i)->state == VANDAP_PIECE_OPEN)
      return vandap_pieces_get (pieces, i)->label;

  return VANDAP_NONE;
}

/* Whoever leads a panel and speaks but once has only introduced whoever asks. */
static guint
count_as_asker (const VandapLabel *label)
{
  if (label->sense == VANDAP_LABEL_HOSTS || label->credited == VANDAP_LABEL_HOSTS)
    return label->count > 1 ? label->count : 0;

  return label->sense == VANDAP_LABEL_ASKS ? label->count : 0;
}

/* Whether labels that say "interviewer" begin about as many turns as one has; somebody else may ask once or twice. */
static gboolean
is_asked_by_known (VandapPieces *pieces)
{
  guint all = 0, known = 0;

  for (guint i = 0; i < pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (pieces, i);

      if (label->credited == VANDAP_LABEL_ASKS && label->count > 0)
        return TRUE;
      all += label->count;
      known += count_as_asker (label);
    }

  return known > 0 && known * 5 >= all;
}

/**
 * vandap_asker_find:
 * @pieces: pieces
 *
 * Finds who asks where no label says "interviewer": it is who asks most; whoever
 * speaks first has the benefit of the doubt.
 *
 * Returns: index of the label, or %VANDAP_NONE
 */
guint
vandap_asker_find (VandapPieces *pieces)
{
  guint best = VANDAP_NONE, first = vandap_asker_find_first_label (pieces);
  g_autofree double *weights = NULL;
  double most = 0;

  if (is_asked_by_known (pieces))
    return VANDAP_NONE;

  weights = weigh_asking (pieces);
  for (guint i = 0; i < pieces->labels->len; i++)
    {
      guint count = vandap_pieces_get_label (pieces, i)->count;
      double weight = count > 1 ? weights[i] : 0;

      if (vandap_pieces_get_label (pieces, i)->credited == VANDAP_LABEL_ANSWERS)
        continue;
      if (weight < LEAST_ASKING * count)
        continue;
      weight *= i == first ? 1.5 : 1;
      if (weight > most)
        {
          most = weight;
          best = i;
        }
    }

  return best;
}
