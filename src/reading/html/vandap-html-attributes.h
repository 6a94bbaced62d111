/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlstring.h>

#include "reading/html/vandap-html-look.h"
#include "reading/html/vandap-html-page.h"

G_BEGIN_DECLS

/* What the attributes of elements say. */

/**
 * VandapHtmlAttributes:
 * @hints: what the element is, of #VandapHtmlHint
 * @look: how its words look
 * @link: (nullable): where it leads; "" where that is a place of the page
 *
 * What an element says of itself.
 */
typedef struct
{
  guint hints;
  VandapHtmlLook look;
  const char *link;
} VandapHtmlAttributes;

void vandap_html_attributes_read (VandapHtmlAttributes *self, const VandapHtmlElement *element,
                                  const xmlChar **attributes, VandapHtmlPage *page);
gboolean vandap_html_attributes_read_picture (VandapHtmlPicture *picture, const xmlChar **attributes,
                                              GStringChunk *strings);

G_END_DECLS
