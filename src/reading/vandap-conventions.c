/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-conventions.h"

#include <string.h>

#define LONGEST_BARE_QUESTION 700
#define FEWEST_BARE_QUESTIONS 4
#define MOST_MARKERS 4

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
  BARE_ANSWERS,          /* after a question; else it goes on */
  BARE_ASKS_BY_ITS_MARK, /* a question mark at its end tells */
  BARE_HEADING_ASKS,     /* the format's headings are the questions */
  BARE_BOLD_ASKS,        /* what is all bold is a question */
  BARE_ITALIC_ASKS,      /* what is all italic is a question */
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
  { "labels on both sides", MARKERS_GO_ON, BARE_GOES_ON, 1.0 },
  { "labelled questions, bare answers", MARKERS_GO_ON, BARE_ANSWERS, 0.8 },
  { "one marker asks, another answers", MARKERS_ASK_ANSWER, BARE_GOES_ON, 0.8 },
  { "a marker asks, labels answer", MARKERS_ASK, BARE_GOES_ON, 0.7 },
  { "a marker asks, bare answers", MARKERS_ASK, BARE_ANSWERS, 0.5 },
  { "one marker by turns", MARKERS_TAKE_TURNS, BARE_GOES_ON, 0.5 },
  { "bare questions, a marker answers", MARKERS_ANSWER, BARE_ASKS_BY_ITS_MARK, 0.4 },
  { "headings ask", MARKERS_GO_ON, BARE_HEADING_ASKS, 0.4 },
  { "bold paragraphs ask", MARKERS_GO_ON, BARE_BOLD_ASKS, 0.4 },
  { "italic paragraphs ask", MARKERS_GO_ON, BARE_ITALIC_ASKS, 0.3 },
  { "question marks alone", MARKERS_GO_ON, BARE_ASKS_BY_ITS_MARK, 0.0 },
};

typedef struct
{
  VandapPieces *pieces;
  guint asking_label; /* of labels that do not say so by themselves: the one that asks, or VANDAP_NONE */
} Document;

typedef struct
{
  MarkerRule markers;
  BareRule bare;
  gunichar asks;
  gunichar answers;
} Trial;

typedef struct
{
  guint exchanges, asking, answering, unanswered, questions, asked_back, labelled, used, lost;
  gsize question_bytes, answer_bytes;
} Tally;

static gboolean
label_asks (const Document *document, const VandapPiece *piece)
{
  const VandapLabel *label = vandap_pieces_get_label (document->pieces, piece->label);

  return label->sense == VANDAP_LABEL_ASKS || piece->label == document->asking_label;
}

