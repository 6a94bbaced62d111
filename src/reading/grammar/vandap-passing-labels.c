/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-passing-labels.h"

#include <string.h>

#include "reading/grammar/vandap-names.h"

#define MOST_LOOKED_THROUGH ((gsize) 64 * 1024 * 1024)

static gboolean
speaks_again (VandapPieces *pieces, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const VandapLabel *label = piece->label != VANDAP_NONE ? vandap_pieces_get_label (pieces, piece->label) : NULL;

  return label != NULL && piece->state == VANDAP_PIECE_OPEN && (label->count > 1 || label->sense != VANDAP_LABEL_UNKNOWN);
}

/* "Bed 2" */
static gboolean
ends_in_number (const char *name)
{
  return *name != '\0' && g_ascii_isdigit (name[strlen (name) - 1]);
}

/* "bed " of "bed 2" */
static char *
dup_stem (const VandapLabel *label)
{
  return g_strndup (label->key, strcspn (label->key, "0123456789"));
}

/**
 * vandap_passing_labels_init:
 * @self: (out caller-allocates): what tells of labels that come once
 * @pieces: (transfer none): pieces with all labels they may begin with
 *
 * Looks at the labels of a document that come again.
 */
void
vandap_passing_labels_init (VandapPassingLabels *self, VandapPieces *pieces)
{
  guint all = 0, capitals = 0;

  *self = (VandapPassingLabels){ .pieces = pieces, .numbered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  while (self->first < pieces->pieces->len && !speaks_again (pieces, self->first))
    self->first++;
  for (guint i = 0; i < pieces->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (pieces, i);

      if (label->count > 1 && ends_in_number (label->key))
        g_hash_table_add (self->numbered, dup_stem (label));
      if (label->count < 2 || g_utf8_strlen (label->name, -1) < 3)
        continue;
      all += label->count;
      capitals += vandap_names_is_all_capitals (label->name) ? label->count : 0;
    }
  self->in_capitals = all > 0 && capitals * 10 >= all * 9;
}

static gboolean
stands_in (VandapPassingLabels *self, gsize from, gsize to, const char *name)
{
  const char *text = self->pieces->text, *p = text + from;
  gsize n;

  while (self->looked_through <= MOST_LOOKED_THROUGH && (p = vandap_names_find (p, text + to, name, &n)) != NULL)
    {
      if (g_unichar_isupper (g_utf8_get_char (p)) && (p == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_find_prev_char (text, p))))
          && !g_unichar_isalnum (g_utf8_get_char (p + n)))
        return TRUE;
      p += n;
    }
  self->looked_through += to - from;

  return FALSE;
}

/* Whether a name, or its last word, stands elsewhere in the text. */
static gboolean
is_told_elsewhere (VandapPassingLabels *self, const VandapPiece *piece, const char *key)
{
  const char *last = strrchr (key, ' ');

  last = last != NULL ? last + 1 : key;

  return *last != '\0'
         && (stands_in (self, 0, piece->lead_start, last) || stands_in (self, piece->start, self->pieces->length, last));
}

static gboolean
has_case (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)) || g_unichar_islower (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Whether others speak again under the same word and another number. */
static gboolean
is_one_of_numbered (VandapPassingLabels *self, const VandapLabel *label)
{
  g_autofree char *stem = dup_stem (label);

  return g_hash_table_contains (self->numbered, stem);
}

/**
 * vandap_passing_labels_have:
 * @self: what tells of labels that come once
 * @piece: index of a piece with a label
 *
 * Tells whether the label of a piece names something that nobody is, though nearly
 * every paragraph of the document begins with a name: "Date: …", "Tags: …". It comes
 * once, is told nowhere else, and what stands behind it is no sentence; or it is one
 * word before anybody speaks. Somebody who speaks once says a sentence.
 *
 * Returns: whether it does
 */
gboolean
vandap_passing_labels_have (VandapPassingLabels *self, guint piece)
{
  const VandapPiece *p = vandap_pieces_get (self->pieces, piece);
  const VandapLabel *label = vandap_pieces_get_label (self->pieces, p->label);
  gboolean is_sentence = p->end > p->start && vandap_words_ends_sentence (self->pieces->text + p->start, p->end - p->start);
  gboolean is_word = strchr (label->key, ' ') == NULL;
  gboolean is_behind_question = piece > 0 && vandap_pieces_get (self->pieces, piece - 1)->is_question;

  /* A name alone on its line stands before what somebody says. */
  if (p->start == p->end || p->is_counted || (piece > 0 && vandap_pieces_get (self->pieces, piece - 1)->is_counted))
    return FALSE;
  if (label->is_stated || label->credited != VANDAP_LABEL_UNKNOWN || label->count > 1 || label->sense != VANDAP_LABEL_UNKNOWN || label->is_introduced
      || vandap_words_match_courtesy (label->name) > 0 || vandap_words_mean_everybody (label->key))
    return FALSE;
  if (ends_in_number (label->key))
    return !is_one_of_numbered (self, label);
  /* Set off as the others are, it is one of them; behind all of them stand tags and links that are, too. */
  if (piece > self->first && label->is_set_off && piece + 1 < self->pieces->pieces->len)
    return FALSE;
  if (piece > self->first && (is_behind_question || (self->in_capitals && vandap_names_is_all_capitals (label->name))))
    return FALSE;
  if (is_sentence && (piece > self->first || !is_word || !has_case (label->name)))
    return FALSE;

  return !is_told_elsewhere (self, p, label->key);
}

/**
 * vandap_passing_labels_clear:
 * @self: what tells of labels that come once
 *
 * Frees what it is made of.
 */
void
vandap_passing_labels_clear (VandapPassingLabels *self)
{
  g_clear_pointer (&self->numbered, g_hash_table_unref);
}
