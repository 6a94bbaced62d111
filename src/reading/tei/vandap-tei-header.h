/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/tei/vandap-tei-people.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapTeiHeader:
 *
 * Reads what a TEI file says of itself: title, source, licence, people.
 */
typedef struct _VandapTeiHeader VandapTeiHeader;

VandapTeiHeader *vandap_tei_header_new (VandapInterviewBuilder *builder, VandapTeiPeople *people);
void vandap_tei_header_free (VandapTeiHeader *self);
void vandap_tei_header_begin (VandapTeiHeader *self, gboolean replaces);
void vandap_tei_header_start (VandapTeiHeader *self, const VandapTeiElement *element);
void vandap_tei_header_end (VandapTeiHeader *self);
void vandap_tei_header_add_text (VandapTeiHeader *self, const char *text, gsize length);
char *vandap_tei_header_finish (VandapTeiHeader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiHeader, vandap_tei_header_free)

G_END_DECLS
