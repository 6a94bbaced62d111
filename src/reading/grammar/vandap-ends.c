/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-ends.h"

#include <string.h>

#include "reading/grammar/vandap-bylines.h"
#include "reading/grammar/vandap-end-words.h"

#define FEWEST_TURNS 4
#define FEWEST_FACTS 2
#define LONGEST_FACT 200
#define LONGEST_NAME 100
#define DOUBLE_ANGLE ((gunichar) '>' + 0x110000)

/* Nobody's label but of a line that leads elsewhere: then it is part of the line. */
static void
take (VandapPieces *self, VandapPiece *piece, VandapPieceState state)
{
  piece->state = state;
  if (piece->label == VANDAP_NONE)
    return;
  vandap_pieces_get_label (self, piece->label)->count--;
  piece->label = VANDAP_NONE;
  piece->aside_end = 0;
  piece->start = piece->lead_end = piece->lead_start;
}

static VandapEndSense
get_sense (VandapPieces *self, const VandapPiece *piece)
{
  if (!piece->is_first || piece->level > 0
      || (piece->label != VANDAP_NONE && vandap_pieces_get_label (self, piece->label)->sense != VANDAP_LABEL_UNKNOWN))
    return VANDAP_END_NONE;

  return vandap_end_words_find (self->text + piece->lead_start, piece->end - piece->lead_start);
}

static gboolean
ends_sentence (VandapPieces *self, const VandapPiece *piece)
{
  return vandap_words_ends_sentence (self->text + piece->start, piece->end - piece->start);
}

/* Where ">>" stands before what somebody says, as in captions, sentences stand behind it. */
static gboolean
angles_speak (VandapPieces *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self, i);

      if (piece->state == VANDAP_PIECE_OPEN && piece->marker == DOUBLE_ANGLE && ends_sentence (self, piece))
        return TRUE;
    }

  return FALSE;
}

/* Lines that lead elsewhere say so, or begin with ">>"; what asks behind such a sign is left alone. */
static gboolean
is_link (VandapPieces *self, const VandapPiece *piece, gboolean speak)
{
  if (get_sense (self, piece) == VANDAP_END_LINK)
    return TRUE;

  return !speak && piece->marker == DOUBLE_ANGLE && piece->label == VANDAP_NONE && piece->end > piece->start;
}

/**
 * vandap_ends_find_links:
 * @pieces: pieces, with their labels
 *
 * Finds the lines that lead elsewhere and those that want to sell something, wherever
 * they stand. What stands right behind a question is its answer.
 */
void
vandap_ends_find_links (VandapPieces *pieces)
{
  gboolean speak = angles_speak (pieces), asked = FALSE;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->state != VANDAP_PIECE_OPEN)
        continue;
      if (is_link (pieces, piece, speak)
          || (!asked && piece->label == VANDAP_NONE && piece->marker == 0 && get_sense (pieces, piece) == VANDAP_END_ADVERT))
        take (pieces, piece, VANDAP_PIECE_MENU);
      else
        asked = piece->is_question;
    }
}

/* Whether people speak under names that come again: then nobody asks or answers without one. */
static gboolean
has_names (VandapPieces *self)
{
  guint n = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (self, i);

      n += label->count > 1 ? label->count : 0;
    }

  return n >= FEWEST_TURNS;
}

/* "Interviewer: Ann Test", behind the conversation. */
static gboolean
names_asker (VandapPieces *self, const VandapPiece *piece)
{
  g_autofree char *name = NULL;

  if (piece->label == VANDAP_NONE || piece->is_question || piece->end - piece->start > LONGEST_FACT
      || !vandap_words_sense_asks (vandap_pieces_get_label (self, piece->label)->sense))
    return FALSE;
  name = g_strndup (self->text + piece->start, piece->end - piece->start);

  return strchr (name, ' ') != NULL && !ends_sentence (self, piece) && vandap_words_is_name (name);
}

