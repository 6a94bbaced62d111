/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-doubts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/vandap-sentences.h"

#define MOST 1000
#define FEWEST_TURNS 6
#define LONGEST_LOST 240 /* bytes of a question that may be lost in an answer */

/* What there is to doubt; of each, only what is an exception in its document is doubtful. */
typedef enum
{
  NO_ANSWER,
  LOST_QUESTION,
  NO_NAME,
  ONE_NAME,
  LOST_NAME,
  NO_QUESTION,
  N_DOUBTS,
} Doubt;

/* How a document is laid out, as far as exceptions are told by it. */
typedef struct
{
  VandapPieces *pieces;
  const VandapVerdict *verdict;
  GArray *kinds;
  guint asking, questions;     /* turns that ask, and those of them that do so with a question mark */
  guint answering, named;      /* turns that answer, and those of them that a label stands before */
  guint turns, labelled;
} Overview;

static VandapRole
get_role (const Overview *self, guint i)
{
  return g_array_index (self->verdict->roles, VandapRole, i);
}

static gboolean
is_speech (const Overview *self, guint i)
{
  return vandap_pieces_get (self->pieces, i)->state == VANDAP_PIECE_OPEN
         && g_array_index (self->kinds, VandapParagraphKind, i) == VANDAP_PARAGRAPH_SPEECH;
}

static void
look_at (Overview *self)
{
  for (guint i = 0; i < self->verdict->roles->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self->pieces, i);
      VandapRole role = get_role (self, i);

      if (role == VANDAP_ROLE_ASKS)
        {
          self->asking++;
          self->questions += piece->is_question;
        }
      else if (role == VANDAP_ROLE_ANSWERS)
        {
          self->answering++;
          self->named += piece->label != VANDAP_NONE;
        }
      self->labelled += (role == VANDAP_ROLE_ASKS || role == VANDAP_ROLE_ANSWERS) && piece->label != VANDAP_NONE;
    }
  self->turns = self->asking + self->answering;
}

/* The piece behind another, where it goes on with the same turn as somebody's words. */
static const VandapPiece *
get_going_on (const Overview *self, guint i)
{
  if (i + 1 >= self->verdict->roles->len || get_role (self, i + 1) != VANDAP_ROLE_GOES_ON || !is_speech (self, i + 1))
    return NULL;

  return vandap_pieces_get (self->pieces, i + 1);
}

/* Two turns of one asker on end, though everything else that is asked is answered. */
static gboolean
lacks_answer (const Overview *self, guint i, guint before)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i), *last;

  if (before == VANDAP_NONE || get_role (self, before) != VANDAP_ROLE_ASKS)
    return FALSE;
  last = vandap_pieces_get (self->pieces, before);

  return last->label == piece->label && last->is_question && piece->is_question;
}

static gboolean
is_one_sentence (const Overview *self, const VandapPiece *piece)
{
  gsize length = piece->end - piece->start;

  return vandap_sentence_end (self->pieces->text + piece->start, length, 0) >= length;
}

/* A short paragraph in an answer that asks, speaks to somebody, and is gone on from by what does not ask. */
static gboolean
is_lost_question (const Overview *self, guint i, guint before)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i), *next = get_going_on (self, i);

  if (before == VANDAP_NONE || get_role (self, before) != VANDAP_ROLE_ANSWERS || get_role (self, i) != VANDAP_ROLE_GOES_ON
      || next == NULL || !piece->is_question || next->is_question || piece->is_list_item || piece->is_quote
      || piece->end - piece->start > LONGEST_LOST)
    return FALSE;
  if ((piece->is_bold && !next->is_bold) || (piece->is_italic && !next->is_italic) || is_one_sentence (self, piece))
    return TRUE;

  return vandap_words_addresses (self->pieces->text + piece->start, piece->end - piece->start);
}

/* An answer that nobody's name stands before, where a name stands before nearly all. */
static gboolean
lacks_name (const Overview *self, guint i)
{
  return get_role (self, i) == VANDAP_ROLE_ANSWERS && vandap_pieces_get (self->pieces, i)->label == VANDAP_NONE
         && self->answering >= FEWEST_TURNS && self->named * 10 >= self->answering * 9;
}

/* A name that comes once, where all others come again, and that nothing tells of. */
static gboolean
has_one_name (const Overview *self, guint i, guint before)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);
  const VandapLabel *label = piece->label != VANDAP_NONE ? vandap_pieces_get_label (self->pieces, piece->label) : NULL;

  return label != NULL && get_role (self, i) == VANDAP_ROLE_ANSWERS && before != VANDAP_NONE
         && get_role (self, before) == VANDAP_ROLE_ANSWERS && label->count == 1 && label->sense == VANDAP_LABEL_UNKNOWN
         && label->credited == VANDAP_LABEL_UNKNOWN && !label->is_stated && !label->is_introduced
         && vandap_words_match_courtesy (label->name) == 0
         && self->labelled >= FEWEST_TURNS && self->labelled * 10 >= self->turns * 9;
}

