/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-conventions.h"

#include <string.h>

#include "reading/grammar/vandap-asker.h"
#include "reading/grammar/vandap-named-answers.h"
#include "reading/grammar/vandap-roles.h"
#include "reading/grammar/vandap-section-heads.h"
#include "reading/grammar/vandap-weighing.h"
#include "text/vandap-sentences.h"

#define FEWEST_BARE_QUESTIONS 4
#define FEWEST_ADDRESSED 3
#define MOST_MARKERS 4
#define FEWEST_SPACES 4
#define SHORTEST_REMARK 12 /* characters */

/*
 * The conventions that papers follow. To teach the grammar another one is to add
 * a row, and a fixture that shows it. The last number says how far to trust a
 * row against others that explain a document as well.
 */
static const struct
{
  const char *name;
  VandapMarkerRule markers;
  VandapBareRule bare;
  double trust;
} conventions[] = {
  { "numbered headings ask", VANDAP_MARKERS_GO_ON, VANDAP_BARE_COUNTED_ASKS, 4.0 },
  { "the format says what asks", VANDAP_MARKERS_GO_ON, VANDAP_BARE_STATED_ASKS, 1.0 },
  { "labels on both sides", VANDAP_MARKERS_GO_ON, VANDAP_BARE_GOES_ON, 1.0 },
  { "labels on both sides, whoever begins asks", VANDAP_MARKERS_GO_ON, VANDAP_BARE_FIRST_LABEL_ASKS, -1.0 },
  { "labelled questions, bare answers", VANDAP_MARKERS_GO_ON, VANDAP_BARE_ANSWERS, 0.8 },
  { "one marker asks, another answers", VANDAP_MARKERS_ASK_ANSWER, VANDAP_BARE_GOES_ON, 0.8 },
  { "a marker asks, labels answer", VANDAP_MARKERS_ASK, VANDAP_BARE_GOES_ON, 0.7 },
  { "a marker asks, bare answers", VANDAP_MARKERS_ASK, VANDAP_BARE_ANSWERS, 0.5 },
  { "one marker by turns", VANDAP_MARKERS_TAKE_TURNS, VANDAP_BARE_GOES_ON, 0.5 },
  { "bare questions, a marker answers", VANDAP_MARKERS_ANSWER, VANDAP_BARE_ASKS_BY_ITS_MARK, 0.4 },
  { "headings ask", VANDAP_MARKERS_GO_ON, VANDAP_BARE_HEADING_ASKS, 0.4 },
  { "bold paragraphs ask", VANDAP_MARKERS_GO_ON, VANDAP_BARE_BOLD_ASKS, 0.4 },
  { "italic paragraphs ask", VANDAP_MARKERS_GO_ON, VANDAP_BARE_ITALIC_ASKS, 0.3 },
  { "quotations ask", VANDAP_MARKERS_GO_ON, VANDAP_BARE_QUOTATION_ASKS, 0.2 },
  { "quotations answer", VANDAP_MARKERS_GO_ON, VANDAP_BARE_QUOTATION_ANSWERS, 0.1 },
  { "paragraphs before a name ask", VANDAP_MARKERS_GO_ON, VANDAP_BARE_BEFORE_NAME_ASKS, 2.2 },
  { "question marks alone", VANDAP_MARKERS_GO_ON, VANDAP_BARE_ASKS_BY_ITS_MARK, 0.0 },
};

static gboolean
label_asks (const VandapOverview *document, const VandapTrial *trial, const VandapPiece *piece)
{
  const VandapLabel *label = vandap_pieces_get_label (document->pieces, piece->label);

  if (trial != NULL && trial->bare == VANDAP_BARE_FIRST_LABEL_ASKS)
    return piece->label == document->first_label;

  return vandap_words_sense_asks (label->sense) || vandap_words_sense_asks (label->credited)
         || piece->label == document->asking_label;
}

