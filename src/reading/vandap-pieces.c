/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-pieces.h"

#include <string.h>

#include "reading/vandap-emphasis.h"
#include "reading/vandap-lead.h"

#define PIECE(self, i) (&g_array_index ((self)->pieces, VandapPiece, (i)))

/* Only a block this long may hold a whole article whose line breaks were lost. */
#define LONG_BLOCK 1200
#define LONGEST_HEADING 110
#define LONGEST_CAPTION 300

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

static guint
find_label (VandapPieces *self, const char *name)
{
  g_autofree char *key = vandap_lead_dup_key (name);
  VandapLabelSense sense = vandap_words_get_label_sense (name);
  VandapLabel label = { NULL, NULL, sense, 0, FALSE };

  /* All labels that only say "the interviewer" are one. */
  for (guint i = 0; i < self->labels->len; i++)
    {
      VandapLabel *known = vandap_pieces_get_label (self, i);

      if (strcmp (known->key, key) == 0 || (sense != VANDAP_LABEL_UNKNOWN && known->sense == sense))
        return i;
    }

  label.name = g_strdup (name);
  label.key = g_steal_pointer (&key);
  g_array_append_val (self->labels, label);

  return self->labels->len - 1;
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
add_piece (VandapPieces *self, VandapBlocks *blocks, guint n, gsize start, gsize end)
{
  const VandapBlock *block = vandap_blocks_get (blocks, n);
  VandapLead lead;
  VandapPiece piece = { .lead_start = start, .lead_end = start, .start = start, .end = end, .block = n,
                        .label = VANDAP_NONE, .state = get_state (block),
                        .is_heading = block->kind == VANDAP_BLOCK_HEADING,
                        .is_list_item = block->kind == VANDAP_BLOCK_LIST_ITEM,
                        .is_bold = vandap_emphasis_covers (blocks, n, "bold"),
                        .is_italic = vandap_emphasis_covers (blocks, n, "italic") };

  if (block->label != NULL && start == block->start)
    {
      piece.label = find_label (self, block->label);
      vandap_pieces_get_label (self, piece.label)->count++;
      vandap_pieces_get_label (self, piece.label)->is_stated = TRUE;
      g_array_append_val (self->pieces, piece);
      return;
    }
  vandap_lead_parse (&lead, self->text + start, end - start);
  piece.marker = lead.marker;
  piece.start = piece.lead_end = start + lead.end;
  if (lead.label_end > lead.label_start)
    {
      g_autofree char *name
        = g_strndup (self->text + start + lead.label_start, lead.label_end - lead.label_start);

      piece.label = find_label (self, name);
      vandap_pieces_get_label (self, piece.label)->count++;
    }
  else
    piece.start = piece.lead_end = start + lead.marker_end;
  g_array_append_val (self->pieces, piece);
}

static void
add_block (VandapPieces *self, VandapBlocks *blocks, guint n)
{
  const VandapBlock *block = vandap_blocks_get (blocks, n);
  gsize start = block->start, found;

  while (block->end - block->start > LONG_BLOCK
         && vandap_lead_find_inline (self->text + start, block->end - start, 1, &found))
    {
      add_piece (self, blocks, n, start, start + found - 1);
      start += found;
    }
  add_piece (self, blocks, n, start, block->end);
}

/*
 * A label is one if it says so itself, comes again, or goes along with one that
 * does: where somebody asks under a label, a name with a courtesy word answers.
 */
static gboolean
is_accepted (VandapPieces *self, const VandapLabel *label, gboolean some_known)
{
  gboolean courtesy = vandap_words_match_courtesy (label->name) > 0;

  return label->is_stated || label->sense != VANDAP_LABEL_UNKNOWN || label->count > 1 || (some_known && courtesy);
}

static gboolean
is_name_of_marked (VandapPieces *self, const VandapPiece *piece)
{
  return piece->marker != 0 && vandap_words_match_courtesy (vandap_pieces_get_label (self, piece->label)->name) > 0;
}

static void
drop_false_labels (VandapPieces *self)
{
  gboolean some_known = FALSE;

  for (guint i = 0; i < self->labels->len; i++)
    some_known |= vandap_pieces_get_label (self, i)->sense != VANDAP_LABEL_UNKNOWN
                  || vandap_pieces_get_label (self, i)->count > 1;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      VandapPiece *piece = PIECE (self, i);
      VandapLead lead;

      if (piece->label == VANDAP_NONE
          || is_accepted (self, vandap_pieces_get_label (self, piece->label), some_known)
          || is_name_of_marked (self, piece) || piece->start == piece->end)
        continue;
      vandap_lead_parse (&lead, self->text + piece->lead_start, piece->end - piece->lead_start);
      piece->label = VANDAP_NONE;
      piece->start = piece->lead_end = piece->lead_start + lead.marker_end;
    }
}

