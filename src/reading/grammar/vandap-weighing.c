/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-weighing.h"

#include <string.h>

#include "reading/grammar/vandap-asker.h"

/* A question in an answer may be a rhetorical one; one that is marked, or set off, or stands alone before what answers
 * it, hardly. */
static double
weigh_loss (const VandapOverview *document, guint i)
{
  VandapPieces *pieces = document->pieces;
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const VandapPiece *next = i + 1 < pieces->pieces->len ? vandap_pieces_get (pieces, i + 1) : NULL;

  if (piece->marker != 0)
    return 1;
  if (!document->labels_return && document->first_label != VANDAP_NONE && next != NULL && !next->is_question)
    return 1;
  if (next == NULL || next->state != VANDAP_PIECE_OPEN || next->is_question || next->label != VANDAP_NONE
      || piece->end - piece->start > VANDAP_LONGEST_BARE_QUESTION)
    return 0;
  if ((piece->is_bold && !next->is_bold) || (piece->is_italic && !next->is_italic))
    return 1;

  return vandap_words_addresses (pieces->text + piece->start, piece->end - piece->start) ? 0.5 : 0.2;
}

/* Whether a convention takes how a piece is printed for the sign of a question. */
static gboolean
is_printed_as_question (const VandapTrial *trial, const VandapPiece *piece)
{
  if (piece->state != VANDAP_PIECE_OPEN || piece->label != VANDAP_NONE)
    return FALSE;

  return (trial->bare == VANDAP_BARE_BOLD_ASKS && piece->is_bold && piece->level == 0)
         || (trial->bare == VANDAP_BARE_ITALIC_ASKS && piece->is_italic) || (trial->bare == VANDAP_BARE_HEADING_ASKS && piece->level > 0)
         || (trial->bare == VANDAP_BARE_QUOTATION_ASKS && piece->is_quote)
         || (trial->bare == VANDAP_BARE_QUOTATION_ANSWERS && !piece->is_quote && piece->level == 0)
         || (trial->bare == VANDAP_BARE_STATED_ASKS && piece->part == VANDAP_BLOCK_ASKS);
}

/**
 * vandap_weighing_tally:
 * @document: what the whole document shows
 * @trial: the convention it was read by
 * @roles: (element-type VandapRole): what each piece does by that
 * @sums: (out caller-allocates): what is counted
 *
 * Counts what a reading of a document makes of it.
 */
void
vandap_weighing_tally (const VandapOverview *document, const VandapTrial *trial, GArray *roles, VandapTally *sums)
{
  VandapRole last = VANDAP_ROLE_NONE;
  gboolean questioned = FALSE;

  memset (sums, 0, sizeof *sums);
  for (guint i = 0; i < roles->len; i++)
    {
      VandapRole role = g_array_index (roles, VandapRole, i);
      const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
      gboolean question = vandap_pieces_get (document->pieces, i)->is_question;
      /* What nobody said says nothing of how long anybody speaks: the menus and comments of a page least of all. */
      gsize bytes = piece->state == VANDAP_PIECE_OPEN ? piece->end - piece->start : 0;

      if (last != VANDAP_ROLE_NONE || role == VANDAP_ROLE_ASKS)
        {
          sums->set_off += is_printed_as_question (trial, piece);
          sums->set_off_asking += role == VANDAP_ROLE_ASKS && is_printed_as_question (trial, piece);
        }
      if (role == VANDAP_ROLE_ASKS)
        {
          sums->unanswered += last == VANDAP_ROLE_ASKS;
          sums->asking++;
          questioned = FALSE;
        }
      else if (role == VANDAP_ROLE_ANSWERS)
        {
          sums->exchanges += last == VANDAP_ROLE_ASKS;
          sums->questions += last == VANDAP_ROLE_ASKS && questioned;
          sums->answering++;
          sums->asked_back += question && bytes < VANDAP_LONGEST_BARE_QUESTION / 2;
        }
      if (role == VANDAP_ROLE_GOES_ON && last == VANDAP_ROLE_ANSWERS && question && piece->state == VANDAP_PIECE_OPEN)
        sums->lost += weigh_loss (document, i);
      if (role == VANDAP_ROLE_ASKS || role == VANDAP_ROLE_ANSWERS)
        {
          /* A list behind somebody's answer is no further use of a marker that answers. */
          sums->used += piece->marker != 0 && (role == VANDAP_ROLE_ASKS || last == VANDAP_ROLE_ASKS);
          sums->labelled += piece->label != VANDAP_NONE;
          last = role;
        }
      if (last == VANDAP_ROLE_ASKS)
        {
          questioned |= question || vandap_asker_has_question_mark (document->pieces, i);
          sums->question_bytes += bytes;
        }
      else if (last == VANDAP_ROLE_ANSWERS)
        sums->answer_bytes += bytes;
    }
}

static guint
count_markers (VandapPieces *pieces)
{
  guint n = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    n += vandap_pieces_get (pieces, i)->marker != 0 && vandap_pieces_get (pieces, i)->state == VANDAP_PIECE_OPEN;

  return n;
}

/**
 * vandap_weighing_weigh:
 * @document: what the whole document shows
 * @sums: what was counted
 * @trust: how far to trust the convention against others that explain as much
 *
 * Weighs how well a reading explains the document: questions ask, answers do not and
 * are longer, marks are used, and no marked question is lost in an answer.
 *
 * Returns: the weight; the heaviest reading is the best one, and less than nothing is none
 */
double
vandap_weighing_weigh (const VandapOverview *document, const VandapTally *sums, double trust)
{
  guint turns = sums->asking + sums->answering, markers = count_markers (document->pieces);
  double ratio;

  if (sums->exchanges == 0)
    return -1;
  ratio = (double) sums->answer_bytes / (double) MAX (sums->question_bytes, 1);

  return trust + 2.0 * sums->questions / sums->exchanges - 1.5 * sums->asked_back / sums->answering
         + 0.5 * MIN (ratio, 2.0) + (document->labels_return ? 1.0 * sums->labelled / turns : 0)
         + (sums->set_off > 1 ? 0.8 * sums->set_off_asking / sums->set_off : 0)
         + (markers > 1 ? 0.8 * sums->used / markers : 0) + 0.1 * MIN (sums->exchanges, 8)
         - 1.5 * sums->unanswered / sums->asking - 2.0 * sums->lost / (sums->lost + sums->exchanges);
}