static VandapRole
judge_marker (const VandapTrial *trial, gunichar marker, VandapRole last)
{
  switch (trial->markers)
    {
    case VANDAP_MARKERS_ASK:
      return marker == trial->asks ? VANDAP_ROLE_ASKS : VANDAP_ROLE_GOES_ON;
    case VANDAP_MARKERS_ANSWER:
      return marker == trial->answers ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case VANDAP_MARKERS_ASK_ANSWER:
      return marker == trial->asks ? VANDAP_ROLE_ASKS : marker == trial->answers ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case VANDAP_MARKERS_TAKE_TURNS:
      if (marker != trial->asks)
        return VANDAP_ROLE_GOES_ON;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_ASKS;
    case VANDAP_MARKERS_GO_ON:
    default:
      return VANDAP_ROLE_GOES_ON;
    }
}

static guint
count_spaces (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == ' ';

  return n;
}

/* Where headings ask, a remark among them asks as well: a sentence, or something said to somebody. */
static gboolean
asks_as_heading (const VandapOverview *document, guint i)
{
  const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
  const char *words = document->pieces->text + piece->start;
  gsize n = piece->end - piece->start;

  if (piece->is_question)
    return TRUE;

  if (document->headings_ask && piece->level == document->asking_level && count_spaces (words, n) >= FEWEST_SPACES
      && !vandap_words_is_thanks (words, n))
    return TRUE;

  return piece->level == document->asking_level && !vandap_words_is_thanks (words, n)
         && vandap_pieces_count_width (document->pieces, i) >= SHORTEST_REMARK
         && (vandap_words_ends_sentence (words, n) || vandap_words_addresses (words, n)
             || vandap_asker_has_question_mark (document->pieces, i));
}

/* Where what is asked under a label is set off, what is not answers. */
static gboolean
answers_set_off (const VandapOverview *document, const VandapPiece *piece, guint turn_piece)
{
  return document->labelled_questions_are_set_off && turn_piece != VANDAP_NONE
         && vandap_pieces_get (document->pieces, turn_piece)->label != VANDAP_NONE && !piece->is_bold && !piece->is_italic
         && piece->level == 0;
}

/* Whether what comes next is set off as a quotation. */
static gboolean
stands_before_quotation (const VandapOverview *document, guint i)
{
  for (i++; i < document->pieces->pieces->len; i++)
    if (vandap_pieces_get (document->pieces, i)->state == VANDAP_PIECE_OPEN)
      return vandap_pieces_get (document->pieces, i)->is_quote;

  return FALSE;
}

/* Where whoever answers is quoted, none of the words around belong to the answers. */
static VandapRole
judge_around_quotations (const VandapOverview *document, guint i, VandapRole last)
{
  const VandapPiece *piece = vandap_pieces_get (document->pieces, i);

  if (piece->is_quote)
    return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
  if (last == VANDAP_ROLE_ASKS || piece->level > 0)
    return VANDAP_ROLE_GOES_ON;

  return last == VANDAP_ROLE_ANSWERS || stands_before_quotation (document, i) ? VANDAP_ROLE_ASKS : VANDAP_ROLE_GOES_ON;
}

/* The piece of somebody's words before or behind another; %NULL where there is none. */
static const VandapPiece *
get_open_beside (const VandapOverview *document, guint i, int step)
{
  guint n = document->pieces->pieces->len;

  for (i += (guint) step; i < n; i += (guint) step)
    if (vandap_pieces_get (document->pieces, i)->state == VANDAP_PIECE_OPEN)
      return vandap_pieces_get (document->pieces, i);

  return NULL;
}

/* "I ask you: what is it for? Whose is it?", right behind one question and right before another that is answered: an
 * answer, of several sentences, that ends in a question of its own. */
static gboolean
answers_asking (const VandapOverview *document, guint i, guint turn_piece)
{
  const VandapPiece *piece = vandap_pieces_get (document->pieces, i), *next = get_open_beside (document, i, 1);
  const char *text = document->pieces->text + piece->start;
  gsize n = piece->end - piece->start, first;

  if (turn_piece == VANDAP_NONE || get_open_beside (document, i, -1) != vandap_pieces_get (document->pieces, turn_piece)
      || !vandap_pieces_get (document->pieces, turn_piece)->is_question || piece->is_bold || piece->is_italic)
    return FALSE;
  first = vandap_sentence_end (text, n, 0);
  if (first >= n || vandap_words_is_question (text, first) || vandap_words_addresses (text, n))
    return FALSE;

  return next != NULL && next->is_question;
}

