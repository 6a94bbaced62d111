/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-roles.h"

#include <string.h>

#include "reading/grammar/vandap-runs.h"
#include "text/vandap-sentences.h"

#define FEWEST_SUBHEADS 2
#define LONGEST_SUBHEAD 60 /* characters */
#define LONGEST_BOX_HEAD 32
#define MOST_BOXES 10
#define SHORTEST_STANDFIRST 60
#define FEWEST_MARKED 2 /* questions */

static gboolean
begins_turn (GArray *roles, guint i)
{
  VandapRole role = g_array_index (roles, VandapRole, i);

  return role == VANDAP_ROLE_ASKS || role == VANDAP_ROLE_ANSWERS;
}

/* Where nearly everybody speaks under a label, what has none behind the last of them is no turn. */
static void
drop_false_ends (VandapPieces *pieces, GArray *roles)
{
  guint turns = 0, labelled = 0, last = roles->len;

  while (last > 0 && !(begins_turn (roles, last - 1) && vandap_pieces_get (pieces, last - 1)->label != VANDAP_NONE))
    last--;
  for (guint i = 0; i < last; i++)
    {
      turns += begins_turn (roles, i);
      labelled += begins_turn (roles, i) && vandap_pieces_get (pieces, i)->label != VANDAP_NONE;
    }
  for (guint i = last; i < roles->len && labelled > 2 && labelled * 10 >= turns * 9; i++)
    if (begins_turn (roles, i))
      g_array_index (roles, VandapRole, i) = VANDAP_ROLE_GOES_ON;
}

static gboolean
is_bare_question (VandapPieces *pieces, GArray *roles, guint i, VandapRole role)
{
  const VandapPiece *piece = vandap_pieces_get (pieces, i);

  return g_array_index (roles, VandapRole, i) == role && piece->state == VANDAP_PIECE_OPEN && piece->is_question
         && piece->label == VANDAP_NONE && piece->marker == 0 && piece->level == 0 && !piece->is_bold;
}

static guint
count_headlines (VandapPieces *pieces, GArray *roles)
{
  guint n = 0;

  for (guint i = 0; i < roles->len; i++)
    n += g_array_index (roles, VandapRole, i) == VANDAP_ROLE_GOES_ON && vandap_pieces_get (pieces, i)->is_headline
         && vandap_pieces_get (pieces, i)->state == VANDAP_PIECE_OPEN;

  return n;
}

/* Of two questions on end, in a paper with headings, a short one that speaks to nobody is a heading. */
static void
find_asking_subheads (VandapPieces *pieces, GArray *roles)
{
  gboolean has_headings = count_headlines (pieces, roles) >= FEWEST_SUBHEADS;

  for (guint i = 0; has_headings && i + 1 < roles->len; i++)
    {
      VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (!is_bare_question (pieces, roles, i, VANDAP_ROLE_ASKS)
          || !is_bare_question (pieces, roles, i + 1, VANDAP_ROLE_GOES_ON)
          || vandap_pieces_count_characters (pieces, i) > LONGEST_SUBHEAD
          || vandap_words_addresses (pieces->text + piece->start, piece->end - piece->start))
        continue;
      g_array_index (roles, VandapRole, i) = VANDAP_ROLE_GOES_ON;
      g_array_index (roles, VandapRole, i + 1) = VANDAP_ROLE_ASKS;
      piece->is_headline = TRUE;
    }
}

/* What a heading or facts part from the first question is no opening answer, though a name stands before it. */
static void
drop_false_openings (VandapPieces *pieces, GArray *roles)
{
  guint first = 0, parted = VANDAP_NONE;

  while (first < roles->len && g_array_index (roles, VandapRole, first) != VANDAP_ROLE_ASKS)
    first++;
  for (guint i = 0; i < first && first < roles->len; i++)
    if (vandap_pieces_get (pieces, i)->level > 0 || vandap_pieces_get (pieces, i)->state == VANDAP_PIECE_FACT)
      parted = i;
  for (guint i = 0; parted != VANDAP_NONE && i <= parted; i++)
    g_array_index (roles, VandapRole, i) = VANDAP_ROLE_NONE;
  for (guint i = parted + 1; parted != VANDAP_NONE && i < first; i++)
    {
      if (g_array_index (roles, VandapRole, i) != VANDAP_ROLE_GOES_ON)
        break;
      g_array_index (roles, VandapRole, i) = VANDAP_ROLE_NONE;
    }
}

