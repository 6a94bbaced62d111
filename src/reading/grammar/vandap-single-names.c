/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-single-names.h"

#include <string.h>

#include "reading/grammar/vandap-names.h"

#define FEWEST_FOLLOWED 2
#define ENOUGH_FOLLOWED 60 /* percent of all questions that a name stands behind */
#define FEWEST_IN_CAPITALS 4
#define LONGEST_FRONT ((gsize) 32 * 1024)
#define LONGEST_TURN ((gsize) 8 * 1024)
#define MOST_LOOKED_THROUGH ((gsize) 64 * 1024 * 1024)

static const VandapLabel *
get_label (const VandapSingleNames *self, guint piece)
{
  guint label = vandap_pieces_get (self->pieces, piece)->label;

  return label != VANDAP_NONE ? vandap_pieces_get_label (self->pieces, label) : NULL;
}

static gboolean
asks (const VandapSingleNames *self, guint piece)
{
  guint label = vandap_pieces_get (self->pieces, piece)->label;

  return label != VANDAP_NONE && self->asks[label];
}

/* Where labels say who asks, they do; else it is whoever asks more often than not. */
static void
find_askers (VandapSingleNames *self)
{
  guint n = self->pieces->labels->len;
  g_autofree guint *questions = g_new0 (guint, MAX (n, 1));

  for (guint i = 0; i < self->pieces->pieces->len; i++)
    if (get_label (self, i) != NULL && vandap_pieces_get (self->pieces, i)->is_question)
      questions[vandap_pieces_get (self->pieces, i)->label]++;
  for (guint i = 0; i < n; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (self->pieces, i);

      self->asks[i] = label->count > 1 && vandap_words_sense_asks (label->sense);
      self->some_asks |= self->asks[i];
      self->says_who_answers |= label->count > 1 && label->sense == VANDAP_LABEL_ANSWERS;
    }
  for (guint i = 0, said = self->some_asks; !said && i < n; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (self->pieces, i);

      self->asks[i] = label->count > 1 && label->sense == VANDAP_LABEL_UNKNOWN && questions[i] > 1 && questions[i] * 2 > label->count;
      self->some_asks |= self->asks[i];
    }
}

static void
look_at_typography (VandapSingleNames *self)
{
  guint all = 0, capitals = 0;

  for (guint i = 0; i < self->pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (self->pieces, i);

      if (label->count < 2 || g_utf8_strlen (label->name, -1) < 3)
        continue;
      self->n_again++;
      all += label->count;
      capitals += vandap_names_is_all_capitals (label->name) ? label->count : 0;
    }
  self->in_capitals = all > 0 && capitals * 10 >= all * 9;
  self->n_in_capitals = capitals;
}

static gboolean
may_answer (const VandapSingleNames *self, guint i)
{
  const VandapLabel *label = get_label (self, i);

  return label != NULL && !asks (self, i) && (label->count > 1 || strchr (label->name, ' ') != NULL || vandap_words_mean_everybody (label->key));
}

static void
look_behind_questions (VandapSingleNames *self)
{
  guint followed = 0, named = 0;

  self->front = self->pieces->length;
  for (guint i = 0; i < self->pieces->pieces->len; i++)
    {
      const VandapLabel *label = get_label (self, i);

      if (label == NULL || (label->count < 2 && label->sense == VANDAP_LABEL_UNKNOWN))
        continue;
      self->front = MIN (self->front, vandap_pieces_get (self->pieces, i)->lead_start);
      if (!asks (self, i) || i + 1 == self->pieces->pieces->len || asks (self, i + 1))
        continue;
      followed++;
      named += may_answer (self, i + 1);
    }
  self->names_follow = named >= FEWEST_FOLLOWED && named * 100 >= followed * ENOUGH_FOLLOWED;
}

/**
 * vandap_single_names_init:
 * @self: (out caller-allocates): what tells of single names
 * @pieces: (transfer none): pieces with all labels they may begin with
 * @sets_off: whether names are printed unlike the words behind them
 *
 * Looks at the labels of a document that come again.
 */
