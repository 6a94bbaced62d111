/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-plain-reader.h"

#include <string.h>

#include "reading/vandap-words.h"
#include "text/vandap-normal.h"

/* A line that was wrapped by hand is about this long, in bytes. */
#define SHORTEST_WRAPPED 45
#define LONGEST_WRAPPED 100

typedef struct
{
  const char *start;
  const char *end;
} Line;

/* Where a line ends: LF, CR, CR LF, NEL, or a separator of Unicode's. */
static const char *
find_line_end (const char *p, const char *end, const char **next)
{
  for (; p < end; p++)
    {
      if (*p == '\n' || *p == '\r')
        {
          *next = p + 1 + (*p == '\r' && p + 1 < end && p[1] == '\n');
          return p;
        }
      if ((guchar) *p == 0xc2 && p + 1 < end && (guchar) p[1] == 0x85)
        {
          *next = p + 2;
          return p;
        }
      if ((guchar) *p == 0xe2 && end - p >= 3 && (guchar) p[1] == 0x80
          && ((guchar) p[2] == 0xa8 || (guchar) p[2] == 0xa9))
        {
          *next = p + 3;
          return p;
        }
    }
  *next = end;

  return end;
}

/* Blank to a reader: nothing but white space, no-break spaces and what cannot be seen. */
static gboolean
is_blank (Line line)
{
  for (const char *p = line.start; p < line.end; p = g_utf8_next_char (p))
    if (vandap_character_get_use (g_utf8_get_char (p)) == VANDAP_CHARACTER_KEPT)
      return FALSE;

  return TRUE;
}

static GArray *
split_lines (const char *text, gsize length)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *end = text + length;

  while (text < end)
    {
      Line line = { text, NULL };
      const char *next;

      line.end = find_line_end (text, end, &next);
      g_array_append_val (lines, line);
      text = next;
    }

  return lines;
}

static gsize
get_length (Line line)
{
  return (gsize) (line.end - line.start);
}

/* Whether a line ends where a sentence does. */
static gboolean
is_finished (Line line)
{
  while (line.end > line.start && g_ascii_isspace (line.end[-1]))
    line.end--;

  return vandap_words_ends_sentence (line.start, get_length (line));
}

/*
 * Whether the lines were wrapped by hand: most lines that another follows without
 * a blank one between them are about as long as a line of a letter is, and end in
 * the middle of a sentence; few are longer.
 */
static gboolean
is_wrapped (GArray *lines)
{
  guint followed = 0, fitting = 0, longer = 0, unfinished = 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      Line line = g_array_index (lines, Line, i);
      gsize n = get_length (line);

      longer += n > LONGEST_WRAPPED;
      if (is_blank (line) || is_blank (g_array_index (lines, Line, i + 1)))
        continue;
      followed++;
      fitting += n >= SHORTEST_WRAPPED && n <= LONGEST_WRAPPED;
      unfinished += !is_finished (line);
    }

  return followed >= 8 && fitting * 10 >= followed * 6 && unfinished * 2 >= followed && longer * 20 < followed;
}

/* A short line ends its paragraph, and so does one after which a label or a marker begins the next. */
static gboolean
goes_on (Line line, Line next)
{
  const char *p = next.start;
  const char *colon;

  if (get_length (line) < SHORTEST_WRAPPED || is_blank (next))
    return FALSE;
  while (p < next.end && g_ascii_isspace (*p))
    p++;
  if (p < next.end && strchr ("*-+>#=", *p) != NULL)
    return FALSE;
  colon = memchr (p, ':', MIN (24, (gsize) (next.end - p)));

  return colon == NULL || !(g_ascii_isupper (*p) && (colon + 1 == next.end || g_ascii_isspace (colon[1])));
}

/**
 * vandap_plain_reader_is_wrapped:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether the lines of a text were wrapped by hand.
 *
 * Returns: whether they were
 */
gboolean
vandap_plain_reader_is_wrapped (const char *text, gsize length)
{
  g_autoptr (GArray) lines = split_lines (text, length);

  return is_wrapped (lines);
}

/**
 * vandap_plain_reader_read:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Takes plain text apart: each line is a block, or each paragraph where the
 * lines were wrapped by hand.
 *
 * Returns: (transfer full): its blocks
 */
VandapBlocks *
vandap_plain_reader_read (const char *text, gsize length)
{
  VandapBlocks *blocks = vandap_blocks_new ();
  g_autoptr (GArray) lines = split_lines (text, length);
  gboolean wrapped = is_wrapped (lines), after_blank = TRUE;

  for (guint i = 0; i < lines->len; i++)
    {
      Line line = g_array_index (lines, Line, i);

      if (is_blank (line))
        {
          after_blank = TRUE;
          continue;
        }
      vandap_blocks_begin (blocks, VANDAP_BLOCK_PARAGRAPH, i + 1, after_blank);
      vandap_blocks_append (blocks, line.start, line.end - line.start);
      while (wrapped && i + 1 < lines->len && goes_on (line, g_array_index (lines, Line, i + 1)))
        {
          line = g_array_index (lines, Line, ++i);
          vandap_blocks_append (blocks, " ", 1);
          vandap_blocks_append (blocks, line.start, line.end - line.start);
        }
      vandap_blocks_end (blocks);
      after_blank = FALSE;
    }

  return blocks;
}
