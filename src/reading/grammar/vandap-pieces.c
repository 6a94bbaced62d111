/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-pieces.h"

#include <string.h>

#include "reading/grammar/vandap-counting.h"
#include "reading/grammar/vandap-labels.h"
#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-lower-names.h"
#include "reading/grammar/vandap-name-lines.h"
#include "reading/grammar/vandap-opening-names.h"
#include "reading/grammar/vandap-parting.h"
#include "reading/grammar/vandap-set-off.h"
#include "reading/grammar/vandap-short-names.h"
#include "reading/grammar/vandap-stopped-names.h"
#include "reading/grammar/vandap-surroundings.h"
#include "text/vandap-large.h"

#define PIECE(self, i) (&g_array_index ((self)->pieces, VandapPiece, (i)))

#define LONGEST_HEADING 110 /* characters */
#define MOST_COUNTED 1000

static void
clear_label (gpointer data)
{
  VandapLabel *label = data;

  g_free (label->name);
  g_free (label->key);
}

/**
 * vandap_pieces_free:
 * @self: (transfer full) (nullable): pieces
 *
 * Frees pieces. The blocks stay.
 */
void
vandap_pieces_free (VandapPieces *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->pieces);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_key);
  g_array_unref (self->labels);
  g_free (self);
}

/**
 * vandap_pieces_get:
 * @self: pieces
 * @piece: index of a piece
 *
 * Gets a piece.
 *
 * Returns: (transfer none): the piece
 */
VandapPiece *
vandap_pieces_get (VandapPieces *self, guint piece)
{
  return PIECE (self, piece);
}

/**
 * vandap_pieces_get_label:
 * @self: pieces
 * @label: index of a label
 *
 * Gets a label.
 *
 * Returns: (transfer none): the label
 */
VandapLabel *
vandap_pieces_get_label (VandapPieces *self, guint label)
{
  return &g_array_index (self->labels, VandapLabel, label);
}

/**
 * vandap_pieces_find_label:
 * @self: pieces
 * @key: the key of a label
 *
 * Finds a label by its key.
 *
 * Returns: index of the label, or %VANDAP_NONE
 */
guint
vandap_pieces_find_label (VandapPieces *self, const char *key)
{
  gpointer known;

  return g_hash_table_lookup_extended (self->by_key, key, NULL, &known) ? GPOINTER_TO_UINT (known) : VANDAP_NONE;
}

/* Whether two labels name whoever asks, and not the same: "Phóng viên Báo Test", "Phóng viên Đài Mẫu". */
static gboolean
name_two_papers (const char *first, const char *second)
{
  g_autofree char *paper = vandap_words_dup_paper (first);
  g_autofree char *other = paper != NULL ? vandap_words_dup_paper (second) : NULL;

  return other != NULL && strcmp (paper, other) != 0;
}

/* All labels that only say "the interviewer" are one; a panel may have two who lead it. */
static guint
find_same_label (VandapPieces *self, const char *name, const char *key, VandapLabelSense sense)
{
  guint by_key = vandap_pieces_find_label (self, key), by_sense = self->by_sense[sense];

  if (by_key != VANDAP_NONE || (sense != VANDAP_LABEL_ASKS && sense != VANDAP_LABEL_ANSWERS) || by_sense == VANDAP_NONE
      || (sense == VANDAP_LABEL_ASKS && name_two_papers (vandap_pieces_get_label (self, by_sense)->name, name)))
    return by_key;

  return by_sense;
}

static guint
add_label (VandapPieces *self, const char *name)
{
  g_autofree char *key = vandap_lead_dup_key (name);
  VandapLabelSense sense = vandap_words_get_label_sense (name);
  VandapLabel label = { .sense = sense };
  guint index = find_same_label (self, name, key, sense);

  /* Mr. and Mrs. Vale are two: the key of the second says which. */
  if (index != VANDAP_NONE && vandap_words_differ_in_gender (vandap_pieces_get_label (self, index)->name, name))
    {
      g_autofree char *bare = g_steal_pointer (&key);

      key = g_strdup_printf ("%s\t%c", bare, vandap_words_get_courtesy_gender (name));
      index = find_same_label (self, name, key, sense);
    }

  if (index != VANDAP_NONE)
    return index;

  index = self->labels->len;
  label.name = g_strdup (name);
  label.key = g_steal_pointer (&key);
  g_array_append_val (self->labels, label);
  g_hash_table_insert (self->by_key, label.key, GUINT_TO_POINTER (index));
  if (self->by_sense[sense] == VANDAP_NONE)
    self->by_sense[sense] = index;

  return index;
}

