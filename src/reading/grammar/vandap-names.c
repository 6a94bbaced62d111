/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-names.h"

/**
 * vandap_names_is_all_capitals:
 * @name: UTF-8
 *
 * Tells whether a name is printed in capitals throughout.
 *
 * Returns: whether it has a capital and no small letter
 */
gboolean
vandap_names_is_all_capitals (const char *name)
{
  gboolean any = FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_islower (g_utf8_get_char (p)))
        return FALSE;
      any |= g_unichar_isupper (g_utf8_get_char (p));
    }

  return any;
}

/**
 * vandap_names_capitalise:
 * @name: UTF-8
 *
 * Spells a name with a capital at the beginning of each of its words, and small letters behind it.
 *
 * Returns: (transfer full): the name
 */
char *
vandap_names_capitalise (const char *name)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean begins = TRUE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, begins ? g_unichar_toupper (c) : g_unichar_tolower (c));
      begins = !g_unichar_isalnum (c) && c != '\'';
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The byte that a character's UTF-8 begins with. */
static char
get_first_byte (gunichar c)
{
  char utf8[6];

  g_unichar_to_utf8 (c, utf8);

  return *utf8;
}

/**
 * vandap_names_find:
 * @text: UTF-8
 * @end: where it ends
 * @name: what to look for, not empty
 * @found_length: (out): how long what was found is, in bytes
 *
 * Finds a name in a text, whatever its case.
 *
 * Returns: (nullable): where it begins, or %NULL where the text does not have it
 */
const char *
vandap_names_find (const char *text, const char *end, const char *name, gsize *found_length)
{
  char small = get_first_byte (g_unichar_tolower (g_utf8_get_char (name)));
  char capital = get_first_byte (g_unichar_toupper (g_utf8_get_char (name)));

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      const char *a = p, *b = name;

      if (*p != small && *p != capital)
        continue;

      while (*b != '\0' && a < end && g_unichar_tolower (g_utf8_get_char (a)) == g_unichar_tolower (g_utf8_get_char (b)))
        {
          a = g_utf8_next_char (a);
          b = g_utf8_next_char (b);
        }
      if (*b == '\0')
        {
          *found_length = (gsize) (a - p);
          return p;
        }
    }

  return NULL;
}
