/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-formats.h"
#include "reading/vandap-markup.h"

G_BEGIN_DECLS

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
                           const VandapMarkupHandler *handler, gpointer data, GError **error);
guint vandap_xml_find (const VandapXmlName *names, gsize n_names, const char *name);

G_END_DECLS
