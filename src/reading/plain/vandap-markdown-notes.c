/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-notes.h"

#include <string.h>

/* Longer, and it is no name of a note. */
#define LONGEST_ID 64

typedef struct
{
  const char *p;
  const char *end;
  gboolean is_wrapped;
  gboolean in_code;
  guint line;
  GArray *notes;   /* VandapMarkdownNote */
  GHashTable *ids; /* of them */
  GString *rest;   /* the file with empty lines for its notes */
} Finder;

static void
clear_note (gpointer data)
{
  VandapMarkdownNote *note = data;

  g_free (note->id);
  g_free (note->text);
}

/* The name in "[^name]", which the brackets are the whole of. */
static char *
dup_id (const char *p, const char *end, const char **after)
{
  const char *start = p + 2, *q = start;

  if (end - p < 4 || p[0] != '[' || p[1] != '^')
    return NULL;
  while (q < end && q - start < LONGEST_ID && *q != ']' && *q != '[' && !g_ascii_isspace (*q))
    q++;
  if (q == end || *q != ']' || q == start)
    return NULL;
  *after = q + 1;

  return g_strndup (start, (gsize) (q - start));
}

static const char *
find_line_end (const char *p, const char *end)
{
  const char *newline = memchr (p, '\n', (gsize) (end - p));

  return newline != NULL ? newline + 1 : end;
}

static gsize
count_indent (const char *p, const char *end)
{
  gsize n = 0;

  for (; p < end && (*p == ' ' || *p == '\t'); p++)
    n += *p == '\t' ? 4 : 1;

  return n;
}

static gboolean
is_blank (const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;

  return p == end;
}

/* Words of a note; where its lines end means nothing. */
static void
add_words (GString *text, const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  while (end > p && g_ascii_isspace (end[-1]))
    end--;
  if (text->len > 0 && p < end)
    g_string_append_c (text, ' ');
  g_string_append_len (text, p, end - p);
}

/*
 * Whether a line goes on with the note above it: what is moved in does. What is not may be
 * the next thing somebody says, unless all lines are wrapped by hand.
 */
static gboolean
goes_on (const Finder *self, const char *p, const char *end, gboolean after_blank)
{
  const char *after;
  g_autofree char *id = NULL;
  gsize indent = count_indent (p, end);

  if (is_blank (p, end))
    return FALSE;
  if (after_blank)
    return indent >= 4;
  id = dup_id (p + strspn (p, " "), end, &after);

  return id == NULL && (indent >= 2 || self->is_wrapped);
}

/* The last line of a note: blank ones belong to it where it goes on behind them. */
static const char *
take_lines (Finder *self, GString *text, const char *p)
{
  const char *taken = p;
  gboolean after_blank = FALSE;

  while (p < self->end)
    {
      const char *next = find_line_end (p, self->end);

      if (is_blank (p, next))
        after_blank = TRUE;
      else if (!goes_on (self, p, next, after_blank))
        break;
      else
        {
          add_words (text, p, next);
          taken = next;
          after_blank = FALSE;
        }
      p = next;
    }

  return taken;
}

static gboolean
take_note (Finder *self, const char *line, const char *next)
{
  const char *p = line + strspn (line, " "), *after = NULL, *last;
  g_autofree char *id = p < next && count_indent (line, next) < 4 ? dup_id (p, next, &after) : NULL;
  GString *text;
  VandapMarkdownNote note;

  if (id == NULL || after == next || *after != ':' || g_hash_table_contains (self->ids, id))
    return FALSE;
  text = g_string_new (NULL);
  add_words (text, p, next);
  last = take_lines (self, text, next);
  note = (VandapMarkdownNote){ g_steal_pointer (&id), g_string_free (text, FALSE), self->line };
  g_array_append_val (self->notes, note);
  g_hash_table_add (self->ids, note.id);
  for (p = line; p < last; p++)
    if (*p == '\n')
      {
        g_string_append_c (self->rest, '\n');
        self->line++;
      }
  self->p = last;

  return TRUE;
}

static void
find_notes (Finder *self)
{
  while (self->p < self->end)
    {
      const char *line = self->p, *next = find_line_end (line, self->end);
      const char *p = line + count_indent (line, next);

      if (p + 3 <= next && (strncmp (p, "```", 3) == 0 || strncmp (p, "~~~", 3) == 0))
        self->in_code = !self->in_code;
      if (!self->in_code && take_note (self, line, next))
        continue;
      g_string_append_len (self->rest, line, next - line);
      self->line++;
      self->p = next;
    }
}

static char *
mark_references (Finder *self, gsize *length)
{
  GString *out = g_string_sized_new (self->rest->len);
  const char *p = self->rest->str, *end = p + self->rest->len;

  while (p < end)
    {
      const char *sign = g_strstr_len (p, end - p, "[^"), *after = NULL;
      g_autofree char *id = sign != NULL ? dup_id (sign, end, &after) : NULL;
      gboolean is_known = id != NULL && g_hash_table_contains (self->ids, id);
      const char *next = is_known ? after : sign != NULL ? sign + 2 : end;

      g_string_append_len (out, p, (is_known ? sign : next) - p);
      if (is_known)
        g_string_append_printf (out, VANDAP_MARKDOWN_NOTE "[^%s]" VANDAP_MARKDOWN_NOTE, id);
      p = next;
    }
  *length = out->len;

  return g_string_free (out, FALSE);
}

/**
 * vandap_markdown_notes_take_out:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 * @is_wrapped: whether its lines are wrapped by hand
 * @new_length: (out): return location for the length of what is returned
 * @notes: (out) (element-type VandapMarkdownNote) (transfer full): return location for the notes, in the order of
 *   the file
 *
 * Takes the notes out of a text, and puts %VANDAP_MARKDOWN_NOTE before and behind
 * what refers to them. Lines stay as many as they are.
 *
 * Returns: (transfer full) (nullable): the text without its notes, or %NULL where it has none
 */
char *
vandap_markdown_notes_take_out (const char *text, gsize length, gboolean is_wrapped, gsize *new_length, GArray **notes)
{
  Finder self = { .p = text, .end = text + length, .is_wrapped = is_wrapped };
  char *without = NULL;

  *notes = self.notes = g_array_new (FALSE, FALSE, sizeof (VandapMarkdownNote));
  g_array_set_clear_func (self.notes, clear_note);
  if (g_strstr_len (text, (gssize) length, "[^") == NULL
      || g_strstr_len (text, (gssize) length, VANDAP_MARKDOWN_NOTE) != NULL)
    return NULL;
  self.ids = g_hash_table_new (g_str_hash, g_str_equal);
  self.rest = g_string_sized_new (length);
  find_notes (&self);
  if (self.notes->len > 0)
    without = mark_references (&self, new_length);
  g_hash_table_unref (self.ids);
  g_string_free (self.rest, TRUE);

  return without;
}
