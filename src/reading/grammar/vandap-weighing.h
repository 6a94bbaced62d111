/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-conventions.h"

G_BEGIN_DECLS

/* Readings of a document, and how well each explains it. */

/** VANDAP_LONGEST_BARE_QUESTION: bytes of a question that nothing but its mark tells, at the most. */
#define VANDAP_LONGEST_BARE_QUESTION 700

/**
 * VandapMarkerRule:
 * @VANDAP_MARKERS_GO_ON: lists and dashes inside a turn
 * @VANDAP_MARKERS_ASK: the one asks
 * @VANDAP_MARKERS_ANSWER: the one answers
 * @VANDAP_MARKERS_ASK_ANSWER: the one asks, another answers
 * @VANDAP_MARKERS_TAKE_TURNS: the same one asks and answers by turns
 *
 * What a paper's markers do, for pieces that no label speaks for.
 */
typedef enum
{
  VANDAP_MARKERS_GO_ON,
  VANDAP_MARKERS_ASK,
  VANDAP_MARKERS_ANSWER,
  VANDAP_MARKERS_ASK_ANSWER,
  VANDAP_MARKERS_TAKE_TURNS,
} VandapMarkerRule;

/**
 * VandapBareRule:
 * @VANDAP_BARE_GOES_ON: it goes on with the turn before
 * @VANDAP_BARE_FIRST_LABEL_ASKS: the first label asks, and pieces without one go on
 * @VANDAP_BARE_ANSWERS: it answers after a question; else it goes on
 * @VANDAP_BARE_ASKS_BY_ITS_MARK: a question mark at its end tells
 * @VANDAP_BARE_COUNTED_ASKS: headings count the questions, and names answer
 * @VANDAP_BARE_STATED_ASKS: the format itself says what asks, and what answers
 * @VANDAP_BARE_HEADING_ASKS: the format's headings are the questions
 * @VANDAP_BARE_BOLD_ASKS: what is all bold is a question
 * @VANDAP_BARE_ITALIC_ASKS: what is all italic is a question
 * @VANDAP_BARE_QUOTATION_ASKS: what is set off as a quotation is a question
 * @VANDAP_BARE_QUOTATION_ANSWERS: what is set off as a quotation is an answer
 * @VANDAP_BARE_BEFORE_NAME_ASKS: what stands right before the only name there is asks
 *
 * What pieces with neither label nor marker do.
 */
typedef enum
{
  VANDAP_BARE_GOES_ON,
  VANDAP_BARE_FIRST_LABEL_ASKS,
  VANDAP_BARE_ANSWERS,
  VANDAP_BARE_ASKS_BY_ITS_MARK,
  VANDAP_BARE_COUNTED_ASKS,
  VANDAP_BARE_STATED_ASKS,
  VANDAP_BARE_HEADING_ASKS,
  VANDAP_BARE_BOLD_ASKS,
  VANDAP_BARE_ITALIC_ASKS,
  VANDAP_BARE_QUOTATION_ASKS,
  VANDAP_BARE_QUOTATION_ANSWERS,
  VANDAP_BARE_BEFORE_NAME_ASKS,
} VandapBareRule;

/**
 * VandapTrial:
 * @markers: what markers do
 * @bare: what pieces with neither label nor marker do
 * @asks: the marker that asks, or 0
 * @answers: the marker that answers, or 0
 *
 * A convention, with the markers it is tried with.
 */
typedef struct
{
  VandapMarkerRule markers;
  VandapBareRule bare;
  gunichar asks;
  gunichar answers;
} VandapTrial;

/**
 * VandapOverview:
 * @pieces: the pieces of a document
 * @asking_label: of labels that do not say so by themselves: the one that asks, or %VANDAP_NONE
 * @first_label: the one that speaks first, or %VANDAP_NONE
 * @answering_label: the only one there is, if what asks stands right before each of its answers, or %VANDAP_NONE
 * @asking_level: of headings: the level that most questions have, or 0
 * @headings_ask: whether nearly all of that level do, so that those of a few words do, too
 * @states_parts: whether the format itself says what asks
 * @labels_return: whether some label stands before more than one piece
 * @labelled_questions_are_set_off: whether what is asked under a label is all bold or italic
 *
 * What a whole document shows.
 */
typedef struct
{
  VandapPieces *pieces;
  guint asking_label;
  guint first_label;
  guint answering_label;
  guint asking_level;
  gboolean headings_ask;
  gboolean states_parts;
  gboolean labels_return;
  gboolean labelled_questions_are_set_off;
} VandapOverview;

/**
 * VandapTally:
 * @exchanges: questions that are answered
 * @asking: turns that ask
 * @answering: turns that answer
 * @unanswered: turns that ask behind others that do
 * @questions: exchanges that ask with a question mark
 * @asked_back: answers that are questions
 * @labelled: turns that begin with a label
 * @used: turns that begin with a marker
 * @set_off_asking: pieces that ask and are printed as questions are
 * @set_off: pieces that are printed as questions are
 * @lost: questions that stand in an answer, by how much they look like ones of the interviewer's
 * @question_bytes: bytes of all that is asked
 * @answer_bytes: bytes of all that is answered
 *
 * What a reading of a document makes of it.
 */
typedef struct
{
  guint exchanges;
  guint asking;
  guint answering;
  guint unanswered;
  guint questions;
  guint asked_back;
  guint labelled;
  guint used;
  guint set_off_asking;
  guint set_off;
  double lost;
  gsize question_bytes;
  gsize answer_bytes;
} VandapTally;

void vandap_weighing_tally (const VandapOverview *document, const VandapTrial *trial, GArray *roles, VandapTally *sums);
double vandap_weighing_weigh (const VandapOverview *document, const VandapTally *sums, double trust);

G_END_DECLS
