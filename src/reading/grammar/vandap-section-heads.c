/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-section-heads.h"

#include "reading/grammar/vandap-conventions.h"
#include "text/vandap-sentences.h"

#define LONGEST_HEAD 60 /* characters */
#define MOST_BYTES 4 /* of a character: what is surely longer need not be counted */
#define FEWEST_HEADS 2

static VandapRole
get_role (GArray *roles, guint i)
{
  return g_array_index (roles, VandapRole, i);
}

/* A short line by itself right before somebody asks under a label, and behind nobody's question. */
static gboolean
stands_before_question (VandapPieces *pieces, GArray *roles, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);

  return i + 1 < roles->len && (get_role (roles, i) == VANDAP_ROLE_GOES_ON || get_role (roles, i) == VANDAP_ROLE_NONE)
         && get_role (roles, i + 1) == VANDAP_ROLE_ASKS && vandap_pieces_get (pieces, i + 1)->label != VANDAP_NONE
         && piece->state == VANDAP_PIECE_OPEN && piece->label == VANDAP_NONE && piece->marker == 0 && piece->is_first && piece->end > piece->start
         && piece->end - piece->start <= MOST_BYTES * LONGEST_HEAD && vandap_pieces_count_width (pieces, i) <= LONGEST_HEAD;
}

static gboolean
is_one_question (VandapPieces *pieces, const VandapPiece *piece)
{
  return piece->is_question && vandap_sentence_end (pieces->text + piece->start, piece->end - piece->start, 0) == piece->end - piece->start;
}

/* Whether a piece that goes on is printed unlike the turn it stands in. */
static gboolean
is_set_off (VandapPieces *pieces, GArray *roles, guint i)
{
  guint turn = i;

  while (turn > 0 && get_role (roles, turn) == VANDAP_ROLE_GOES_ON)
    turn--;

  return vandap_pieces_get (pieces, i)->is_bold && !vandap_pieces_get (pieces, turn)->is_bold && turn < i;
}

/**
 * vandap_section_heads_find:
 * @pieces: the pieces of a document
 * @roles: (element-type VandapRole): what each of them does
 *
 * Takes for headings the short questions that stand by themselves before somebody asks
 * under a label, where other headings stand there as well, or where they are set off.
 * Elsewhere whoever answers may have asked so.
 */
void
vandap_section_heads_find (VandapPieces *pieces, GArray *roles)
{
  guint plain = 0, leading = 0;

  for (guint i = 0; i < roles->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (!stands_before_question (pieces, roles, i))
        continue;
      plain += piece->is_headline && get_role (roles, i) == VANDAP_ROLE_GOES_ON;
      leading += is_one_question (pieces, piece) && get_role (roles, i) == VANDAP_ROLE_NONE;
    }
  for (guint i = 0; i < roles->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (stands_before_question (pieces, roles, i) && get_role (roles, i) == VANDAP_ROLE_GOES_ON && is_one_question (pieces, piece)
          && ((plain > 0 && plain + leading >= FEWEST_HEADS) || is_set_off (pieces, roles, i)))
        piece->is_headline = TRUE;
    }
}
