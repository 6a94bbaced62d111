/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-odt-styles.h"
#include "reading/office/vandap-office-info.h"
#include "reading/office/vandap-office-writer.h"
#include "reading/vandap-formats.h"

G_BEGIN_DECLS

/**
 * VandapOdtBody:
 *
 * Reads the XML of OpenDocument: what a part has of styles, of text, and of what
 * the document says of itself.
 */
typedef struct _VandapOdtBody VandapOdtBody;

VandapOdtBody *vandap_odt_body_new (VandapOfficeWriter *writer, VandapOdtStyles *styles, VandapOfficeInfo *info,
                                    VandapReport *report);
void vandap_odt_body_free (VandapOdtBody *self);
gboolean vandap_odt_body_read (VandapOdtBody *self, const VandapFileContent *content, const char *part, GBytes *bytes,
                               GError **error);
gboolean vandap_odt_body_has_text (VandapOdtBody *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapOdtBody, vandap_odt_body_free)

G_END_DECLS
