/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/**
 * VANDAP_INTERVIEW_ERROR:
 *
 * Domain of the errors a builder reports: marks that do not fit their text.
 */
#define VANDAP_INTERVIEW_ERROR (vandap_interview_error_quark ())
GQuark vandap_interview_error_quark (void);

/**
 * VandapInterviewError:
 * @VANDAP_INTERVIEW_ERROR_TEXT: the text is not in its one form
 * @VANDAP_INTERVIEW_ERROR_PEOPLE: an id is missing, no XML name, or used twice; a name is empty
 * @VANDAP_INTERVIEW_ERROR_TURNS: turns overlap, hold no speech, name unknown people, or leave speech out
 * @VANDAP_INTERVIEW_ERROR_EXCHANGES: exchanges do not cover the turns in order, or share an id
 * @VANDAP_INTERVIEW_ERROR_SPANS: spans cross, are empty, or leave their paragraph
 * @VANDAP_INTERVIEW_ERROR_PICTURES: a picture's anchor or caption is none
 * @VANDAP_INTERVIEW_ERROR_TIMES: times are out of order or outside the text
 */
typedef enum
{
  VANDAP_INTERVIEW_ERROR_TEXT,
  VANDAP_INTERVIEW_ERROR_PEOPLE,
  VANDAP_INTERVIEW_ERROR_TURNS,
  VANDAP_INTERVIEW_ERROR_EXCHANGES,
  VANDAP_INTERVIEW_ERROR_SPANS,
  VANDAP_INTERVIEW_ERROR_PICTURES,
  VANDAP_INTERVIEW_ERROR_TIMES,
} VandapInterviewError;

/**
 * VandapInterviewBuilder:
 *
 * Builds an interview: first its people, then its paragraphs in file order,
 * with turns and exchanges over them at any time after their paragraphs.
 */
typedef struct _VandapInterviewBuilder VandapInterviewBuilder;

VandapInterviewBuilder *vandap_interview_builder_new (void);
void vandap_interview_builder_free (VandapInterviewBuilder *self);
void vandap_interview_builder_expect (VandapInterviewBuilder *self, gsize length, guint n_paragraphs);
void vandap_interview_builder_vouch (VandapInterviewBuilder *self);

void vandap_interview_builder_set_field (VandapInterviewBuilder *self, VandapField field, const char *value);
const char *vandap_interview_builder_get_field (VandapInterviewBuilder *self, VandapField field);
void vandap_interview_builder_set_derivation (VandapInterviewBuilder *self, VandapDerivation derivation);
void vandap_interview_builder_add_credit (VandapInterviewBuilder *self, const char *what, const char *name);
guint vandap_interview_builder_add_person (VandapInterviewBuilder *self, const char *id, const char *name,
                                           const char *courtesy, const char *occupation, VandapPart part,
                                           gboolean is_label);

guint vandap_interview_builder_begin_paragraph (VandapInterviewBuilder *self, VandapParagraphKind kind, const char *lead);
void vandap_interview_builder_misname (VandapInterviewBuilder *self);
void vandap_interview_builder_append (VandapInterviewBuilder *self, const char *text, gssize length);
void vandap_interview_builder_append_settled (VandapInterviewBuilder *self, const char *text, gsize length);
void vandap_interview_builder_break_line (VandapInterviewBuilder *self);
void vandap_interview_builder_open_span (VandapInterviewBuilder *self, VandapSpanKind kind, const char *value);
void vandap_interview_builder_close_span (VandapInterviewBuilder *self);
void vandap_interview_builder_add_time (VandapInterviewBuilder *self, gint64 milliseconds);
gboolean vandap_interview_builder_end_paragraph (VandapInterviewBuilder *self);
guint vandap_interview_builder_get_n_paragraphs (VandapInterviewBuilder *self);
void vandap_interview_builder_set_kind (VandapInterviewBuilder *self, guint paragraph, VandapParagraphKind kind);

guint vandap_interview_builder_add_turn (VandapInterviewBuilder *self, guint first_paragraph, guint n_paragraphs,
                                         const guint *speakers, guint n_speakers);
guint vandap_interview_builder_add_exchange (VandapInterviewBuilder *self, const char *id, guint first_turn,
                                             guint n_asking, guint n_answering, const char *corresponding);
void vandap_interview_builder_add_picture (VandapInterviewBuilder *self, guint before_paragraph, guint caption,
                                           const char *credit, const char *description, const char *file);

VandapInterview *vandap_interview_builder_finish (VandapInterviewBuilder *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapInterviewBuilder, vandap_interview_builder_free)

G_END_DECLS
