/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-docx-numbering.h"
#include "reading/office/vandap-docx-styles.h"
#include "reading/office/vandap-office-writer.h"

G_BEGIN_DECLS

/**
 * VandapDocxLook:
 *
 * The paragraphs and the runs of words that are open at a place of a document,
 * and how they look there.
 */
typedef struct _VandapDocxLook VandapDocxLook;

VandapDocxLook *vandap_docx_look_new (VandapOfficeWriter *writer, VandapDocxStyles *styles,
                                      VandapDocxNumbering *numbering);
void vandap_docx_look_free (VandapDocxLook *self);
void vandap_docx_look_begin_paragraph (VandapDocxLook *self);
void vandap_docx_look_read_paragraph (VandapDocxLook *self, const VandapTeiElement *element);
gboolean vandap_docx_look_read_end (VandapDocxLook *self, const VandapTeiElement *element);
void vandap_docx_look_settle_paragraph (VandapDocxLook *self);
void vandap_docx_look_end_paragraph (VandapDocxLook *self);
void vandap_docx_look_begin_run (VandapDocxLook *self);
void vandap_docx_look_read_run (VandapDocxLook *self, const VandapTeiElement *element);
void vandap_docx_look_end_run (VandapDocxLook *self);
guint vandap_docx_look_get_flags (VandapDocxLook *self);

G_END_DECLS
