/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/tei/vandap-tei-people.h"
#include "reading/vandap-report.h"

G_BEGIN_DECLS

/**
 * VandapTeiTurnSays:
 * @VANDAP_TEI_TURN_SAYS_NOTHING: the file does not say what the turn does
 * @VANDAP_TEI_TURN_SAYS_QUESTION: the file marks it as asking
 * @VANDAP_TEI_TURN_SAYS_ANSWER: the file marks it as answering
 */
typedef enum
{
  VANDAP_TEI_TURN_SAYS_NOTHING,
  VANDAP_TEI_TURN_SAYS_QUESTION,
  VANDAP_TEI_TURN_SAYS_ANSWER,
} VandapTeiTurnSays;

/**
 * VandapTeiTurn:
 * @first_paragraph: index of its first paragraph
 * @n_paragraphs: how many it has
 * @first_speaker: index of its first speaker in those of all turns
 * @n_speakers: how many say it
 * @says: what the file says of it
 * @ends_asking: whether a paragraph of it ends with a question mark
 * @exchange: index of the question of the file it stands in, or %VANDAP_NONE
 *
 * A turn of a file.
 */
typedef struct
{
  guint first_paragraph;
  guint n_paragraphs;
  guint first_speaker;
  guint n_speakers;
  VandapTeiTurnSays says;
  gboolean ends_asking;
  guint exchange;
} VandapTeiTurn;

/**
 * VandapTeiTurns:
 *
 * The turns of a file and the questions it groups them by. Turns that it does
 * not group are grouped by who asks.
 */
typedef struct _VandapTeiTurns VandapTeiTurns;

VandapTeiTurns *vandap_tei_turns_new (guint expected);
void vandap_tei_turns_free (VandapTeiTurns *self);
void vandap_tei_turns_begin_exchange (VandapTeiTurns *self, const char *id, const char *number,
                                      const char *corresponding);
void vandap_tei_turns_end_exchange (VandapTeiTurns *self);
void vandap_tei_turns_add_speaker (VandapTeiTurns *self, guint person);
void vandap_tei_turns_add (VandapTeiTurns *self, const VandapTeiTurn *turn);
guint vandap_tei_turns_get_n (VandapTeiTurns *self);
const VandapTeiTurn *vandap_tei_turns_get (VandapTeiTurns *self, guint turn);
const guint *vandap_tei_turns_get_speakers (VandapTeiTurns *self, guint turn);
void vandap_tei_turns_build (VandapTeiTurns *self, VandapTeiPeople *people, VandapTeiIds *ids,
                             const GByteArray *kinds, VandapInterviewBuilder *builder, VandapReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiTurns, vandap_tei_turns_free)

G_END_DECLS
