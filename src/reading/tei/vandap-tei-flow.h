/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "reading/vandap-report.h"

G_BEGIN_DECLS

/** VANDAP_TEI_KIND_BY_PLACE: a paragraph that is what its place among the turns makes it. */
#define VANDAP_TEI_KIND_BY_PLACE (-1)

/**
 * VandapTeiFlow:
 *
 * Makes paragraphs out of the text between the tags of a TEI file.
 *
 * A paragraph begins with its first text, so that an element that only holds
 * others makes none. No text is lost: what nothing claims makes a paragraph of
 * its own.
 */
typedef struct _VandapTeiFlow VandapTeiFlow;

VandapTeiFlow *vandap_tei_flow_new (VandapInterviewBuilder *builder, VandapReport *report);
void vandap_tei_flow_free (VandapTeiFlow *self);

void vandap_tei_flow_set_kind (VandapTeiFlow *self, int kind);
int vandap_tei_flow_get_kind (VandapTeiFlow *self);
void vandap_tei_flow_add_text (VandapTeiFlow *self, const char *text, gsize length);
void vandap_tei_flow_break_line (VandapTeiFlow *self);
void vandap_tei_flow_part_span (VandapTeiFlow *self);
void vandap_tei_flow_add_time (VandapTeiFlow *self, gint64 milliseconds);
guint vandap_tei_flow_open_span (VandapTeiFlow *self, VandapSpanKind kind, const char *value);
void vandap_tei_flow_close_span (VandapTeiFlow *self, guint paragraph);
gboolean vandap_tei_flow_is_in_paragraph (VandapTeiFlow *self);
gboolean vandap_tei_flow_is_in_caption (VandapTeiFlow *self);
guint vandap_tei_flow_end_paragraph (VandapTeiFlow *self);
void vandap_tei_flow_add_paragraph (VandapTeiFlow *self, int kind, const char *text);

void vandap_tei_flow_set_lead (VandapTeiFlow *self, const char *lead);
void vandap_tei_flow_set_misnaming_lead (VandapTeiFlow *self, const char *lead);
void vandap_tei_flow_set_speech_lead (VandapTeiFlow *self, const char *lead);
void vandap_tei_flow_flush_lead (VandapTeiFlow *self);
void vandap_tei_flow_flush_speech_lead (VandapTeiFlow *self);

void vandap_tei_flow_begin_brackets (VandapTeiFlow *self);
void vandap_tei_flow_end_brackets (VandapTeiFlow *self);
void vandap_tei_flow_leave_out (VandapTeiFlow *self, const char *text, const char *reason);

void vandap_tei_flow_begin_capture (VandapTeiFlow *self);
gboolean vandap_tei_flow_is_capturing (VandapTeiFlow *self);
gboolean vandap_tei_flow_captures_nothing (VandapTeiFlow *self);
void vandap_tei_flow_supply (VandapTeiFlow *self);
gboolean vandap_tei_flow_is_supplied (VandapTeiFlow *self);
char *vandap_tei_flow_end_capture (VandapTeiFlow *self);

guint vandap_tei_flow_get_n_speech (VandapTeiFlow *self);
guint vandap_tei_flow_get_n_asking (VandapTeiFlow *self);
const GByteArray *vandap_tei_flow_get_kinds (VandapTeiFlow *self);
void vandap_tei_flow_settle (VandapTeiFlow *self, guint first_turn, guint after_turns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiFlow, vandap_tei_flow_free)

G_END_DECLS
