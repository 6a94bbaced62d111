/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlstring.h>

#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/**
 * VandapHtmlElements:
 *
 * The elements that are open while a page is taken apart, and the line that is
 * being put together in them.
 */
typedef struct _VandapHtmlElements VandapHtmlElements;

VandapHtmlElements *vandap_html_elements_new (VandapHtmlPage *page);
void vandap_html_elements_free (VandapHtmlElements *self);

void vandap_html_elements_begin (VandapHtmlElements *self, const VandapHtmlElement *element, const xmlChar **attributes);
void vandap_html_elements_end (VandapHtmlElements *self, const VandapHtmlElement *element, gboolean ends_line);
void vandap_html_elements_miss (VandapHtmlElements *self, const VandapHtmlElement *element, gboolean is_unknown);
void vandap_html_elements_add_text (VandapHtmlElements *self, const char *text, gsize length, guint line);
void vandap_html_elements_finish (VandapHtmlElements *self);
gboolean vandap_html_elements_is_silent (const VandapHtmlElements *self);

G_END_DECLS
