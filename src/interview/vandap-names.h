/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* What an interview's questions and people are called, put together for a row or a line. */

char *vandap_person_dup_name (const VandapPerson *person, gboolean courtesy);
char *vandap_interview_dup_question (VandapInterview *self, guint exchange);
char *vandap_interview_dup_speakers (VandapInterview *self, guint turn, gboolean courtesy);
char *vandap_interview_dup_askers (VandapInterview *self, guint exchange, gboolean courtesy);
char *vandap_interview_dup_answerers (VandapInterview *self, guint exchange, gboolean courtesy);
guint vandap_interview_count_answer_paragraphs (VandapInterview *self, guint exchange);

G_END_DECLS