static guint
find_label (VandapPieces *self, const char *name)
{
  gpointer known;
  guint index;

  if (g_hash_table_lookup_extended (self->by_name, name, NULL, &known))
    return GPOINTER_TO_UINT (known);
  index = add_label (self, name);
  g_hash_table_insert (self->by_name, g_strdup (name), GUINT_TO_POINTER (index));

  return index;
}

/**
 * vandap_pieces_take_label:
 * @self: pieces
 * @name: a label, as printed
 *
 * Finds the label that one more piece begins with, among those that are known or new.
 *
 * Returns: index of the label
 */
guint
vandap_pieces_take_label (VandapPieces *self, const char *name)
{
  guint label = find_label (self, name);

  vandap_pieces_get_label (self, label)->count++;

  return label;
}

/**
 * vandap_pieces_find_aside:
 * @self: pieces, with the labels of those before
 * @label: a label, as printed
 * @length: its length in bytes
 * @start: (out): return location for where the bracket opens
 *
 * Finds what a label tells in brackets that somebody does while speaking: what says
 * so by its words, or stands behind a name that came without it before. Anything else
 * is who somebody is.
 *
 * Returns: the length of the label before it, or 0 where there is none
 */
gsize
vandap_pieces_find_aside (VandapPieces *self, const char *label, gsize length, gsize *start)
{
  const char *words;
  g_autofree char *bare = NULL;
  gsize n;

  if (!vandap_lead_find_bracket (label, length, start))
    return 0;
  n = *start;
  while (n > 0 && label[n - 1] == ' ')
    n--;
  words = g_utf8_next_char (label + *start);
  bare = g_strndup (label, n);
  if (n == 0 || (!vandap_words_is_stage_direction (words, (gsize) (g_utf8_find_prev_char (words, label + length) - words))
                 && (g_unichar_isupper (g_utf8_get_char (words)) || !g_hash_table_contains (self->by_name, bare))))
    return 0;

  return n;
}

/* "Reporter asked" is the reporter, as labels that say so by themselves are. */
static void
drop_speaking_verb (char *name)
{
  VandapLabelSense sense;
  gsize n = vandap_words_find_speaking_verb (name, &sense);
  g_autofree char *bare = n > 0 ? g_strndup (name, n) : NULL;

  if (bare != NULL && vandap_words_get_label_sense (bare) == sense)
    name[n] = '\0';
}

/**
 * vandap_pieces_set_label_in:
 * @self: pieces
 * @piece: a piece that has no label, of them or to be one of them
 * @lead: what stands before its words
 * @start: where its label begins there, in bytes
 * @end: where the label ends
 *
 * Gives a piece the label that stands in its lead, less what that tells of how
 * somebody speaks.
 */
void
vandap_pieces_set_label_in (VandapPieces *self, VandapPiece *piece, const char *lead, gsize start, gsize end)
{
  gsize bracket, length = vandap_pieces_find_aside (self, lead + start, end - start, &bracket);
  g_autofree char *name = g_strndup (lead + start, length > 0 ? length : end - start);

  drop_speaking_verb (name);
  piece->label = vandap_pieces_take_label (self, name);
  if (length == 0 || end > G_MAXUINT16)
    return;
  piece->aside_start = (guint16) (start + bracket);
  piece->aside_end = (guint16) end;
}

/**
 * vandap_pieces_set_label:
 * @self: pieces
 * @piece: index of a piece that has no label
 * @name: its label, as printed
 *
 * Gives a piece a label.
 */
void
vandap_pieces_set_label (VandapPieces *self, guint piece, const char *name)
{
  PIECE (self, piece)->label = vandap_pieces_take_label (self, name);
}

/* Few words, and the end of none of somebody's sentences. */
static gboolean
is_headline (VandapPieces *self, const VandapPiece *piece)
{
  gsize n = piece->end - piece->start;
  gunichar first = n > 0 ? g_utf8_get_char (self->text + piece->start) : 0;

  if (piece->level > 0)
    return TRUE;

  return piece->label == VANDAP_NONE && piece->marker == 0 && n < 4 * LONGEST_HEADING && !g_unichar_islower (first)
         && g_utf8_strlen (self->text + piece->start, (gssize) n) < LONGEST_HEADING
         && !vandap_words_ends_sentence (self->text + piece->start, n);
}

