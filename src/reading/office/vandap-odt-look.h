/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-odt-lists.h"
#include "reading/office/vandap-odt-styles.h"
#include "reading/office/vandap-office-writer.h"

G_BEGIN_DECLS

/**
 * VandapOdtLook:
 *
 * What paragraphs and words are at a place of a document of OpenDocument, by how
 * they look there.
 */
typedef struct _VandapOdtLook VandapOdtLook;

VandapOdtLook *vandap_odt_look_new (VandapOfficeWriter *writer, VandapOdtStyles *styles, VandapOdtLists *lists);
void vandap_odt_look_free (VandapOdtLook *self);
void vandap_odt_look_enter (VandapOdtLook *self);
void vandap_odt_look_leave (VandapOdtLook *self);
void vandap_odt_look_begin_paragraph (VandapOdtLook *self, const VandapTeiElement *element, gboolean is_heading,
                                      gboolean begins_item);
void vandap_odt_look_begin_span (VandapOdtLook *self, const VandapTeiElement *element);
void vandap_odt_look_begin_link (VandapOdtLook *self, const VandapTeiElement *element);
void vandap_odt_look_begin_aside (VandapOdtLook *self);
void vandap_odt_look_stop_words (VandapOdtLook *self);
void vandap_odt_look_append (VandapOdtLook *self, const char *text, gssize length);

G_END_DECLS
