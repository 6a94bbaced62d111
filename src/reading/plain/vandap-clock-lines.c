/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-clock-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "reading/vandap-clock.h"

/*
 * Programs that write down what is said print the moment on a line of its own: under
 * the name of whoever speaks, or above each few words.
 */

/* So many of a text's first lines are looked at before all are. */
#define FIRST_LINES 40
#define FIRST_BYTES 65536
#define FEWEST_CLOCKS 4
#define LONGEST_CLOCK 24
#define LONGEST_NAME 60

typedef struct
{
  const char *start; /* without white space around it */
  const char *end;
  gint64 time;
  gboolean is_clock;
} Line;

typedef struct
{
  guint lines;
  guint clocks;
  guint named;       /* clocks right under a short line */
  GHashTable *names; /* those lines */
} Count;

static gboolean
is_clock (Line *line)
{
  char copy[LONGEST_CLOCK + 1];
  gsize n = (gsize) (line->end - line->start);

  if (n == 0 || n > LONGEST_CLOCK || !(g_ascii_isdigit (*line->start) || *line->start == '[' || *line->start == '('))
    return FALSE;
  memcpy (copy, line->start, n);
  copy[n] = '\0';

  return vandap_clock_read (copy, &line->time);
}

static gboolean
take_line (const char **at, const char *end, Line *line)
{
  const char *stop = *at;

  if (stop >= end)
    return FALSE;
  while (stop < end && *stop != '\n' && *stop != '\r')
    stop++;
  *line = (Line) { .start = *at, .end = stop };
  *at = stop + 1 < end && *stop == '\r' && stop[1] == '\n' ? stop + 2 : MIN (stop + 1, end);
  while (line->start < stop && g_ascii_isspace (*line->start))
    line->start++;
  while (line->end > line->start && g_ascii_isspace (line->end[-1]))
    line->end--;
  line->is_clock = is_clock (line);

  return TRUE;
}

static gboolean
is_blank (const Line *line)
{
  return line->start == line->end;
}

static gboolean
may_be_name (const Line *line)
{
  gsize n = (gsize) (line->end - line->start);

  return n > 0 && n <= LONGEST_NAME && !line->is_clock && !vandap_words_ends_sentence (line->start, n);
}

static void
count (Count *self, const char *text, const char *end, guint most)
{
  Line line, before = { 0 };

  while (self->lines < most && take_line (&text, end, &line))
    {
      self->lines += !is_blank (&line);
      self->clocks += line.is_clock;
      if (line.is_clock && may_be_name (&before))
        {
          self->named++;
          if (g_hash_table_size (self->names) * 2 <= self->named)
            g_hash_table_add (self->names, g_strndup (before.start, (gsize) (before.end - before.start)));
        }
      before = line;
    }
}

