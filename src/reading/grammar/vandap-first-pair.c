/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-first-pair.h"

#include <string.h>

#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-names.h"

#define FEWEST_BARE_QUESTIONS 2
#define LONGEST_FRONT ((gsize) 32 * 1024)

static const VandapLabel *
get_label (VandapPieces *pieces, guint i)
{
  guint label = vandap_pieces_get (pieces, i)->label;

  return label != VANDAP_NONE ? vandap_pieces_get_label (pieces, label) : NULL;
}

/* Where a label comes again, or says by itself who speaks, the whole document tells of it. */
static gboolean
names_again (VandapPieces *pieces)
{
  for (guint i = 0; i < pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (pieces, i);

      if (label->is_stated || (label->count > 0 && label->sense != VANDAP_LABEL_UNKNOWN) || label->count > 1)
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_be_name (VandapPieces *pieces, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const VandapLabel *label = get_label (pieces, i);

  return piece->state == VANDAP_PIECE_OPEN && label != NULL && piece->level == 0 && !piece->is_list_item && !piece->is_listed
         && !label->is_stopped && piece->start < piece->end;
}

static gboolean
stands_in (const char *from, const char *end, const char *name)
{
  gsize n;

  return *name != '\0' && vandap_names_find (from, end, name, &n) != NULL;
}

/* Whether the title or the introduction tells a name. */
static gboolean
is_introduced (VandapPieces *pieces, guint i, const char *name)
{
  gsize front = MIN (vandap_pieces_get (pieces, i)->lead_start, LONGEST_FRONT);

  return stands_in (pieces->text, pieces->text + front, name);
}

/* A whole name that was told before, or one with a courtesy word. */
static gboolean
names_who_answers (VandapPieces *pieces, guint question, guint i)
{
  const VandapLabel *label = may_be_name (pieces, i) ? get_label (pieces, i) : NULL;

  return label != NULL && !vandap_pieces_get (pieces, i)->is_question
         && (vandap_words_match_courtesy (label->name) > 0
             || (strchr (label->key, ' ') != NULL && is_introduced (pieces, question, label->key)));
}

/* "Test Paper: Ms. Sample, how …?": what stands before the name of whoever answers, or is told before. */
static gboolean
names_who_asks (VandapPieces *pieces, guint question, guint answer)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, question);
  const char *name, *last;

  if (!may_be_name (pieces, question))
    return FALSE;
  name = get_label (pieces, answer)->key;
  last = strrchr (name, ' ');

  return is_introduced (pieces, question, get_label (pieces, question)->key)
         || stands_in (pieces->text + piece->start, pieces->text + piece->end, last != NULL ? last + 1 : name);
}

static gboolean
has_bare_questions (VandapPieces *pieces, guint first)
{
  guint n = 0;

  for (guint i = first; i < pieces->pieces->len && n < FEWEST_BARE_QUESTIONS; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      n += piece->state == VANDAP_PIECE_OPEN && piece->is_question && piece->label == VANDAP_NONE;
    }

  return n >= FEWEST_BARE_QUESTIONS;
}

/**
 * vandap_first_pair_find:
 * @self: (out caller-allocates): the first question and its answer
 * @pieces: pieces with all labels they may begin with
 *
 * Finds the names in a paper that has them but in its first pair, and tells by how it
 * is printed, or by question marks, who speaks behind it.
 */
void
vandap_first_pair_find (VandapFirstPair *self, VandapPieces *pieces)
{
  *self = (VandapFirstPair){ VANDAP_NONE, VANDAP_NONE };
  if (pieces->labels->len == 0 || names_again (pieces))
    return;
  for (guint i = 1; i < pieces->pieces->len; i++)
    {
      const VandapPiece *before = vandap_pieces_get (pieces, i - 1);

      if (before->state != VANDAP_PIECE_OPEN || !before->is_question)
        continue;
      if (names_who_answers (pieces, i - 1, i) && has_bare_questions (pieces, i + 1))
        {
          self->answers = i;
          self->asks = names_who_asks (pieces, i - 1, i) ? i - 1 : VANDAP_NONE;
        }
      /* A title may ask, too; what stands behind another question is in somebody's answer. */
      if (self->answers != VANDAP_NONE || i > 1)
        return;
    }
}
