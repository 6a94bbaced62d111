/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-writer.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapOdtChanges:
 *
 * What tracked changes of a document of OpenDocument deleted.
 */
typedef struct _VandapOdtChanges VandapOdtChanges;

VandapOdtChanges *vandap_odt_changes_new (VandapOfficeWriter *writer);
void vandap_odt_changes_free (VandapOdtChanges *self);
void vandap_odt_changes_begin (VandapOdtChanges *self, const VandapTeiElement *element);
gboolean vandap_odt_changes_is_open (const VandapOdtChanges *self);
void vandap_odt_changes_start (VandapOdtChanges *self, const VandapTeiElement *element);
void vandap_odt_changes_end (VandapOdtChanges *self);
void vandap_odt_changes_add_text (VandapOdtChanges *self, const char *text, gsize length);
void vandap_odt_changes_write (VandapOdtChanges *self, const VandapTeiElement *element);
void vandap_odt_changes_write_rest (VandapOdtChanges *self);

G_END_DECLS
