/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-numbered-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/grammar/vandap-words.h"

/*
 * Records of courts and hearings number the lines of each page, from one on again and
 * again (in the United States, twenty-five to a page), so that each can be cited.
 */

/* So many of a text's first lines are looked at before all are. */
#define FIRST_LINES 80
#define FIRST_BYTES 65536
#define FEWEST_NUMBERED 8
#define MOST_DIGITS 2
#define LONGEST_LABEL 48
#define LONGEST_EDGE 120
#define FEWEST_EDGES 3
#define HEADING_LEVEL 6
#define SLACK 2 /* spaces by which lines at the margin differ */

/**
 * vandap_numbered_lines_says_who_asks:
 * @line: a line of a court's record
 * @end: where it ends
 *
 * Tells whether a line says who asks from there on: "BY MS. TEST:".
 *
 * Returns: whether it does
 */
gboolean
vandap_numbered_lines_says_who_asks (const char *line, const char *end)
{
  static const char *const courtesies[] = { "MR.", "MS.", "MRS.", "DR." };

  while (line < end && g_ascii_isspace (*line))
    line++;
  while (line < end && g_ascii_isspace (end[-1]))
    end--;
  if (end - line < 9 || end - line > LONGEST_LABEL || memcmp (line, "BY ", 3) != 0 || end[-1] != ':')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (courtesies); i++)
    if (strncmp (line + 3, courtesies[i], strlen (courtesies[i])) == 0)
      return TRUE;

  return FALSE;
}

typedef struct
{
  const char *start; /* of the words, behind number and white space */
  const char *end;
  const char *digits;
  guint n_digits;    /* 0 where there is no number */
  guint number;
  guint indent;      /* spaces between number and words */
} Line;

/* How the numbers of lines run. */
typedef struct
{
  guint lines;
  guint following; /* as the number before says, or one */
  guint pages;     /* how often they begin with one */
  guint turns;     /* numbered lines that begin with a letter for a question or an answer */
  guint last;
} Count;

static gboolean
take_line (const char **at, const char *end, Line *line)
{
  const char *p = *at, *stop = p;

  if (p >= end)
    return FALSE;
  while (stop < end && *stop != '\n' && *stop != '\r')
    stop++;
  *at = stop + 1 < end && *stop == '\r' && stop[1] == '\n' ? stop + 2 : MIN (stop + 1, end);
  *line = (Line) { .end = stop };
  while (p < stop && g_ascii_isspace (*p))
    p++;
  line->digits = p;
  while (p < stop && g_ascii_isdigit (*p) && line->n_digits <= MOST_DIGITS)
    {
      line->number = line->number * 10 + (guint) (*p++ - '0');
      line->n_digits++;
    }
  if (line->n_digits > MOST_DIGITS || (p < stop && !g_ascii_isspace (*p)))
    {
      p = line->digits;
      line->n_digits = 0;
    }
  for (; p < stop && g_ascii_isspace (*p); p++)
    line->indent++;
  line->start = p;
  while (line->end > line->start && g_ascii_isspace (line->end[-1]))
    line->end--;

  return TRUE;
}

static gboolean
is_blank (const Line *line)
{
  return line->n_digits == 0 && line->start == line->end;
}

/* Whether a line's number is the one that is due. */
static gboolean
is_due (const Line *line, guint last)
{
  return line->n_digits > 0 && (line->number == last + 1 || line->number == 1);
}

static gboolean
begins_turn (const Line *line)
{
  gsize n = (gsize) (line->end - line->start);

  return n > 2 && strchr ("QA", *line->start) != NULL && (strchr (".:", line->start[1]) != NULL || g_ascii_isspace (line->start[1]));
}

static void
count_line (Count *self, const Line *line)
{
  if (is_blank (line))
    return;
  self->lines++;
  if (!is_due (line, self->last))
    return;
  self->following++;
  self->pages += line->number == 1;
  self->turns += begins_turn (line);
  self->last = line->number;
}

