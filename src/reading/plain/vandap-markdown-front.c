/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-front.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/vandap-front-matter.h"
#include "reading/vandap-own-lines.h"

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

/* What a name says of the source: a field, or whose work it is. */
typedef struct
{
  const char *name;
  VandapField field;
  const char *credit; /* what for, or NULL where it is a field */
} Name;

static const Name names[] = {
  { "title", VANDAP_FIELD_TITLE, NULL },
  { "subject", VANDAP_FIELD_TITLE, NULL },
  { "date", VANDAP_FIELD_DATE, NULL },
  { "published", VANDAP_FIELD_DATE, NULL },
  { "publishdate", VANDAP_FIELD_DATE, NULL },
  { "publish_date", VANDAP_FIELD_DATE, NULL },
  { "pubdate", VANDAP_FIELD_DATE, NULL },
  { "link", VANDAP_FIELD_ADDRESS, NULL },
  { "url", VANDAP_FIELD_ADDRESS, NULL },
  { "canonical_url", VANDAP_FIELD_ADDRESS, NULL },
  { "via", VANDAP_FIELD_ADDRESS, NULL },
  { "source_url", VANDAP_FIELD_ADDRESS, NULL },
  { "lang", VANDAP_FIELD_LANGUAGE, NULL },
  { "language", VANDAP_FIELD_LANGUAGE, NULL },
  { "locale", VANDAP_FIELD_LANGUAGE, NULL },
  { "publication", VANDAP_FIELD_PUBLICATION, NULL },
  { "newspaper", VANDAP_FIELD_PUBLICATION, NULL },
  { "journal", VANDAP_FIELD_PUBLICATION, NULL },
  { "magazine", VANDAP_FIELD_PUBLICATION, NULL },
  { "container-title", VANDAP_FIELD_PUBLICATION, NULL },
  { "publisher", VANDAP_FIELD_PUBLICATION, NULL },
  { "source", VANDAP_FIELD_PUBLICATION, NULL },
  { "license", VANDAP_FIELD_LICENCE, NULL },
  { "licence", VANDAP_FIELD_LICENCE, NULL },
  { "rights", VANDAP_FIELD_LICENCE, NULL },
  { "author", VANDAP_FIELD_TITLE, "author" },
  { "authors", VANDAP_FIELD_TITLE, "author" },
  { "byline", VANDAP_FIELD_TITLE, "author" },
  { "creator", VANDAP_FIELD_TITLE, "author" },
  { "interviewer", VANDAP_FIELD_TITLE, "interviewer" },
  { "interviewers", VANDAP_FIELD_TITLE, "interviewer" },
  { "editor", VANDAP_FIELD_TITLE, "editor" },
  { "translator", VANDAP_FIELD_TITLE, "translator" },
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
    else if (*p == '\\' && p + 1 < slice.end && p[1] == 'L')
      {
        g_string_append (value, "\342\200\250");
        p++;
      }
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

/* A date that says less than a day ("2019-09"), as W3C has it too. */
static gboolean
is_part_of_date (const char *value)
{
  gsize digits = strspn (value, "0123456789");

  return digits == 4 && (value[4] == '\0' || (value[4] == '-' && strspn (value + 5, "0123456789") == 2 && value[7] == '\0'));
}

static gboolean
set_date (VandapBlocks *blocks, const char *value)
{
  g_autofree char *date = is_part_of_date (value) ? g_strdup (value) : vandap_front_matter_normalise_date (value);

  if (date == NULL || vandap_blocks_get_field (blocks, VANDAP_FIELD_DATE) != NULL)
    return FALSE;
  vandap_blocks_set_field (blocks, VANDAP_FIELD_DATE, date);
  if (!g_str_has_prefix (date, value))
    vandap_blocks_set_field (blocks, VANDAP_FIELD_PRINTED_DATE, value);

  return TRUE;
}

/* Of two names for one thing ("publication", "publisher") the first says it. */
static gboolean
set_field (VandapBlocks *blocks, VandapField field, const char *value)
{
  if (field == VANDAP_FIELD_PUBLICATION && fits (VANDAP_FIELD_ADDRESS, value))
    field = VANDAP_FIELD_ADDRESS;
  if (!fits (field, value))
    return FALSE;
  if (field == VANDAP_FIELD_DATE)
    return set_date (blocks, value);
  if (vandap_blocks_get_field (blocks, field) != NULL)
    return FALSE;
  vandap_blocks_set_field (blocks, field, value);

  return TRUE;
}

/* The comma behind the first value of a list; those between quotation marks are of the value. */
static const char *
find_comma (Slice list)
{
  gboolean is_quoted = FALSE;

  for (const char *p = list.start; p < list.end; p++)
    if (*p == '\\')
      p++;
    else if (*p == '"')
      is_quoted = !is_quoted;
    else if (*p == ',' && !is_quoted)
      return p;

  return is_quoted ? memchr (list.start, ',', (gsize) (list.end - list.start)) : NULL;
}

/* "[Lan Test, "Van Sample"]": more than one. */
static Slice
take_first (Slice *value, gboolean is_list)
{
  const char *comma = is_list ? find_comma (*value) : NULL;
  Slice first = unquote ((Slice){ value->start, comma != NULL ? comma : value->end });

  value->start = comma != NULL ? comma + 1 : value->end;

  return first;
}

static gboolean
begin_list (Slice *value)
{
  if (value->end - value->start < 2 || *value->start != '[' || value->end[-1] != ']')
    return FALSE;
  *value = (Slice){ value->start + 1, value->end - 1 };

  return TRUE;
}

static gboolean
add_credits (VandapBlocks *blocks, const char *what, Slice value)
{
  gboolean is_list = begin_list (&value), added = FALSE;

  while (value.start < value.end)
    {
      g_autofree char *name = dup_value (take_first (&value, is_list));

      if (*name != '\0')
        vandap_blocks_add_credit (blocks, what, name);
      added = added || *name != '\0';
    }

  return added;
}

/* What only our own exports say. */
static gboolean
take_detail (VandapBlocks *blocks, Slice slice, Slice value)
{
  g_autofree char *name = g_strndup (slice.start, (gsize) (slice.end - slice.start));
  gboolean is_list = begin_list (&value), is_taken = FALSE;

  while (value.start < value.end)
    {
      g_autofree char *text = dup_value (take_first (&value, is_list));

      is_taken = vandap_own_lines_set_detail (blocks, name, text);
    }

  return is_taken;
}

static gboolean
take_value (VandapBlocks *blocks, const Name *name, Slice value)
{
  g_autofree char *text = NULL;

  if (name->credit != NULL)
    return add_credits (blocks, name->credit, value);
  text = dup_value (value);

  return set_field (blocks, name->field, text);
}

static const Name *
find_name (Slice slice)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_word (slice, names[i].name))
      return &names[i];

  return NULL;
}

