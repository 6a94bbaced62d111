/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-styles.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapOdtStyles:
 *
 * The styles of a document in OpenDocument, and the marks of its lists.
 */
typedef struct _VandapOdtStyles VandapOdtStyles;

VandapOdtStyles *vandap_odt_styles_new (void);
void vandap_odt_styles_free (VandapOdtStyles *self);
void vandap_odt_styles_start (VandapOdtStyles *self, const VandapTeiElement *element);
const VandapOfficeStyle *vandap_odt_styles_get_paragraph (VandapOdtStyles *self, const VandapTeiElement *element);
const VandapOfficeStyle *vandap_odt_styles_get_words (VandapOdtStyles *self, const VandapTeiElement *element);
const char *vandap_odt_styles_get_marker (VandapOdtStyles *self, const char *list, guint level);
gint64 vandap_odt_styles_get_start (VandapOdtStyles *self, const char *list, guint level);
const char *vandap_odt_styles_get_language (VandapOdtStyles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapOdtStyles, vandap_odt_styles_free)

G_END_DECLS