static gboolean
are_numbered (const Count *self)
{
  return self->following >= FEWEST_NUMBERED && self->following * 10 >= self->lines * 7;
}

/**
 * vandap_numbered_lines_recognises:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether the lines of a text are numbered, page by page. Numbers that run only
 * once may be a list's, unless turns begin in the middle of them.
 *
 * Returns: whether they are
 */
gboolean
vandap_numbered_lines_recognises (const char *text, gsize length)
{
  const char *at = text, *end = text + length;
  Count first = { 0 }, count = { 0 };
  Line line;

  while (first.lines < FIRST_LINES && take_line (&at, text + MIN (length, FIRST_BYTES), &line))
    count_line (&first, &line);
  if (!are_numbered (&first))
    return FALSE;
  at = text;
  while (take_line (&at, end, &line))
    count_line (&count, &line);

  return are_numbered (&count) && (count.pages > 2 || (count.turns > 2 && count.turns * 3 >= count.pages));
}

/* What stands at the edges of pages is there again and again, but for its numbers. */
static char *
dup_edge (const Line *line)
{
  const char *start = line->n_digits > 0 ? line->digits : line->start;
  GString *key = g_string_new (NULL);

  for (const char *p = start; p < line->end; p++)
    if (!g_ascii_isdigit (*p) && !g_ascii_isspace (*p))
      g_string_append_c (key, *p);

  return g_string_free (key, FALSE);
}

static gboolean
may_be_edge (const Line *line, guint last)
{
  return !is_blank (line) && !is_due (line, last) && line->end - line->digits < LONGEST_EDGE;
}

typedef struct
{
  VandapBlocks *blocks;
  GHashTable *edges;  /* how often each stands there */
  GString *numbers;   /* of lines, that are not written */
  guint margin;       /* the fewest spaces between a number and words */
  guint last;
  guint number;       /* of the line in the file */
  gboolean is_begun;  /* a paragraph */
  gboolean is_finished; /* it ends where a sentence does */
} Numbered;

static void
look_at_pages (Numbered *self, const char *at, const char *end)
{
  Line line;
  guint last = 0;

  self->margin = G_MAXUINT;
  while (take_line (&at, end, &line))
    {
      if (may_be_edge (&line, last))
        {
          char *edge = dup_edge (&line);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, edge));

          g_hash_table_replace (self->edges, edge, GUINT_TO_POINTER (n + 1));
        }
      if (!is_due (&line, last))
        continue;
      last = line.number;
      if (line.start < line.end)
        self->margin = MIN (self->margin, line.indent);
    }
}

static gboolean
is_edge (const Numbered *self, const Line *line)
{
  g_autofree char *edge = NULL;

  if (!may_be_edge (line, self->last))
    return FALSE;
  edge = dup_edge (line);

  return *edge == '\0' || GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, edge)) >= FEWEST_EDGES;
}

static void
write_left_out (Numbered *self, const char *words, gssize length, const char *reason)
{
  vandap_blocks_begin (self->blocks, VANDAP_BLOCK_LEFT_OUT, self->number, FALSE);
  vandap_blocks_set_reason (self->blocks, reason);
  vandap_blocks_append (self->blocks, words, length);
  vandap_blocks_end (self->blocks);
}

static void
end_paragraph (Numbered *self)
{
  if (self->is_begun)
    vandap_blocks_end (self->blocks);
  self->is_begun = FALSE;
}

/* Numbers are no words of anybody's: those of a page are left out together, between paragraphs. */
static void
write_numbers (Numbered *self)
{
  if (self->numbers->len == 0)
    return;
  /* Translators: why a part of a file is not part of the interview: "1 2 3 …" at the edge of a court's record. */
  write_left_out (self, self->numbers->str, (gssize) self->numbers->len, _("Numbers of lines"));
  g_string_truncate (self->numbers, 0);
}

