/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-tei-element.h"

#include <string.h>

#include "text/vandap-assembler.h"

/* What libxml2 hands over for an attribute: name, prefix, namespace, value, end of the value. */
enum
{
  LOCAL_NAME,
  PREFIX,
  NAMESPACE,
  VALUE,
  END,
  N_POINTERS,
};

/* libxml2 leaves an ampersand escaped in attributes as long as it does not replace entities itself. */
static char *
decode (const char *start, const char *end)
{
  g_autoptr (GString) value = NULL;

  if (memchr (start, '&', (gsize) (end - start)) == NULL)
    return g_strndup (start, (gsize) (end - start));

  value = g_string_new_len (start, end - start);
  g_string_replace (value, "&#38;", "&", 0);

  return g_string_free (g_steal_pointer (&value), FALSE);
}

/**
 * vandap_tei_element_dup_attribute:
 * @self: a start tag
 * @name: name of an attribute, without prefix
 *
 * Gets an attribute, whatever its prefix: files older than TEI P5 write "id" and
 * "lang" where others write "xml:id" and "xml:lang".
 *
 * Returns: (transfer full) (nullable): its value, or %NULL where it is not there or empty
 */
char *
vandap_tei_element_dup_attribute (const VandapTeiElement *self, const char *name)
{
  for (int i = 0; i < self->n_attributes; i++)
    {
      const guchar **attribute = self->attributes + i * N_POINTERS;

      if (strcmp ((const char *) attribute[LOCAL_NAME], name) == 0 && attribute[END] > attribute[VALUE])
        return decode ((const char *) attribute[VALUE], (const char *) attribute[END]);
    }

  return NULL;
}

/**
 * vandap_tei_element_attribute_is:
 * @self: a start tag
 * @name: name of an attribute, without prefix
 * @value: a value
 *
 * Tells whether an attribute has a certain value.
 *
 * Returns: %TRUE if it is there and has it
 */
gboolean
vandap_tei_element_attribute_is (const VandapTeiElement *self, const char *name, const char *value)
{
  g_autofree char *has = vandap_tei_element_dup_attribute (self, name);

  return g_strcmp0 (has, value) == 0;
}

/**
 * vandap_tei_tidy:
 * @text: text of a file
 *
 * Brings text into the one form that an interview's strings have, so that two
 * that will be the same can be told to be before it is built.
 *
 * Returns: (transfer full): the text, empty where nothing is left of it
 */
char *
vandap_tei_tidy (const char *text)
{
  g_autoptr (GString) tidy = g_string_new (NULL);
  g_autoptr (VandapAssembler) assembler = vandap_assembler_new (tidy);

  vandap_assembler_begin (assembler);
  vandap_assembler_append (assembler, text, -1);
  vandap_assembler_end (assembler);

  return g_string_free (g_steal_pointer (&tidy), FALSE);
}
