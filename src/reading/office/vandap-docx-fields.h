/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapDocxFields:
 *
 * The fields that are open at a place of a document: what is reckoned or linked,
 * and stands there as words.
 */
typedef struct _VandapDocxFields VandapDocxFields;

VandapDocxFields *vandap_docx_fields_new (GStringChunk *strings);
void vandap_docx_fields_free (VandapDocxFields *self);
void vandap_docx_fields_begin (VandapDocxFields *self);
void vandap_docx_fields_add_code (VandapDocxFields *self, const char *text, gsize length);
void vandap_docx_fields_separate (VandapDocxFields *self);
void vandap_docx_fields_end (VandapDocxFields *self);
const char *vandap_docx_fields_get_link (VandapDocxFields *self);
gboolean vandap_docx_fields_is_page_number (VandapDocxFields *self);

G_END_DECLS
