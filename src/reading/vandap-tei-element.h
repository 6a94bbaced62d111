/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapTeiElement:
 * @name: its name, without prefix
 * @attributes: its attributes as libxml2's SAX2 hands them over, five pointers each
 * @n_attributes: how many
 *
 * The start tag of an element, for as long as it is being looked at.
 */
typedef struct
{
  const char *name;
  const guchar **attributes;
  int n_attributes;
} VandapTeiElement;

char *vandap_tei_element_dup_attribute (const VandapTeiElement *self, const char *name);
gboolean vandap_tei_element_attribute_is (const VandapTeiElement *self, const char *name, const char *value);
char *vandap_tei_tidy (const char *text);

G_END_DECLS
