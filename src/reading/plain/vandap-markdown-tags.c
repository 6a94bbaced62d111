/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-tags.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* What HTML has learnt since libxml2 made its list. */
static gboolean
is_newer_tag (const char *name)
{
  static const char *const names[] = {
    "article", "aside", "audio", "canvas", "data", "details", "dialog", "figcaption", "figure", "footer", "header",
    "main", "mark", "nav", "picture", "section", "source", "summary", "svg", "template", "time", "track", "video", "wbr",
    NULL,
  };

  return g_strv_contains (names, name);
}

/**
 * vandap_markdown_tags_is_one:
 * @p: what stands between "<" and ">", both included; UTF-8
 * @length: its length in bytes
 *
 * Tells whether HTML knows a tag: "<laughs>" looks like one and is none.
 *
 * Returns: whether it does
 */
gboolean
vandap_markdown_tags_is_one (const char *p, gsize length)
{
  const char *name = p + 1 + (length > 2 && p[1] == '/'), *end = name;
  g_autofree char *copy = NULL;

  if (length > 1 && (p[1] == '!' || p[1] == '?'))
    return TRUE;
  while (end < p + length && g_ascii_isalnum (*end))
    end++;
  copy = g_ascii_strdown (name, end - name);

  return htmlTagLookup ((const xmlChar *) copy) != NULL || strchr (copy, '-') != NULL || is_newer_tag (copy);
}

/**
 * vandap_markdown_tags_dup_attribute:
 * @tag: a tag, UTF-8
 * @end: where it ends
 * @name: name of an attribute
 *
 * Gets what a tag says of something.
 *
 * Returns: (transfer full) (nullable): the value of the attribute, or %NULL where the tag has none
 */
char *
vandap_markdown_tags_dup_attribute (const char *tag, const char *end, const char *name)
{
  g_autofree char *pattern = g_strdup_printf (" %s=\"", name);
  const char *found = g_strstr_len (tag, end - tag, pattern);
  const char *start = found != NULL ? found + strlen (pattern) : NULL;
  const char *close = start != NULL && start < end ? memchr (start, '"', (gsize) (end - start)) : NULL;

  return close != NULL ? g_strndup (start, (gsize) (close - start)) : NULL;
}

/**
 * vandap_markdown_tags_decode_entity:
 * @p: an entity as it is written, from "&" to ";"
 * @length: its length in bytes
 * @utf8: (out caller-allocates): return location for the character, six bytes at the most
 *
 * Reads an entity of HTML.
 *
 * Returns: how many bytes the character has; 0 where the entity is none
 */
gsize
vandap_markdown_tags_decode_entity (const char *p, gsize length, char *utf8)
{
  g_autofree char *name = length > 2 ? g_strndup (p + 1, length - 2) : g_strdup ("");
  const htmlEntityDesc *known;
  guint64 number = 0;

  if (name[0] == '#')
    number = g_ascii_strtoull (name + (g_ascii_tolower (name[1]) == 'x' ? 2 : 1), NULL,
                               g_ascii_tolower (name[1]) == 'x' ? 16 : 10);
  else
    {
      known = htmlEntityLookup ((const xmlChar *) name);
      number = known != NULL ? known->value : 0;
    }
  if (number == 0 || number > 0x10ffff || !g_unichar_validate ((gunichar) number))
    return 0;

  return (gsize) g_unichar_to_utf8 ((gunichar) number, utf8);
}