static VandapRole
judge_bare (const VandapOverview *document, const VandapTrial *trial, guint i, guint turn_piece, VandapRole last)
{
  const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
  gboolean question = vandap_pieces_get (document->pieces, i)->is_question
                      && piece->end - piece->start < VANDAP_LONGEST_BARE_QUESTION;
  gboolean answered = turn_piece != VANDAP_NONE && vandap_pieces_get (document->pieces, turn_piece)->is_question;

  if (last == VANDAP_ROLE_ASKS && answers_set_off (document, piece, turn_piece))
    return VANDAP_ROLE_ANSWERS;

  switch (trial->bare)
    {
    case VANDAP_BARE_ANSWERS:
      if (last != VANDAP_ROLE_ASKS || vandap_pieces_get (document->pieces, i)->is_headline || (question && !answered))
        return VANDAP_ROLE_GOES_ON;
      return VANDAP_ROLE_ANSWERS;
    case VANDAP_BARE_ASKS_BY_ITS_MARK:
      if (question && last != VANDAP_ROLE_ASKS)
        return VANDAP_ROLE_ASKS;
      if (trial->markers == VANDAP_MARKERS_GO_ON && question && last == VANDAP_ROLE_ASKS && answers_asking (document, i, turn_piece))
        return VANDAP_ROLE_ANSWERS;
      if (trial->markers == VANDAP_MARKERS_GO_ON && last == VANDAP_ROLE_ASKS && !question
          && !vandap_pieces_get (document->pieces, i)->is_headline)
        return VANDAP_ROLE_ANSWERS;
      return VANDAP_ROLE_GOES_ON;
    case VANDAP_BARE_HEADING_ASKS:
      if (piece->level > 0)
        return asks_as_heading (document, i) ? VANDAP_ROLE_ASKS : VANDAP_ROLE_GOES_ON;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case VANDAP_BARE_BOLD_ASKS:
    case VANDAP_BARE_ITALIC_ASKS:
      if (piece->level == 0 && (trial->bare == VANDAP_BARE_BOLD_ASKS ? piece->is_bold : piece->is_italic))
        return VANDAP_ROLE_ASKS;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case VANDAP_BARE_QUOTATION_ASKS:
      if (piece->is_quote)
        return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_GOES_ON : VANDAP_ROLE_ASKS;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case VANDAP_BARE_BEFORE_NAME_ASKS:
      return vandap_named_answers_stand_behind (document->pieces, i, document->answering_label) ? VANDAP_ROLE_ASKS : VANDAP_ROLE_GOES_ON;
    case VANDAP_BARE_QUOTATION_ANSWERS:
      return judge_around_quotations (document, i, last);
    case VANDAP_BARE_GOES_ON:
    default:
      return VANDAP_ROLE_GOES_ON;
    }
}

/* Where the format says what asks and what answers, neither words nor looks do; each name that answers is another turn. */
static VandapRole
judge_stated (const VandapOverview *document, guint i, guint turn_piece, VandapRole last)
{
  const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
  gboolean is_other = piece->label != VANDAP_NONE
                      && (turn_piece == VANDAP_NONE || vandap_pieces_get (document->pieces, turn_piece)->label != piece->label);

  if (piece->part == VANDAP_BLOCK_ASKS)
    return last == VANDAP_ROLE_ASKS && !is_other ? VANDAP_ROLE_GOES_ON : VANDAP_ROLE_ASKS;
  if (last == VANDAP_ROLE_ASKS)
    return piece->level > 0 && piece->part == VANDAP_BLOCK_OF_NOBODY ? VANDAP_ROLE_GOES_ON : VANDAP_ROLE_ANSWERS;

  return last == VANDAP_ROLE_ANSWERS && is_other ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
}

