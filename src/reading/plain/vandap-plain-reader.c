/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-plain-reader.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "reading/plain/vandap-numbered-lines.h"
#include "text/vandap-normal.h"

/* A line that was wrapped by hand is about this long, in characters. */
#define SHORTEST_WRAPPED 45
#define LONGEST_WRAPPED 100

#define SHORTEST_RULE 5
#define HEADING_LEVEL 6

/* A name or the like that a tag set off from the sentence it is in is about this long, in bytes. */
#define LONGEST_TORN 60

typedef struct
{
  const char *start;
  const char *end;
} Line;

/* The signs that end a line: LF, CR (or CR LF), NEL, and the separators of Unicode's. */
static const char *const line_ends[] = { "\n", "\r", "\302\205", "\342\200\250", "\342\200\251" };

/* A place in a text, with the two lines before it; the next of each sign is known, so that none is looked for twice. */
typedef struct
{
  const char *at;
  const char *end;
  const char *signs[G_N_ELEMENTS (line_ends)];
  Line lines[3]; /* the line, the next and the one after it, as far as there are any */
  guint n;
  guint number;  /* of the line, from 1 */
} Lines;

static const char *
find_sign (const char *p, const char *end, const char *sign)
{
  gsize n = strlen (sign);

  for (; p < end && (p = memchr (p, *sign, (gsize) (end - p))) != NULL; p++)
    if ((gsize) (end - p) >= n && memcmp (p, sign, n) == 0)
      return p;

  return end;
}

static gboolean
take_line (Lines *self, Line *line)
{
  guint first = 0;

  if (self->at >= self->end)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (line_ends); i++)
    {
      if (self->signs[i] < self->at)
        self->signs[i] = find_sign (self->at, self->end, line_ends[i]);
      if (self->signs[i] < self->signs[first])
        first = i;
    }
  *line = (Line){ self->at, self->signs[first] };
  self->at = line->end;
  if (self->at < self->end)
    self->at += strlen (line_ends[first]);
  if (*line_ends[first] == '\r' && self->at < self->end && *self->at == '\n')
    self->at++;

  return TRUE;
}

static void
begin_lines (Lines *self, const char *text, gsize length)
{
  *self = (Lines){ .at = text, .end = text + length, .number = 1 };
  for (guint i = 0; i < G_N_ELEMENTS (line_ends); i++)
    self->signs[i] = find_sign (text, self->end, line_ends[i]);
  while (self->n < G_N_ELEMENTS (self->lines) && take_line (self, &self->lines[self->n]))
    self->n++;
}

static void
next_line (Lines *self)
{
  self->lines[0] = self->lines[1];
  self->lines[1] = self->lines[2];
  self->n--;
  self->number++;
  if (self->n == G_N_ELEMENTS (self->lines) - 1 && take_line (self, &self->lines[self->n]))
    self->n++;
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

static gsize
get_length (Line line)
{
  return (gsize) (line.end - line.start);
}

/* No more than @most and one: most lines are paragraphs, and long. */
static gsize
count_characters (Line line, gsize most)
{
  gsize n = 0;

  for (const char *p = line.start; p < line.end && n <= most; p = g_utf8_next_char (p))
    n++;

  return n;
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
is_wrapped (Lines lines)
{
  guint followed = 0, fitting = 0, longer = 0, unfinished = 0;

  for (; lines.n > 1; next_line (&lines))
    {
      Line line = lines.lines[0];
      gsize n;

      if (is_blank (line) || is_blank (lines.lines[1]))
        continue;
      n = count_characters (line, LONGEST_WRAPPED);
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

  if (is_blank (next) || (count_characters (line, SHORTEST_WRAPPED) < SHORTEST_WRAPPED && !is_number (line)))
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
  Lines lines;

  begin_lines (&lines, text, length);

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
  guint followed = 0, all = 0;
  Lines lines;

  for (begin_lines (&lines, text, length); lines.n > 0; next_line (&lines))
    if (!is_blank (lines.lines[0]))
      {
        all++;
        followed += lines.n > 1 && !is_blank (lines.lines[1]);
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
is_torn (const Lines *lines)
{
  Line line = lines->lines[0], next = lines->lines[1], after = lines->lines[2];

  if (lines->n < 2 || is_blank (next) || strchr ("-*+", *line.start) != NULL)
    return FALSE;
  if (is_broken_off (line, next))
    return TRUE;
  if (lines->n < 3 || get_length (next) > LONGEST_TORN || get_length (line) < SHORTEST_WRAPPED
      || is_finished (line) || is_finished (next))
    return FALSE;

  return !is_blank (after) && is_broken_off (next, after);
}

static gboolean
is_continued (const Lines *lines, gboolean wrapped)
{
  if (lines->n < 2)
    return FALSE;

  return wrapped ? goes_on (lines->lines[0], lines->lines[1]) : is_torn (lines);
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
  gboolean wrapped, after_blank = TRUE, is_heading;
  Lines lines;

  vandap_blocks_expect (blocks, length);
  begin_lines (&lines, text, length);
  wrapped = is_wrapped (lines);
  for (; lines.n > 0; next_line (&lines))
    {
      Line line = lines.lines[0];

      if (is_blank (line))
        {
          after_blank = TRUE;
          continue;
        }
      is_heading = vandap_numbered_lines_says_who_asks (line.start, line.end);
      vandap_blocks_begin (blocks, is_heading ? VANDAP_BLOCK_HEADING : VANDAP_BLOCK_PARAGRAPH, lines.number, after_blank);
      vandap_blocks_set_level (blocks, is_heading ? HEADING_LEVEL : 0);
      vandap_blocks_append (blocks, line.start, line.end - line.start);
      for (; is_continued (&lines, wrapped); next_line (&lines))
        append_line (blocks, lines.lines[0], lines.lines[1]);
      vandap_blocks_end (blocks);
      if (is_rule (line))
        vandap_blocks_draw_rule (blocks);
      after_blank = FALSE;
    }

  return blocks;
}
