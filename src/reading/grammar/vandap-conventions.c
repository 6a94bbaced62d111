/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-conventions.h"

#include <string.h>

#include "reading/grammar/vandap-asker.h"
#include "reading/grammar/vandap-roles.h"

#define LONGEST_BARE_QUESTION 700
#define FEWEST_BARE_QUESTIONS 4
#define FEWEST_ADDRESSED 3
#define MOST_MARKERS 4
#define FEWEST_SPACES 4
#define SHORTEST_REMARK 12 /* characters */

/* What a paper's markers do, for pieces that no label speaks for. */
typedef enum
{
  MARKERS_GO_ON,     /* lists and dashes inside a turn */
  MARKERS_ASK,       /* the one asks */
  MARKERS_ANSWER,    /* the one answers */
  MARKERS_ASK_ANSWER,/* the one asks, another answers */
  MARKERS_TAKE_TURNS,/* the same one asks and answers by turns */
} MarkerRule;

/* What pieces with neither label nor marker do. */
typedef enum
{
  BARE_GOES_ON,
  BARE_FIRST_LABEL_ASKS, /* and pieces without a label go on */
  BARE_ANSWERS,          /* after a question; else it goes on */
  BARE_ASKS_BY_ITS_MARK, /* a question mark at its end tells */
  BARE_COUNTED_ASKS,     /* headings count the questions, and names answer */
  BARE_HEADING_ASKS,     /* the format's headings are the questions */
  BARE_BOLD_ASKS,        /* what is all bold is a question */
  BARE_ITALIC_ASKS,      /* what is all italic is a question */
  BARE_QUOTATION_ASKS,   /* what is set off as a quotation is a question */
} BareRule;

/*
 * The conventions that papers follow. To teach the grammar another one is to add
 * a row, and a fixture that shows it. The last number says how far to trust a
 * row against others that explain a document as well.
 */
static const struct
{
  const char *name;
  MarkerRule markers;
  BareRule bare;
  double trust;
} conventions[] = {
  { "numbered headings ask", MARKERS_GO_ON, BARE_COUNTED_ASKS, 4.0 },
  { "labels on both sides", MARKERS_GO_ON, BARE_GOES_ON, 1.0 },
  { "labels on both sides, whoever begins asks", MARKERS_GO_ON, BARE_FIRST_LABEL_ASKS, -1.0 },
  { "labelled questions, bare answers", MARKERS_GO_ON, BARE_ANSWERS, 0.8 },
  { "one marker asks, another answers", MARKERS_ASK_ANSWER, BARE_GOES_ON, 0.8 },
  { "a marker asks, labels answer", MARKERS_ASK, BARE_GOES_ON, 0.7 },
  { "a marker asks, bare answers", MARKERS_ASK, BARE_ANSWERS, 0.5 },
  { "one marker by turns", MARKERS_TAKE_TURNS, BARE_GOES_ON, 0.5 },
  { "bare questions, a marker answers", MARKERS_ANSWER, BARE_ASKS_BY_ITS_MARK, 0.4 },
  { "headings ask", MARKERS_GO_ON, BARE_HEADING_ASKS, 0.4 },
  { "bold paragraphs ask", MARKERS_GO_ON, BARE_BOLD_ASKS, 0.4 },
  { "italic paragraphs ask", MARKERS_GO_ON, BARE_ITALIC_ASKS, 0.3 },
  { "quotations ask", MARKERS_GO_ON, BARE_QUOTATION_ASKS, 0.2 },
  { "question marks alone", MARKERS_GO_ON, BARE_ASKS_BY_ITS_MARK, 0.0 },
};

typedef struct
{
  MarkerRule markers;
  BareRule bare;
  gunichar asks;
  gunichar answers;
} Trial;

typedef struct
{
  VandapPieces *pieces;
  guint asking_label; /* of labels that do not say so by themselves: the one that asks, or VANDAP_NONE */
  guint first_label;  /* the one that speaks first, or VANDAP_NONE */
  guint asking_level; /* of headings: the level that most questions have, or 0 */
  gboolean headings_ask; /* nearly all of that level do, so that those of a few words do, too */
  gboolean labels_return;  /* some label stands before more than one piece */
  gboolean labelled_questions_are_set_off; /* what is asked under a label is all bold or italic */
} Document;