/* Where headings count the questions, nobody asks beside them. */
static VandapRole
judge_counted (const VandapOverview *document, guint i, VandapRole last)
{
  const VandapPiece *piece = vandap_pieces_get (document->pieces, i);

  if (piece->is_counted)
    return VANDAP_ROLE_ASKS;
  if (piece->label != VANDAP_NONE)
    return VANDAP_ROLE_ANSWERS;
  if (piece->level > 0 || last != VANDAP_ROLE_ASKS)
    return VANDAP_ROLE_GOES_ON;

  return VANDAP_ROLE_ANSWERS;
}

/* Whoever mostly asks, and asks between two turns of one person who answers, asks, too, even where somebody else asks
 * most. */
static gboolean
asks_in_between (const VandapOverview *document, const VandapTrial *trial, guint i, guint turn_piece)
{
  VandapPieces *pieces = document->pieces;
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const VandapPiece *before = turn_piece != VANDAP_NONE ? vandap_pieces_get (pieces, turn_piece) : NULL;
  const VandapPiece *after = i + 1 < pieces->pieces->len ? vandap_pieces_get (pieces, i + 1) : NULL;
  const VandapLabel *label = NULL;

  if (!piece->is_question || before == NULL || after == NULL || before->label == VANDAP_NONE
      || before->label == piece->label || before->label != after->label)
    return FALSE;

  label = vandap_pieces_get_label (pieces, piece->label);

  return label->questions * 2 > label->count
         && label->count * 2 <= vandap_pieces_get_label (pieces, before->label)->count && !label_asks (document, trial, before);
}

/* A format that says who speaks says so of each paragraph. */
static gboolean
goes_on_as_stated (const VandapOverview *document, const VandapPiece *piece, guint turn_piece)
{
  return piece->label != VANDAP_NONE && turn_piece != VANDAP_NONE
         && vandap_pieces_get (document->pieces, turn_piece)->label == piece->label
         && vandap_pieces_get_label (document->pieces, piece->label)->is_stated;
}

/* Reads the whole document as a convention would have it. */
static GArray *
try_convention (const VandapOverview *document, const VandapTrial *trial)
{
  GArray *roles = g_array_sized_new (FALSE, FALSE, sizeof (VandapRole), document->pieces->pieces->len);
  VandapRole last = VANDAP_ROLE_NONE;
  guint turn_piece = VANDAP_NONE;

  for (guint i = 0; i < document->pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
      VandapRole role = VANDAP_ROLE_GOES_ON;

      if (piece->state == VANDAP_PIECE_OPEN)
        {
          if (goes_on_as_stated (document, piece, turn_piece))
            role = VANDAP_ROLE_GOES_ON;
          else if (trial->bare == VANDAP_BARE_COUNTED_ASKS)
            role = judge_counted (document, i, last);
          else if (trial->bare == VANDAP_BARE_STATED_ASKS)
            role = judge_stated (document, i, turn_piece, last);
          else if (piece->label != VANDAP_NONE)
            role = label_asks (document, trial, piece) || asks_in_between (document, trial, i, turn_piece)
                     ? VANDAP_ROLE_ASKS : VANDAP_ROLE_ANSWERS;
          else if (piece->marker != 0)
            role = judge_marker (trial, piece->marker, last);
          else
            role = judge_bare (document, trial, i, turn_piece, last);
        }
      if (role == VANDAP_ROLE_GOES_ON && last == VANDAP_ROLE_NONE)
        role = VANDAP_ROLE_NONE;
      else if (role != VANDAP_ROLE_GOES_ON)
        {
          last = role;
          turn_piece = i;
        }
      g_array_append_val (roles, role);
    }

  return roles;
}

static guint
find_markers (VandapPieces *pieces, gunichar *markers)
{
  guint n = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (pieces, i);
      guint known = 0;

      while (known < n && markers[known] != piece->marker)
        known++;
      if (piece->marker != 0 && piece->state == VANDAP_PIECE_OPEN && known == n && n < MOST_MARKERS)
        markers[n++] = piece->marker;
    }

  return n;
}

