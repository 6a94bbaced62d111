/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-plain-reader.h"

#include <string.h>

#include "reading/vandap-words.h"
#include "text/vandap-normal.h"

/* A line that was wrapped by hand is about this long, in characters. */
#define SHORTEST_WRAPPED 45
#define LONGEST_WRAPPED 100

#define SHORTEST_RULE 5

/* A name or the like that a tag set off from the sentence it is in is about this long, in bytes. */
#define LONGEST_TORN 60

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

/* A line drawn with signs from one side to the other. */
static gboolean
is_rule (Line line)
{
  gsize n = 0;
  char sign = 0;

  for (const char *p = line.start; p < line.end; p++)
    {
      if (g_ascii_isspace (*p))
        continue;
      if (strchr ("-=_*~#", *p) == NULL || (sign != 0 && *p != sign))
        return FALSE;
      sign = *p;
      n++;
    }

  return n >= SHORTEST_RULE;
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

static gsize
count_characters (Line line)
{
  return (gsize) g_utf8_strlen (line.start, (gssize) get_length (line));
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
      gsize n = count_characters (line);

      if (is_blank (line) || is_blank (g_array_index (lines, Line, i + 1)))
        continue;
      longer += n > LONGEST_WRAPPED;
      followed++;
      fitting += n >= SHORTEST_WRAPPED && n <= LONGEST_WRAPPED;
      unfinished += !is_finished (line);
    }

  return followed >= 8 && fitting * 10 >= followed * 6 && unfinished * 2 >= followed && longer * 10 < followed;
}

/* "2." alone on its line, before what it numbers. */
static gboolean
is_number (Line line)
{
  const char *p = line.start;

  while (p < line.end && g_ascii_isspace (*p))
    p++;
  if (p == line.end || !g_ascii_isdigit (*p))
    return FALSE;
  while (p < line.end && (g_ascii_isdigit (*p) || strchr (".) \t\r", *p) != NULL))
    p++;

  return p == line.end;
}

/* A short line ends its paragraph, and so does one after which a label or a marker begins the next. */
static gboolean
goes_on (Line line, Line next)
{
  const char *p = next.start;
  const char *colon;

  if (is_blank (next) || (count_characters (line) < SHORTEST_WRAPPED && !is_number (line)))
    return FALSE;
  while (p < next.end && g_ascii_isspace (*p))
    p++;
  if (p < next.end && strchr ("*-+>#=", *p) != NULL)
    return FALSE;
  if (next.end - p > 2 && strchr ("QA", *p) != NULL && strchr (".;", p[1]) != NULL && p[2] == ' ')
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
 * vandap_plain_reader_has_blank_lines:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether blank lines part the paragraphs of a text. Where few lines have
 * one behind them, each line is a paragraph.
 *
 * Returns: whether they do
 */
gboolean
vandap_plain_reader_has_blank_lines (const char *text, gsize length)
{
  g_autoptr (GArray) lines = split_lines (text, length);
  guint followed = 0, all = 0;

  for (guint i = 0; i < lines->len; i++)
    if (!is_blank (g_array_index (lines, Line, i)))
      {
        all++;
        followed += i + 1 < lines->len && !is_blank (g_array_index (lines, Line, i + 1));
      }

  return followed * 5 < all * 2;
}

/* A sentence that a tag in the middle of it broke over two lines goes on in lower case. */
static gboolean
is_broken_off (Line line, Line next)
{
  const char *p = next.start;

  while (line.end > line.start && g_ascii_isspace (line.end[-1]))
    line.end--;
  while (p < next.end && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (p >= next.end || line.end == line.start || !g_unichar_islower (g_utf8_get_char (p)))
    return FALSE;

  return line.end[-1] == ',' || !vandap_words_ends_sentence (line.start, get_length (line));
}

/* Whether a line goes on in the next one, though lines are not wrapped: "on page" / "Three" / "of the report". */
static gboolean
is_torn (GArray *lines, guint i)
{
  Line line = g_array_index (lines, Line, i), next, after;

  if (i + 1 >= lines->len)
    return FALSE;
  next = g_array_index (lines, Line, i + 1);
  if (is_blank (next) || strchr ("-*+", *line.start) != NULL)
    return FALSE;
  if (is_broken_off (line, next))
    return TRUE;
  if (i + 2 >= lines->len || get_length (next) > LONGEST_TORN || get_length (line) < SHORTEST_WRAPPED
      || is_finished (line) || is_finished (next))
    return FALSE;
  after = g_array_index (lines, Line, i + 2);

  return !is_blank (after) && is_broken_off (next, after);
}

static gboolean
is_continued (GArray *lines, guint i, gboolean wrapped)
{
  if (i + 1 >= lines->len)
    return FALSE;

  return wrapped ? goes_on (g_array_index (lines, Line, i), g_array_index (lines, Line, i + 1)) : is_torn (lines, i);
}

static void
append_line (VandapBlocks *blocks, Line before, Line line)
{
  const char *last = g_utf8_find_prev_char (before.start, before.end);

  if (last == NULL || !vandap_words_join_without_space (g_utf8_get_char (last), g_utf8_get_char (line.start)))
    vandap_blocks_append (blocks, " ", 1);
  vandap_blocks_append (blocks, line.start, line.end - line.start);
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
      for (; is_continued (lines, i, wrapped); i++)
        append_line (blocks, g_array_index (lines, Line, i), g_array_index (lines, Line, i + 1));
      vandap_blocks_end (blocks);
      if (is_rule (line))
        vandap_blocks_draw_rule (blocks);
      after_blank = FALSE;
    }

  return blocks;
}
