/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-surroundings.h"

#include <string.h>

#include "reading/grammar/vandap-bylines.h"
#include "reading/grammar/vandap-ends.h"
#include "reading/grammar/vandap-headline.h"
#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-menus.h"
#include "reading/grammar/vandap-pulled-lines.h"
#include "reading/grammar/vandap-words.h"
#include "reading/vandap-front-matter.h"
#include "reading/vandap-stretches.h"

#define LONGEST_CAPTION 300
#define LONGEST_NAME_LINE 110
#define LONGEST_FACT 120   /* characters */
#define FEWEST_FACTS 3
#define MOST_WORDS_OF_FACT 4
#define LONGEST_PULL_QUOTE 600
#define ENOUGH 60       /* percent */
#define ENOUGH_IN_MARKS 30
#define MOST_PULL_QUOTES 100

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

/* Whether a line begins as the key of a label goes, which has two words or more. */
static gboolean
begins_with_known_name (VandapPieces *self, char *folded)
{
  const char *space = strchr (folded, ' ');

  for (char *p = folded; *p != '\0' && space != NULL; p = g_utf8_next_char (p))
    {
      char *after = g_utf8_next_char (p), kept = *after;
      guint found;

      if (after <= space)
        continue;
      *after = '\0';
      found = vandap_pieces_find_label (self, folded);
      *after = kept;
      if (found != VANDAP_NONE && vandap_pieces_get_label (self, found)->sense == VANDAP_LABEL_UNKNOWN
          && vandap_pieces_get_label (self, found)->count > 0)
        return TRUE;
    }

  return FALSE;
}

/* "Ông Test Thử: …" is what somebody says. */
static gboolean
speaks_behind_colon (VandapPieces *self, const VandapPiece *piece)
{
  VandapLead lead;

  vandap_lead_parse (&lead, self->text + piece->start, piece->end - piece->start);

  return lead.label_end > lead.label_start && !lead.is_stopped && lead.end < piece->end - piece->start;
}

/* A title stands before all pictures, and a sentence right behind a question answers it. */
static gboolean
may_stand_under_picture (VandapPieces *self, guint i, guint first)
{
  const VandapPiece *before = i > first ? vandap_pieces_get (self, i - 1) : NULL;

  const VandapPiece *piece = vandap_pieces_get (self, i);

  return before != NULL && !(before->is_question && before->state == VANDAP_PIECE_OPEN
                             && vandap_words_ends_sentence (self->text + piece->start, piece->end - piece->start));
}

/* A short line that begins with the name of somebody who speaks here: the picture shows them. */
static gboolean
names_speaker (VandapPieces *self, const VandapPiece *piece)
{
  g_autofree char *line = NULL;
  g_autofree char *folded = NULL;
  gsize courtesy;

  if (piece->marker != 0 || piece->end - piece->start > LONGEST_NAME_LINE || piece->is_question
      || speaks_behind_colon (self, piece))
    return FALSE;
  line = g_strndup (self->text + piece->start, piece->end - piece->start);
  courtesy = vandap_words_match_courtesy (line);
  if (courtesy == 0)
    return FALSE;

  folded = g_utf8_casefold (line + courtesy, -1);

  return begins_with_known_name (self, folded);
}

/* The menus a saved page begins with stand around its text. */
static guint
find_first_of_text (VandapPieces *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    if (vandap_pieces_get (self, i)->state != VANDAP_PIECE_LEFT_OUT && vandap_pieces_get (self, i)->state != VANDAP_PIECE_MENU)
      return i;

  return VANDAP_NONE;
}

static void
judge_line (VandapPieces *self, guint i, guint first)
{
  VandapPiece *piece = vandap_pieces_get (self, i);
  gsize n = piece->end - piece->lead_start;
  g_autofree char *credit = NULL;

  if (piece->state != VANDAP_PIECE_OPEN)
    return;
  if (!has_letters (self->text + piece->lead_start, n)
      || vandap_words_is_end_mark (self->text + piece->lead_start, n))
    {
      piece->state = VANDAP_PIECE_DECORATION;
      return;
    }
  if (piece->label != VANDAP_NONE)
    return;
  credit = vandap_words_find_credit (self->text + piece->start, piece->end - piece->start);
  if (credit != NULL || (may_stand_under_picture (self, i, first) && names_speaker (self, piece)))
    piece->state = VANDAP_PIECE_CAPTION;
}

