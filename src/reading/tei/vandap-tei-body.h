/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/tei/vandap-tei-flow.h"
#include "reading/tei/vandap-tei-people.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapTeiBody:
 *
 * Reads what a TEI file has in its text elements.
 */
typedef struct _VandapTeiBody VandapTeiBody;

VandapTeiBody *vandap_tei_body_new (VandapInterviewBuilder *builder, VandapTeiPeople *people, VandapReport *report,
                                   guint expected);
void vandap_tei_body_free (VandapTeiBody *self);
void vandap_tei_body_start (VandapTeiBody *self, const VandapTeiElement *element);
void vandap_tei_body_end (VandapTeiBody *self);
void vandap_tei_body_add_text (VandapTeiBody *self, const char *text, gsize length);
void vandap_tei_body_add_title (VandapTeiBody *self, const char *title);
void vandap_tei_body_finish (VandapTeiBody *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiBody, vandap_tei_body_free)

G_END_DECLS