/* Where no label says "interviewer": it is whose pieces end in questions most, else who speaks first. */
static guint
find_asking_label (VandapPieces *pieces)
{
  guint best = VANDAP_NONE, first = VANDAP_NONE;
  double most = 0.34;

  for (guint i = 0; i < pieces->labels->len; i++)
    if (vandap_pieces_get_label (pieces, i)->sense == VANDAP_LABEL_ASKS)
      return VANDAP_NONE;

  for (guint i = 0; i < pieces->labels->len; i++)
    {
      guint count = 0, questions = 0;

      for (guint j = 0; j < pieces->pieces->len; j++)
        if (vandap_pieces_get (pieces, j)->label == i)
          {
            count++;
            questions += vandap_pieces_is_question (pieces, j);
            if (first == VANDAP_NONE)
              first = i;
          }
      if (count > 1 && (double) questions / count > most)
        {
          most = (double) questions / count;
          best = i;
        }
    }

  return best;
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

static VandapRole
judge_bare (const Document *document, const Trial *trial, guint i, guint turn_piece, VandapRole last)
{
  const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
  gboolean question = vandap_pieces_is_question (document->pieces, i)
                      && piece->end - piece->start < LONGEST_BARE_QUESTION;
  gboolean answered = turn_piece != VANDAP_NONE && vandap_pieces_is_question (document->pieces, turn_piece);

  switch (trial->bare)
    {
    case BARE_ANSWERS:
      if (last != VANDAP_ROLE_ASKS || vandap_pieces_looks_like_heading (document->pieces, i) || (question && !answered))
        return VANDAP_ROLE_GOES_ON;
      return VANDAP_ROLE_ANSWERS;
    case BARE_ASKS_BY_ITS_MARK:
      if (question && last != VANDAP_ROLE_ASKS)
        return VANDAP_ROLE_ASKS;
      if (trial->markers == MARKERS_GO_ON && last == VANDAP_ROLE_ASKS && !question
          && !vandap_pieces_looks_like_heading (document->pieces, i))
        return VANDAP_ROLE_ANSWERS;
      return VANDAP_ROLE_GOES_ON;
    case BARE_HEADING_ASKS:
      if (piece->is_heading)
        return question ? VANDAP_ROLE_ASKS : VANDAP_ROLE_GOES_ON;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case BARE_BOLD_ASKS:
    case BARE_ITALIC_ASKS:
      if (trial->bare == BARE_BOLD_ASKS ? piece->is_bold : piece->is_italic)
        return VANDAP_ROLE_ASKS;
      return last == VANDAP_ROLE_ASKS ? VANDAP_ROLE_ANSWERS : VANDAP_ROLE_GOES_ON;
    case BARE_GOES_ON:
    default:
      return VANDAP_ROLE_GOES_ON;
    }
}

/* Reads the whole document as a convention would have it. */
static GArray *
try_convention (const Document *document, const Trial *trial)
{
  GArray *roles = g_array_new (FALSE, TRUE, sizeof (VandapRole));
  VandapRole last = VANDAP_ROLE_NONE;
  guint turn_piece = VANDAP_NONE;

  for (guint i = 0; i < document->pieces->pieces->len; i++)
    {
      const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
      VandapRole role = VANDAP_ROLE_GOES_ON;

      if (piece->state == VANDAP_PIECE_OPEN)
        {
          if (piece->label != VANDAP_NONE)
            role = label_asks (document, piece) ? VANDAP_ROLE_ASKS : VANDAP_ROLE_ANSWERS;
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

static void
tally (const Document *document, GArray *roles, Tally *sums)
{
  VandapRole last = VANDAP_ROLE_NONE;
  gboolean questioned = FALSE;

  memset (sums, 0, sizeof *sums);
  for (guint i = 0; i < roles->len; i++)
    {
      VandapRole role = g_array_index (roles, VandapRole, i);
      const VandapPiece *piece = vandap_pieces_get (document->pieces, i);
      gboolean question = vandap_pieces_is_question (document->pieces, i);
      gsize bytes = piece->end - piece->start;

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
      sums->lost += role == VANDAP_ROLE_GOES_ON && piece->marker != 0 && question;
      if (role == VANDAP_ROLE_ASKS || role == VANDAP_ROLE_ANSWERS)
        {
          last = role;
          sums->labelled += piece->label != VANDAP_NONE;
          sums->used += piece->marker != 0;
        }
      if (last == VANDAP_ROLE_ASKS)
        {
          questioned |= question || memchr (document->pieces->text + piece->start, '?', bytes) != NULL;
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
         + 0.5 * MIN (ratio, 2.0) + 1.0 * sums->labelled / turns
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

static gboolean
speaks_of_interview (VandapPieces *pieces)
{
  static const char *const words[] = {
    "phỏng vấn", "trao đổi với", "cuộc trao đổi", "trò chuyện", "phóng viên", "p.v", "trả lời", "interview",
    "conversation", "entretien", "entrevista", "gespräch", "интервью", "采访", "访谈", "インタビュー", "인터뷰", "حوار",
  };
  g_autofree char *lower = g_utf8_strdown (pieces->text, (gssize) MIN (strlen (pieces->text), 200000));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
try_and_keep (const Document *document, guint row, gunichar asks, gunichar answers, double *best,
              VandapVerdict *verdict)
{
  Trial trial = { conventions[row].markers, conventions[row].bare, asks, answers };
  GArray *roles = try_convention (document, &trial);
  Tally sums;
  double weight;

  tally (document, roles, &sums);
  weight = weigh (document, &sums, conventions[row].trust);

  /* Text full of questions that nobody was asked is no interview. */
  if (sums.labelled == 0 && sums.used == 0 && conventions[row].bare == BARE_ASKS_BY_ITS_MARK
      && (sums.exchanges < 2 || (sums.exchanges < FEWEST_BARE_QUESTIONS && !speaks_of_interview (document->pieces))))
    weight = -1;
  if (sums.labelled + sums.used > 0 && sums.exchanges < 2 && sums.labelled < 2)
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
  Document document = { pieces, find_asking_label (pieces) };
  gunichar markers[MOST_MARKERS];
  guint n = find_markers (pieces, markers);
  double best = 0;

  *verdict = (VandapVerdict) { NULL, 0, NULL };
  for (guint row = 0; row < G_N_ELEMENTS (conventions); row++)
    {
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
}
