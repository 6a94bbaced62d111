/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-address.h"

#include <string.h>

/**
 * vandap_address_escape:
 * @address: an address, or a reference to a place in another file
 *
 * Writes an address so that it is one word, and one that every XML schema takes
 * for an address (RFC 3987: letters of all languages stay as they are). What is
 * an address already stays the same.
 *
 * Returns: (transfer full): the address
 */
char *
vandap_address_escape (const char *address)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (const char *p = address; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean stray = c == '%' && !(g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]));

      if (!stray && !g_unichar_isspace (c) && (c >= 0x80 || strchr ("<>\"{}|\\^`", (int) c) == NULL))
        g_string_append_unichar (escaped, c);
      else
        for (const char *byte = p; byte < g_utf8_next_char (p); byte++)
          g_string_append_printf (escaped, "%%%02X", (guint) (guchar) *byte);
    }

  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

static gboolean
is_uri (const char *address)
{
  g_autofree char *scheme = g_uri_parse_scheme (address);

  return scheme != NULL;
}

/**
 * vandap_address_from_path:
 * @path: where a file is, relative to another one
 *
 * Writes a path as an address relative to that file's.
 *
 * Returns: (transfer full): a reference (RFC 3986); an address that is one already stays as it is
 */
char *
vandap_address_from_path (const char *path)
{
  return is_uri (path) ? g_strdup (path) : g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, TRUE);
}

/**
 * vandap_address_to_path:
 * @address: an address
 *
 * Reads an address that leads to a file beside another one.
 *
 * Returns: (transfer full): the path, or the address where it is no relative one
 */
char *
vandap_address_to_path (const char *address)
{
  char *path = is_uri (address) ? NULL : g_uri_unescape_string (address, NULL);

  if (path != NULL && g_utf8_validate (path, -1, NULL) && *path != '\0')
    return path;

  g_free (path);

  return g_strdup (address);
}
