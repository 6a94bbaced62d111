/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-parting.h"

#include <string.h>

#include "reading/grammar/vandap-emphasis.h"
#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-running-begin.h"
#include "reading/grammar/vandap-running.h"
#include "text/vandap-large.h"

#define PIECE(self, i) (&g_array_index ((self)->pieces, VandapPiece, (i)))

#define LONGEST_SET_OFF 90
#define LONGEST_CAPTION 300
#define LONGEST_SIGN 6
#define LONGEST_RUN_IN 500
#define FEWEST_RUN_INS 3
#define FEWEST_SET_OFF 2
#define LINE_BREAK "\342\200\250" /* U+2028 */

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
take_label (VandapPieces *self, VandapPiece *piece, const char *name)
{
  piece->label = vandap_pieces_take_label (self, name);
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

  /* A sentence that ends inside what is set off begins another piece there. */
  if (set_off > 0 && set_off < end)
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
                        .part = block->part,
                        .is_list_item = block->kind == VANDAP_BLOCK_LIST_ITEM,
                        .is_quote = block->kind == VANDAP_BLOCK_QUOTE,
                        .is_bold = is_of_same_block ? before->is_bold : vandap_emphasis_covers (blocks, n, "bold"),
                        .is_italic = is_of_same_block ? before->is_italic : vandap_emphasis_covers (blocks, n, "italic"),
                        .is_first = start == block->start };
}

/* Where letters are set off, "Q" and "A" both are, and need no stop: they are looked for elsewhere. */
static void
drop_emphasised_stop (VandapBlocks *blocks, const VandapBlock *block, const char *text, VandapLead *lead)
{
  if (!lead->is_stopped || lead->is_bracketed || block->n_spans == 0 || text[lead->label_end] != ' '
      || !g_unichar_isupper (g_utf8_get_char (text + lead->label_end + 1))
      || vandap_blocks_get_span (blocks, block->first_span)->start > block->start)
    return;
  lead->is_stopped = FALSE;
  lead->label_start = lead->label_end = lead->end = lead->marker_end;
}

static void
add_piece (VandapPieces *self, VandapBlocks *blocks, guint n, gsize start, gsize end)
{
  const VandapBlock *block = vandap_blocks_get (blocks, n);
  VandapLead lead;
  VandapPiece piece = begin_piece (self, blocks, n, start, end);
  gboolean is_set_off;

  /* Nobody speaks what is no part of the text, and a name there is nobody's who speaks next. */
  if (piece.state == VANDAP_PIECE_LEFT_OUT)
    {
      g_array_append_val (self->pieces, piece);
      return;
    }
  if (block->label != NULL && start == block->start)
    {
      vandap_pieces_set_label_in (self, &piece, block->label, 0, strlen (block->label));
      vandap_pieces_get_label (self, piece.label)->is_stated = TRUE;
      g_array_append_val (self->pieces, piece);
      return;
    }
  if (piece.level > 0)
    vandap_lead_parse_heading (&lead, self->text + start, end - start);
  else
    vandap_lead_parse (&lead, self->text + start, end - start);
  drop_emphasised_stop (blocks, block, self->text + start, &lead);
  is_set_off = take_printed_label (blocks, block, self->text, start, end, &lead);
  piece.marker = lead.marker;
  piece.number = lead.number;
  piece.is_listed = lead.is_listed;
  piece.start = piece.lead_end = start + lead.end;
  if (lead.label_end > lead.label_start)
    {
      vandap_pieces_set_label_in (self, &piece, self->text + start, lead.label_start, lead.label_end);
      vandap_pieces_get_label (self, piece.label)->is_set_off |= is_set_off;
      vandap_pieces_get_label (self, piece.label)->is_stopped |= lead.is_stopped;
      vandap_pieces_get_label (self, piece.label)->is_bracketed |= lead.is_bracketed;
    }
  else
    piece.start = piece.lead_end = start + lead.marker_end;
  g_array_append_val (self->pieces, piece);
}

/*
 * In an article that lost its line breaks, what stands between a sentence's end and the next label is a caption. In
 * brackets it must be a picture's, for an aside of whoever speaks is not.
 */
static gboolean
is_caption (const char *text, gsize length)
{
  g_autofree char *credit = NULL;

  if (text[length - 1] != ')' && text[length - 1] != ']')
    return g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (text + length)));
  credit = vandap_words_find_credit (text, length);

  return credit != NULL;
}