typedef struct
{
  guint exchanges, asking, answering, unanswered, questions, asked_back, labelled, used;
  guint set_off_asking, set_off; /* pieces that are printed as questions are, and those of them that ask */
  double lost; /* questions that stand in an answer, by how much they look like ones of the interviewer's */
  gsize question_bytes, answer_bytes;
} Tally;

static gboolean
label_asks (const Document *document, const Trial *trial, const VandapPiece *piece)
{
  const VandapLabel *label = vandap_pieces_get_label (document->pieces, piece->label);

  if (trial != NULL && trial->bare == BARE_FIRST_LABEL_ASKS)
    return piece->label == document->first_label;

  return vandap_words_sense_asks (label->sense) || vandap_words_sense_asks (label->credited)
         || piece->label == document->asking_label;
}

static VandapRole
judge_marker (const Trial *trial, gunichar marker, VandapRole last)
{
  switch (trial->markers)
    {
    case MARKERS_ASK:
      return marker == trial->asks ? VANDAP_ROLE_ASKS : VANDAP_ROLE_GOES_ON;
    case MARKERS_ANSWER:
      return marker == trial->answers ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case MARKERS_ASK_ANSWER:
      return marker == trial->asks ? VANDAP_ROLE_ASKS : marker == trial->answers ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case MARKERS_TAKE_TURNS:
      if (marker != trial->asks)
        return VANDAP_ROLE_GOES_ON;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_ASKS;
    case MARKERS_GO_ON:
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
asks_as_heading (const Document *document, guint i)
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
answers_set_off (const Document *document, const VandapPiece *piece, guint turn_piece)
{
  return document->labelled_questions_are_set_off && turn_piece != VANDAP_NONE
         && vandap_pieces_get (document->pieces, turn_piece)->label != VANDAP_NONE && !piece->is_bold && !piece->is_italic
         && piece->level == 0;
}

static VandapRole
judge_bare (const Document *document, const Trial *trial, guint i, guint turn_piece, VandapRole last)
{
  const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
  gboolean question = vandap_pieces_get (document->pieces, i)->is_question
                      && piece->end - piece->start < LONGEST_BARE_QUESTION;
  gboolean answered = turn_piece != VANDAP_NONE && vandap_pieces_get (document->pieces, turn_piece)->is_question;

  if (last == VANDAP_ROLE_ASKS && answers_set_off (document, piece, turn_piece))
    return VANDAP_ROLE_ANSWERS;

  switch (trial->bare)
    {
    case BARE_ANSWERS:
      if (last != VANDAP_ROLE_ASKS || vandap_pieces_get (document->pieces, i)->is_headline || (question && !answered))
        return VANDAP_ROLE_GOES_ON;
      return VANDAP_ROLE_ANSWERS;
    case BARE_ASKS_BY_ITS_MARK:
      if (question && last != VANDAP_ROLE_ASKS)
        return VANDAP_ROLE_ASKS;
      if (trial->markers == MARKERS_GO_ON && last == VANDAP_ROLE_ASKS && !question
          && !vandap_pieces_get (document->pieces, i)->is_headline)
        return VANDAP_ROLE_ANSWERS;
      return VANDAP_ROLE_GOES_ON;
    case BARE_HEADING_ASKS:
      if (piece->level > 0)
        return asks_as_heading (document, i) ? VANDAP_ROLE_ASKS : VANDAP_ROLE_GOES_ON;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case BARE_BOLD_ASKS:
    case BARE_ITALIC_ASKS:
      if (piece->level == 0 && (trial->bare == BARE_BOLD_ASKS ? piece->is_bold : piece->is_italic))
        return VANDAP_ROLE_ASKS;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case BARE_QUOTATION_ASKS:
      if (piece->is_quote)
        return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_GOES_ON : VANDAP_ROLE_ASKS;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case BARE_GOES_ON:
    default:
      return VANDAP_ROLE_GOES_ON;
    }
}

/* Where headings count the questions, nobody asks beside them. */
static VandapRole
judge_counted (const Document *document, guint i, VandapRole last)
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
asks_in_between (const Document *document, const Trial *trial, guint i, guint turn_piece)
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
goes_on_as_stated (const Document *document, const VandapPiece *piece, guint turn_piece)
{
  return piece->label != VANDAP_NONE && turn_piece != VANDAP_NONE
         && vandap_pieces_get (document->pieces, turn_piece)->label == piece->label
         && vandap_pieces_get_label (document->pieces, piece->label)->is_stated;
}

/* Reads the whole document as a convention would have it. */
static GArray *
try_convention (const Document *document, const Trial *trial)
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
          else if (trial->bare == BARE_COUNTED_ASKS)
            role = judge_counted (document, i, last);
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

/* A question in an answer may be a rhetorical one; one that is marked, or set off, or stands alone before what answers
 * it, hardly. */
static double
weigh_loss (const Document *document, guint i)
{
  VandapPieces *pieces = document->pieces;
  const VandapPiece *piece = vandap_pieces_get (pieces, i);
  const VandapPiece *next = i + 1 < pieces->pieces->len ? vandap_pieces_get (pieces, i + 1) : NULL;

  if (piece->marker != 0)
    return 1;
  if (!document->labels_return && document->first_label != VANDAP_NONE && next != NULL && !next->is_question)
    return 1;
  if (next == NULL || next->state != VANDAP_PIECE_OPEN || next->is_question || next->label != VANDAP_NONE
      || piece->end - piece->start > LONGEST_BARE_QUESTION)
    return 0;
  if ((piece->is_bold && !next->is_bold) || (piece->is_italic && !next->is_italic))
    return 1;

  return vandap_words_addresses (pieces->text + piece->start, piece->end - piece->start) ? 0.5 : 0.2;
}

/* Whether a convention takes how a piece is printed for the sign of a question. */
static gboolean
is_printed_as_question (const Trial *trial, const VandapPiece *piece)
{
  if (piece->state != VANDAP_PIECE_OPEN || piece->label != VANDAP_NONE)
    return FALSE;

  return (trial->bare == BARE_BOLD_ASKS && piece->is_bold && piece->level == 0)
         || (trial->bare == BARE_ITALIC_ASKS && piece->is_italic) || (trial->bare == BARE_HEADING_ASKS && piece->level > 0)
         || (trial->bare == BARE_QUOTATION_ASKS && piece->is_quote);
}

static void
tally (const Document *document, const Trial *trial, GArray *roles, Tally *sums)
{
  VandapRole last = VANDAP_ROLE_NONE;
  gboolean questioned = FALSE;

  memset (sums, 0, sizeof *sums);
  for (guint i = 0; i < roles->len; i++)
    {
      VandapRole role = g_array_index (roles, VandapRole, i);
      const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
      gboolean question = vandap_pieces_get (document->pieces, i)->is_question;
      /* What nobody said says nothing of how long anybody speaks: the menus and comments of a page least of all. */
      gsize bytes = piece->state == VANDAP_PIECE_OPEN ? piece->end - piece->start : 0;

      if (last != VANDAP_ROLE_NONE || role == VANDAP_ROLE_ASKS)
        {
          sums->set_off += is_printed_as_question (trial, piece);
          sums->set_off_asking += role == VANDAP_ROLE_ASKS && is_printed_as_question (trial, piece);
        }
      if (role == VANDAP_ROLE_ASKS)
        {
          sums->unanswered += last == VANDAP_ROLE_ASKS;
          sums->asking++;
          questioned = FALSE;
        }
      else if (role == VANDAP_ROLE_ANSWERS)
        {
          sums->exchanges += last == VANDAP_ROLE_ASKS;
          sums->questions += last == VANDAP_ROLE_ASKS && questioned;
          sums->answering++;
          sums->asked_back += question && bytes < LONGEST_BARE_QUESTION / 2;
        }
      if (role == VANDAP_ROLE_GOES_ON && last == VANDAP_ROLE_ANSWERS && question && piece->state == VANDAP_PIECE_OPEN)
        sums->lost += weigh_loss (document, i);
      if (role == VANDAP_ROLE_ASKS || role == VANDAP_ROLE_ANSWERS)
        {
          /* A list behind somebody's answer is no further use of a marker that answers. */
          sums->used += piece->marker != 0 && (role == VANDAP_ROLE_ASKS || last == VANDAP_ROLE_ASKS);
          sums->labelled += piece->label != VANDAP_NONE;
          last = role;
        }
      if (last == VANDAP_ROLE_ASKS)
        {
          questioned |= question || vandap_asker_has_question_mark (document->pieces, i);
          sums->question_bytes += bytes;
        }
      else if (last == VANDAP_ROLE_ANSWERS)
        sums->answer_bytes += bytes;
    }
}

static guint
count_markers (VandapPieces *pieces)
{
  guint n = 0;

  for (guint i = 0; i < pieces->pieces->len; i++)
    n += vandap_pieces_get (pieces, i)->marker != 0 && vandap_pieces_get (pieces, i)->state == VANDAP_PIECE_OPEN;

  return n;
}

/*
 * How well a reading explains the document: questions ask, answers do not and are longer, marks are used, and no
 * marked question is lost in an answer.
 */
static double
weigh (const Document *document, const Tally *sums, double trust)
{
  guint turns = sums->asking + sums->answering, markers = count_markers (document->pieces);
  double ratio;

  if (sums->exchanges == 0)
    return -1;
  ratio = (double) sums->answer_bytes / (double) MAX (sums->question_bytes, 1);

  return trust + 2.0 * sums->questions / sums->exchanges - 1.5 * sums->asked_back / sums->answering
         + 0.5 * MIN (ratio, 2.0) + (document->labels_return ? 1.0 * sums->labelled / turns : 0)
         + (sums->set_off > 1 ? 0.8 * sums->set_off_asking / sums->set_off : 0)
         + (markers > 1 ? 0.8 * sums->used / markers : 0) + 0.1 * MIN (sums->exchanges, 8)
         - 1.5 * sums->unanswered / sums->asking - 2.0 * sums->lost / (sums->lost + sums->exchanges);
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
speaks_to_somebody (const Document *document, GArray *roles)
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

static void
try_and_keep (const Document *document, guint row, gunichar asks, gunichar answers, double *best,
              VandapVerdict *verdict)
{
  Trial trial = { conventions[row].markers, conventions[row].bare, asks, answers };
  GArray *roles = try_convention (document, &trial);
  Tally sums;
  double weight;

  tally (document, &trial, roles, &sums);
  weight = weigh (document, &sums, conventions[row].trust);

  /* Text full of questions that nobody was asked is no interview. */
  if (sums.labelled == 0 && sums.used == 0 && conventions[row].bare == BARE_ASKS_BY_ITS_MARK
      && (sums.exchanges < 2 || (sums.exchanges < FEWEST_BARE_QUESTIONS && !vandap_words_speak_of_interview (document->pieces->text)
              && !speaks_to_somebody (document, roles))))
    weight = -1;
  /* Nor is an essay that asks what it is about in its title. */
  if (sums.labelled == 0 && sums.used == 0 && conventions[row].bare == BARE_HEADING_ASKS && document->asking_level == 1
      && sums.exchanges < 2)
    weight = -1;
  if (sums.labelled + sums.used > 0 && sums.exchanges < 2 && sums.labelled < 2)
    weight = -1;
  /* One paragraph in bold that asks nothing is an article's lead. */
  if ((conventions[row].bare == BARE_BOLD_ASKS || conventions[row].bare == BARE_ITALIC_ASKS) && sums.labelled + sums.used == 0
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
  verdict->sureness = CLAMP ((weight - 1) / 5, 0.05, 1);
}

/* The level that most headings with a question mark have, if most headings of that level have one. */
static void
find_asking_headings (Document *document)
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
look_at_document (Document *document)
{
  guint asked = 0, set_off = 0;

  document->asking_label = vandap_asker_find (document->pieces);
  document->first_label = vandap_asker_find_first_label (document->pieces);
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
  Document document = { .pieces = pieces };
  gunichar markers[MOST_MARKERS];
  guint n = find_markers (pieces, markers);
  double best = 0;

  look_at_document (&document);
  *verdict = (VandapVerdict) { NULL, 0, NULL };
  for (guint row = 0; row < G_N_ELEMENTS (conventions); row++)
    {
      if (conventions[row].bare == BARE_COUNTED_ASKS && !pieces->counts)
        continue;
      if (conventions[row].markers == MARKERS_GO_ON)
        try_and_keep (&document, row, 0, 0, &best, verdict);
      for (guint i = 0; conventions[row].markers != MARKERS_GO_ON && i < n; i++)
        {
          if (conventions[row].markers != MARKERS_ASK_ANSWER)
            try_and_keep (&document, row, markers[i], markers[i], &best, verdict);
          for (guint j = 0; conventions[row].markers == MARKERS_ASK_ANSWER && j < n; j++)
            if (i != j)
              try_and_keep (&document, row, markers[i], markers[j], &best, verdict);
        }
    }
  if (verdict->roles != NULL)
    vandap_roles_amend (pieces, verdict->roles);
}
