/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-markdown-reader.h"

#include <string.h>

#include "reading/vandap-markdown-front.h"

static guint
count_lines_with (const char *text, gsize length, const char *what)
{
  const char *p = text, *end = text + length;
  guint n = 0;

  while (p < end && (p = g_strstr_len (p, end - p, what)) != NULL)
    {
      n++;
      p += strlen (what);
    }

  return n;
}

/* "# Heading", "###Heading": signs that begin a line. */
static guint
count_headings (const char *text, gsize length)
{
  const char *end = text + length;
  guint n = 0;

  for (const char *p = text; p != NULL && p < end; p = memchr (p, '\n', (gsize) (end - p)))
    {
      gsize signs = 0;

      p += *p == '\n';
      while (p + signs < end && p[signs] == '#' && signs < 7)
        signs++;
      n += signs > 0 && signs < 7 && p + signs < end && !g_ascii_isdigit (p[signs]) && p[signs] != '\n';
      if (p >= end)
        break;
    }

  return n;
}

/**
 * vandap_markdown_reader_recognises:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether a text is Markdown: by its front matter, or by several of its
 * signs, which other texts have by chance only once.
 *
 * Returns: whether it is
 */
gboolean
vandap_markdown_reader_recognises (const char *text, gsize length)
{
  g_autoptr (VandapBlocks) blocks = vandap_blocks_new ();
  gsize looked_at = MIN (length, 200000);

  if (vandap_markdown_front_read (text, looked_at, blocks) > 0
      && vandap_blocks_get_field (blocks, VANDAP_FIELD_TITLE) != NULL)
    return TRUE;

  return 2 * count_headings (text, looked_at) + count_lines_with (text, looked_at, "**")
           + 2 * count_lines_with (text, looked_at, "](")
           + 2 * count_lines_with (text, looked_at, "\n====") >= 4;
}
