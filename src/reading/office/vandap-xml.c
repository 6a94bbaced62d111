/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-xml.h"

#include <stdlib.h>
#include <string.h>

/**
 * vandap_xml_parse:
 * @content: the file
 * @part: (nullable): what the part of it is called, or %NULL where @bytes are the file
 * @bytes: XML
 * @handler: what is done with what is met
 * @data: handed to @handler
 * @error: return location for %VANDAP_READING_ERROR_BROKEN, or for that it was cancelled
 *
 * Reads XML of a document, which may declare nothing.
 *
 * Returns: whether all of it was read
 */
gboolean
vandap_xml_parse (const VandapFileContent *content, const char *part, GBytes *bytes, const VandapMarkupHandler *handler,
                  gpointer data, GError **error)
{
  VandapMarkupHandler strict = *handler;
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  strict.part = part;
  strict.refuses_declarations = TRUE;

  return vandap_markup_parse (start != NULL ? start : "", length, content->name, &strict, data, content->cancellable,
                              error);
}

static int
compare_names (const void *key, const void *name)
{
  return strcmp (key, ((const VandapXmlName *) name)->name);
}

/**
 * vandap_xml_find:
 * @names: names, sorted
 * @n_names: how many
 * @name: the name of an element, without prefix
 *
 * Looks an element up.
 *
 * Returns: the number of its name, or 0 for a name that is not among them
 */
guint
vandap_xml_find (const VandapXmlName *names, gsize n_names, const char *name)
{
  const VandapXmlName *found = bsearch (name, names, n_names, sizeof *names, compare_names);

  return found != NULL ? found->id : 0;
}