/**
 * vandap_pieces_look_at:
 * @self: pieces
 * @piece: index of a piece whose words are others now
 *
 * Notes what is asked of a piece again and again.
 */
void
vandap_pieces_look_at (VandapPieces *self, guint piece)
{
  VandapPiece *p = PIECE (self, piece);

  p->is_question = vandap_words_is_question (self->text + p->start, p->end - p->start);
  p->is_headline = is_headline (self, p);
}

static void
look_at_all (VandapPieces *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    vandap_pieces_look_at (self, i);
}

/**
 * vandap_pieces_new:
 * @blocks: (transfer none): the blocks of a file, which outlive the pieces
 *
 * Takes the blocks of a file apart into what stands before words and the words.
 *
 * Returns: (transfer full): the pieces
 */
VandapPieces *
vandap_pieces_new (VandapBlocks *blocks)
{
  VandapPieces *self = g_new0 (VandapPieces, 1);

  self->blocks = blocks;
  self->first_asker = VANDAP_NONE;
  self->text = vandap_blocks_get_text (blocks, &self->length);
  self->pieces = g_array_sized_new (FALSE, FALSE, sizeof (VandapPiece), vandap_blocks_get_n (blocks) + 1);
  vandap_large_hint (self->pieces->data, sizeof (VandapPiece) * (vandap_blocks_get_n (blocks) + 1));
  self->labels = g_array_new (FALSE, FALSE, sizeof (VandapLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < VANDAP_N_LABEL_SENSES; i++)
    self->by_sense[i] = VANDAP_NONE;

  vandap_parting_part (self);
  vandap_counting_find (self);
  look_at_all (self);
  vandap_surroundings_find_facts (self);
  vandap_labels_settle_letters (self);
  vandap_name_lines_find (self);
  vandap_opening_names_find (self);
  vandap_lower_names_find (self);
  vandap_stopped_names_find (self);
  vandap_short_names_merge (self);
  vandap_labels_find_credited (self);
  vandap_set_off_drop_words (self);
  vandap_labels_drop_false (self);
  vandap_parting_join (self);
  look_at_all (self);
  /* Facts whose names stand on lines of their own are known only now. */
  vandap_surroundings_find_facts (self);
  vandap_labels_find_credited (self);
  vandap_surroundings_find (self);

  return self;
}

/**
 * vandap_pieces_count_characters:
 * @self: pieces
 * @piece: index of a piece
 *
 * Counts the characters of a piece, without what stands before its words; of a long
 * one, only those of its first thousand bytes: it is long.
 *
 * Returns: how many Unicode code points
 */
gsize
vandap_pieces_count_characters (VandapPieces *self, guint piece)
{
  const VandapPiece *p = PIECE (self, piece);

  return (gsize) g_utf8_strlen (self->text + p->start, (gssize) MIN (p->end - p->start, MOST_COUNTED));
}

/**
 * vandap_pieces_count_width:
 * @self: pieces
 * @piece: index of a piece
 *
 * Counts the characters of a piece, those twice of scripts that have no spaces: they
 * say as much as two of others.
 *
 * Returns: how many
 */
gsize
vandap_pieces_count_width (VandapPieces *self, guint piece)
{
  const VandapPiece *p = PIECE (self, piece);
  gsize n = 0;

  for (const char *at = self->text + p->start; at < self->text + p->end; at = g_utf8_next_char (at))
    n += vandap_words_join_without_space (g_utf8_get_char (at), g_utf8_get_char (at)) ? 2 : 1;

  return n;
}

/**
 * vandap_pieces_asks_by_name:
 * @self: pieces
 * @piece: index of a piece, or one more than there are
 *
 * Tells whether a piece has a label that says that it asks, and comes again.
 *
 * Returns: whether it has
 */
gboolean
vandap_pieces_asks_by_name (VandapPieces *self, guint piece)
{
  guint label = piece < self->pieces->len ? vandap_pieces_get (self, piece)->label : VANDAP_NONE;

  return label != VANDAP_NONE && vandap_pieces_get_label (self, label)->sense == VANDAP_LABEL_ASKS
         && vandap_pieces_get_label (self, label)->count > 1;
}
