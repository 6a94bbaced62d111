/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/subtitles/vandap-subtitle-scanner.h"

#include <string.h>

#include "reading/vandap-clock.h"

#define ARROW "-->"
#define NEVER ((gint64) -1)

typedef struct
{
  const char *start;
  const char *end;
  guint number;
} Line;

typedef struct
{
  VandapSubtitleKind kind;
  VandapSubtitleVisit visit;
  gpointer data;
  VandapSubtitlePart part;
  const char *part_end;
  Line held;           /* what may be the number or the name of a cue; its start is NULL where there is none */
  gboolean after_blank;
  guint64 last_number; /* of a cue */
} Scanner;

static gboolean
is_blank (Line line)
{
  for (const char *p = line.start; p < line.end; p++)
    if (!g_ascii_isspace (*p))
      return FALSE;

  return TRUE;
}

static const char *
skip_space (const char *p, const char *end)
{
  while (p < end && (*p == ' ' || *p == '\t'))
    p++;

  return p;
}

/**
 * vandap_subtitle_scanner_is_timing:
 * @text: a line
 * @length: its length in bytes
 * @start: (out): return location for when the cue begins, in milliseconds
 * @end: (out): return location for when it ends, or -1 where that cannot be
 *
 * Reads a line that tells when a cue is said.
 *
 * Returns: whether it does
 */
gboolean
vandap_subtitle_scanner_is_timing (const char *text, gsize length, gint64 *start, gint64 *end)
{
  const char *limit = text + length;
  const char *p = vandap_clock_scan (skip_space (text, limit), limit, start);

  if (p == NULL)
    return FALSE;
  p = skip_space (p, limit);
  if ((gsize) (limit - p) < strlen (ARROW) || memcmp (p, ARROW, strlen (ARROW)) != 0)
    return FALSE;
  p = skip_space (p + strlen (ARROW), limit);
  p = vandap_clock_scan (p, limit, end);
  if (p == NULL || (p < limit && !g_ascii_isspace (*p)))
    return FALSE;
  if (*end < *start)
    *end = NEVER;

  return TRUE;
}

/*
 * Meant as one: "--:00 --> 00:05", "0:05 -> 0:06". Words with an arrow between them are words; the long one may stand in
 * none, but the short one does where people count: "from 2 -> 20 boats".
 */
static gboolean
is_meant_as_timing (Line line)
{
  const char *arrow = g_strstr_len (line.start, line.end - line.start, "->");
  guint before = 0, after = 0, letters = 0, colons_before = 0, colons_after = 0;

  for (const char *p = line.start; arrow != NULL && p < line.end; p++)
    {
      before += p < arrow && g_ascii_isdigit (*p);
      after += p > arrow && g_ascii_isdigit (*p);
      colons_before += p < arrow && *p == ':';
      colons_after += p > arrow && *p == ':';
      letters += (p < arrow && g_ascii_isalpha (*p)) || (guchar) *p >= 0x80;
    }

  return before > 0 && after > 0 && letters <= 2
         && ((colons_before > 0 && colons_after > 0) || (arrow > line.start && arrow[-1] == '-'));
}

static void
begin_part (Scanner *self, VandapSubtitlePartKind kind, gint64 start, gint64 end)
{
  self->part = (VandapSubtitlePart) { .kind = kind, .start = start, .end = end };
  self->part_end = NULL;
}

static void
extend (Scanner *self, Line line)
{
  if (self->part.text == NULL)
    {
      self->part.text = line.start;
      self->part.line = line.number;
    }
  self->part_end = line.end;
}

static void
end_part (Scanner *self)
{
  if (self->part.text != NULL)
    {
      self->part.length = (gsize) (self->part_end - self->part.text);
      self->visit (self->data, &self->part);
    }
  begin_part (self, VANDAP_SUBTITLE_STRAY, NEVER, NEVER);
}

static void
visit_line (Scanner *self, Line line, VandapSubtitlePartKind kind)
{
  begin_part (self, kind, NEVER, NEVER);
  extend (self, line);
  end_part (self);
}

static guint64
read_number (Line line)
{
  guint64 number = 0;
  const char *p = skip_space (line.start, line.end);

  if (p == line.end || line.end - p > 12)
    return 0;
  for (; p < line.end && !g_ascii_isspace (*p); p++)
    {
      if (!g_ascii_isdigit (*p))
        return 0;
      number = number * 10 + (guint64) (*p - '0');
    }

  return skip_space (p, line.end) == line.end ? number : 0;
}

