/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-queue.h"

G_BEGIN_DECLS

/**
 * VandapOfficeWriter:
 *
 * Makes blocks of what office documents have: paragraphs inside paragraphs,
 * notes, tables, and what stands beside the text.
 */
typedef struct _VandapOfficeWriter VandapOfficeWriter;

VandapOfficeWriter *vandap_office_writer_new (VandapBlocks *blocks);
void vandap_office_writer_free (VandapOfficeWriter *self);

void vandap_office_writer_begin_flow (VandapOfficeWriter *self, VandapOfficeFlow kind, const char *reason);
void vandap_office_writer_end_flow (VandapOfficeWriter *self);

void vandap_office_writer_begin_paragraph (VandapOfficeWriter *self);
void vandap_office_writer_set_paragraph (VandapOfficeWriter *self, VandapBlockKind kind, guint level,
                                         const char *reason);
void vandap_office_writer_set_marker (VandapOfficeWriter *self, const char *marker, const char *counted);
void vandap_office_writer_append (VandapOfficeWriter *self, const char *text, gssize length, guint flags,
                                  const char *link);
void vandap_office_writer_delete (VandapOfficeWriter *self, const char *text, gsize length);
void vandap_office_writer_add_picture (VandapOfficeWriter *self, const char *description);
void vandap_office_writer_end_paragraph (VandapOfficeWriter *self, gboolean goes_on);

void vandap_office_writer_begin_note (VandapOfficeWriter *self);
VandapOfficeDraft *vandap_office_writer_end_note (VandapOfficeWriter *self);
void vandap_office_writer_add_note (VandapOfficeWriter *self, const VandapOfficeDraft *note);

void vandap_office_writer_begin_table (VandapOfficeWriter *self);
void vandap_office_writer_begin_row (VandapOfficeWriter *self);
void vandap_office_writer_begin_cell (VandapOfficeWriter *self);
void vandap_office_writer_set_heading_row (VandapOfficeWriter *self);
void vandap_office_writer_end_table (VandapOfficeWriter *self);

void vandap_office_writer_finish (VandapOfficeWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapOfficeWriter, vandap_office_writer_free)

G_END_DECLS
