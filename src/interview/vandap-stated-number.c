/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-stated-number.h"

#include <string.h>

#include "text/vandap-escape.h"

static const char *const names[] = {
  "type", "value", "quantity", "atLeast", "atMost", "min", "max", "unit", "commodity",
};

enum
{
  VALUE = 1,
  QUANTITY = 2,
  UNIT = 7,
  COMMODITY = 8,
};

struct _VandapStatedNumber
{
  char *values[G_N_ELEMENTS (names)];
};

static guint
find_name (const char *name, gsize length)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (names) && (strlen (names[i]) != length || memcmp (names[i], name, length) != 0))
    i++;

  return i;
}

/**
 * vandap_stated_number_new:
 *
 * Creates a number of which nothing is known.
 *
 * Returns: (transfer full): a new number
 */
VandapStatedNumber *
vandap_stated_number_new (void)
{
  return g_new0 (VandapStatedNumber, 1);
}

/**
 * vandap_stated_number_get_name:
 * @nth: a number from 0 on
 *
 * Gets the names of attributes, one after another.
 *
 * Returns: (transfer none) (nullable): the name, or %NULL if there are no more
 */
const char *
vandap_stated_number_get_name (guint nth)
{
  return nth < G_N_ELEMENTS (names) ? names[nth] : NULL;
}

/**
 * vandap_stated_number_set:
 * @self: a number
 * @name: name of an attribute
 * @value: (nullable): its value
 *
 * Sets an attribute.
 */
void
vandap_stated_number_set (VandapStatedNumber *self, const char *name, const char *value)
{
  guint index = find_name (name, strlen (name));

  g_return_if_fail (index < G_N_ELEMENTS (names));

  g_free (self->values[index]);
  self->values[index] = g_strdup (value);
}

/**
 * vandap_stated_number_get:
 * @self: a number
 * @name: name of an attribute
 *
 * Gets an attribute.
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
vandap_stated_number_get (VandapStatedNumber *self, const char *name)
{
  guint index = find_name (name, strlen (name));

  g_return_val_if_fail (index < G_N_ELEMENTS (names), NULL);

  return self->values[index];
}

static char *
unescape (const char *text, gsize length)
{
  static const struct
  {
    const char *entity;
    char character;
  } entities[] = { { "&amp;", '&' }, { "&quot;", '"' }, { "&lt;", '<' }, { "&gt;", '>' } };
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *end = text + length;

  while (text < end)
    {
      guint i = 0;

      while (i < G_N_ELEMENTS (entities) && !g_str_has_prefix (text, entities[i].entity))
        i++;
      g_string_append_c (plain, i < G_N_ELEMENTS (entities) ? entities[i].character : *text);
      text += i < G_N_ELEMENTS (entities) ? strlen (entities[i].entity) : 1;
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* Reads one NAME="VALUE" and moves behind it. */
static gboolean
read_pair (VandapStatedNumber *self, const char **at)
{
  const char *equals = strstr (*at, "=\"");
  const char *quote = equals != NULL ? strchr (equals + 2, '"') : NULL;
  guint name;

  if (quote == NULL || quote == equals + 2 || (quote[1] != '\0' && quote[1] != ' '))
    return FALSE;

  name = find_name (*at, (gsize) (equals - *at));
  if (name == G_N_ELEMENTS (names) || self->values[name] != NULL)
    return FALSE;

  self->values[name] = unescape (equals + 2, (gsize) (quote - equals - 2));
  *at = quote[1] == ' ' ? quote + 2 : quote + 1;

  return TRUE;
}

/**
 * vandap_stated_number_new_from_value:
 * @value: (nullable): value of a number span
 *
 * Reads the value of a number span. One that is not written as described is
 * taken for the number itself.
 *
 * Returns: (transfer full): the number
 */
VandapStatedNumber *
vandap_stated_number_new_from_value (const char *value)
{
  VandapStatedNumber *self = vandap_stated_number_new ();
  const char *at = value;

  while (at != NULL && *at != '\0')
    if (!read_pair (self, &at))
      {
        vandap_stated_number_free (self);
        self = vandap_stated_number_new ();
        self->values[VALUE] = g_strdup (value);
        break;
      }

  return self;
}

/**
 * vandap_stated_number_free:
 * @self: (transfer full) (nullable): a number
 *
 * Frees a number.
 */
void
vandap_stated_number_free (VandapStatedNumber *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (self->values[i]);
  g_free (self);
}

/**
 * vandap_stated_number_get_element:
 * @self: a number
 *
 * Tells which element of TEI has such attributes.
 *
 * Returns: (transfer none): "num" or "measure"
 */
const char *
vandap_stated_number_get_element (VandapStatedNumber *self)
{
  if (self->values[VALUE] == NULL
      && (self->values[QUANTITY] != NULL || self->values[UNIT] != NULL || self->values[COMMODITY] != NULL))
    return "measure";

  return "num";
}

/**
 * vandap_stated_number_to_value:
 * @self: a number
 *
 * Writes a number down, as the value of a span and between the angle brackets of
 * an element alike.
 *
 * Returns: (transfer full): the attributes; empty where there are none
 */
char *
vandap_stated_number_to_value (VandapStatedNumber *self)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *line = g_strdup (self->values[i]);

      if (line == NULL)
        continue;
      g_strdelimit (line, "\n\r\t", ' ');
      g_string_append_printf (value, "%s%s=\"", value->len > 0 ? " " : "", names[i]);
      vandap_escape_xml_attribute (value, line, -1);
      g_string_append_c (value, '"');
    }

  return g_string_free (g_steal_pointer (&value), FALSE);
}