/* What looked like a name was given back to the words, where everybody speaks under one. */
static gboolean
has_lost_name (const Overview *self, guint i, guint before)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);

  return piece->lost_label && before != VANDAP_NONE && get_role (self, i) == VANDAP_ROLE_GOES_ON && piece->is_first
         && !piece->is_list_item && piece->marker == 0 && self->labelled >= FEWEST_TURNS
         && self->labelled * 10 >= self->turns * 9;
}

/* What was taken for a question by how it is printed alone, and asks nothing. */
static gboolean
asks_nothing (const Overview *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);

  return self->verdict->is_set_off && get_role (self, i) == VANDAP_ROLE_ASKS && !piece->is_question
         && piece->label == VANDAP_NONE && self->questions * 10 >= self->asking * 8 && self->asking >= FEWEST_TURNS / 2
         && memchr (self->pieces->text + piece->start, '?', piece->end - piece->start) == NULL
         && !vandap_words_ends_sentence (self->pieces->text + piece->start, piece->end - piece->start)
         && !vandap_words_addresses (self->pieces->text + piece->start, piece->end - piece->start);
}

static Doubt
judge (const Overview *self, guint i, guint before)
{
  VandapRole role = get_role (self, i);

  if (role == VANDAP_ROLE_NONE || !is_speech (self, i))
    return N_DOUBTS;
  if (role == VANDAP_ROLE_GOES_ON)
    return is_lost_question (self, i, before) ? LOST_QUESTION : has_lost_name (self, i, before) ? LOST_NAME : N_DOUBTS;
  if (role == VANDAP_ROLE_ASKS)
    return lacks_answer (self, i, before) ? NO_ANSWER : asks_nothing (self, i) ? NO_QUESTION : N_DOUBTS;

  return lacks_name (self, i) ? NO_NAME : has_one_name (self, i, before) ? ONE_NAME : N_DOUBTS;
}

static const char *
get_reason (Doubt doubt)
{
  switch (doubt)
    {
    case NO_ANSWER:
      return _("Two questions follow each other: this may be the answer to the first");
    case LOST_QUESTION:
      return _("This may be a question, and not part of the answer");
    case NO_NAME:
      return _("No name stands before this answer, as before the others");
    case ONE_NAME:
      return _("The name before this comes only once: it may be part of the words");
    case LOST_NAME:
      return _("What stands before the colon may be the name of who says this");
    case NO_QUESTION:
    case N_DOUBTS:
    default:
      return _("This is printed as the questions are, and asks nothing: it may be a heading");
    }
}

/* What comes often is how the document is laid out, and no exception. */
static gboolean
is_exception (const Overview *self, guint n)
{
  return n <= MAX (3, self->turns / 20);
}

/**
 * vandap_doubts_find:
 * @pieces: the pieces of a document
 * @verdict: how it is laid out
 * @kinds: (element-type VandapParagraphKind): what each piece is
 *
 * Finds the few places where a document does not follow its own layout, so that who
 * speaks there, or what it is, may have been read wrong.
 *
 * Returns: (transfer full) (element-type VandapPieceDoubt): these, in the order of the pieces
 */
GArray *
vandap_doubts_find (VandapPieces *pieces, const VandapVerdict *verdict, GArray *kinds)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (VandapPieceDoubt));
  g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (Doubt));
  Overview self = { .pieces = pieces, .verdict = verdict, .kinds = kinds };
  guint counts[N_DOUBTS] = { 0 }, before = VANDAP_NONE, kept = 0;

  if (verdict->roles == NULL)
    return found;

  look_at (&self);
  for (guint i = 0; i < verdict->roles->len && found->len < MOST; i++)
    {
      Doubt doubt = judge (&self, i, before);

      if (doubt != N_DOUBTS)
        {
          VandapPieceDoubt one = { i, get_reason (doubt) };

          counts[doubt]++;
          g_array_append_val (found, one);
          g_array_append_val (doubts, doubt);
        }
      if (get_role (&self, i) == VANDAP_ROLE_ASKS || get_role (&self, i) == VANDAP_ROLE_ANSWERS)
        before = i;
    }
  for (guint i = 0; i < found->len; i++)
    if (is_exception (&self, counts[g_array_index (doubts, Doubt, i)]))
      g_array_index (found, VandapPieceDoubt, kept++) = g_array_index (found, VandapPieceDoubt, i);
  g_array_set_size (found, kept);

  return found;
}