/**
 * vandap_roles_speaks_to_asked:
 * @pieces: the pieces of a document
 * @piece: one of them
 *
 * Tells whether words stand in a piece that are said to whoever is asked, and never
 * of them.
 *
 * Returns: whether some do
 */
gboolean
vandap_roles_speaks_to_asked (VandapPieces *pieces, const VandapPiece *piece)
{
  static const char *const words[] = { "thưa", "you", "your", "vous", "votre", "usted", "ustedes", "você", "вы", "вас", "вам" };
  g_autofree char *lower = g_utf8_strdown (pieces->text + piece->start, (gssize) (piece->end - piece->start));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (const char *p = strstr (lower, words[i]); p != NULL; p = strstr (p + 1, words[i]))
      if ((p == lower || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))))
          && !g_unichar_isalnum (g_utf8_get_char (p + strlen (words[i]))))
        return TRUE;

  return FALSE;
}

/* Whether each question behind an answer is one paragraph, and most of them have a question mark; thanks need none. */
static gboolean
asks_in_single_paragraphs (VandapPieces *pieces, GArray *roles, guint from)
{
  VandapRole last = VANDAP_ROLE_ANSWERS;
  guint asked = 0, marked = 0;

  for (guint i = from; i < roles->len; i++)
    {
      VandapRole role = g_array_index (roles, VandapRole, i);
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (role == VANDAP_ROLE_ASKS && vandap_words_is_thanks (pieces->text + piece->start, piece->end - piece->start))
        continue;
      if (role == VANDAP_ROLE_ASKS && last == VANDAP_ROLE_ASKS)
        return FALSE;
      asked += role == VANDAP_ROLE_ASKS;
      marked += role == VANDAP_ROLE_ASKS && piece->is_question;
      if (role == VANDAP_ROLE_ASKS || role == VANDAP_ROLE_ANSWERS)
        last = role;
    }

  return asked > 0 && marked * 10 >= asked * 6;
}

/* Whether nothing stands before a piece but the title, and lines that are no sentences: a date, a section's name. */
static gboolean
stands_at_front (VandapPieces *pieces, guint first)
{
  for (guint i = 0; i < first; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (piece->state == VANDAP_PIECE_OPEN && !piece->is_headline && !piece->is_bold
          && vandap_words_ends_sentence (pieces->text + piece->start, piece->end - piece->start))
        return FALSE;
    }

  return TRUE;
}

/*
 * Where questions are set off, so is the standfirst that stands before the first of
 * them: statements right before a question, in a paper whose other questions need none.
 */
static void
drop_standfirst (VandapPieces *pieces, GArray *roles)
{
  guint first = 0, question, answer;

  while (first < roles->len && g_array_index (roles, VandapRole, first) == VANDAP_ROLE_NONE)
    first++;
  for (question = first; question < roles->len; question++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, question);
      VandapRole role = g_array_index (roles, VandapRole, question);

      if (role == VANDAP_ROLE_ANSWERS)
        return;
      if (role != VANDAP_ROLE_ASKS)
        continue;
      if (piece->is_question)
        break;
      if (piece->label != VANDAP_NONE || piece->marker != 0 || vandap_roles_speaks_to_asked (pieces, piece))
        return;
    }
  if (question == first || question == roles->len || !stands_at_front (pieces, first))
    return;
  answer = question;
  while (answer < roles->len && g_array_index (roles, VandapRole, answer) != VANDAP_ROLE_ANSWERS)
    answer++;
  if (!asks_in_single_paragraphs (pieces, roles, answer))
    return;
  for (guint i = first; i < question; i++)
    g_array_index (roles, VandapRole, i) = VANDAP_ROLE_NONE;
}

/* Whether most of what asks behind a piece has a question mark; @least is how many have to. */
static gboolean
ask_behind (VandapPieces *pieces, GArray *roles, guint first, guint last, guint least)
{
  guint asked = 0, marked = 0;

  for (guint i = first; i < last; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);

      if (g_array_index (roles, VandapRole, i) != VANDAP_ROLE_ASKS
          || vandap_words_is_thanks (pieces->text + piece->start, piece->end - piece->start))
        continue;
      asked++;
      marked += piece->is_question;
    }

  return marked >= least && marked * 10 >= asked * 9;
}

