/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-styles.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapDocxProperties:
 * @look: what is said of the words or the paragraph itself
 * @style: (nullable): name of the style
 * @is_deleted: whether a change that was tracked deletes it
 *
 * Properties of a paragraph (w:pPr) or of words (w:rPr).
 */
typedef struct
{
  VandapOfficeStyle look;
  const char *style;
  gboolean is_deleted;
} VandapDocxProperties;

void vandap_docx_properties_init (VandapDocxProperties *self);
void vandap_docx_properties_read (VandapDocxProperties *self, const VandapTeiElement *element,
                                  VandapOfficeStyles *styles);
gboolean vandap_docx_properties_skip (const char *name);

G_END_DECLS
