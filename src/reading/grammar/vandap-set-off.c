/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-set-off.h"

#include <string.h>

#include "reading/grammar/vandap-lead.h"

#define FEWEST_QUESTIONS 2
#define FEWEST_NAMED 3 /* answers, of a name in lower case */

/* Each name is looked for in the front of the text, and long texts have many. */
#define LONGEST_FRONT ((gsize) 32 * 1024)
#define MOST_LOOKED_THROUGH ((gsize) 64 * 1024 * 1024)

/* What a document shows whose typography may tell who asks. */
typedef struct
{
  VandapPieces *pieces;
  guint *behind;       /* of each label: how many answers right behind a question it begins */
  gboolean *is_beside; /* of each label: whether it stands before something set off, too */
  guint questions;     /* that are set off and have no label */
  guint labelled;      /* questions that have one */
  guint answers;       /* right behind questions that are set off */
  guint named;         /* those of them that begin with a label that comes again, or says by itself who speaks */
  gsize front_end;     /* where the first question begins, in bytes of the text */
  gsize looked_through;
} SetOff;

static gboolean
is_set_off_question (const VandapPiece *piece)
{
  return piece->is_question && piece->label == VANDAP_NONE && (piece->is_bold || piece->is_italic || piece->level > 0);
}

static gboolean
is_printed_alike (const VandapPiece *question, const VandapPiece *next)
{
  return next->level > 0 || next->is_bold || (next->is_italic && !question->is_bold && question->level == 0);
}

static void
look_at_document (SetOff *self)
{
  const VandapPiece *question = NULL;

  for (guint i = 0; i < self->pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self->pieces, i);

      if (piece->state != VANDAP_PIECE_OPEN)
        continue;
      if (piece->label != VANDAP_NONE)
        self->is_beside[piece->label] |= piece->is_bold || piece->level > 0;
      self->labelled += piece->is_question && piece->label != VANDAP_NONE;
      if (question != NULL && (piece->label != VANDAP_NONE || !is_printed_alike (question, piece)))
        {
          self->answers++;
          if (piece->label != VANDAP_NONE)
            self->behind[piece->label]++;
        }
      question = is_set_off_question (piece) ? piece : NULL;
      if (question != NULL && self->questions++ == 0)
        self->front_end = piece->lead_start;
    }
  for (guint i = 0; i < self->pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (self->pieces, i);

      self->named += label->count > 1 || label->sense != VANDAP_LABEL_UNKNOWN || vandap_words_match_courtesy (label->name) > 0
                       ? self->behind[i] : 0;
    }
}

/* Whether all words begin with a capital, or with a letter of a script that has none. */
static gboolean
is_capitalised (const char *name)
{
  gboolean begins = TRUE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (begins && g_unichar_islower (c))
        return FALSE;
      begins = g_unichar_isspace (c);
    }

  return TRUE;
}

/* A name that stands inside a sentence, or before another one: any word has a capital where a sentence begins. */
static gboolean
is_name_at (const char *text, const char *found, const char *after)
{
  const char *before = found;

  if (g_unichar_isalnum (g_utf8_get_char (after)))
    return FALSE;
  if (*after == ' ' && g_unichar_isupper (g_utf8_get_char (after + 1)))
    return TRUE;
  while (before > text && before[-1] == ' ')
    before--;

  return before > text && before < found && before[-1] != '\n' && strchr (".?!:", before[-1]) == NULL;
}

static gboolean
has_name (const char *text, gsize length, const char *name)
{
  const char *end = text + length, *found = text;

  while (*name != '\0' && (found = g_strstr_len (found, end - found, name)) != NULL)
    {
      const char *after = found + strlen (name);

      if (is_name_at (text, found, after))
        return TRUE;
      found = after;
    }

  return FALSE;
}

/* Whom the title or the introduction names. */
static gboolean
is_introduced (SetOff *self, const char *name)
{
  gsize n = MIN (self->front_end, LONGEST_FRONT);
  const char *title = vandap_blocks_get_field (self->pieces->blocks, VANDAP_FIELD_TITLE);

  self->looked_through += n;

  return self->looked_through > MOST_LOOKED_THROUGH || has_name (self->pieces->text, n, name)
         || (title != NULL && has_name (title, strlen (title), name));
}

/* Whether answers begin with names here: then a label that comes again is one if it is printed as a name is, or comes
 * most often. */
static gboolean
names_answer (const SetOff *self, guint label, gboolean capitalised)
{
  if (self->named * 10 < self->answers * 8 || vandap_pieces_get_label (self->pieces, label)->count < 2)
    return FALSE;

  return capitalised || (self->behind[label] >= FEWEST_NAMED && self->behind[label] * 2 >= self->answers);
}

static gboolean
is_speaker (SetOff *self, guint index)
{
  const VandapLabel *label = vandap_pieces_get_label (self->pieces, index);
  gboolean capitalised = is_capitalised (label->name);

  if (label->is_stated || label->is_set_off || label->sense != VANDAP_LABEL_UNKNOWN || label->credited != VANDAP_LABEL_UNKNOWN
      || self->is_beside[index] || vandap_words_match_courtesy (label->name) > 0)
    return TRUE;
  if (names_answer (self, index, capitalised))
    return TRUE;

  return capitalised && (strchr (label->name, ' ') != NULL || is_introduced (self, label->name));
}

static void
give_back (VandapPieces *pieces, VandapPiece *piece)
{
  VandapLead lead;

  vandap_lead_parse (&lead, pieces->text + piece->lead_start, piece->end - piece->lead_start);
  vandap_pieces_get_label (pieces, piece->label)->count--;
  piece->label = VANDAP_NONE;
  piece->aside_end = 0;
  piece->start = piece->lead_end = piece->lead_start + (piece->marker != 0 ? lead.marker_end : 0);
}

/**
 * vandap_set_off_drop_words:
 * @pieces: pieces with all labels they may begin with
 *
 * Gives back to the answers what is nobody's name, where typography tells who asks:
 * nobody needs a label there, and "Simple: work." is a sentence that comes again.
 */
void
vandap_set_off_drop_words (VandapPieces *pieces)
{
  guint n = pieces->labels->len;
  g_autofree guint *behind = g_new0 (guint, MAX (n, 1));
  g_autofree gboolean *is_beside = g_new0 (gboolean, MAX (n, 1));
  g_autofree gboolean *is_false = g_new0 (gboolean, MAX (n, 1));
  SetOff self = { .pieces = pieces, .behind = behind, .is_beside = is_beside };

  look_at_document (&self);
  if (self.questions < FEWEST_QUESTIONS || self.questions <= self.labelled)
    return;
  for (guint i = 0; i < n; i++)
    is_false[i] = vandap_pieces_get_label (pieces, i)->count > 0 && !is_speaker (&self, i);
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->state == VANDAP_PIECE_OPEN && piece->label != VANDAP_NONE && is_false[piece->label])
        give_back (pieces, piece);
    }
}
