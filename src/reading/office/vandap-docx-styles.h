/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-docx-properties.h"
#include "reading/vandap-formats.h"

G_BEGIN_DECLS

/**
 * VandapDocxStyles:
 *
 * The styles of a document, and what holds where none is named.
 */
typedef struct _VandapDocxStyles VandapDocxStyles;

VandapDocxStyles *vandap_docx_styles_new (void);
void vandap_docx_styles_free (VandapDocxStyles *self);
gboolean vandap_docx_styles_read (VandapDocxStyles *self, const VandapFileContent *content, const char *part,
                                  GBytes *bytes, GError **error);
VandapOfficeStyles *vandap_docx_styles_get_all (VandapDocxStyles *self);
const char *vandap_docx_styles_get_language (VandapDocxStyles *self);
VandapOfficeStyle vandap_docx_styles_get_paragraph (VandapDocxStyles *self, const VandapDocxProperties *own);
guint vandap_docx_styles_get_flags (VandapDocxStyles *self, const VandapOfficeStyle *paragraph,
                                    const VandapDocxProperties *own);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapDocxStyles, vandap_docx_styles_free)

G_END_DECLS
