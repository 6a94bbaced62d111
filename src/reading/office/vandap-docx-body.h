/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-docx-numbering.h"
#include "reading/office/vandap-docx-styles.h"
#include "reading/office/vandap-office-writer.h"

G_BEGIN_DECLS

/**
 * VandapDocxBody:
 *
 * Reads parts of a document that hold text: the document itself, its notes,
 * comments, and what is printed on every page.
 */
typedef struct _VandapDocxBody VandapDocxBody;

VandapDocxBody *vandap_docx_body_new (VandapOfficeWriter *writer, VandapDocxStyles *styles,
                                      VandapDocxNumbering *numbering, VandapReport *report);
void vandap_docx_body_free (VandapDocxBody *self);
gboolean vandap_docx_body_read (VandapDocxBody *self, const VandapFileContent *content, const char *part,
                                GBytes *bytes, GHashTable *links, GError **error);
void vandap_docx_body_write_unused_notes (VandapDocxBody *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapDocxBody, vandap_docx_body_free)

G_END_DECLS
