/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "reading/vandap-tei-element.h"

G_BEGIN_DECLS

/* XML as its readers want it: tags and text, from the file's own bytes and nowhere else. */

/**
 * VandapMarkupHandler:
 * @start: called for a start tag
 * @end: called for an end tag
 * @add_text: called for text between tags, in any number of pieces
 * @part: (nullable): what messages call the part of a document that the XML is, or %NULL where it is a file
 * @refuses_declarations: whether a DTD is an error: of formats that have none, whoever declares entities means harm
 *
 * What is called while XML is read.
 */
typedef struct
{
  void (*start) (gpointer data, const VandapTeiElement *element);
  void (*end) (gpointer data);
  void (*add_text) (gpointer data, const char *text, gsize length);
  const char *part;
  gboolean refuses_declarations;
} VandapMarkupHandler;

gboolean vandap_markup_parse (const char *bytes, gsize length, const char *name, const VandapMarkupHandler *handler,
                              gpointer data, GCancellable *cancellable, GError **error);
void vandap_markup_set_broken (GError **error, const char *name, const char *what);

gboolean vandap_markup_root_is (const char *data, gsize length, const char *const *names, const char *const *marks);

G_END_DECLS