/* Saved pages print a caption twice: as the picture's text and under it. The fuller one stays. */
static void
find_twice_printed (VandapPieces *self)
{
  for (guint i = 1; i < self->pieces->len; i++)
    {
      VandapPiece *before = vandap_pieces_get (self, i - 1), *piece = vandap_pieces_get (self, i);

      if (before->label != VANDAP_NONE || piece->label != VANDAP_NONE || piece->state == VANDAP_PIECE_LEFT_OUT
          || before->state == VANDAP_PIECE_LEFT_OUT)
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

/* "Ann Test. Place: Trial.": behind one stands the name of another. */
static gboolean
go_on_with_fact (const char *words, gsize n)
{
  g_autofree char *copy = g_strndup (words, n);

  for (const char *p = strpbrk (copy, ".;,|"); p != NULL; p = strpbrk (p + 1, ".;,|"))
    {
      const char *name = p + strspn (p, ".;,| "), *colon = name + strcspn (name, ":.;,|?!");
      guint spaces = 0;

      for (const char *at = name; at < colon; at++)
        spaces += *at == ' ';
      if (p[1] == ' ' && colon > name && colon[0] == ':' && colon[1] == ' ' && spaces < MOST_WORDS_OF_FACT
          && g_unichar_isupper (g_utf8_get_char (name)))
        return TRUE;
    }

  return FALSE;
}

/* "Interviewer: Ann Test. Place: Trial.": several facts on a line that begins with who speaks. */
static gboolean
tells_several_facts (VandapPieces *self, const VandapPiece *piece)
{
  return vandap_pieces_get_label (self, piece->label)->sense != VANDAP_LABEL_UNKNOWN
         && go_on_with_fact (self->text + piece->start, piece->end - piece->start);
}

/* "INTERVIEWER: Alice Test": a name for what it says, and a few words that are no sentence. */
static gboolean
looks_like_fact (VandapPieces *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);
  gsize n = piece->end - piece->start;

  return piece->state == VANDAP_PIECE_OPEN && piece->label != VANDAP_NONE && piece->level == 0 && n > 0 && !piece->is_question
         && n < 4 * LONGEST_FACT && vandap_pieces_count_characters (self, i) < LONGEST_FACT
         && (!vandap_words_ends_sentence (self->text + piece->start, n) || tells_several_facts (self, piece));
}

static gboolean
says_who_asks (VandapPieces *self, guint i)
{
  return vandap_pieces_get_label (self, vandap_pieces_get (self, i)->label)->sense != VANDAP_LABEL_UNKNOWN;
}

/* "Date: ..." and "Place: ..." before the first question of whoever is known to ask, under names that nobody speaks
 * under behind it. */
static gboolean
stand_before_first_question (VandapPieces *self, guint first, guint after)
{
  for (guint i = first; i < after; i++)
    {
      const VandapLabel *label = vandap_pieces_get_label (self, vandap_pieces_get (self, i)->label);

      if (label->count > 1 || label->sense != VANDAP_LABEL_UNKNOWN)
        return FALSE;
    }

  return after > first && vandap_pieces_asks_by_name (self, after);
}

/* "Interviewer: Ann Test" before anybody speaks, and nothing behind the name. */
static gboolean
names_interviewer (VandapPieces *self, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (self, i);
  g_autofree char *words = NULL;

  if (vandap_pieces_get_label (self, piece->label)->sense != VANDAP_LABEL_ASKS || !looks_like_fact (self, i))
    return FALSE;
  words = g_strndup (self->text + piece->start, piece->end - piece->start);

  return strchr (words, ' ') != NULL && vandap_words_is_name (words);
}

/* Facts stand together as long as no name comes again; @seen has where each was seen last, counted from 1. */
static guint
find_last_fact (VandapPieces *self, guint first, gboolean is_in_front, guint *seen)
{
  gboolean known = FALSE;
  guint after = first;

  for (; after < self->pieces->len && looks_like_fact (self, after); after++)
    {
      guint *last = &seen[vandap_pieces_get (self, after)->label];

      if (*last > first)
        break;
      *last = after + 1;
      known |= says_who_asks (self, after) && !tells_several_facts (self, vandap_pieces_get (self, after));
    }

  if (after - first >= (known ? FEWEST_FACTS - 1 : FEWEST_FACTS)
      || (is_in_front && stand_before_first_question (self, first, after)))
    return after;
  if (is_in_front && after > first
      && (names_interviewer (self, first) || tells_several_facts (self, vandap_pieces_get (self, first))))
    return first + 1;

  return first;
}

/* "Test Memories: Interview 12" */
static gboolean
is_title (VandapPieces *self, guint i)
{
  const VandapLabel *label = vandap_pieces_get_label (self, vandap_pieces_get (self, i)->label);

  return i == 0 && label->count == 1 && label->sense == VANDAP_LABEL_UNKNOWN && !label->is_stated && looks_like_fact (self, i);
}

/**
 * vandap_surroundings_find_facts:
 * @pieces: pieces, with all labels they may begin with
 *
 * Finds what a paper or an archive tells of an interview, line by line. Such facts
 * stand together, each under a name of its own; people speak in turn.
 */
void
vandap_surroundings_find_facts (VandapPieces *pieces)
{
  g_autofree guint *seen = g_new0 (guint, pieces->labels->len + 1);
  gboolean is_in_front = TRUE;

  for (guint first = 0; first < pieces->pieces->len; first++)
    {
      guint after = find_last_fact (pieces, first, is_in_front, seen);

      is_in_front = is_in_front && (vandap_pieces_get (pieces, first)->label == VANDAP_NONE || is_title (pieces, first));
      for (guint i = first; i < after; i++)
        {
          VandapPiece *piece = vandap_pieces_get (pieces, i);

          piece->state = VANDAP_PIECE_FACT;
          vandap_pieces_get_label (pieces, piece->label)->count--;
        }
      first = MAX (first, after > 0 ? after - 1 : 0);
    }
}

static gboolean
may_be_pulled (const VandapPiece *piece)
{
  return piece->is_quote && piece->state == VANDAP_PIECE_OPEN && piece->end - piece->lead_start <= LONGEST_PULL_QUOTE;
}

/*
 * Whether the words of a quotation stand elsewhere in the document, too, nearly as they are: how many of its stretches
 * of a few characters do. Translators and editors change a word in what they pull out.
 */
static gboolean
stands_elsewhere (VandapPieces *self, VandapStretches *stretches, const VandapPiece *piece)
{
  guint enough = vandap_words_are_in_marks (self->text + piece->lead_start, self->text + piece->end) ? ENOUGH_IN_MARKS : ENOUGH;
  guint all, found = vandap_stretches_count_elsewhere (stretches, piece->lead_start, piece->end, &all);

  return all > 0 && found * 100 >= all * enough;
}

static VandapStretches *
collect_stretches (VandapPieces *self)
{
  VandapStretches *stretches = NULL;
  guint n = 0;

  for (guint i = 0; i < self->pieces->len && n < MOST_PULL_QUOTES; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (self, i);

      if (!may_be_pulled (piece))
        continue;
      if (stretches == NULL)
        stretches = vandap_stretches_new (self->text);
      vandap_stretches_add (stretches, piece->lead_start, piece->end);
      n++;
    }
  if (stretches != NULL)
    vandap_stretches_find_all (stretches);

  return stretches;
}

/* Where one quotation in quotation marks was pulled out of the interview, so were those that look like it. */
static void
find_pull_quotes (VandapPieces *self)
{
  g_autoptr (VandapStretches) stretches = collect_stretches (self);
  guint looked_for = 0;
  gboolean pulls = FALSE;

  for (guint i = 0; i < self->pieces->len && stretches != NULL && looked_for < MOST_PULL_QUOTES; i++)
    {
      VandapPiece *piece = vandap_pieces_get (self, i);

      if (!may_be_pulled (piece))
        continue;
      looked_for++;
      if (!stands_elsewhere (self, stretches, piece))
        continue;
      piece->state = VANDAP_PIECE_REPEATED;
      pulls |= vandap_words_are_in_marks (self->text + piece->lead_start, self->text + piece->end);
    }
  for (guint i = 0; i < self->pieces->len && pulls; i++)
    {
      VandapPiece *piece = vandap_pieces_get (self, i);

      if (may_be_pulled (piece) && vandap_words_are_in_marks (self->text + piece->lead_start, self->text + piece->end))
        piece->state = VANDAP_PIECE_REPEATED;
    }
}

/**
 * vandap_surroundings_find:
 * @pieces: pieces, with their labels
 *
 * Finds what each piece is by itself or by what stands beside it, whoever speaks.
 */
void
vandap_surroundings_find (VandapPieces *pieces)
{
  guint first;

  vandap_bylines_find (pieces);
  vandap_ends_find_links (pieces);
  first = find_first_of_text (pieces);
  for (guint i = 0; i < pieces->pieces->len; i++)
    judge_line (pieces, i, first);
  find_twice_printed (pieces);
  find_pull_quotes (pieces);
  vandap_pulled_lines_find (pieces);
  vandap_menus_find (pieces);
  vandap_bylines_find_end_notes (pieces);
  vandap_ends_find (pieces);
  vandap_headline_find (pieces);
}
