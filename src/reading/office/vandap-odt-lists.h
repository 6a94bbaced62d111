/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-odt-styles.h"

G_BEGIN_DECLS

/**
 * VandapOdtLists:
 *
 * The lists of a document of OpenDocument, and how far each has counted.
 */
typedef struct _VandapOdtLists VandapOdtLists;

VandapOdtLists *vandap_odt_lists_new (VandapOdtStyles *styles);
void vandap_odt_lists_free (VandapOdtLists *self);
void vandap_odt_lists_begin (VandapOdtLists *self, const char *list, guint level, const VandapTeiElement *element);
void vandap_odt_lists_begin_item (VandapOdtLists *self, const char *list, guint level, const VandapTeiElement *element);
const char *vandap_odt_lists_get_marker (VandapOdtLists *self, const char *list, guint level, const char **counted);

G_END_DECLS