/* A name alone on its line whose colon begins the next one. */
static void
mend_split_label (VandapPieces *self, guint i)
{
  VandapPiece *piece = PIECE (self, i), *next = PIECE (self, i + 1);
  gsize n = self->text[next->lead_start] == ':' ? 1 : 0;
  g_autofree char *joined = NULL;
  VandapLead lead;

  if (n == 0 || piece->label != VANDAP_NONE || piece->end - piece->lead_start > LONGEST_HEADING)
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

static gboolean
has_letters (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gsize
trimmed_length (VandapPieces *self, const VandapPiece *piece)
{
  gsize n = piece->end - piece->lead_start;

  while (n > 0 && strchr (". )", self->text[piece->lead_start + n - 1]) != NULL)
    n--;

  return n;
}

/* Whether one piece begins as the whole of another goes. */
static gboolean
repeats (VandapPieces *self, const VandapPiece *shorter, const VandapPiece *longer)
{
  gsize n = trimmed_length (self, shorter);

  return n > 0 && n <= longer->end - longer->lead_start && longer->end - longer->lead_start < LONGEST_CAPTION
         && memcmp (self->text + shorter->lead_start, self->text + longer->lead_start, n) == 0;
}

/* A short line that begins with the name of somebody who speaks here: the picture shows them. */
static gboolean
names_speaker (VandapPieces *self, const VandapPiece *piece)
{
  g_autofree char *line = g_strndup (self->text + piece->start, piece->end - piece->start);
  g_autofree char *folded = NULL;
  gsize courtesy = vandap_words_match_courtesy (line);

  if (piece->marker != 0 || courtesy == 0 || piece->end - piece->start > LONGEST_HEADING
      || vandap_words_is_question (line, strlen (line)))
    return FALSE;

  folded = g_utf8_casefold (line + courtesy, -1);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (self, i);

      if (label->sense == VANDAP_LABEL_UNKNOWN && strchr (label->key, ' ') != NULL
          && g_str_has_prefix (folded, label->key))
        return TRUE;
    }

  return FALSE;
}

static void
find_captions (VandapPieces *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      VandapPiece *piece = PIECE (self, i);
      g_autofree char *credit = NULL, *byline = NULL;

      if (!has_letters (self->text + piece->lead_start, piece->end - piece->lead_start))
        {
          piece->state = VANDAP_PIECE_DECORATION;
          continue;
        }
      if (piece->label != VANDAP_NONE)
        continue;
      credit = vandap_words_find_credit (self->text + piece->start, piece->end - piece->start);
      byline = vandap_words_find_byline (self->text + piece->lead_start, piece->end - piece->lead_start);
      if (byline != NULL)
        piece->state = VANDAP_PIECE_BYLINE;
      else if (credit != NULL || names_speaker (self, piece))
        piece->state = VANDAP_PIECE_CAPTION;
    }

  /* Saved pages print a caption twice: as the picture's text and under it. The fuller one stays. */
  for (guint i = 1; i < self->pieces->len; i++)
    {
      VandapPiece *before = PIECE (self, i - 1), *piece = PIECE (self, i);

      if (before->label != VANDAP_NONE || piece->label != VANDAP_NONE)
        continue;
      if (before->state == VANDAP_PIECE_CAPTION && repeats (self, piece, before))
        piece->state = VANDAP_PIECE_REPEATED;
      else if (repeats (self, before, piece) && piece->state != VANDAP_PIECE_DECORATION
               && before->state != VANDAP_PIECE_DECORATION)
        {
          before->state = VANDAP_PIECE_REPEATED;
          piece->state = VANDAP_PIECE_CAPTION;
        }
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

  self->text = vandap_blocks_get_text (blocks, NULL);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (VandapPiece));
  self->labels = g_array_new (FALSE, FALSE, sizeof (VandapLabel));
  g_array_set_clear_func (self->labels, clear_label);

  for (guint i = 0; i < vandap_blocks_get_n (blocks); i++)
    add_block (self, blocks, i);
  drop_false_labels (self);
  join_lonely_leads (self);
  find_captions (self);

  return self;
}

/**
 * vandap_pieces_is_question:
 * @self: pieces
 * @piece: index of a piece
 *
 * Tells whether a piece ends as a question.
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_pieces_is_question (VandapPieces *self, guint piece)
{
  const VandapPiece *p = PIECE (self, piece);

  return vandap_words_is_question (self->text + p->start, p->end - p->start);
}

/**
 * vandap_pieces_looks_like_heading:
 * @self: pieces
 * @piece: index of a piece
 *
 * Tells whether a piece is as short as a heading and ends as none of somebody's
 * sentences does.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_pieces_looks_like_heading (VandapPieces *self, guint piece)
{
  const VandapPiece *p = PIECE (self, piece);
  gsize n = p->end - p->start;
  gunichar first = n > 0 ? g_utf8_get_char (self->text + p->start) : 0;

  if (p->is_heading)
    return TRUE;

  return p->label == VANDAP_NONE && p->marker == 0 && n < LONGEST_HEADING && !g_unichar_islower (first)
         && !vandap_words_ends_sentence (self->text + p->start, n);
}
