/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/tei/vandap-tei-choices.h"
#include "reading/tei/vandap-tei-figures.h"
#include "reading/tei/vandap-tei-flow.h"
#include "reading/tei/vandap-tei-times.h"
#include "reading/tei/vandap-tei-voices.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/* What the elements of TEI mean for the flow of paragraphs. */

/**
 * VandapTeiPlace:
 * @builder: the interview so far
 * @flow: its paragraphs
 * @figures: its pictures
 * @times: its timeline
 * @turns: its turns
 * @voices: who is speaking
 * @choices: readings of one place
 * @parent: name of the element that is open, or "" where none means anything
 * @n_blocks: how many elements are open that make a paragraph
 * @n_spans: how many are open that make a stretch of one
 *
 * A place in a file.
 */
typedef struct
{
  VandapInterviewBuilder *builder;
  VandapTeiFlow *flow;
  VandapTeiFigures *figures;
  VandapTeiTimes *times;
  VandapTeiTurns *turns;
  VandapTeiVoices *voices;
  VandapTeiChoices *choices;
  const char *parent;
  guint n_blocks;
  guint n_spans;
} VandapTeiPlace;

/**
 * VandapTeiFrame:
 * @began: whether the element began what its end has to end
 * @span: paragraph of the stretch it began, or %VANDAP_NONE
 * @said: (nullable): what its start tag says; owned
 *
 * What an element's start tag leaves for its end tag.
 */
typedef struct
{
  gboolean began;
  guint span;
  char *said;
} VandapTeiFrame;

/**
 * VandapTeiRule:
 * @name: name of the element
 * @start: (nullable): what its start tag does
 * @end: (nullable): what its end tag does
 *
 * What an element means. What paragraphs are, and how deep in paragraphs and
 * stretches the place is, is the same after the end tag as before the start tag.
 */
typedef struct
{
  const char *name;
  void (*start) (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element);
  void (*end) (VandapTeiPlace *place, VandapTeiFrame *frame);
} VandapTeiRule;

extern const VandapTeiRule vandap_tei_block_rules[];
extern const VandapTeiRule vandap_tei_span_rules[];
extern const VandapTeiRule vandap_tei_editor_rules[];
extern const VandapTeiRule vandap_tei_other_reading;
extern const VandapTeiRule vandap_tei_supplied;

void vandap_tei_place_end_paragraph (VandapTeiPlace *place);
void vandap_tei_place_start_block (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element);
void vandap_tei_place_end_block (VandapTeiPlace *place, VandapTeiFrame *frame);
void vandap_tei_place_start_span (VandapTeiPlace *place, VandapTeiFrame *frame, const VandapTeiElement *element,
                                  VandapSpanKind kind, const char *value);
void vandap_tei_place_end_span (VandapTeiPlace *place, VandapTeiFrame *frame);
gboolean vandap_tei_place_is_in_choice (const VandapTeiPlace *place);

G_END_DECLS
