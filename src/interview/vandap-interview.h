/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "interview/vandap-marks.h"
#include "interview/vandap-source.h"
#include "text/vandap-code-points.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_INTERVIEW (vandap_interview_get_type ())

/**
 * VandapInterview:
 *
 * An interview: one text, and an index over it.
 *
 * It never changes once a [class@Vandap.InterviewBuilder] has built it, and who has
 * read it has said where it is from, so it may be read from any thread.
 */
G_DECLARE_FINAL_TYPE (VandapInterview, vandap_interview, VANDAP, INTERVIEW, GObject)

const char *vandap_interview_get_text (VandapInterview *self, gsize *length);
const char *vandap_interview_get_field (VandapInterview *self, VandapField field);
gboolean vandap_interview_is_put_right (VandapInterview *self);
VandapDerivation vandap_interview_get_derivation (VandapInterview *self);
VandapOrigin vandap_interview_get_origin (VandapInterview *self);
void vandap_interview_set_origin (VandapInterview *self, VandapOrigin origin);

guint vandap_interview_get_n_people (VandapInterview *self);
const VandapPerson *vandap_interview_get_person (VandapInterview *self, guint person);
guint vandap_interview_get_n_credits (VandapInterview *self);
const VandapCredit *vandap_interview_get_credit (VandapInterview *self, guint credit);
const char *vandap_interview_get_credited (VandapInterview *self, const char *what);

guint vandap_interview_get_n_paragraphs (VandapInterview *self);
const VandapParagraph *vandap_interview_get_paragraph (VandapInterview *self, guint paragraph);
guint vandap_interview_get_n_turns (VandapInterview *self);
const VandapTurn *vandap_interview_get_turn (VandapInterview *self, guint turn);
guint vandap_interview_get_speaker (VandapInterview *self, guint turn, guint nth);
guint vandap_interview_get_n_exchanges (VandapInterview *self);
const VandapExchangeMarks *vandap_interview_get_exchange (VandapInterview *self, guint exchange);
guint vandap_interview_get_exchange_number (VandapInterview *self, guint exchange);
guint vandap_interview_get_n_questions (VandapInterview *self);
guint vandap_interview_get_n_spans (VandapInterview *self);
const VandapSpan *vandap_interview_get_span (VandapInterview *self, guint span);
guint vandap_interview_get_n_pictures (VandapInterview *self);
const VandapPicture *vandap_interview_get_picture (VandapInterview *self, guint picture);
guint vandap_interview_get_n_times (VandapInterview *self);
const VandapTime *vandap_interview_get_time (VandapInterview *self, guint time);

VandapCodePoints *vandap_interview_get_code_points (VandapInterview *self);

G_END_DECLS

#include "interview/vandap-names.h"
#include "interview/vandap-places.h"
