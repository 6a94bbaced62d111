/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-front.h"

#include <string.h>

#include "reading/vandap-front-matter.h"

/* What stands before a post for the program that makes pages of it: lines of names and values between two fences. */
static const struct
{
  const char *first;
  const char *last;
  char separator;
} fences[] = {
  { "---", "---", ':' }, /* YAML */
  { "+++", "+++", '=' }, /* TOML */
  { "{", "}", ':' },     /* JSON */
};

static const struct
{
  const char *name;
  VandapField field;
} names[] = {
  { "title", VANDAP_FIELD_TITLE },
  { "subject", VANDAP_FIELD_TITLE },
  { "date", VANDAP_FIELD_DATE },
  { "link", VANDAP_FIELD_ADDRESS },
  { "url", VANDAP_FIELD_ADDRESS },
  { "canonical_url", VANDAP_FIELD_ADDRESS },
  { "via", VANDAP_FIELD_ADDRESS },
  { "lang", VANDAP_FIELD_LANGUAGE },
  { "language", VANDAP_FIELD_LANGUAGE },
};

typedef struct
{
  const char *start;
  const char *end;
} Slice;

static Slice
trim (Slice slice)
{
  while (slice.start < slice.end && g_ascii_isspace (*slice.start))
    slice.start++;
  while (slice.end > slice.start && g_ascii_isspace (slice.end[-1]))
    slice.end--;

  return slice;
}

static gboolean
is_word (Slice slice, const char *word)
{
  return (gsize) (slice.end - slice.start) == strlen (word)
         && g_ascii_strncasecmp (slice.start, word, strlen (word)) == 0;
}

/* Takes the quotation marks off, and the comma that follows a value of JSON's. */
static Slice
unquote (Slice slice)
{
  slice = trim (slice);
  if (slice.end > slice.start && slice.end[-1] == ',')
    slice.end--;
  slice = trim (slice);
  if (slice.end - slice.start >= 2 && (*slice.start == '"' || *slice.start == '\'') && slice.end[-1] == *slice.start)
    return (Slice){ slice.start + 1, slice.end - 1 };

  return slice;
}

static char *
dup_value (Slice slice)
{
  GString *value = g_string_new (NULL);

  for (const char *p = slice.start; p < slice.end; p++)
    if (*p == '\\' && p + 1 < slice.end && strchr ("\"\\/", p[1]) != NULL)
      g_string_append_c (value, *++p);
    else
      g_string_append_c (value, *p);

  return g_string_free (value, FALSE);
}

/* Of an address only what may be one: a post is told its own place on a site by a mere path. */
static gboolean
fits (VandapField field, const char *value)
{
  if (field == VANDAP_FIELD_ADDRESS)
    return g_str_has_prefix (value, "http://") || g_str_has_prefix (value, "https://");
  if (field == VANDAP_FIELD_LANGUAGE)
    return strlen (value) >= 2 && strlen (value) <= 11;

  return *value != '\0';
}

static void
set_field (VandapBlocks *blocks, VandapField field, const char *value)
{
  g_autofree char *printed = NULL;
  g_autofree char *date = NULL;

  if (!fits (field, value))
    return;
  if (field != VANDAP_FIELD_DATE)
    {
      vandap_blocks_set_field (blocks, field, value);
      return;
    }
  date = vandap_front_matter_find_date (value, strlen (value), &printed);
  vandap_blocks_set_field (blocks, VANDAP_FIELD_DATE, date);
  vandap_blocks_set_field (blocks, VANDAP_FIELD_PRINTED_DATE, printed);
}

/* "title: A talk", "title = "A talk"", ""title" : "A talk"," */
static void
read_line (VandapBlocks *blocks, Slice line, char separator)
{
  const char *at = memchr (line.start, separator, (gsize) (line.end - line.start));
  Slice name, value;
  g_autofree char *text = NULL;

  if (at == NULL)
    return;
  name = unquote ((Slice){ line.start, at });
  value = unquote ((Slice){ at + 1, line.end });
  text = dup_value (value);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_word (name, names[i].name))
      set_field (blocks, names[i].field, text);
}

static Slice
get_line (const char *p, const char *end, const char **next)
{
  const char *newline = memchr (p, '\n', (gsize) (end - p));
  Slice line = { p, newline != NULL ? newline : end };

  *next = newline != NULL ? newline + 1 : end;
  if (line.end > line.start && line.end[-1] == '\r')
    line.end--;

  return line;
}

static const char *
find_last_fence (const char *p, const char *end, const char *fence)
{
  while (p < end)
    {
      Slice line = get_line (p, end, &p);

      while (line.end > line.start && (line.end[-1] == ' ' || line.end[-1] == '\t'))
        line.end--;
      if (is_word (line, fence))
        return line.start;
    }

  return NULL;
}

/* [#]: subject: "A talk" */
static gsize
read_definitions (const char *text, const char *end, VandapBlocks *blocks)
{
  const char *p = text, *next;

  while (p < end)
    {
      Slice line = get_line (p, end, &next);

      if (line.end - line.start < 4 || strncmp (line.start, "[#]:", 4) != 0)
        break;
      read_line (blocks, (Slice){ line.start + strlen ("[#]:"), line.end }, ':');
      p = next;
    }

  return (gsize) (p - text);
}

/**
 * vandap_markdown_front_read:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 * @blocks: where it is noted what the file says of its source
 *
 * Reads the front matter of a Markdown file: YAML, TOML, JSON, or definitions.
 *
 * Returns: where it ends, in bytes; 0 where there is none
 */
gsize
vandap_markdown_front_read (const char *text, gsize length, VandapBlocks *blocks)
{
  const char *end = text + length, *p;
  Slice first = get_line (text, end, &p);

  for (guint i = 0; i < G_N_ELEMENTS (fences); i++)
    {
      const char *last;

      if (!is_word (trim (first), fences[i].first))
        continue;
      last = find_last_fence (p, end, fences[i].last);
      if (last == NULL)
        return 0;
      while (p < last)
        {
          Slice line = get_line (p, last, &p);

          read_line (blocks, line, fences[i].separator);
        }
      get_line (last, end, &p);

      return (gsize) (p - text);
    }

  return read_definitions (text, end, blocks);
}
