/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/html/vandap-html-look.h"

G_BEGIN_DECLS

/**
 * VandapHtmlSheet:
 *
 * What a page's own style sheets say of the words of its classes.
 */
typedef struct _VandapHtmlSheet VandapHtmlSheet;

VandapHtmlSheet *vandap_html_sheet_new (void);
void vandap_html_sheet_free (VandapHtmlSheet *self);
void vandap_html_sheet_add (VandapHtmlSheet *self, const char *css, gsize length);
void vandap_html_sheet_look_up (const VandapHtmlSheet *self, const char *element, const char *classes,
                                VandapHtmlLook *look);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapHtmlSheet, vandap_html_sheet_free)

G_END_DECLS