void
vandap_single_names_init (VandapSingleNames *self, VandapPieces *pieces, gboolean sets_off)
{
  *self = (VandapSingleNames){ .pieces = pieces, .sets_off = sets_off, .turn = VANDAP_NONE,
                               .asks = g_new0 (gboolean, MAX (pieces->labels->len, 1)) };
  find_askers (self);
  if (!self->some_asks)
    return;
  look_at_typography (self);
  look_behind_questions (self);
}

/* The character before a place, or 0. */
static gunichar
get_before (const char *text, const char *p)
{
  return p > text ? g_utf8_get_char (g_utf8_find_prev_char (text, p)) : 0;
}

/* "Ms Sample", "Cara Sample" */
static gboolean
is_behind_capital (const char *text, const char *p)
{
  const char *word = g_utf8_find_prev_char (text, p);

  if (word == NULL || (*word != ' ' && !g_str_has_prefix (word, "\302\240")))
    return FALSE;
  while (word > text && !g_unichar_isspace (get_before (text, word)))
    word = g_utf8_find_prev_char (text, word);

  return g_unichar_isupper (g_utf8_get_char (word));
}

/* "Anna, how …", "… to you, Anna?" */
static gboolean
is_set_off_by_commas (const char *text, const char *p, const char *behind)
{
  return *behind == ',' || (*behind == '?' && p - text > 2 && p[-1] == ' ' && p[-2] == ',');
}

static gboolean
is_named_in (VandapSingleNames *self, gsize start, gsize end, const char *name, gboolean is_whole, gboolean is_asked)
{
  const char *text = self->pieces->text + start, *found = text;
  gsize n;

  while (self->looked_through < MOST_LOOKED_THROUGH
         && (found = vandap_names_find (found, self->pieces->text + end, name, &n)) != NULL)
    {
      gboolean is_word = !g_unichar_isalnum (get_before (text, found)) && !g_unichar_isalnum (g_utf8_get_char (found + n));

      if (is_word && g_unichar_isupper (g_utf8_get_char (found))
          && (is_whole || is_behind_capital (text, found) || (is_asked && is_set_off_by_commas (text, found, found + n))))
        return TRUE;
      found += n;
    }
  self->looked_through += end - start;

  return FALSE;
}

/* Whether the introduction, or whoever asks right before, tells a name: all of it, or its last word behind another one. */
static gboolean
is_named (VandapSingleNames *self, guint i, gboolean is_asked)
{
  const char *name = get_label (self, i)->key, *last = strrchr (name, ' ');
  gsize front = MIN (self->front, vandap_pieces_get (self->pieces, i)->lead_start);
  gsize end = vandap_pieces_get (self->pieces, i)->lead_start;
  gsize turn = is_asked ? MAX (vandap_pieces_get (self->pieces, self->turn)->start, end - MIN (end, LONGEST_TURN)) : end;

  front = MIN (front, LONGEST_FRONT);
  if (*name == '\0')
    return FALSE;
  if (last != NULL && (is_named_in (self, 0, front, name, TRUE, FALSE) || is_named_in (self, turn, end, name, TRUE, FALSE)))
    return TRUE;
  last = last != NULL ? last + 1 : name;

  return *last != '\0' && (is_named_in (self, 0, front, last, FALSE, FALSE) || is_named_in (self, turn, end, last, FALSE, last == name));
}

static gboolean
is_behind_question (const VandapSingleNames *self, guint i)
{
  return self->turn != VANDAP_NONE && asks (self, self->turn)
         && (self->turn + 1 == i || vandap_pieces_get (self->pieces, i - 1)->is_question);
}

/* A sentence, which nobody's date of birth is. */
static gboolean
says_sentence (const VandapSingleNames *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);
  const char *words = self->pieces->text + piece->start;

  return piece->end > piece->start && !g_unichar_islower (g_utf8_get_char (words)) && vandap_words_ends_sentence (words, piece->end - piece->start);
}

