/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-pieces.h"

#include <string.h>

#include "reading/grammar/vandap-counting.h"
#include "reading/grammar/vandap-emphasis.h"
#include "reading/grammar/vandap-labels.h"
#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-name-lines.h"
#include "reading/grammar/vandap-surroundings.h"
#include "text/vandap-large.h"

#define PIECE(self, i) (&g_array_index ((self)->pieces, VandapPiece, (i)))

/* Only a block this long may hold a whole article whose line breaks were lost. */
#define LONG_BLOCK 1200
#define LONGEST_HEADING 110 /* characters */
#define LONGEST_SET_OFF 90
#define FEWEST_NUMBERS 3
#define LONGEST_CAPTION 300
#define MOST_COUNTED 1000
#define LONGEST_SIGN 6
#define LONGEST_RUN_IN 500
#define FEWEST_RUN_INS 3

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

/* All labels that only say "the interviewer" are one; a panel may have two who lead it. */
static guint
find_same_label (VandapPieces *self, const char *key, VandapLabelSense sense)
{
  guint by_key = vandap_pieces_find_label (self, key);

  return sense == VANDAP_LABEL_ASKS || sense == VANDAP_LABEL_ANSWERS ? MIN (by_key, self->by_sense[sense]) : by_key;
}

static guint
add_label (VandapPieces *self, const char *name)
{
  g_autofree char *key = vandap_lead_dup_key (name);
  VandapLabelSense sense = vandap_words_get_label_sense (name);
  VandapLabel label = { .sense = sense };
  guint index = find_same_label (self, key, sense);

  /* Mr. and Mrs. Vale are two: the key of the second says which. */
  if (index != VANDAP_NONE && vandap_words_differ_in_gender (vandap_pieces_get_label (self, index)->name, name))
    {
      g_autofree char *bare = g_steal_pointer (&key);

      key = g_strdup_printf ("%s\t%c", bare, vandap_words_get_courtesy_gender (name));
      index = find_same_label (self, key, sense);
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

static VandapPieceState
get_state (const VandapBlock *block)
{
  switch (block->kind)
    {
    case VANDAP_BLOCK_CAPTION:
      return VANDAP_PIECE_CAPTION;
    case VANDAP_BLOCK_LEFT_OUT:
      return VANDAP_PIECE_LEFT_OUT;
    default:
      return VANDAP_PIECE_OPEN;
    }
}

static void
set_label (VandapPieces *self, VandapPiece *piece, const char *name)
{
  piece->label = find_label (self, name);
  vandap_pieces_get_label (self, piece->label)->count++;
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
  set_label (self, PIECE (self, piece), name);
}

/* Where what the block begins with, in bold or italics, ends: at a colon, it may set a name off. */
static gsize
find_set_off (VandapBlocks *blocks, const VandapBlock *block, const char *text, gsize start)
{
  for (guint i = block->first_span; i < block->first_span + block->n_spans; i++)
    {
      const VandapSpan *span = vandap_blocks_get_span (blocks, i);

      if (span->start > start)
        return 0;
      if (span->kind != VANDAP_SPAN_EMPHASIS || span->start != start || span->end >= block->end
          || span->end - start > LONGEST_SET_OFF)
        continue;
      if (text[span->end] == ':' || text[span->end - 1] == ':' || g_str_has_prefix (text + span->end, "：")
          || (span->end - start > 3 && g_str_has_prefix (text + span->end - 3, "：")))
        return span->end;
    }

  return 0;
}

/* A label that nothing but its place or its typography tells. */
static gboolean
take_printed_label (VandapBlocks *blocks, const VandapBlock *block, const char *text, gsize start, gsize end,
                    VandapLead *lead)
{
  gsize set_off = start == block->start ? find_set_off (blocks, block, text, start + lead->marker_end) : 0;

  if (set_off > 0)
    {
      vandap_lead_take_label (lead, text + start, end - start, set_off - start);
      return TRUE;
    }
  if (lead->label_end == lead->label_start && vandap_lead_is_label_line (text + start, end - start))
    vandap_lead_take_label (lead, text + start, end - start, end - start - 1);

  return FALSE;
}

static VandapPiece
begin_piece (VandapPieces *self, VandapBlocks *blocks, guint n, gsize start, gsize end)
{
  const VandapBlock *block = vandap_blocks_get (blocks, n);
  const VandapPiece *before = self->pieces->len > 0 ? PIECE (self, self->pieces->len - 1) : NULL;
  gboolean is_of_same_block = before != NULL && before->block == n;

  return (VandapPiece){ .lead_start = start,
                        .lead_end = start,
                        .start = start,
                        .end = end,
                        .block = n,
                        .label = VANDAP_NONE,
                        .state = get_state (block),
                        .level = block->kind == VANDAP_BLOCK_HEADING ? CLAMP (block->level, 1, 15) : 0,
                        .is_list_item = block->kind == VANDAP_BLOCK_LIST_ITEM,
                        .is_quote = block->kind == VANDAP_BLOCK_QUOTE,
                        .is_bold = is_of_same_block ? before->is_bold : vandap_emphasis_covers (blocks, n, "bold"),
                        .is_italic = is_of_same_block ? before->is_italic : vandap_emphasis_covers (blocks, n, "italic"),
                        .is_first = start == block->start };
}

static void
add_piece (VandapPieces *self, VandapBlocks *blocks, guint n, gsize start, gsize end)
{
  const VandapBlock *block = vandap_blocks_get (blocks, n);
  VandapLead lead;
  VandapPiece piece = begin_piece (self, blocks, n, start, end);
  gboolean is_set_off;

  if (block->label != NULL && start == block->start)
    {
      set_label (self, &piece, block->label);
      vandap_pieces_get_label (self, piece.label)->is_stated = TRUE;
      g_array_append_val (self->pieces, piece);
      return;
    }
  if (piece.level > 0)
    vandap_lead_parse_heading (&lead, self->text + start, end - start);
  else
    vandap_lead_parse (&lead, self->text + start, end - start);
  is_set_off = take_printed_label (blocks, block, self->text, start, end, &lead);
  piece.marker = lead.marker;
  piece.number = lead.number;
  piece.start = piece.lead_end = start + lead.end;
  if (lead.label_end > lead.label_start)
    {
      g_autofree char *name
        = g_strndup (self->text + start + lead.label_start, lead.label_end - lead.label_start);

      set_label (self, &piece, name);
      vandap_pieces_get_label (self, piece.label)->is_set_off |= is_set_off;
      vandap_pieces_get_label (self, piece.label)->is_stopped |= lead.is_stopped;
    }
  else
    piece.start = piece.lead_end = start + lead.marker_end;
  g_array_append_val (self->pieces, piece);
}

/* In an article that lost its line breaks, what stands between a sentence's end and the next label is a caption. */
static void
add_with_tail (VandapPieces *self, VandapBlocks *blocks, guint n, gsize start, gsize end)
{
  gsize tail = end;

  if (!vandap_words_ends_sentence (self->text + start, end - start))
    for (tail = end - 1; tail > start && end - tail < LONGEST_CAPTION; tail--)
      if (self->text[tail] == ' ' && strchr (".!?", self->text[tail - 1]) != NULL)
        break;
  if (tail == end || tail <= start || self->text[tail] != ' ')
    {
      add_piece (self, blocks, n, start, end);
      return;
    }
  add_piece (self, blocks, n, start, tail);
  add_piece (self, blocks, n, tail + 1, end);
  PIECE (self, self->pieces->len - 1)->state = VANDAP_PIECE_CAPTION;
}

/* Where a question ends that is set off in bold from its answer in the same paragraph; 0 where there is none. */
static gsize
find_run_in (VandapPieces *self, const VandapBlock *block)
{
  for (guint i = block->first_span; i < block->first_span + block->n_spans; i++)
    {
      const VandapSpan *span = vandap_blocks_get_span (self->blocks, i);
      gsize n = span->end - block->start;

      if (span->start > block->start + LONGEST_SIGN)
        return 0;
      if (span->kind == VANDAP_SPAN_EMPHASIS && g_strcmp0 (span->value, "bold") == 0 && n < LONGEST_RUN_IN
          && span->end + 1 < block->end
          && (vandap_words_is_question (self->text + block->start, n)
              || (self->runs_in && vandap_words_ends_sentence (self->text + block->start, n))))
        return span->end;
    }

  return 0;
}

/* Whether questions are mostly set off from their answers inside paragraphs, and nobody speaks under a label. */
static gboolean
runs_in (VandapPieces *self)
{
  guint inside = 0, whole = 0, labelled = 0;

  for (guint i = 0; i < vandap_blocks_get_n (self->blocks); i++)
    {
      const VandapBlock *block = vandap_blocks_get (self->blocks, i);
      VandapLead lead;

      vandap_lead_parse (&lead, self->text + block->start, block->end - block->start);
      labelled += block->label != NULL || lead.label_end > lead.label_start;
      inside += find_run_in (self, block) > 0;
      whole += vandap_words_is_question (self->text + block->start, block->end - block->start)
               && (block->kind == VANDAP_BLOCK_HEADING || vandap_emphasis_covers (self->blocks, i, "bold"));
    }

  return inside >= FEWEST_RUN_INS && inside > whole && inside > labelled;
}

/* A label that says by itself who asks, in the middle of a paragraph, tells that lines were lost, however short it is. */
static gboolean
has_plain_label (VandapPieces *self, const VandapBlock *block)
{
  static const char *const labels[] = { ". PV: ", ". P.V: ", "? PV: ", ". Phóng viên: ", ". Hỏi: ", ". Q: " };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strstr_len (self->text + block->start, (gssize) MIN (block->end - block->start, LONG_BLOCK), labels[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
add_block (VandapPieces *self, VandapBlocks *blocks, guint n)
{
  const VandapBlock *block = vandap_blocks_get (blocks, n);
  gsize start = block->start, found;

  while (block->kind != VANDAP_BLOCK_HEADING && (block->end - block->start > LONG_BLOCK || has_plain_label (self, block))
         && vandap_lead_find_inline (self->text + start, block->end - start, 1, &found))
    {
      add_with_tail (self, blocks, n, start, start + found - 1);
      start += found;
    }
  found = self->runs_in && start == block->start ? find_run_in (self, block) : 0;
  if (found > 0)
    {
      add_piece (self, blocks, n, start, found);
      PIECE (self, self->pieces->len - 1)->is_bold = TRUE;
      start = found + strspn (self->text + found, " ");
    }
  add_piece (self, blocks, n, start, block->end);
  if (found > 0)
    PIECE (self, self->pieces->len - 1)->is_bold = FALSE;
}

/* A name alone on its line whose colon begins the next one. */
static void
mend_split_label (VandapPieces *self, guint i)
{
  VandapPiece *piece = PIECE (self, i), *next = PIECE (self, i + 1);
  gsize n = self->text[next->lead_start] == ':' ? 1 : 0;
  g_autofree char *joined = NULL;
  VandapLead lead;

  if (n == 0 || piece->label != VANDAP_NONE || next->label != VANDAP_NONE || piece->end - piece->lead_start > LONGEST_CAPTION / 2)
    return;
  joined = g_strdup_printf ("%.*s: x", (int) (piece->end - piece->lead_start), self->text + piece->lead_start);
  vandap_lead_parse (&lead, joined, strlen (joined));
  if (lead.label_end == lead.label_start)
    return;

  joined[lead.label_end] = '\0';
  next->label = find_label (self, joined + lead.label_start);
  vandap_pieces_get_label (self, next->label)->count++;
  next->marker = piece->marker;
  next->lead_start = piece->lead_start;
  next->start += n;
  while (next->start < next->end && self->text[next->start] == ' ')
    next->start++;
  next->lead_end = next->start;
  piece->end = piece->start = piece->lead_end = piece->lead_start;
}

/* A label, or a marker, alone on its line belongs to the next line. */
static void
join_lonely_leads (VandapPieces *self)
{
  guint kept = 0;

  for (guint i = 0; i + 1 < self->pieces->len; i++)
    mend_split_label (self, i);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      VandapPiece *piece = PIECE (self, i);
      gboolean lonely = piece->start == piece->end && i + 1 < self->pieces->len
                        && PIECE (self, i + 1)->label == VANDAP_NONE && PIECE (self, i + 1)->marker == 0
                        && (piece->label != VANDAP_NONE || piece->marker != 0);

      if (lonely)
        {
          VandapPiece *next = PIECE (self, i + 1);

          next->lead_start = piece->lead_start;
          next->lead_end = next->start;
          next->label = piece->label;
          next->marker = piece->marker;
        }
      else if (piece->end > piece->lead_start)
        *PIECE (self, kept++) = *piece;
    }
  g_array_set_size (self->pieces, kept);
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

/* Numbers mark questions where most of what they stand before is one; else they are of lists. */
static void
settle_numbers (VandapPieces *self)
{
  guint numbered = 0, questions = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const VandapPiece *piece = PIECE (self, i);

      if (piece->number == 0 || piece->is_counted)
        continue;
      numbered++;
      questions += vandap_words_is_question (self->text + piece->start, piece->end - piece->start);
    }
  if (numbered >= FEWEST_NUMBERS && questions * 10 >= numbered * 6)
    return;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      VandapPiece *piece = PIECE (self, i);

      if (piece->number == 0 || piece->is_counted)
        continue;
      piece->marker = piece->number = 0;
      if (piece->label == VANDAP_NONE)
        piece->start = piece->lead_end = piece->lead_start;
    }
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
  self->text = vandap_blocks_get_text (blocks, &self->length);
  self->pieces = g_array_sized_new (FALSE, FALSE, sizeof (VandapPiece), vandap_blocks_get_n (blocks) + 1);
  vandap_large_hint (self->pieces->data, sizeof (VandapPiece) * (vandap_blocks_get_n (blocks) + 1));
  self->labels = g_array_new (FALSE, FALSE, sizeof (VandapLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < VANDAP_N_LABEL_SENSES; i++)
    self->by_sense[i] = VANDAP_NONE;

  self->runs_in = runs_in (self);
  for (guint i = 0; i < vandap_blocks_get_n (blocks); i++)
    add_block (self, blocks, i);
  vandap_counting_find (self);
  settle_numbers (self);
  look_at_all (self);
  vandap_surroundings_find_facts (self);
  vandap_labels_settle_letters (self);
  vandap_name_lines_find (self);
  vandap_labels_merge_initials (self);
  vandap_labels_find_credited (self);
  vandap_labels_drop_false (self);
  join_lonely_leads (self);
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
