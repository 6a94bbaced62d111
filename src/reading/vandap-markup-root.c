/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What XML is about, by its first element. */

#include "reading/vandap-markup.h"

#include <string.h>

/* As much of a file in UTF-16 is looked at. */
#define MOST_UNITS ((gsize) 64 * 1024)

typedef struct
{
  const char *at;
  const char *end;
} Scan;

static gboolean
skip_prefix (Scan *scan, const char *prefix)
{
  gsize length = strlen (prefix);

  if ((gsize) (scan->end - scan->at) < length || memcmp (scan->at, prefix, length) != 0)
    return FALSE;
  scan->at += length;

  return TRUE;
}

static gboolean
skip_past (Scan *scan, const char *mark)
{
  const char *found = g_strstr_len (scan->at, scan->end - scan->at, mark);

  if (found == NULL)
    return FALSE;
  scan->at = found + strlen (mark);

  return TRUE;
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && g_ascii_isspace (*scan->at))
    scan->at++;
}

/* A doctype ends at the ">" that is neither in quotes nor in its brackets. */
static gboolean
skip_doctype (Scan *scan)
{
  gboolean brackets = FALSE;

  while (scan->at < scan->end)
    {
      char c = *scan->at++;

      if (c == '"' || c == '\'')
        {
          const char *close = memchr (scan->at, c, (gsize) (scan->end - scan->at));

          if (close == NULL)
            return FALSE;
          scan->at = close + 1;
        }
      else if (c == '<' && skip_prefix (scan, "!--"))
        {
          if (!skip_past (scan, "-->"))
            return FALSE;
        }
      else if (c == '[' || c == ']')
        brackets = c == '[';
      else if (c == '>' && !brackets)
        return TRUE;
    }

  return FALSE;
}

/* What may stand before the first element (XML 1.0, production 22). */
static gboolean
skip_prolog (Scan *scan)
{
  for (;;)
    {
      gboolean whole = TRUE;

      skip_space (scan);
      if (skip_prefix (scan, "<?"))
        whole = skip_past (scan, "?>");
      else if (skip_prefix (scan, "<!--"))
        whole = skip_past (scan, "-->");
      else if (skip_prefix (scan, "<!DOCTYPE"))
        whole = skip_doctype (scan);
      else
        return skip_prefix (scan, "<");

      if (!whole)
        return FALSE;
    }
}

static gboolean
is_root (Scan *scan, const char *const *names)
{
  const char *name = scan->at, *end = scan->at;

  while (end < scan->end && !g_ascii_isspace (*end) && *end != '>' && *end != '/')
    {
      if (*end == ':')
        name = end + 1;
      end++;
    }
  scan->at = end;

  for (; *names != NULL; names++)
    if ((gsize) (end - name) == strlen (*names) && memcmp (name, *names, strlen (*names)) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_marks (const Scan *scan, const char *const *marks)
{
  gsize length = MIN ((gsize) (scan->end - scan->at), MOST_UNITS);

  for (; marks != NULL && *marks != NULL; marks++)
    if (g_strstr_len (scan->at, (gssize) length, *marks) == NULL)
      return FALSE;

  return TRUE;
}

/* The ASCII of UTF-16, which is all that tags need. */
static char *
narrow (const char *data, gsize length, gboolean little, gsize *narrowed)
{
  gsize n = MIN (length / 2, MOST_UNITS);
  char *ascii = g_malloc (n + 1);

  for (gsize i = 0; i < n; i++)
    {
      char low = data[2 * i + (little ? 0 : 1)], high = data[2 * i + (little ? 1 : 0)];

      ascii[i] = high == 0 && low > 0 ? low : '?';
    }
  *narrowed = n;

  return ascii;
}

/**
 * vandap_markup_root_is:
 * @data: (array length=length): first bytes of a file, or all of them
 * @length: how many
 * @names: (array zero-terminated=1): names of elements
 * @marks: (array zero-terminated=1) (nullable): what is all to be found soon after
 *
 * Tells whether a file is XML whose first element has one of some names,
 * whatever its namespace.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_markup_root_is (const char *data, gsize length, const char *const *names, const char *const *marks)
{
  g_autofree char *ascii = NULL;
  gsize n = length;
  Scan scan;

  if (length >= 4 && (memcmp (data, "\377\376", 2) == 0 || memcmp (data, "<\0", 2) == 0))
    ascii = narrow (data, length, TRUE, &n);
  else if (length >= 4 && (memcmp (data, "\376\377", 2) == 0 || memcmp (data, "\0<", 2) == 0))
    ascii = narrow (data, length, FALSE, &n);

  scan.at = ascii != NULL ? ascii : data;
  scan.end = scan.at + n;
  if (ascii != NULL && n > 0 && *scan.at == '?')
    scan.at++;
  skip_prefix (&scan, "\357\273\277");

  return skip_prolog (&scan) && is_root (&scan, names) && has_marks (&scan, marks);
}