/* A few words before a colon, or in brackets. */
static gboolean
begins_anew (const Line *line)
{
  const char *colon = memchr (line->start, ':', MIN ((gsize) (line->end - line->start), LONGEST_LABEL));

  return begins_turn (line) || *line->start == '('
         || (colon != NULL && g_unichar_isupper (g_utf8_get_char (line->start))
             && (colon + 1 == line->end || g_ascii_isspace (colon[1])));
}

/* What stands at the margin goes on with what was begun; what is indented more begins anew, unless a sentence is open. */
static gboolean
goes_on (const Numbered *self, const Line *line)
{
  if (!self->is_begun || begins_anew (line))
    return FALSE;

  return line->indent <= self->margin + SLACK || (!self->is_finished && g_unichar_islower (g_utf8_get_char (line->start)));
}

static void
read_words (Numbered *self, const Line *line)
{
  if (goes_on (self, line))
    vandap_blocks_append (self->blocks, " ", 1);
  else
    {
      gboolean is_heading = vandap_numbered_lines_says_who_asks (line->start, line->end);

      end_paragraph (self);
      vandap_blocks_begin (self->blocks, is_heading ? VANDAP_BLOCK_HEADING : VANDAP_BLOCK_PARAGRAPH, self->number, TRUE);
      if (is_heading)
        vandap_blocks_set_level (self->blocks, HEADING_LEVEL);
      self->is_begun = TRUE;
    }
  vandap_blocks_append (self->blocks, line->start, line->end - line->start);
  self->is_finished = vandap_words_ends_sentence (line->start, (gsize) (line->end - line->start));
}

static void
note_number (Numbered *self, const Line *line)
{
  if (self->numbers->len > 0)
    g_string_append_c (self->numbers, ' ');
  g_string_append_len (self->numbers, line->digits, line->n_digits);
  self->last = line->number;
}

/* What stands at an edge is left out behind the paragraph that goes on over it. */
static void
read_line (Numbered *self, const Line *line, GPtrArray *edges)
{
  Line whole = *line;

  if (is_blank (line))
    return;
  if (is_edge (self, line))
    {
      g_ptr_array_add (edges, g_strndup (line->digits, (gsize) (line->end - line->digits)));
      return;
    }
  if (is_due (line, self->last))
    note_number (self, line);
  else
    whole.start = line->digits;
  if (whole.start == whole.end)
    return;
  if (!goes_on (self, &whole))
    {
      end_paragraph (self);
      for (guint i = 0; i < edges->len; i++)
        /* Translators: why a part of a file is not part of the interview: what is printed above or below each page. */
        write_left_out (self, g_ptr_array_index (edges, i), -1, _("Stands at the edge of the page"));
      if (edges->len > 0)
        write_numbers (self);
      g_ptr_array_set_size (edges, 0);
    }
  read_words (self, &whole);
}

/**
 * vandap_numbered_lines_read:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Takes a text apart whose lines are numbered: numbers, and what stands at the edges
 * of pages, are left out, and lines make paragraphs again.
 *
 * Returns: (transfer full): its blocks
 */
VandapBlocks *
vandap_numbered_lines_read (const char *text, gsize length)
{
  Numbered self = { .blocks = vandap_blocks_new () };
  g_autoptr (GPtrArray) edges = g_ptr_array_new_with_free_func (g_free);
  const char *at = text;
  Line line;

  self.edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.numbers = g_string_new (NULL);
  vandap_blocks_expect (self.blocks, length);
  look_at_pages (&self, text, text + length);
  while (take_line (&at, text + length, &line))
    {
      self.number++;
      read_line (&self, &line, edges);
    }
  end_paragraph (&self);
  for (guint i = 0; i < edges->len; i++)
    write_left_out (&self, g_ptr_array_index (edges, i), -1, _("Stands at the edge of the page"));
  write_numbers (&self);
  g_hash_table_unref (self.edges);
  g_string_free (self.numbers, TRUE);

  return self.blocks;
}
