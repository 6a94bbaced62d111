/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-formats.h"

G_BEGIN_DECLS

/**
 * VandapDocxNumbering:
 *
 * The lists of a document: which of them have marks that a person types.
 */
typedef struct _VandapDocxNumbering VandapDocxNumbering;

VandapDocxNumbering *vandap_docx_numbering_new (void);
void vandap_docx_numbering_free (VandapDocxNumbering *self);
gboolean vandap_docx_numbering_read (VandapDocxNumbering *self, const VandapFileContent *content, const char *part,
                                     GBytes *bytes, GError **error);
const char *vandap_docx_numbering_next (VandapDocxNumbering *self, const char *list, int level, const char **counted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapDocxNumbering, vandap_docx_numbering_free)

G_END_DECLS
