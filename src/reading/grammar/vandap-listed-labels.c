/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-listed-labels.h"

/* Whether whoever has a label that stands before colons asks, by its words or by what they say. */
static gboolean
asks_before_colon (VandapPieces *pieces, guint n, guint questions, guint label)
{
  return n > 1 && (vandap_words_sense_asks (vandap_pieces_get_label (pieces, label)->sense) || questions * 2 > n);
}

/**
 * vandap_listed_labels_are_in:
 * @pieces: pieces with all labels they may begin with
 *
 * Tells whether labels are printed as items of lists begin: "(Q) …" and "A/ …". A
 * document prints its labels one way: where somebody asks before colons, "A) …" begins
 * a list. Elsewhere what is printed so asks, or two of them take turns.
 *
 * Returns: whether they are
 */
gboolean
vandap_listed_labels_are_in (VandapPieces *pieces)
{
  guint asking = 0, answering = 0, questions = 0, others = 0;
  g_autofree guint *before_colon = g_new0 (guint, MAX (pieces->labels->len, 1));
  g_autofree guint *asked = g_new0 (guint, MAX (pieces->labels->len, 1));

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);
      const VandapLabel *label = piece->label != VANDAP_NONE ? vandap_pieces_get_label (pieces, piece->label) : NULL;

      if (label == NULL || (label->count < 2 && label->sense == VANDAP_LABEL_UNKNOWN))
        continue;
      asking += piece->is_listed && vandap_words_sense_asks (label->sense);
      answering += piece->is_listed && label->sense == VANDAP_LABEL_ANSWERS;
      questions += piece->is_listed && vandap_words_sense_asks (label->sense) && piece->is_question;
      others += !piece->is_listed;
      before_colon[piece->label] += !piece->is_listed;
      asked[piece->label] += !piece->is_listed && piece->is_question;
    }
  for (guint i = 0; i < pieces->labels->len; i++)
    if (asks_before_colon (pieces, before_colon[i], asked[i], i))
      return FALSE;

  return asking > 0 && (questions > 0 || answering > 1) && (asking + answering) * 2 >= others;
}
