/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-writer.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapDocxNotes:
 *
 * Footnotes and endnotes: each goes to the first place that refers to it.
 */
typedef struct _VandapDocxNotes VandapDocxNotes;

VandapDocxNotes *vandap_docx_notes_new (VandapOfficeWriter *writer);
void vandap_docx_notes_free (VandapDocxNotes *self);
gboolean vandap_docx_notes_is_note (const VandapTeiElement *element);
void vandap_docx_notes_begin (VandapDocxNotes *self, const VandapTeiElement *element);
void vandap_docx_notes_end (VandapDocxNotes *self);
void vandap_docx_notes_refer (VandapDocxNotes *self, const VandapTeiElement *element);
void vandap_docx_notes_write_unused (VandapDocxNotes *self);

G_END_DECLS
