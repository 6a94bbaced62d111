/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-escape.h"

#include <string.h>

static const char *
find_end (const char *text, gssize length)
{
  return text + (length < 0 ? strlen (text) : (gsize) length);
}

/**
 * vandap_escape_tsv:
 * @out: what the field is added to
 * @text: UTF-8
 * @length: its length in bytes, or -1 up to the NUL
 *
 * Adds a field of tab-separated values: what could end a field or a row (C0
 * controls, U+0085, U+2028, U+2029) becomes a space.
 */
void
vandap_escape_tsv (GString *out, const char *text, gssize length)
{
  const char *end = find_end (text, length);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x20 || c == 0x85 || c == 0x2028 || c == 0x2029)
        g_string_append_c (out, ' ');
      else
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

/* Char of XML 1.0 (fifth edition), production 2. */
static gboolean
xml_allows (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd)
         || (c >= 0x10000 && c <= 0x10ffff);
}

static void
escape_xml (GString *out, const char *text, gssize length, gboolean attribute)
{
  const char *end = find_end (text, length);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"' && attribute)
        g_string_append (out, "&quot;");
      else if (c == '\r' || ((c == '\n' || c == '\t') && attribute))
        g_string_append_printf (out, "&#%u;", c); /* a parser would make a line feed or a space of it */
      else if (xml_allows (c))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

/**
 * vandap_escape_xml:
 * @out: what the text is added to
 * @text: UTF-8
 * @length: its length in bytes, or -1 up to the NUL
 *
 * Adds character data of XML or HTML. Characters XML 1.0 forbids are left out.
 */
void
vandap_escape_xml (GString *out, const char *text, gssize length)
{
  escape_xml (out, text, length, FALSE);
}

/**
 * vandap_escape_xml_attribute:
 * @out: what the value is added to
 * @text: UTF-8
 * @length: its length in bytes, or -1 up to the NUL
 *
 * Adds the value of an attribute of XML or HTML, for between double quotes.
 * Characters XML 1.0 forbids are left out.
 */
void
vandap_escape_xml_attribute (GString *out, const char *text, gssize length)
{
  escape_xml (out, text, length, TRUE);
}

/* How long a list number at @p is, as CommonMark 0.30 section 5.2 has it ("12." or "3)"); 0 if there is none. */
static gsize
list_number (const char *p, const char *end)
{
  const char *q = p;

  while (q < end && q - p < 9 && g_ascii_isdigit (*q))
    q++;
  if (q == p || q == end || (*q != '.' && *q != ')') || (q + 1 < end && q[1] != ' '))
    return 0;

  return (gsize) (q - p);
}

static gboolean
is_word_character (const char *start, const char *p, const char *end)
{
  const char *previous = p > start ? g_utf8_find_prev_char (start, p) : NULL;

  return previous != NULL && p + 1 < end && g_unichar_isalnum (g_utf8_get_char (previous))
         && g_unichar_isalnum (g_utf8_get_char (p + 1));
}

static gboolean
needs_backslash (const char *start, const char *p, const char *end)
{
  switch (*p)
    {
    case '\\': case '`': case '*': case '[': case ']': case '<': case '|': case '~':
      return TRUE;
    case '_':
      return !is_word_character (start, p, end); /* an underscore inside a word marks nothing */
    case '&':
      return p + 1 < end && (g_ascii_isalpha (p[1]) || p[1] == '#');
    case '!':
      return p + 1 < end && p[1] == '[';
    case '#': case '>': case '=': case '-': case '+':
      return p == start; /* these mark something only where a line begins */
    default:
      return FALSE;
    }
}

/**
 * vandap_escape_markdown:
 * @out: what the text is added to
 * @text: UTF-8, one line of it
 * @length: its length in bytes, or -1 up to the NUL
 *
 * Adds text of CommonMark that means itself wherever it stands, even at the
 * beginning of a line.
 */
void
vandap_escape_markdown (GString *out, const char *text, gssize length)
{
  const char *end = find_end (text, length);
  gsize number = list_number (text, end);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      if (needs_backslash (text, p, end) || (number > 0 && p == text + number))
        g_string_append_c (out, '\\');
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

/**
 * vandap_escape_latex:
 * @out: what the text is added to
 * @text: UTF-8
 * @length: its length in bytes, or -1 up to the NUL
 *
 * Adds text of LaTeX (and of BibTeX) that means itself.
 */
void
vandap_escape_latex (GString *out, const char *text, gssize length)
{
  const char *end = find_end (text, length);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    switch (*p)
      {
      case '\\':
        g_string_append (out, "\\textbackslash{}");
        break;
      case '~':
        g_string_append (out, "\\textasciitilde{}");
        break;
      case '^':
        g_string_append (out, "\\textasciicircum{}");
        break;
      case '#': case '$': case '%': case '&': case '_': case '{': case '}':
        g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
        break;
      default:
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      }
}

/**
 * vandap_isolate:
 * @text: UTF-8
 *
 * Sets a text apart from the sentence it is put into, so that neither turns the
 * other's direction (U+2068 … U+2069, Unicode Standard Annex #9).
 *
 * Returns: (transfer full): the text between isolates
 */
char *
vandap_isolate (const char *text)
{
  return g_strconcat ("\342\201\250", text, "\342\201\251", NULL);
}
