/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-writer.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapDocxDeletions:
 *
 * What a tracked change of a document of WordprocessingML deleted.
 */
typedef struct _VandapDocxDeletions VandapDocxDeletions;

VandapDocxDeletions *vandap_docx_deletions_new (VandapOfficeWriter *writer);
void vandap_docx_deletions_free (VandapDocxDeletions *self);
gboolean vandap_docx_deletions_are_open (const VandapDocxDeletions *self);
void vandap_docx_deletions_start (VandapDocxDeletions *self, const VandapTeiElement *element);
void vandap_docx_deletions_end (VandapDocxDeletions *self);
void vandap_docx_deletions_add_text (VandapDocxDeletions *self, const char *text, gsize length);

G_END_DECLS