/* Words that ask without a question mark. */
static gboolean
bids (VandapPieces *pieces, const VandapPiece *piece)
{
  static const char *const words[] = {
    "tell ", "describe ", "explain", "talk ", "let's ", "let’s ", "congratulations", "hello", "welcome", "and ", "so ", "but ", "parlez", "racontez",
    "décrivez", "parlons", "erzählen", "beschreiben", "sprechen", "cuén", "hábl", "hable", "расскаж", "опиш", "поговорим", "xin ", "được biết",
    "hãy ", "chào ", "vậy ", "nhưng ", "và ", "còn ", "请", "談", "谈",
  };
  g_autofree char *lower = g_utf8_strdown (pieces->text + piece->start, (gssize) (piece->end - piece->start));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (lower, words[i]))
      return TRUE;

  return FALSE;
}

/*
 * A standfirst that is set off as the questions are, and behind it lines that are not: who wrote it, where they met.
 * It is of two sentences, and stands where all that ask have a question mark.
 */
static void
drop_answered_standfirst (VandapPieces *pieces, GArray *roles)
{
  guint first = 0, question;
  const VandapPiece *piece;
  gsize n;

  while (first < roles->len && g_array_index (roles, VandapRole, first) == VANDAP_ROLE_NONE)
    first++;
  if (first == roles->len || g_array_index (roles, VandapRole, first) != VANDAP_ROLE_ASKS || !stands_at_front (pieces, first))
    return;
  piece = vandap_pieces_get (pieces, first);
  n = piece->end - piece->start;
  if (piece->is_question || piece->label != VANDAP_NONE || piece->marker != 0 || piece->level > 0
      || vandap_pieces_count_characters (pieces, first) < SHORTEST_STANDFIRST || !vandap_words_ends_sentence (pieces->text + piece->start, n)
      || vandap_sentence_end (pieces->text + piece->start, n, 0) >= n || vandap_roles_speaks_to_asked (pieces, piece)
      || bids (pieces, piece))
    return;
  for (question = first + 1; question < roles->len; question++)
    {
      if (vandap_pieces_get (pieces, question)->label != VANDAP_NONE)
        return;
      if (g_array_index (roles, VandapRole, question) == VANDAP_ROLE_ASKS)
        break;
    }
  if (!ask_behind (pieces, roles, question, roles->len, FEWEST_MARKED))
    return;
  for (guint i = first; i < question; i++)
    g_array_index (roles, VandapRole, i) = VANDAP_ROLE_NONE;
}

/* What asks first, or what stands behind it where that may be a standfirst. */
static guint
find_first_asking (VandapPieces *pieces, GArray *roles)
{
  guint i = 0;

  while (i < roles->len && g_array_index (roles, VandapRole, i) != VANDAP_ROLE_ASKS)
    i++;

  return i < roles->len && !vandap_pieces_get (pieces, i)->is_question ? i + 1 : i;
}

/* "The artist", set off as the questions are, behind the last of them: a heading, over a box beside the interview. */
static void
drop_box_heads (VandapPieces *pieces, GArray *roles)
{
  guint boxes = 0;

  for (guint i = roles->len; i > 0 && boxes < MOST_BOXES; i--)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i - 1);
      gsize n = piece->end - piece->start;

      if (g_array_index (roles, VandapRole, i - 1) != VANDAP_ROLE_ASKS)
        continue;
      boxes++;
      if (!piece->is_headline || piece->is_question || piece->label != VANDAP_NONE || piece->marker != 0 || piece->level > 0
          || vandap_pieces_count_width (pieces, i - 1) > LONGEST_BOX_HEAD || memchr (pieces->text + piece->start, '?', n) != NULL
          || vandap_words_is_thanks (pieces->text + piece->start, n) || vandap_words_addresses (pieces->text + piece->start, n)
          || bids (pieces, piece) || !ask_behind (pieces, roles, find_first_asking (pieces, roles), i - 1, FEWEST_MARKED))
        return;
      for (guint k = i - 1; k < roles->len; k++)
        g_array_index (roles, VandapRole, k) = VANDAP_ROLE_GOES_ON;
    }
}

/**
 * vandap_roles_amend:
 * @pieces: the pieces of a document
 * @roles: (element-type VandapRole): what each of them does, as its convention has it
 * @is_set_off: whether how they are printed tells the questions
 *
 * Puts right what no convention can know: where the conversation begins and ends,
 * and which of its headings only look like questions.
 */
void
vandap_roles_amend (VandapPieces *pieces, GArray *roles, gboolean is_set_off)
{
  if (is_set_off)
    {
      drop_box_heads (pieces, roles);
      drop_standfirst (pieces, roles);
      drop_answered_standfirst (pieces, roles);
    }
  if (!pieces->counts)
    drop_false_openings (pieces, roles);
  drop_false_ends (pieces, roles);
  vandap_runs_keep (pieces, roles);
  find_asking_subheads (pieces, roles);
}
