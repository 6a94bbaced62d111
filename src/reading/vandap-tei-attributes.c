/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-tei-attributes.h"

#include <string.h>

/**
 * vandap_tei_attributes_dup:
 * @self: the attributes of an element
 * @name: local name of one
 *
 * Gets the value of an attribute.
 *
 * Returns: (transfer full) (nullable): its value, or %NULL where it is missing or empty
 */
char *
vandap_tei_attributes_dup (const VandapTeiAttributes *self, const char *name)
{
  for (int i = 0; i < self->n; i++)
    {
      const unsigned char **row = self->raw + 5 * i;

      if (strcmp ((const char *) row[0], name) == 0 && row[4] > row[3])
        return g_strndup ((const char *) row[3], (gsize) (row[4] - row[3]));
    }

  return NULL;
}

/**
 * vandap_tei_attributes_is:
 * @self: the attributes of an element
 * @name: local name of one
 * @value: a value
 *
 * Tells whether an attribute has a value.
 *
 * Returns: %TRUE if it has exactly this one
 */
gboolean
vandap_tei_attributes_is (const VandapTeiAttributes *self, const char *name, const char *value)
{
  g_autofree char *own = vandap_tei_attributes_dup (self, name);

  return own != NULL && strcmp (own, value) == 0;
}
