/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "reading/vandap-tei-attributes.h"

G_BEGIN_DECLS

/**
 * VandapTeiHeader:
 *
 * Reads a teiHeader: where an interview comes from, and who takes part.
 */
typedef struct _VandapTeiHeader VandapTeiHeader;

VandapTeiHeader *vandap_tei_header_new (VandapInterviewBuilder *builder);
void vandap_tei_header_free (VandapTeiHeader *self);

void vandap_tei_header_start (VandapTeiHeader *self, const char *name, const VandapTeiAttributes *attributes);
void vandap_tei_header_end (VandapTeiHeader *self);
void vandap_tei_header_text (VandapTeiHeader *self, const char *text, gsize length);

guint vandap_tei_header_find_person (VandapTeiHeader *self, const char *id);
VandapPart vandap_tei_header_get_part (VandapTeiHeader *self, guint person);
guint vandap_tei_header_add_speaker (VandapTeiHeader *self, const char *id, const char *label);
char *vandap_tei_header_claim_id (VandapTeiHeader *self, const char *id, const char *fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiHeader, vandap_tei_header_free)

G_END_DECLS