/* Whether a piece is of the conversation, or what stands behind it answers it. */
static gboolean
holds_turn (VandapPieces *self, const VandapPiece *piece, const VandapPiece *next, gboolean named)
{
  gboolean is_answered = next != NULL && !next->is_question && next->label == VANDAP_NONE && ends_sentence (self, next);

  if (piece->label != VANDAP_NONE)
    {
      const VandapLabel *label = vandap_pieces_get_label (self, piece->label);

      return label->count > 1 || label->is_stated || label->sense != VANDAP_LABEL_UNKNOWN || vandap_words_match_courtesy (label->name) > 0;
    }
  if (named)
    return FALSE;
  if (piece->marker != 0 || piece->is_quote)
    return TRUE;

  return is_answered && (piece->is_question || ((piece->is_bold || piece->is_italic || piece->level > 0) && ends_sentence (self, piece)));
}

/* A title, perhaps one that asks, and no sentence of somebody's. */
static gboolean
may_be_linked (VandapPieces *self, const VandapPiece *piece)
{
  return piece->state != VANDAP_PIECE_OPEN
         || ((piece->label == VANDAP_NONE || vandap_pieces_get_label (self, piece->label)->count < 2)
             && piece->end - piece->start < LONGEST_FACT && (piece->is_question || !ends_sentence (self, piece)));
}

/* Where what else is to be read begins, behind a head that says so: nothing but titles to the end. */
static guint
find_linked (VandapPieces *self)
{
  guint found = self->pieces->len;

  for (guint i = self->pieces->len; i > 0; i--)
    {
      const VandapPiece *piece = vandap_pieces_get (self, i - 1);

      if (piece->state == VANDAP_PIECE_OPEN && get_sense (self, piece) == VANDAP_END_HEAD)
        found = i - 1;
      else if (!may_be_linked (self, piece))
        return found;
    }

  return found;
}

/* The last piece of the conversation that shows that it is one; @prose is the last paragraph of sentences behind it. */
static guint
find_last (VandapPieces *self, guint *prose)
{
  gboolean named = has_names (self);
  const VandapPiece *next = NULL;

  *prose = VANDAP_NONE;
  for (guint i = find_linked (self); i > 0; i--)
    {
      const VandapPiece *piece = vandap_pieces_get (self, i - 1);

      if (piece->state != VANDAP_PIECE_OPEN || get_sense (self, piece) != VANDAP_END_NONE || (next == NULL && names_asker (self, piece)))
        continue;
      if (holds_turn (self, piece, next, named))
        return i - 1;
      if (*prose == VANDAP_NONE && !piece->is_question && ends_sentence (self, piece)
          && !vandap_words_is_end_note (self->text + piece->start, piece->end - piece->start))
        *prose = i - 1;
      next = piece;
    }

  return VANDAP_NONE;
}