static gboolean
is_comment (Line line)
{
  static const char *const words[] = { "NOTE", "STYLE", "REGION" };
  gsize length = (gsize) (line.end - line.start);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (length >= n && memcmp (line.start, words[i], n) == 0
          && (i == 0 ? length == n || g_ascii_isspace (line.start[n])
                     : skip_space (line.start + n, line.end) == line.end))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_several_words (Line line)
{
  const char *p = skip_space (line.start, line.end);

  while (p < line.end && !g_ascii_isspace (*p))
    p++;

  return skip_space (p, line.end) < line.end;
}

/*
 * The line before the times is the cue's number, or its name, which is no words. But where a blank line was typed into what
 * somebody says, the words behind it stand there as well: nobody sees them, and they are not to be lost.
 */
static void
take_name (Scanner *self, Line line)
{
  guint64 number = read_number (line);

  if (number > 0)
    self->last_number = number;
  else if (has_several_words (line))
    visit_line (self, line, VANDAP_SUBTITLE_NAME);
}

static void
begin_cue (Scanner *self, gint64 start, gint64 end)
{
  Line held = self->held;

  self->held.start = NULL;
  end_part (self);
  if (held.start != NULL)
    take_name (self, held);
  begin_part (self, VANDAP_SUBTITLE_CUE, start, end);
}

static void
flush_held (Scanner *self)
{
  if (self->held.start != NULL)
    extend (self, self->held);
  self->held.start = NULL;
}

static gboolean
take_timing (Scanner *self, Line line)
{
  gsize length = (gsize) (line.end - line.start);
  gint64 start, end;

  if (vandap_subtitle_scanner_is_timing (line.start, length, &start, &end))
    {
      begin_cue (self, start, end);
      return TRUE;
    }
  if (!is_meant_as_timing (line))
    return FALSE;
  begin_cue (self, NEVER, NEVER);
  visit_line (self, line, VANDAP_SUBTITLE_BROKEN_TIME);
  begin_part (self, VANDAP_SUBTITLE_CUE, NEVER, NEVER);

  return TRUE;
}

/* In WebVTT only an empty line ends a cue: captions that roll up have lines with a space. */
static void
take_blank (Scanner *self, Line line)
{
  self->after_blank = TRUE;
  if (self->kind == VANDAP_SUBTITLES_WEBVTT && line.start == line.end)
    {
      flush_held (self);
      end_part (self);
    }
  else if (self->held.start != NULL && read_number (self->held) != self->last_number + 1)
    flush_held (self);
}

static void
take_line (Scanner *self, Line line)
{
  gboolean may_name = self->kind == VANDAP_SUBTITLES_WEBVTT || read_number (line) > 0;

  if (self->part.kind == VANDAP_SUBTITLE_COMMENT || self->part.kind == VANDAP_SUBTITLE_HEADER)
    {
      extend (self, line);
      return;
    }
  flush_held (self);
  if (self->after_blank && self->kind == VANDAP_SUBTITLES_WEBVTT && is_comment (line))
    {
      end_part (self);
      begin_part (self, VANDAP_SUBTITLE_COMMENT, NEVER, NEVER);
      extend (self, line);
    }
  else if (self->after_blank && may_name)
    self->held = line;
  else
    extend (self, line);
  self->after_blank = FALSE;
}

/* In a comment of WebVTT no arrow may stand, and in its header the first cue may follow at once. */
static void
take (Scanner *self, Line line)
{
  if (is_blank (line))
    take_blank (self, line);
  else if (self->part.kind != VANDAP_SUBTITLE_COMMENT && take_timing (self, line))
    self->after_blank = FALSE;
  else
    take_line (self, line);
}

/**
 * vandap_subtitle_scanner_scan:
 * @text: UTF-8 of a file of cues
 * @length: its length in bytes
 * @kind: how it is written
 * @line: the number of its first line
 * @visit: called for each part that has words
 * @data: data for @visit
 *
 * Goes through a file of cues.
 */
void
vandap_subtitle_scanner_scan (const char *text, gsize length, VandapSubtitleKind kind, guint line,
                              VandapSubtitleVisit visit, gpointer data)
{
  Scanner self = { .kind = kind, .visit = visit, .data = data, .after_blank = TRUE };
  const char *end = text + length;

  begin_part (&self, kind == VANDAP_SUBTITLES_WEBVTT ? VANDAP_SUBTITLE_HEADER : VANDAP_SUBTITLE_STRAY, NEVER, NEVER);
  for (; text < end; line++)
    {
      Line here = { text, text, line };

      while (here.end < end && *here.end != '\n' && *here.end != '\r')
        here.end++;
      text = here.end + 1;
      if (here.end + 1 < end && here.end[0] == '\r' && here.end[1] == '\n')
        text++;
      take (&self, here);
    }
  flush_held (&self);
  end_part (&self);
}
