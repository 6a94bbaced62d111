/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-docx-look.h"

G_BEGIN_DECLS

/**
 * VandapDocxWords:
 *
 * The words of a document of WordprocessingML: characters and what stands for
 * them, where they lead to, how they are read aloud, and the pictures among them.
 */
typedef struct _VandapDocxWords VandapDocxWords;

VandapDocxWords *vandap_docx_words_new (VandapOfficeWriter *writer, VandapDocxLook *look);
void vandap_docx_words_free (VandapDocxWords *self);
void vandap_docx_words_begin_part (VandapDocxWords *self, GHashTable *links);
void vandap_docx_words_set_of_pages (VandapDocxWords *self);
void vandap_docx_words_enter (VandapDocxWords *self, guint id);
void vandap_docx_words_leave (VandapDocxWords *self, guint id);
void vandap_docx_words_start (VandapDocxWords *self, guint id, const VandapTeiElement *element);
void vandap_docx_words_append (VandapDocxWords *self, const char *text, gsize length);
void vandap_docx_words_add_instruction (VandapDocxWords *self, const char *text, gsize length);

G_END_DECLS