/* "Ann Test is the author of two books.": nobody speaks so of themselves, nor of whoever asks them. */
static gboolean
tells_of_speaker (VandapPieces *self, const VandapPiece *piece, const char *byline)
{
  static const char *const verbs[] = { " is ", " was ", " writes ", " lives ", " est ", " ist ", " es ", " là " };
  g_autofree char *begin = g_strndup (self->text + piece->start, MIN (piece->end - piece->start, LONGEST_NAME));

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *found = strstr (begin, verbs[i]);
      g_autofree char *name = found != NULL ? g_strndup (begin, (gsize) (found - begin)) : NULL;

      if (name != NULL && strchr (name, ' ') != NULL
          && (g_strcmp0 (name, byline) == 0 || g_hash_table_contains (self->by_name, name)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_closed (VandapPieces *self, const VandapPiece *piece)
{
  return vandap_words_is_thanks (self->text + piece->start, piece->end - piece->start)
         || vandap_end_words_is_wish (self->text + piece->start, piece->end - piece->start);
}

/* What a piece behind the conversation is by its own words; open where they do not tell. */
static VandapPieceState
judge_behind (VandapPieces *self, const VandapPiece *piece, const char *byline, gboolean *ends)
{
  const char *text = self->text + piece->start;
  gsize n = piece->end - piece->start;
  VandapEndSense sense = get_sense (self, piece);

  *ends = TRUE;
  if (sense == VANDAP_END_HEAD || sense == VANDAP_END_LINK)
    return VANDAP_PIECE_MENU;
  if (sense == VANDAP_END_RIGHTS)
    return VANDAP_PIECE_BESIDE;
  if (sense == VANDAP_END_NOTE)
    return VANDAP_PIECE_AFTERWORD;
  if (names_asker (self, piece))
    return VANDAP_PIECE_BYLINE;
  if (piece->is_first && piece->label == VANDAP_NONE && piece->marker == 0
      && (vandap_words_is_end_note (text, n) || vandap_end_words_tells_of_author (text, n) || tells_of_speaker (self, piece, byline)))
    return VANDAP_PIECE_AFTERWORD;
  *ends = FALSE;

  return VANDAP_PIECE_OPEN;
}

/* Whether nothing that somebody may say follows: an answer goes on behind a link, and behind few notes. */
static gboolean
is_end (const VandapPieces *self, guint i, guint prose)
{
  const VandapPiece *piece = &g_array_index (self->pieces, VandapPiece, i);
  const char *text = self->text + piece->start;
  gsize n = piece->end - piece->start;

  return prose == VANDAP_NONE || i >= prose
         || vandap_words_is_end_note (text, n) || vandap_end_words_find (text, n) == VANDAP_END_RIGHTS;
}

static void
find_behind (VandapPieces *self, guint first, guint prose)
{
  g_autofree char *byline = vandap_bylines_dup_name (self);
  gboolean is_over = FALSE;

  for (guint i = first; i < self->pieces->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (self, i);
      VandapPieceState state;
      gboolean ends;

      is_over |= piece->state == VANDAP_PIECE_BYLINE;
      if (piece->state != VANDAP_PIECE_OPEN)
        continue;
      state = judge_behind (self, piece, byline, &ends);
      if (ends && (is_over || is_end (self, i, prose)))
        {
          is_over = TRUE;
          if (state == VANDAP_PIECE_BYLINE)
            {
              vandap_pieces_get_label (self, piece->label)->count--;
              piece->state = state;
            }
          else
            take (self, piece, state);
        }
      else if (is_over && !is_closed (self, piece))
        take (self, piece, VANDAP_PIECE_BESIDE);
    }
}

static gboolean
is_fact (VandapPieces *self, const VandapPiece *piece)
{
  return piece->state == VANDAP_PIECE_OPEN && piece->label == VANDAP_NONE && !piece->is_question
         && (piece->marker != 0 || piece->is_list_item) && piece->end - piece->start < LONGEST_FACT;
}

/* "Life of Ann Test", and a list, before somebody speaks again by name. */
static void
find_lives (VandapPieces *self, guint last)
{
  for (guint i = 1; i < last; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self, i);
      guint after = i + 1;

      if (piece->state != VANDAP_PIECE_OPEN || !piece->is_headline || piece->label != VANDAP_NONE
          || !vandap_end_words_begins_life (self->text + piece->start, piece->end - piece->start))
        continue;
      while (after < last && is_fact (self, vandap_pieces_get (self, after)))
        after++;
      if (after - i <= FEWEST_FACTS || vandap_pieces_get (self, after)->label == VANDAP_NONE
          || vandap_pieces_get_label (self, vandap_pieces_get (self, after)->label)->count < 2)
        continue;
      for (; i < after; i++)
        take (self, vandap_pieces_get (self, i), VANDAP_PIECE_BESIDE);
    }
}

/**
 * vandap_ends_find:
 * @pieces: pieces, with their bylines, menus and captions
 *
 * Finds what stands behind the conversation, from the first line on that nobody says
 * in one: that it was edited, who wrote it, what else is to be read. Behind it, too,
 * nobody asks. Where what is said may go on, it does.
 */
void
vandap_ends_find (VandapPieces *pieces)
{
  guint prose, last = find_last (pieces, &prose);

  if (last == VANDAP_NONE)
    return;
  find_behind (pieces, last + 1, prose);
  if (has_names (pieces))
    find_lives (pieces, last);
}
