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

/* What a letter may be begun with: nothing that would put a file of this machine into it. */
static gboolean
is_safe_letter (GUri *uri)
{
  static const char *const safe[] = { "to", "cc", "subject", "body", NULL };
  const char *query = g_uri_get_query (uri);
  g_auto (GStrv) parts = g_strsplit (query != NULL ? query : "", "&", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *end = parts[i] + strcspn (parts[i], "=");
      g_autofree char *name = g_uri_unescape_segment (parts[i], end, NULL);
      g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

      if (lower == NULL || !g_strv_contains (safe, lower))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_control_characters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* A page of the web, on a machine that is named, or a letter to somebody. */
static gboolean
leads_out (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  /* GLib writes schemes in small letters. */
  if (strcmp (scheme, "mailto") == 0)
    return is_safe_letter (uri);

  return (strcmp (scheme, "http") == 0 || strcmp (scheme, "https") == 0) && host != NULL && *host != '\0';
}

/**
 * vandap_address_dup_safe:
 * @address: (nullable): an address that a file names
 *
 * Decides whether a person may be sent to an address: to a page of the web or to
 * a letter, never to a program or a file of this machine, nor with one.
 *
 * Returns: (transfer full) (nullable): the address in ASCII (RFC 3986), without spaces, quotation marks
 *   and backslashes, or %NULL where it leads elsewhere
 */
char *
vandap_address_dup_safe (const char *address)
{
  g_autofree char *word = NULL;
  g_autofree char *escaped = NULL;

  if (address == NULL || !g_utf8_validate (address, -1, NULL) || has_control_characters (address))
    return NULL;

  word = vandap_address_escape (address);
  escaped = g_uri_escape_string (word, ":/?#[]@!$&()*+,;=%", FALSE);

  return leads_out (escaped) ? g_steal_pointer (&escaped) : NULL;
}

/**
 * vandap_address_is_safe:
 * @address: (nullable): an address that a file names
 *
 * Tells whether a person may be sent to an address, as vandap_address_dup_safe() decides.
 *
 * Returns: %TRUE for addresses of the web and of mail
 */
gboolean
vandap_address_is_safe (const char *address)
{
  g_autofree char *safe = vandap_address_dup_safe (address);

  return safe != NULL;
}

/**
 * vandap_address_stays_in_folder:
 * @path: a path that a file names
 *
 * Tells whether a path leads from a file's folder to what is in it, and nowhere
 * else.
 *
 * Returns: whether it does
 */
gboolean
vandap_address_stays_in_folder (const char *path)
{
  g_auto (GStrv) parts = NULL;

  if (*path == '/' || *path == '\\' || strchr (path, ':') != NULL || !g_utf8_validate (path, -1, NULL))
    return FALSE;
  parts = g_strsplit_set (path, "/\\", -1);

  return !g_strv_contains ((const char *const *) parts, "..");
}
