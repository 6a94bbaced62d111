/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-odt-styles.h"

G_BEGIN_DECLS

/**
 * VandapOdtLists:
 *
 * The lists of a document of OpenDocument: those that are open at a place of it,
 * and how far each has counted.
 */
typedef struct _VandapOdtLists VandapOdtLists;

VandapOdtLists *vandap_odt_lists_new (VandapOdtStyles *styles);
void vandap_odt_lists_free (VandapOdtLists *self);
void vandap_odt_lists_begin (VandapOdtLists *self, const VandapTeiElement *element);
void vandap_odt_lists_begin_item (VandapOdtLists *self, const VandapTeiElement *element);
const char *vandap_odt_lists_get_marker (VandapOdtLists *self, const char **counted);
void vandap_odt_lists_end (VandapOdtLists *self);

G_END_DECLS
