/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-formats.h"
#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/**
 * VandapXmlHandler:
 * @start: an element begins
 * @end: the element ends that was begun last
 * @text: text in it; it may come in several parts
 *
 * What is done with the XML of a document, as it is met.
 */
typedef struct
{
  void (*start) (gpointer data, const VandapTeiElement *element);
  void (*end) (gpointer data);
  void (*text) (gpointer data, const char *text, gsize length);
} VandapXmlHandler;

/**
 * VandapXmlName:
 * @name: a name
 * @id: a number of its own, not 0
 *
 * A name in a table of names, which is sorted by them.
 */
typedef struct
{
  const char *name;
  guint id;
} VandapXmlName;

gboolean vandap_xml_parse (const VandapFileContent *content, const char *part, GBytes *bytes,
                           const VandapXmlHandler *handler, gpointer data, GError **error);
guint vandap_xml_find (const VandapXmlName *names, gsize n_names, const char *name);

G_END_DECLS