/* Whether what is asked speaks to whoever is asked. */
static gboolean
speaks_to_somebody (const VandapOverview *document, GArray *roles)
{
  guint asking = 0, addressing = 0;

  for (guint i = 0; i < roles->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (document->pieces, i);

      if (g_array_index (roles, VandapRole, i) != VANDAP_ROLE_ASKS)
        continue;
      asking++;
      addressing += vandap_words_addresses (document->pieces->text + piece->start, piece->end - piece->start);
    }

  return asking >= FEWEST_ADDRESSED && addressing * 2 >= asking;
}

/* Whether a paragraph that asks and one that answers follow each other to the end, and nothing else stands among them. */
static gboolean
take_turns_throughout (GArray *roles)
{
  VandapRole last = VANDAP_ROLE_NONE;
  guint asking = 0;

  for (guint i = 0; i < roles->len; i++)
    {
      VandapRole role = g_array_index (roles, VandapRole, i);

      if (last != VANDAP_ROLE_NONE && role != (last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_ASKS))
        return FALSE;
      asking += role == VANDAP_ROLE_ASKS;
      last = role;
    }

  return asking >= FEWEST_ADDRESSED && last == VANDAP_ROLE_ANSWERS;
}

/* Whether typography alone tells the questions, so that it may set off other words, too. */
static gboolean
is_set_off (VandapBareRule rule)
{
  return rule == VANDAP_BARE_HEADING_ASKS || rule == VANDAP_BARE_BOLD_ASKS || rule == VANDAP_BARE_ITALIC_ASKS;
}

static void
try_and_keep (const VandapOverview *document, guint row, gunichar asks, gunichar answers, double *best,
              VandapVerdict *verdict)
{
  VandapTrial trial = { conventions[row].markers, conventions[row].bare, asks, answers };
  GArray *roles = try_convention (document, &trial);
  VandapTally sums;
  double weight;

  vandap_weighing_tally (document, &trial, roles, &sums);
  weight = vandap_weighing_weigh (document, &sums, conventions[row].trust);

  /* Text full of questions that nobody was asked is no interview. */
  if (sums.labelled == 0 && sums.used == 0 && conventions[row].bare == VANDAP_BARE_ASKS_BY_ITS_MARK
      && (sums.exchanges < 2 || (sums.exchanges < FEWEST_BARE_QUESTIONS && !vandap_words_speak_of_interview (document->pieces->text)
              && !speaks_to_somebody (document, roles) && !take_turns_throughout (roles))))
    weight = -1;
  /* Nor is an essay that asks what it is about in its title. */
  if (sums.labelled == 0 && sums.used == 0 && conventions[row].bare == VANDAP_BARE_HEADING_ASKS && document->asking_level == 1
      && sums.exchanges < 2)
    weight = -1;
  if (sums.labelled + sums.used > 0 && sums.exchanges < 2 && sums.labelled < 2)
    weight = -1;
  /* Nor one that quotes what it speaks of. */
  if (conventions[row].bare == VANDAP_BARE_QUOTATION_ASKS && sums.labelled + sums.used == 0 && sums.questions * 4 < sums.exchanges)
    weight = -1;
  if (conventions[row].bare == VANDAP_BARE_QUOTATION_ANSWERS
      && (sums.labelled + sums.used > 0 || sums.exchanges < FEWEST_ADDRESSED || sums.questions * 10 < sums.exchanges * 6))
    weight = -1;
  /* One paragraph in bold that asks nothing is an article's lead. */
  if ((conventions[row].bare == VANDAP_BARE_BOLD_ASKS || conventions[row].bare == VANDAP_BARE_ITALIC_ASKS) && sums.labelled + sums.used == 0
      && sums.exchanges < 2 && sums.questions == 0)
    weight = -1;

  if (weight <= *best)
    {
      g_array_unref (roles);
      return;
    }
  *best = weight;
  g_clear_pointer (&verdict->roles, g_array_unref);
  verdict->roles = roles;
  verdict->convention = conventions[row].name;
  verdict->is_set_off = is_set_off (conventions[row].bare);
  verdict->sureness = CLAMP ((weight - 1) / 5, 0.05, 1);
}

