/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"
#include "text/vandap-assembler.h"

G_BEGIN_DECLS

/**
 * VandapOpenSpans:
 *
 * Marked stretches and moments of a paragraph that is being put together: where
 * they stand in the text is settled only when the paragraph ends.
 */
typedef struct _VandapOpenSpans VandapOpenSpans;

VandapOpenSpans *vandap_open_spans_new (VandapAssembler *assembler);
void vandap_open_spans_free (VandapOpenSpans *self);
void vandap_open_spans_open (VandapOpenSpans *self, VandapSpanKind kind, const char *value);
void vandap_open_spans_close (VandapOpenSpans *self);
void vandap_open_spans_add_time (VandapOpenSpans *self, gint64 milliseconds);
void vandap_open_spans_settle (VandapOpenSpans *self, const GString *text, GArray *spans);
void vandap_open_spans_settle_times (VandapOpenSpans *self, GArray *times);
void vandap_open_spans_clear (VandapOpenSpans *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapOpenSpans, vandap_open_spans_free)

G_END_DECLS