/* Where several names are printed in capitals again and again, so are those of others who say a sentence. */
static gboolean
is_printed_as_name (const VandapSingleNames *self, guint i)
{
  const char *key = get_label (self, i)->key;

  return self->n_again > 1 && self->n_in_capitals >= FEWEST_IN_CAPITALS && strchr (key, ' ') != NULL && !vandap_words_begin_box (key)
         && says_sentence (self, i);
}

/* Whom the introduction names in full, and who says a sentence behind somebody else's. */
static gboolean
is_introduced (VandapSingleNames *self, guint i)
{
  const char *key = get_label (self, i)->key;
  gsize front = MIN (MIN (self->front, vandap_pieces_get (self->pieces, i)->lead_start), LONGEST_FRONT);

  return self->turn != VANDAP_NONE && strchr (key, ' ') != NULL && says_sentence (self, i)
         && is_named_in (self, 0, front, key, TRUE, FALSE);
}

/* Where a label says by its words who answers, a whole name right behind a question is somebody else's. */
static gboolean
answers_besides (const VandapSingleNames *self, guint i)
{
  return self->turn + 1 == i && vandap_pieces_get (self->pieces, self->turn)->is_question && strchr (get_label (self, i)->key, ' ') != NULL;
}

/* Whether somebody who answers again and again speaks right behind: nobody but another one speaks before without being
 * asked. */
static gboolean
stands_among_turns (const VandapSingleNames *self, guint i)
{
  const char *key = get_label (self, i)->key;
  const VandapLabel *next = i + 1 < self->pieces->pieces->len ? get_label (self, i + 1) : NULL;

  return self->turn != VANDAP_NONE && next != NULL && next->count > 1 && next->sense == VANDAP_LABEL_UNKNOWN && !asks (self, i + 1)
         && strchr (key, ' ') != NULL && !vandap_words_begin_box (key) && says_sentence (self, i);
}

static gboolean
may_be_single (const VandapSingleNames *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self->pieces, i);
  const VandapLabel *label = get_label (self, i);

  return piece->state == VANDAP_PIECE_OPEN && piece->level == 0 && piece->marker == 0 && !piece->is_list_item && label != NULL
         && label->count == 1 && label->sense == VANDAP_LABEL_UNKNOWN && !label->is_stopped && (label->is_set_off || !self->sets_off);
}

/**
 * vandap_single_names_have:
 * @self: what tells of single names
 * @piece: index of a piece
 *
 * Tells whether the label of a piece is somebody's name though it comes once: it is
 * printed as the names are that come again, and stands right behind what somebody
 * asks, or it is told before whose name it is. A box inside an answer begins with
 * words that look like a name, too.
 *
 * Returns: whether it is
 */
gboolean
vandap_single_names_have (VandapSingleNames *self, guint piece)
{
  gboolean is_asked;
  const char *name;

  if (!self->some_asks || !may_be_single (self, piece))
    return FALSE;
  if (stands_among_turns (self, piece))
    return TRUE;
  is_asked = is_behind_question (self, piece);
  if (self->says_who_answers)
    return is_asked && answers_besides (self, piece);
  name = get_label (self, piece)->name;
  if (self->in_capitals && vandap_names_is_all_capitals (name))
    return is_asked || is_printed_as_name (self, piece) || is_named (self, piece, FALSE);
  if (self->in_capitals && self->n_again > 1)
    return FALSE;
  if (!is_asked)
    return self->names_follow && is_introduced (self, piece);

  return (self->names_follow && strchr (name, ' ') != NULL) || is_named (self, piece, TRUE);
}

/**
 * vandap_single_names_begin_turn:
 * @self: what tells of single names
 * @piece: index of a piece whose label is one
 *
 * Notes who speaks from there on.
 */
void
vandap_single_names_begin_turn (VandapSingleNames *self, guint piece)
{
  self->turn = piece;
}

/**
 * vandap_single_names_clear:
 * @self: what tells of single names
 *
 * Frees what it is made of.
 */
void
vandap_single_names_clear (VandapSingleNames *self)
{
  g_clear_pointer (&self->asks, g_free);
}