/* The level that most headings with a question mark have, if most headings of that level have one. */
static void
find_asking_headings (VandapOverview *document)
{
  guint questions[16] = { 0 }, all[16] = { 0 };

  for (guint i = 0; i < document->pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (document->pieces, i);

      all[piece->level] += piece->level > 0;
      questions[piece->level] += piece->level > 0 && piece->is_question;
    }
  for (guint level = 1; level < G_N_ELEMENTS (all); level++)
    if (questions[level] * 2 > all[level] && questions[level] > questions[document->asking_level])
      document->asking_level = level;
  document->headings_ask = questions[document->asking_level] * 10 >= all[document->asking_level] * 6;
}

static void
look_at_document (VandapOverview *document)
{
  guint asked = 0, set_off = 0, stated = 0, unnamed = 0;

  document->asking_label = vandap_asker_find (document->pieces);
  document->first_label = vandap_asker_find_first_label (document->pieces);
  document->answering_label = vandap_named_answers_find (document->pieces);
  find_asking_headings (document);
  for (guint i = 0; i < document->pieces->labels->len; i++)
    {
      VandapLabel *label = vandap_pieces_get_label (document->pieces, i);

      document->labels_return |= label->count > 1;
      label->questions = 0;
    }
  for (guint i = 0; i < document->pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (document->pieces, i);

      stated += piece->part == VANDAP_BLOCK_ASKS && piece->state == VANDAP_PIECE_OPEN;
      unnamed += piece->part == VANDAP_BLOCK_ASKS && piece->state == VANDAP_PIECE_OPEN && piece->label == VANDAP_NONE;
      if (piece->label != VANDAP_NONE && piece->state == VANDAP_PIECE_OPEN && piece->is_question)
        vandap_pieces_get_label (document->pieces, piece->label)->questions++;
    }
  for (guint i = 0; i < document->pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (document->pieces, i);

      if (piece->label == VANDAP_NONE || piece->state != VANDAP_PIECE_OPEN
          || !label_asks (document, NULL, piece))
        continue;
      asked++;
      set_off += piece->is_bold || piece->is_italic;
    }
  /* Where somebody asks by name, what asks without a name is of what somebody says. */
  document->states_parts = stated > 0 && (asked < 2 || unnamed * 2 < stated);
  document->labelled_questions_are_set_off = asked >= 2 && set_off * 10 >= asked * 8;
}

/**
 * vandap_conventions_judge:
 * @pieces: the pieces of a document
 * @verdict: (out caller-allocates): how it is laid out; its roles are %NULL where it is no interview
 *
 * Finds, by reading the whole document as each convention would have it, the one
 * that explains it best.
 */
void
vandap_conventions_judge (VandapPieces *pieces, VandapVerdict *verdict)
{
  VandapOverview document = { .pieces = pieces };
  gunichar markers[MOST_MARKERS];
  guint n = find_markers (pieces, markers);
  double best = 0;

  look_at_document (&document);
  *verdict = (VandapVerdict) { NULL, 0, NULL, FALSE };
  for (guint row = 0; row < G_N_ELEMENTS (conventions); row++)
    {
      if ((conventions[row].bare == VANDAP_BARE_COUNTED_ASKS && !pieces->counts)
          || (conventions[row].bare == VANDAP_BARE_STATED_ASKS && !document.states_parts)
          || (conventions[row].bare == VANDAP_BARE_BEFORE_NAME_ASKS && document.answering_label == VANDAP_NONE))
        continue;
      if (conventions[row].markers == VANDAP_MARKERS_GO_ON)
        try_and_keep (&document, row, 0, 0, &best, verdict);
      for (guint i = 0; conventions[row].markers != VANDAP_MARKERS_GO_ON && i < n; i++)
        {
          if (conventions[row].markers != VANDAP_MARKERS_ASK_ANSWER)
            try_and_keep (&document, row, markers[i], markers[i], &best, verdict);
          for (guint j = 0; conventions[row].markers == VANDAP_MARKERS_ASK_ANSWER && j < n; j++)
            if (i != j)
              try_and_keep (&document, row, markers[i], markers[j], &best, verdict);
        }
    }
  if (verdict->roles == NULL)
    return;
  vandap_roles_amend (pieces, verdict->roles, verdict->is_set_off);
  vandap_section_heads_find (pieces, verdict->roles);
}
