/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-signs.h"

#include <string.h>

#include "reading/plain/vandap-markdown-front.h"
#include "reading/plain/vandap-markdown-reader.h"

/* As many signs as may mean something to Markdown as are worked out: the parser remembers each of them. */
#define MOST_SIGNS 8000000
/* Some seconds of work. */
#define MOST_STEPS G_GUINT64_CONSTANT (5000000000)

/* Of a command to the program that makes the site, in bytes. */
#define LONGEST_COMMAND 1000

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

/* The first place of a sign of one or two bytes. */
static const char *
find_pair (const char *p, const char *end, const char *sign)
{
  gsize n = strlen (sign);

  for (; (gsize) (end - p) >= n && (p = memchr (p, *sign, (gsize) (end - p) - n + 1)) != NULL; p++)
    if (memcmp (p, sign, n) == 0)
      return p;

  return NULL;
}

/**
 * vandap_markdown_find_command_end:
 * @p: a place in a Markdown file
 * @text_end: the file's end
 *
 * Finds where a command to the program that makes the site ends, if one begins here
 * and nothing follows it on its last line: {% include x %}, {{< video >}}, over
 * several lines too, but no blank one.
 *
 * Returns: (nullable): its end, or %NULL where none begins
 */
const char *
vandap_markdown_find_command_end (const char *p, const char *text_end)
{
  static const char *const commands[][2] = { { "{%", "%}" }, { "{{", "}}" }, { "{:", "}" } };
  const char *limit, *end;

  if (p >= text_end || *p != '{')
    return NULL;
  limit = p + MIN (text_end - p, LONGEST_COMMAND);
  end = find_pair (p, limit, "\n\n");
  if (end != NULL)
    limit = end;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (limit - p < 4 || memcmp (p, commands[i][0], 2) != 0)
        continue;
      end = find_pair (p, limit, commands[i][1]);
      if (end == NULL)
        return NULL;
      end += strlen (commands[i][1]);
      for (limit = end; limit < text_end && *limit != '\n'; limit++)
        if (!g_ascii_isspace (*limit))
          return NULL;
      return end;
    }

  return NULL;
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

static gboolean
is_sign (char c)
{
  switch (c)
    {
    case '*': case '_': case '~': case '[': case ']': case '!': case '`': case '<': case '>': case '&': case '\\':
      return TRUE;
    default:
      return FALSE;
    }
}

/* An item or a heading, which no paragraph goes on over. */
static gboolean
ends_paragraph (const char *line, gsize length)
{
  return length > 2 && strchr ("-*+#", line[0]) != NULL && line[1] == ' ' && g_ascii_isgraph (line[2]);
}

static gboolean
is_blank_line (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;

  return TRUE;
}

static gsize
count_closing (const char *line, gsize length)
{
  const char *end = line + length;
  gsize n = 0;

  while ((line = memchr (line, ']', (gsize) (end - line))) != NULL)
    {
      n++;
      line++;
    }

  return n;
}

/*
 * For every bracket that closes, md4c goes through the lines of its paragraph up to
 * there: what that comes to in all of them.
 */
static gboolean
has_crowded_brackets (const char *text, gsize length)
{
  const char *end = text + length, *next;
  guint64 lines = 0, steps = 0;

  for (const char *line = text; line < end && steps <= MOST_STEPS; line = next)
    {
      const char *newline = memchr (line, '\n', (gsize) (end - line));
      gsize n;

      next = newline != NULL ? newline + 1 : end;
      n = (gsize) (next - line);
      lines = is_blank_line (line, n) || ends_paragraph (line, n) ? 0 : lines + 1;
      steps += lines * count_closing (line, n);
    }

  return steps > MOST_STEPS;
}

/**
 * vandap_markdown_reader_may_read:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether a text can be read as Markdown within bounded memory and time: nobody
 * writes millions of its signs, or thousands of brackets in a paragraph of as many
 * lines, but a file may have them.
 *
 * Returns: whether it can
 */
gboolean
vandap_markdown_reader_may_read (const char *text, gsize length)
{
  gsize n = 0;

  if (has_crowded_brackets (text, length))
    return FALSE;
  if (length <= MOST_SIGNS)
    return TRUE;
  for (gsize i = 0; i < length; i++)
    n += is_sign (text[i]);

  return n <= MOST_SIGNS;
}
