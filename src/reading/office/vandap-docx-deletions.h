/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-writer.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapDocxDeletions:
 * @writer: where words go
 * @text: words of a paragraph that were deleted
 * @depth: how many elements are open in what is deleted
 * @in_words: whether characters are words
 *
 * What a tracked change of a document of WordprocessingML deleted.
 */
typedef struct
{
  VandapOfficeWriter *writer;
  GString *text;
  gsize depth;
  gboolean in_words;
} VandapDocxDeletions;

void vandap_docx_deletions_start (VandapDocxDeletions *self, const VandapTeiElement *element);
void vandap_docx_deletions_end (VandapDocxDeletions *self);
void vandap_docx_deletions_add_text (VandapDocxDeletions *self, const char *text, gsize length);

G_END_DECLS