/* What is below a name without a value: "- Lan Test", "- name: Lan Test", "  name: Lan Test". */
static gboolean
read_below (VandapBlocks *blocks, const Name *above, Slice line, char separator)
{
  const char *at = memchr (line.start, separator, (gsize) (line.end - line.start));
  gboolean is_moved = line.start < line.end && (*line.start == ' ' || *line.start == '\t' || *line.start == '-');

  if (above == NULL || above->credit == NULL || !is_moved)
    return FALSE;
  line = trim (line);
  if (line.start < line.end && *line.start == '-')
    line = trim ((Slice){ line.start + 1, line.end });
  if (at != NULL && !is_word (trim ((Slice){ line.start, at }), "name"))
    return FALSE;
  if (at != NULL)
    line.start = at + 1;

  return add_credits (blocks, above->credit, unquote (line));
}

/*
 * "title: A talk", "title = "A talk"", ""title" : "A talk",". Tells whether all that the line says is kept;
 * @above is the name that what comes below is of.
 */
static gboolean
read_line (VandapBlocks *blocks, Slice line, char separator, const Name **above)
{
  const char *at = memchr (line.start, separator, (gsize) (line.end - line.start));
  const Name *name;
  Slice value;

  if (read_below (blocks, *above, line, separator))
    return TRUE;
  *above = NULL;
  if (at == NULL)
    return trim (line).start == trim (line).end;
  name = find_name (unquote ((Slice){ line.start, at }));
  value = unquote ((Slice){ at + 1, line.end });
  if (name == NULL)
    return take_detail (blocks, unquote ((Slice){ line.start, at }), value);
  if (value.start < value.end)
    return take_value (blocks, name, value);
  *above = name;

  return name->credit != NULL;
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

/* What the source's details have no place for is kept as what it is. */
static void
read_lines (VandapBlocks *blocks, const char *p, const char *last, char separator)
{
  const Name *above = NULL;
  gboolean is_begun = FALSE;
  guint number = 2;

  while (p < last)
    {
      Slice line = get_line (p, last, &p);
      Slice kept = trim (line);

      if (!read_line (blocks, line, separator, &above) && kept.start < kept.end)
        {
          if (!is_begun)
            {
              vandap_blocks_begin (blocks, VANDAP_BLOCK_LEFT_OUT, number, FALSE);
              vandap_blocks_set_reason (blocks, _("Is said to the program that made the page"));
            }
          else
            vandap_blocks_break_line (blocks);
          vandap_blocks_append (blocks, line.start, line.end - line.start);
          is_begun = TRUE;
        }
      number++;
    }
  if (is_begun)
    vandap_blocks_end (blocks);
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
  const Name *above = NULL;

  while (p < end)
    {
      Slice line = get_line (p, end, &next);

      if (line.end - line.start < 4 || strncmp (line.start, "[#]:", 4) != 0)
        break;
      read_line (blocks, (Slice){ line.start + strlen ("[#]:"), line.end }, ':', &above);
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
      read_lines (blocks, p, last, fences[i].separator);
      get_line (last, end, &p);

      return (gsize) (p - text);
    }

  return read_definitions (text, end, blocks);
}
