/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-report.h"
#include "reading/vandap-tei-element.h"
#include "reading/vandap-tei-header.h"

G_BEGIN_DECLS

/**
 * VandapTeiBody:
 *
 * Reads the text of a TEI file: paragraphs, who says them, and what they answer.
 */
typedef struct _VandapTeiBody VandapTeiBody;

VandapTeiBody *vandap_tei_body_new (VandapInterviewBuilder *builder, VandapTeiHeader *header, VandapReport *report);
void vandap_tei_body_free (VandapTeiBody *self);

void vandap_tei_body_start (VandapTeiBody *self, const char *name, const VandapTeiAttributes *attributes);
void vandap_tei_body_end (VandapTeiBody *self);
void vandap_tei_body_text (VandapTeiBody *self, const char *text, gsize length);
void vandap_tei_body_finish (VandapTeiBody *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiBody, vandap_tei_body_free)

G_END_DECLS
