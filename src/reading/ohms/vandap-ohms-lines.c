/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/ohms/vandap-ohms-lines.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"

/* A line that was wrapped by hand is about this long, in bytes; a shorter one ends its paragraph. */
#define SHORTEST_WRAPPED 45
#define LONGEST_WRAPPED 110
#define NARROW 60

#define LONGEST_LABEL 48
#define MOST_LABEL_WORDS 5

/* As many letters tell one beginning of a paragraph from another. */
#define KEY_LETTERS 16

static gsize
get_length (const VandapOhmsLine *line)
{
  return (gsize) (line->end - line->start);
}

/**
 * vandap_ohms_lines_match_label:
 * @line: a line
 *
 * Finds the name that a line begins with, if it is written as those of speakers
 * are: words that begin with capitals, and a colon.
 *
 * Returns: its length in bytes, colon and white space before it included; 0 where there is none
 */
gsize
vandap_ohms_lines_match_label (const VandapOhmsLine *line)
{
  gboolean begins_word = TRUE;
  guint words = 0;

  for (const char *p = line->start; p < line->end && p - line->start < LONGEST_LABEL; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ':')
        return words > 0 && (p + 1 == line->end || g_ascii_isspace (p[1])) ? (gsize) (p + 1 - line->start) : 0;
      if (g_unichar_isspace (c))
        begins_word = TRUE;
      else if (begins_word)
        {
          if (!(g_unichar_isalnum (c) || c == '(') || g_unichar_islower (c) || ++words > MOST_LABEL_WORDS)
            return 0;
          begins_word = FALSE;
        }
      else if (strchr (",;?!\"", (int) MIN (c, 0x7f)) != NULL)
        return 0;
    }

  return 0;
}

static gboolean
is_capitals (const VandapOhmsLine *line, gsize length)
{
  for (const char *p = line->start; p < line->start + length; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* Names in small letters have to come again, or to stand after a blank line: "Remember: …" is no name. */
static GHashTable *
count_labels (GArray *lines)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const VandapOhmsLine *line = &g_array_index (lines, VandapOhmsLine, i);
      gsize length = vandap_ohms_lines_match_label (line);
      g_autofree char *label = length > 0 ? g_strstrip (g_strndup (line->start, length)) : NULL;
      guint count;

      if (label == NULL)
        continue;
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, label)) + (is_capitals (line, length) ? 2 : 1);
      g_hash_table_replace (counts, g_steal_pointer (&label), GUINT_TO_POINTER (count));
    }

  return counts;
}

static gboolean
begins_with_label (const VandapOhmsLine *line, GHashTable *counts)
{
  gsize length = vandap_ohms_lines_match_label (line);
  g_autofree char *label = length > 0 ? g_strstrip (g_strndup (line->start, length)) : NULL;

  return label != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (counts, label)) > 1;
}

static gboolean
are_wrapped (GArray *lines)
{
  guint n = 0, longer = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const VandapOhmsLine *line = &g_array_index (lines, VandapOhmsLine, i);

      n += !line->is_blank;
      longer += get_length (line) > LONGEST_WRAPPED;
    }

  return longer * 10 < n;
}

static gint
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize x = *(const gsize *) a, y = *(const gsize *) b;

  return (x > y) - (x < y);
}

/* How long nearly all lines are, at the most. */
static gsize
find_width (GArray *lines)
{
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (guint i = 0; i < lines->len; i++)
    {
      gsize length = get_length (&g_array_index (lines, VandapOhmsLine, i));

      if (!g_array_index (lines, VandapOhmsLine, i).is_blank)
        g_array_append_val (lengths, length);
    }
  g_array_sort (lengths, compare_lengths);

  return lengths->len > 0 ? g_array_index (lengths, gsize, lengths->len * 9 / 10) : 0;
}

/* A column may be narrow; then what ends in the middle of a sentence goes on, too, where it is long for that, or the next
 * line begins with a small letter. */
static gboolean
goes_on (const VandapOhmsLine *line, const VandapOhmsLine *next, gsize width)
{
  gsize length = get_length (line);

  if (length >= SHORTEST_WRAPPED)
    return TRUE;

  return width < NARROW && !vandap_words_ends_sentence (line->start, length)
         && (length * 10 >= width * 6 || (next != NULL && g_unichar_islower (g_utf8_get_char (next->start))));
}

static void
find_paragraphs (GArray *lines)
{
  g_autoptr (GHashTable) counts = count_labels (lines);
  gboolean wrapped = are_wrapped (lines), begins = TRUE;
  gsize width = find_width (lines);

  for (guint i = 0; i < lines->len; i++)
    {
      VandapOhmsLine *line = &g_array_index (lines, VandapOhmsLine, i);

      line->begins = !line->is_blank && (begins || begins_with_label (line, counts));
      begins = line->is_blank || !wrapped || !goes_on (line, i + 1 < lines->len ? line + 1 : NULL, width);
    }
}

/**
 * vandap_ohms_lines_split:
 * @text: a transcript; outlives the lines
 *
 * Takes a transcript apart into lines, and tells which of them begin paragraphs:
 * after a blank line, with the name of a speaker, after a line that is too short
 * to have been wrapped.
 *
 * Returns: (transfer full) (element-type VandapOhmsLine): the lines
 */
GArray *
vandap_ohms_lines_split (const char *text)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (VandapOhmsLine));
  const char *next = text;

  for (const char *p = text; next != NULL; p = next)
    {
      const char *line_end = strchr (p, '\n');
      VandapOhmsLine line = { p, line_end != NULL ? line_end : p + strlen (p), FALSE, TRUE };

      next = line_end != NULL ? line_end + 1 : NULL;
      if (line.end > p && line.end[-1] == '\r')
        line.end--;
      for (const char *q = p; q < line.end && line.is_blank; q++)
        line.is_blank = g_ascii_isspace (*q);
      g_array_append_val (lines, line);
    }
  find_paragraphs (lines);

  return lines;
}

/**
 * vandap_ohms_lines_dup_key:
 * @text: where a paragraph begins
 * @end: where to stop
 *
 * Makes what two copies of a paragraph's beginning have in common, whoever is
 * said to speak and whatever the quotation marks are.
 *
 * Returns: (transfer full) (nullable): the key, or %NULL where there are too few letters
 */
char *
vandap_ohms_lines_dup_key (const char *text, const char *end)
{
  VandapOhmsLine line = { text, end, FALSE, FALSE };
  g_autoptr (GString) letters = g_string_new (NULL);
  guint n = 0;

  for (const char *p = text + vandap_ohms_lines_match_label (&line); p < end && n < KEY_LETTERS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        continue;
      g_string_append_unichar (letters, g_unichar_tolower (c));
      n++;
    }

  return n == KEY_LETTERS ? g_string_free (g_steal_pointer (&letters), FALSE) : NULL;
}
