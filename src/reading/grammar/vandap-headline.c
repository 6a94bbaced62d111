/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-headline.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "reading/vandap-front-matter.h"

#define LONGEST_TITLE 200  /* characters */
#define SHORTEST_PROSE 120 /* characters */
#define LONGEST_LEAD 2000

static gboolean
is_prose (VandapPieces *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);

  return !piece->is_question && !piece->is_headline && vandap_pieces_count_characters (self, i) >= SHORTEST_PROSE;
}

/* The next piece that somebody may say. */
static guint
find_next_open (VandapPieces *self, guint i)
{
  while (++i < self->pieces->len)
    if (vandap_pieces_get (self, i)->state == VANDAP_PIECE_OPEN || vandap_pieces_get (self, i)->state == VANDAP_PIECE_BYLINE)
      return i;

  return VANDAP_NONE;
}

/* Whether a paragraph speaks of the conversation behind it, as an article's lead does and no answer. */
static gboolean
leads_to_conversation (VandapPieces *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);
  guint after = find_next_open (self, i);
  gsize n = piece->end - piece->start;
  g_autofree char *words = n < LONGEST_LEAD ? g_strndup (self->text + piece->start, n) : NULL;

  return words != NULL && after != VANDAP_NONE && vandap_pieces_get (self, after)->is_question && vandap_words_ends_sentence (words, n)
         && vandap_words_speak_of_interview (words);
}

/* Whether somebody asks behind a piece by a name that says so, and again. */
static gboolean
asks_by_name_behind (VandapPieces *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);

  return piece->label == VANDAP_NONE && vandap_pieces_asks_by_name (self, find_next_open (self, i));
}

/* A question over an article is its title unless the answer follows. */
static gboolean
is_answered_at_once (VandapPieces *self, guint i)
{
  guint after = find_next_open (self, i);
  const VandapPiece *next = after != VANDAP_NONE ? vandap_pieces_get (self, after) : NULL;

  if (next != NULL && next->label == VANDAP_NONE && next->marker == 0 && !next->is_question
      && (leads_to_conversation (self, after) || asks_by_name_behind (self, after)))
    return FALSE;

  return vandap_pieces_get (self, i)->is_question && next != NULL && !next->is_question
         && (!next->is_headline || next->label != VANDAP_NONE);
}

static gboolean
has_other_heading (VandapPieces *self, guint title, guint level)
{
  for (guint i = title + 1; i < self->pieces->len; i++)
    if (vandap_pieces_get (self, i)->level == level)
      return TRUE;

  return FALSE;
}

static gboolean
has_blank_lines (VandapPieces *self)
{
  for (guint i = 1; i < vandap_blocks_get_n (self->blocks); i++)
    if (vandap_blocks_get (self->blocks, i)->after_blank)
      return TRUE;

  return FALSE;
}

static gboolean
is_date (VandapPieces *self, const VandapPiece *piece)
{
  g_autofree char *printed = NULL;
  g_autofree char *date = piece->state == VANDAP_PIECE_OPEN
                            ? vandap_front_matter_find_date (self->text + piece->start, piece->end - piece->start, &printed) : NULL;

  return date != NULL;
}

/* The day may stand over the title. */
static guint
find_first_behind_day (VandapPieces *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    if (vandap_pieces_get (self, i)->state != VANDAP_PIECE_LEFT_OUT && vandap_pieces_get (self, i)->state != VANDAP_PIECE_MENU
        && !is_date (self, vandap_pieces_get (self, i)))
      return i;

  return VANDAP_NONE;
}

/* "Ann Test: What the sea remembers": whoever is asked behind it, in words that are no sentence. */
static gboolean
is_headline_of_speaker (VandapPieces *self, const VandapPiece *piece, guint after)
{
  const VandapLabel *label = vandap_pieces_get_label (self, piece->label);
  const VandapPiece *next = vandap_pieces_get (self, after);

  return label->count > 1 && label->sense == VANDAP_LABEL_UNKNOWN && vandap_pieces_asks_by_name (self, after)
         && vandap_blocks_get (self->blocks, next->block)->after_blank
         && !vandap_words_ends_sentence (self->text + piece->start, piece->end - piece->start);
}

/* Where the file says its title, a sentence that is no heading begins the text, unless it is that title. */
static gboolean
begins_text (VandapPieces *self, const VandapPiece *piece)
{
  const char *title = vandap_blocks_get_field (self->blocks, VANDAP_FIELD_TITLE);
  gsize n = piece->end - piece->start;

  return title != NULL && piece->level == 0 && vandap_words_ends_sentence (self->text + piece->start, n)
         && !(strlen (title) == n && memcmp (title, self->text + piece->start, n) == 0);
}

/**
 * vandap_headline_find:
 * @self: pieces of which it is known what else stands around the turns
 *
 * Finds the headline: the first line of a paper, set apart from what follows.
 */
void
vandap_headline_find (VandapPieces *self)
{
  guint first = find_first_behind_day (self);
  guint after = first != VANDAP_NONE ? find_next_open (self, first) : VANDAP_NONE;
  VandapPiece *piece = after != VANDAP_NONE ? vandap_pieces_get (self, first) : NULL;
  const VandapPiece *next = piece != NULL ? vandap_pieces_get (self, after) : NULL;

  if (piece == NULL || piece->state != VANDAP_PIECE_OPEN || piece->marker != 0 || piece->start == piece->end
      || vandap_pieces_count_characters (self, first) > LONGEST_TITLE || is_answered_at_once (self, first)
      || begins_text (self, piece))
    return;
  if (piece->level > 1 || (piece->level == 1 && has_other_heading (self, first, 1)))
    return;
  if (piece->level != 1 && next->state != VANDAP_PIECE_BYLINE
      && !(piece->label != VANDAP_NONE && vandap_words_are_in_marks (self->text + piece->start, self->text + piece->end))
      && !vandap_blocks_get (self->blocks, next->block)->after_blank && (has_blank_lines (self) || piece->label == VANDAP_NONE))
    return;
  if (piece->label != VANDAP_NONE && (next->label != VANDAP_NONE || next->marker != 0)
      && !vandap_words_are_in_marks (self->text + piece->start, self->text + piece->end) && !is_headline_of_speaker (self, piece, after))
    return;
  if (piece->label != VANDAP_NONE && vandap_pieces_get_label (self, piece->label)->sense != VANDAP_LABEL_UNKNOWN)
    return;
  if (is_prose (self, first) && !piece->is_headline)
    return;

  if (piece->label != VANDAP_NONE)
    vandap_pieces_get_label (self, piece->label)->count--;
  piece->label = VANDAP_NONE;
  piece->start = piece->lead_end = piece->lead_start;
  piece->state = VANDAP_PIECE_TITLE;
}
