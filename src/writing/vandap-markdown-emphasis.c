/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-markdown-emphasis.h"

static gboolean
is_mark (char c)
{
  return c >= VANDAP_MARKDOWN_BOLD && c <= VANDAP_MARKDOWN_END;
}

static gboolean
is_space_or_punctuation (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || g_unichar_ispunct (c);
}

static gunichar
before (const GString *text, gsize from, gsize at)
{
  const char *p = at > from ? g_utf8_find_prev_char (text->str + from, text->str + at) : NULL;

  return p != NULL ? g_utf8_get_char (p) : 0;
}

/*
 * Whether asterisks work at a place (CommonMark 0.30, section 6.2): on their
 * outer side something that is no letter, or on their inner side a letter.
 * Beside other asterisks it takes more to tell, so those do not count as working.
 */
static gboolean
flanks (gunichar outer, gunichar inner)
{
  return outer != '*' && inner != '*' && (outer > 0x7f || !is_mark ((char) outer) || outer == 0)
         && (inner > 0x7f || !is_mark ((char) inner))
         && (is_space_or_punctuation (outer) || !is_space_or_punctuation (inner));
}

static gsize
find_end (const GString *text, gsize start)
{
  guint depth = 0;

  for (gsize i = start; i < text->len; i++)
    if (text->str[i] == VANDAP_MARKDOWN_END && --depth == 0)
      return i;
    else if (is_mark (text->str[i]) && text->str[i] != VANDAP_MARKDOWN_END)
      depth++;

  return text->len;
}

static const char *
choose (const GString *text, gsize from, gsize start, gboolean *asterisks)
{
  gsize end = find_end (text, start);
  gboolean bold = text->str[start] == VANDAP_MARKDOWN_BOLD;

  *asterisks = flanks (before (text, from, start), g_utf8_get_char (text->str + start + 1))
               && flanks (end + 1 < text->len ? g_utf8_get_char (text->str + end + 1) : 0, before (text, from, end));
  if (*asterisks)
    return bold ? "**" : "*";

  return bold ? "<strong>" : "<em>";
}

/**
 * vandap_markdown_settle_emphasis:
 * @out: Markdown with marks for emphasis
 * @from: where a paragraph begins in it, in bytes
 *
 * Puts real emphasis in place of the marks: asterisks where they mean it, and
 * tags where they would stand for themselves (between a letter and a bracket, in
 * the middle of scripts without spaces).
 */
void
vandap_markdown_settle_emphasis (GString *out, gsize from)
{
  g_autoptr (GString) settled = g_string_new (NULL);
  g_autoptr (GPtrArray) ends = g_ptr_array_new ();

  for (gsize i = from; i < out->len; i++)
    {
      gboolean asterisks;
      const char *mark;

      if (!is_mark (out->str[i]))
        {
          g_string_append_c (settled, out->str[i]);
          continue;
        }
      if (out->str[i] == VANDAP_MARKDOWN_END)
        {
          g_string_append (settled, ends->pdata[ends->len - 1]);
          g_ptr_array_set_size (ends, (int) ends->len - 1);
          continue;
        }

      mark = choose (out, from, i, &asterisks);
      g_string_append (settled, mark);
      if (!asterisks)
        mark = out->str[i] == VANDAP_MARKDOWN_BOLD ? "</strong>" : "</em>";
      g_ptr_array_add (ends, (gpointer) mark);
    }

  g_string_truncate (out, from);
  g_string_append_len (out, settled->str, (gssize) settled->len);
}
