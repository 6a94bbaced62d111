/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-tei-number.h"

#include "text/vandap-escape.h"

/**
 * vandap_tei_number_dup_value:
 * @name: local name of the element, "num" or "measure"
 * @attributes: its attributes
 *
 * Makes the value of a number's span ([enum@Vandap.SpanKind]): the element's
 * name, then those of its attributes that say how much, in a fixed order, each as
 * it stands in XML: `num value="3690"`, `measure quantity="66" unit="%"`,
 * `num atLeast="50"`.
 *
 * Returns: (transfer full): the value
 */
char *
vandap_tei_number_dup_value (const char *name, const VandapTeiAttributes *attributes)
{
  static const char *const kept[] = { "type", "value", "quantity", "unit", "atLeast", "atMost", "min", "max" };
  g_autoptr (GString) value = g_string_new (name);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *own = vandap_tei_attributes_dup (attributes, kept[i]);

      if (own == NULL)
        continue;
      g_string_append_printf (value, " %s=\"", kept[i]);
      vandap_escape_xml_attribute (value, own, -1);
      g_string_append_c (value, '"');
    }

  return g_string_free (g_steal_pointer (&value), FALSE);
}
