/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-changing-askers.h"

#include "reading/grammar/vandap-asker.h"

#define FEWEST_ASKED 3
#define ENOUGH_ASKED 80     /* percent of all answers that somebody new asks for */
#define ENOUGH_QUESTIONS 60 /* percent of those with a question mark */

/* What stands before the answers of one person. */
typedef struct
{
  guint answers;
  guint asked;        /* for, by somebody who speaks once */
  guint questions;    /* among those */
  guint asks_back;
} Tally;

/* The label that comes most, if it comes often, and says of nobody that they ask; nobody who comes again says that either. */
static guint
find_answering (VandapPieces *pieces)
{
  guint most = FEWEST_ASKED - 1, found = VANDAP_NONE;

  for (guint i = 0; i < pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (pieces, i);

      if (label->is_stated || (label->count > 1 && (vandap_words_sense_asks (label->sense) || vandap_words_sense_asks (label->credited))))
        return VANDAP_NONE;
      if (label->count <= most)
        continue;
      most = label->count;
      found = i;
    }

  return found;
}

static gboolean
comes_once (VandapPieces *pieces, const VandapPiece *piece)
{
  const VandapLabel *label = vandap_pieces_get_label (pieces, piece->label);

  return label->count == 1 && label->sense == VANDAP_LABEL_UNKNOWN && !label->is_stopped && piece->level == 0 && !piece->is_list_item;
}

/* Notes whose label stands last before each answer. */
static void
look_before_answers (VandapPieces *pieces, guint answering, gboolean *asks, Tally *tally)
{
  guint asker = VANDAP_NONE;
  gboolean questioned = FALSE;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->state != VANDAP_PIECE_OPEN)
        continue;
      if (piece->label == answering)
        {
          tally->answers++;
          tally->asks_back += piece->is_question;
          tally->asked += asker != VANDAP_NONE;
          tally->questions += asker != VANDAP_NONE && questioned;
          if (asker != VANDAP_NONE)
            asks[asker] = TRUE;
          asker = VANDAP_NONE;
          continue;
        }
      if (piece->label != VANDAP_NONE)
        {
          asker = comes_once (pieces, piece) ? piece->label : VANDAP_NONE;
          questioned = FALSE;
        }
      questioned |= vandap_asker_has_question_mark (pieces, i);
    }
}

/**
 * vandap_changing_askers_find:
 * @pieces: pieces with all labels they may begin with
 *
 * Finds who asks where one person answers, and somebody new asks each time, as
 * readers do: their names come once each.
 *
 * Returns: (transfer full) (nullable): of each label whether it does, or %NULL where nobody asks so
 */
gboolean *
vandap_changing_askers_find (VandapPieces *pieces)
{
  guint answering = find_answering (pieces);
  g_autofree gboolean *asks = NULL;
  Tally tally = { 0 };

  if (answering == VANDAP_NONE)
    return NULL;
  asks = g_new0 (gboolean, pieces->labels->len);
  look_before_answers (pieces, answering, asks, &tally);
  if (tally.asked < FEWEST_ASKED || tally.asked * 100 < tally.answers * ENOUGH_ASKED
      || tally.questions * 100 < tally.asked * ENOUGH_QUESTIONS || tally.asks_back * 3 > tally.answers)
    return NULL;
  for (guint i = 0; i < pieces->labels->len; i++)
    if (asks[i])
      vandap_pieces_get_label (pieces, i)->credited = VANDAP_LABEL_ASKS;

  return g_steal_pointer (&asks);
}