static void
add_with_tail (VandapPieces *self, VandapBlocks *blocks, guint n, gsize start, gsize end)
{
  gsize tail = end;

  if (end > start && !vandap_words_ends_sentence (self->text + start, end - start))
    for (tail = end - 1; tail > start && end - tail < LONGEST_CAPTION; tail--)
      if (self->text[tail] == ' ' && strchr (".!?", self->text[tail - 1]) != NULL)
        break;
  if (tail == end || tail <= start || self->text[tail] != ' ' || !is_caption (self->text + tail + 1, end - tail - 1))
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

/* Whether a line ends behind a question in bold, and its answer begins the next one of the same paragraph. */
static gboolean
ends_line (VandapPieces *self, gsize at)
{
  return g_str_has_prefix (self->text + at + strspn (self->text + at, " "), LINE_BREAK);
}

/* Whether questions are mostly set off from their answers inside paragraphs, and nobody speaks under a label. Where most
 * are paragraphs of their own, notes whether a line break stands behind the others. */
static gboolean
runs_in (VandapPieces *self)
{
  guint inside = 0, broken = 0, whole = 0, labelled = 0;

  for (guint i = 0; i < vandap_blocks_get_n (self->blocks); i++)
    {
      gsize found = find_run_in (self, vandap_blocks_get (self->blocks, i));

      inside += found > 0;
      broken += found > 0 && ends_line (self, found);
    }
  for (guint i = 0; i < vandap_blocks_get_n (self->blocks) && (inside >= FEWEST_RUN_INS || broken > 0); i++)
    {
      const VandapBlock *block = vandap_blocks_get (self->blocks, i);
      VandapLead lead;

      vandap_lead_parse (&lead, self->text + block->start, block->end - block->start);
      labelled += block->label != NULL || lead.label_end > lead.label_start;
      whole += vandap_words_is_question (self->text + block->start, block->end - block->start)
               && (block->kind == VANDAP_BLOCK_HEADING || vandap_emphasis_covers (self->blocks, i, "bold"));
    }

  self->breaks_off = broken > 0 && labelled == 0 && whole >= FEWEST_SET_OFF;

  return inside >= FEWEST_RUN_INS && inside > whole && inside > labelled;
}

static void
add_block (VandapPieces *self, VandapBlocks *blocks, guint n, GArray *running, guint *next)
{
  const VandapBlock *block = vandap_blocks_get (blocks, n);
  gsize start = block->start, found;

  for (; *next < running->len && g_array_index (running, gsize, *next) < block->end; ++*next)
    {
      gsize begin = g_array_index (running, gsize, *next);
      gsize end = vandap_running_skip_space_back (self->text, start, begin);

      add_with_tail (self, blocks, n, start, end);
      start = begin;
    }
  found = (self->runs_in || self->breaks_off) && start == block->start ? find_run_in (self, block) : 0;
  if (found > 0 && !self->runs_in && !ends_line (self, found))
    found = 0;
  if (found > 0)
    {
      add_piece (self, blocks, n, start, found);
      PIECE (self, self->pieces->len - 1)->is_bold = TRUE;
      start = found + strspn (self->text + found, " ");
      start += g_str_has_prefix (self->text + start, LINE_BREAK) ? strlen (LINE_BREAK) : 0;
    }
  add_piece (self, blocks, n, start, block->end);
  if (found > 0)
    PIECE (self, self->pieces->len - 1)->is_bold = FALSE;
}

/**
 * vandap_parting_part:
 * @self: pieces, of which there are none yet
 *
 * Takes the blocks of a document apart into what stands before words and the words.
 */
void
vandap_parting_part (VandapPieces *self)
{
  g_autoptr (GArray) running = vandap_running_find (self->blocks);
  guint next = 0;

  if (running->len > 0)
    vandap_large_make_room (self->pieces, vandap_blocks_get_n (self->blocks) + running->len + 1);
  self->runs_in = runs_in (self);
  for (guint i = 0; i < vandap_blocks_get_n (self->blocks); i++)
    add_block (self, self->blocks, i, running, &next);
}

/* Whether a piece says by itself who speaks, even where nobody does because the format leaves it out. */
static gboolean
says_who (const VandapPieces *self, const VandapPiece *piece)
{
  return piece->label != VANDAP_NONE || (piece->is_first && vandap_blocks_get (self->blocks, piece->block)->label != NULL);
}

/* A name alone on its line whose colon begins the next one. */
static void
mend_split_label (VandapPieces *self, guint i)
{
  VandapPiece *piece = PIECE (self, i), *next = PIECE (self, i + 1);
  gsize n = self->text[next->lead_start] == ':' ? 1 : 0;
  g_autofree char *joined = NULL;
  VandapLead lead;

  if (n == 0 || says_who (self, piece) || says_who (self, next) || piece->end - piece->lead_start > LONGEST_CAPTION / 2)
    return;
  joined = g_strdup_printf ("%.*s: x", (int) (piece->end - piece->lead_start), self->text + piece->lead_start);
  vandap_lead_parse (&lead, joined, strlen (joined));
  if (lead.label_end == lead.label_start)
    return;

  joined[lead.label_end] = '\0';
  take_label (self, next, joined + lead.label_start);
  next->marker = piece->marker;
  next->lead_start = piece->lead_start;
  next->start += n;
  while (next->start < next->end && self->text[next->start] == ' ')
    next->start++;
  next->lead_end = next->start;
  piece->end = piece->start = piece->lead_end = piece->lead_start;
}

/**
 * vandap_parting_join:
 * @self: pieces, with the labels they begin with
 *
 * Joins what was parted: a label, or a marker, alone on its line belongs to the next
 * line.
 */
void
vandap_parting_join (VandapPieces *self)
{
  guint kept = 0;

  for (guint i = 0; i + 1 < self->pieces->len; i++)
    mend_split_label (self, i);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      VandapPiece *piece = PIECE (self, i);
      gboolean lonely = piece->start == piece->end && i + 1 < self->pieces->len
                        && !says_who (self, PIECE (self, i + 1)) && PIECE (self, i + 1)->marker == 0
                        && (piece->label != VANDAP_NONE || piece->marker != 0);

      if (lonely)
        {
          VandapPiece *next = PIECE (self, i + 1);

          next->lead_start = piece->lead_start;
          next->lead_end = next->start;
          next->label = piece->label;
          next->aside_start = piece->aside_start;
          next->aside_end = piece->aside_end;
          next->marker = piece->marker;
        }
      else if (piece->end > piece->lead_start)
        *PIECE (self, kept++) = *piece;
    }
  g_array_set_size (self->pieces, kept);
}