static Count
count_lines (const char *text, gsize length, guint most)
{
  Count counted = { .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  count (&counted, text, text + length, most);

  return counted;
}

/* Few names that come again and again. */
static gboolean
has_names (const Count *self)
{
  return self->named >= FEWEST_CLOCKS && self->named * 10 >= self->clocks * 8
         && g_hash_table_size (self->names) * 2 <= self->named;
}

/**
 * vandap_clock_lines_recognises:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether moments of a recording stand on lines of their own, all through a
 * text.
 *
 * Returns: whether they do
 */
gboolean
vandap_clock_lines_recognises (const char *text, gsize length)
{
  Count counted = count_lines (text, MIN (length, FIRST_BYTES), FIRST_LINES);
  gboolean is_timed = counted.clocks >= FEWEST_CLOCKS;

  g_hash_table_unref (counted.names);
  if (!is_timed)
    return FALSE;
  counted = count_lines (text, length, G_MAXUINT);
  is_timed = counted.clocks * 4 >= counted.lines;
  g_hash_table_unref (counted.names);

  return is_timed;
}

typedef struct
{
  VandapBlocks *blocks;
  GString *clocks;   /* that are not written */
  guint number;      /* of the line in the file */
  gboolean is_begun; /* a paragraph */
  gboolean is_open;  /* it ends in the middle of a sentence */
  gboolean is_after_blank;
  gint64 time;
  gboolean has_time;
} Timed;

/* Moments are no words of anybody's: those in a paragraph are left out behind it. */
static void
end_paragraph (Timed *self)
{
  if (self->is_begun)
    vandap_blocks_end (self->blocks);
  self->is_begun = FALSE;
  if (self->clocks->len == 0)
    return;
  vandap_blocks_begin (self->blocks, VANDAP_BLOCK_LEFT_OUT, self->number, FALSE);
  /* Translators: why a part of a file is not part of the interview: "00:12:03" alone on its line. */
  vandap_blocks_set_reason (self->blocks, _("Time in the recording"));
  vandap_blocks_append (self->blocks, self->clocks->str, (gssize) self->clocks->len);
  vandap_blocks_end (self->blocks);
  g_string_truncate (self->clocks, 0);
}

static void
read_words (Timed *self, const Line *line)
{
  gboolean goes_on = self->is_begun && self->is_open && !self->is_after_blank && self->has_time
                     && g_unichar_islower (g_utf8_get_char (line->start));

  if (goes_on)
    vandap_blocks_append (self->blocks, " ", 1);
  else
    {
      end_paragraph (self);
      vandap_blocks_begin (self->blocks, VANDAP_BLOCK_PARAGRAPH, self->number, self->is_after_blank);
      self->is_begun = TRUE;
    }
  if (self->has_time)
    vandap_blocks_add_time (self->blocks, self->time);
  vandap_blocks_append (self->blocks, line->start, line->end - line->start);
  self->is_open = !vandap_words_ends_sentence (line->start, (gsize) (line->end - line->start));
  self->has_time = self->is_after_blank = FALSE;
}

static void
note_clock (Timed *self, const Line *line)
{
  if (self->clocks->len > 0)
    g_string_append_c (self->clocks, ' ');
  g_string_append_len (self->clocks, line->start, line->end - line->start);
  self->time = line->time;
  self->has_time = TRUE;
}

/* A name and the moment under it are one line, as others print them. */
static void
read_name (Timed *self, const Line *name, const Line *clock)
{
  end_paragraph (self);
  vandap_blocks_begin (self->blocks, VANDAP_BLOCK_PARAGRAPH, self->number, TRUE);
  vandap_blocks_append (self->blocks, name->start, name->end - name->start);
  vandap_blocks_append (self->blocks, " ", 1);
  vandap_blocks_append (self->blocks, clock->start, clock->end - clock->start);
  vandap_blocks_end (self->blocks);
  self->is_after_blank = FALSE;
}

/**
 * vandap_clock_lines_read:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Takes a text apart in which moments stand on lines of their own.
 *
 * Returns: (transfer full): its blocks
 */
VandapBlocks *
vandap_clock_lines_read (const char *text, gsize length)
{
  Count counted = count_lines (text, length, G_MAXUINT);
  gboolean names = has_names (&counted);
  Timed self = { .blocks = vandap_blocks_new (), .clocks = g_string_new (NULL), .is_after_blank = TRUE };
  const char *at = text, *end = text + length;
  Line line, next;

  g_hash_table_unref (counted.names);
  vandap_blocks_expect (self.blocks, length);
  while (take_line (&at, end, &line))
    {
      const char *behind = at;

      self.number++;
      if (is_blank (&line))
        self.is_after_blank = TRUE;
      else if (line.is_clock)
        note_clock (&self, &line);
      else if (names && may_be_name (&line) && take_line (&behind, end, &next) && next.is_clock)
        {
          read_name (&self, &line, &next);
          at = behind;
          self.number++;
        }
      else
        read_words (&self, &line);
    }
  end_paragraph (&self);
  g_string_free (self.clocks, TRUE);

  return self.blocks;
}
