/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/ohms/vandap-ohms-transcript.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/ohms/vandap-ohms-lines.h"
#include "reading/ohms/vandap-ohms-places.h"
#include "reading/ohms/vandap-ohms-sync.h"
#include "reading/vandap-clock.h"

/* The tags of OHMS transcripts: where a note is referred to, and the notes behind the text. */
typedef enum
{
  TAG_NONE,
  TAG_NOTES,
  TAG_NOTES_END,
  TAG_NOTE,
  TAG_NOTE_END,
  TAG_REFERENCE,
  TAG_REFERENCE_END,
  TAG_LINK,
  TAG_LINK_END,
} Tag;

static const struct
{
  const char *tag;
  Tag kind;
} tags[] = {
  { "[[footnotes]]", TAG_NOTES },       { "[[/footnotes]]", TAG_NOTES_END },
  { "[[footnote]]", TAG_REFERENCE },    { "[[/footnote]]", TAG_REFERENCE_END },
  { "[[note]]", TAG_NOTE },             { "[[/note]]", TAG_NOTE_END },
  { "[[link]]", TAG_LINK },             { "[[/link]]", TAG_LINK_END },
};

typedef struct
{
  VandapBlocks *blocks;
  guint line;
  gboolean is_open;   /* whether a block is */
  gboolean in_notes;  /* among the notes behind the text */
  gboolean in_aside;  /* in a reference to a note, or a note in the text */
} Reader;

static Tag
match_tag (const char *p, const char *end, gsize *length)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      *length = strlen (tags[i].tag);
      if ((gsize) (end - p) >= *length && memcmp (p, tags[i].tag, *length) == 0)
        return tags[i].kind;
    }

  return TAG_NONE;
}

static void
end_block (Reader *self)
{
  if (self->is_open)
    vandap_blocks_end (self->blocks);
  self->is_open = FALSE;
}

static void
begin_block (Reader *self)
{
  end_block (self);
  vandap_blocks_begin (self->blocks, self->in_notes ? VANDAP_BLOCK_LEFT_OUT : VANDAP_BLOCK_PARAGRAPH, self->line, TRUE);
  if (self->in_notes)
    vandap_blocks_set_reason (self->blocks, _("A footnote of the transcript"));
  else if (self->in_aside)
    vandap_blocks_open_span (self->blocks, VANDAP_SPAN_ASIDE, NULL);
  self->is_open = TRUE;
}

static void
append (Reader *self, const char *from, const char *to)
{
  if (to <= from)
    return;
  if (!self->is_open)
    begin_block (self);
  vandap_blocks_append (self->blocks, from, to - from);
}

static void
add_space (Reader *self)
{
  if (self->is_open)
    vandap_blocks_append (self->blocks, " ", 1);
}

static void
begin_aside (Reader *self)
{
  if (self->in_aside)
    return;
  self->in_aside = TRUE;
  if (self->is_open)
    vandap_blocks_open_span (self->blocks, VANDAP_SPAN_ASIDE, NULL);
}

static void
end_aside (Reader *self)
{
  if (self->in_aside && self->is_open)
    vandap_blocks_close_span (self->blocks);
  self->in_aside = FALSE;
}

static void
follow (Reader *self, Tag tag)
{
  switch (tag)
    {
    case TAG_NOTES:
    case TAG_NOTES_END:
      end_block (self);
      self->in_notes = tag == TAG_NOTES;
      self->in_aside = FALSE;
      break;
    case TAG_NOTE:
    case TAG_NOTE_END:
      if (self->in_notes)
        end_block (self);
      else if (tag == TAG_NOTE)
        begin_aside (self);
      else
        end_aside (self);
      break;
    case TAG_REFERENCE:
      if (!self->in_notes)
        begin_aside (self);
      break;
    case TAG_REFERENCE_END:
      if (!self->in_notes)
        end_aside (self);
      break;
    case TAG_LINK_END:
      add_space (self);
      break;
    case TAG_LINK:
    case TAG_NONE:
    default:
      break;
    }
}

/* "{01:02:03}" is no word: it is when what follows was said. Returns what comes after it, or NULL. */
static const char *
scan_time (const char *p, const char *end, gint64 *time)
{
  const char *next = vandap_clock_scan (p + 1, end, time);

  return next != NULL && next < end && *next == '}' ? next + 1 : NULL;
}

static void
add_words (Reader *self, const char *p, const char *end)
{
  const char *from = p;

  while (p < end)
    {
      gsize length;
      gint64 time;
      Tag tag = *p == '[' ? match_tag (p, end, &length) : TAG_NONE;
      const char *next = *p == '{' ? scan_time (p, end, &time) : tag != TAG_NONE ? p + length : NULL;

      if (next == NULL)
        {
          p++;
          continue;
        }
      append (self, from, p);
      if (tag != TAG_NONE)
        follow (self, tag);
      else if (self->is_open)
        vandap_blocks_add_time (self->blocks, time);
      p = from = next;
    }
  append (self, from, end);
}

/* Where a word after the one at @p begins; where the line ends, if it has fewer. */
static const char *
skip_words (const char *p, const char *end, guint words)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  for (; words > 0 && p < end; words--)
    {
      while (p < end && !g_ascii_isspace (*p))
        p++;
      while (p < end && g_ascii_isspace (*p))
        p++;
    }

  return p;
}

/* The marks from @first up to @end are those of the line, and of blank ones before it. */
static void
add_line (Reader *self, const VandapOhmsLine *line, guint index, GArray *marks, guint first, guint end)
{
  const char *p = line->start, *at = line->start;
  guint word = 0;

  add_space (self);
  for (guint i = first; i < end; i++)
    {
      const VandapOhmsMark *mark = &g_array_index (marks, VandapOhmsMark, i);
      guint to = mark->line == index ? mark->word : 0;

      at = skip_words (at, line->end, to - MIN (word, to));
      word = MAX (word, to);
      add_words (self, p, at);
      p = at;
      if (self->is_open)
        vandap_blocks_add_time (self->blocks, mark->time);
    }
  add_words (self, p, line->end);
}

static void
write_sections (const VandapOhmsSections *sections, GArray *places, guint *next, guint line)
{
  while (*next < places->len && g_array_index (places, guint, *next) <= line)
    sections->write (sections->data, (*next)++);
}

/* A heading or a left-out note never goes in the middle of a paragraph. */
static void
begin_line (Reader *self, const VandapOhmsLine *line, guint i, const VandapOhmsSections *sections, GArray *places,
            guint *next)
{
  if (!line->begins && !(line->is_blank && !self->in_notes))
    return;
  if (!(self->in_notes && self->is_open))
    end_block (self);
  if (!line->begins)
    return;
  if (*next < places->len && g_array_index (places, guint, *next) <= i)
    end_block (self);
  write_sections (sections, places, next, i);
  if (!self->in_notes)
    begin_block (self);
}

/**
 * vandap_ohms_transcript_read:
 * @blocks: where the blocks go
 * @text: a transcript
 * @sync: (nullable): which of its words were said when
 * @sections: sections that an index tells of
 *
 * Takes a transcript apart into paragraphs. Names of speakers stay where they are
 * printed.
 */
void
vandap_ohms_transcript_read (VandapBlocks *blocks, const char *text, const char *sync,
                             const VandapOhmsSections *sections)
{
  g_autoptr (GArray) lines = vandap_ohms_lines_split (text);
  g_autoptr (GArray) marks = vandap_ohms_sync_parse (sync);
  g_autoptr (GArray) places = vandap_ohms_places_find (lines, marks, sections->sections);
  Reader self = { .blocks = blocks };
  guint next = 0, mark = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const VandapOhmsLine *line = &g_array_index (lines, VandapOhmsLine, i);
      guint first = mark;

      self.line = i + 1;
      begin_line (&self, line, i, sections, places, &next);
      if (line->is_blank)
        continue;
      while (mark < marks->len && g_array_index (marks, VandapOhmsMark, mark).line <= i)
        mark++;
      add_line (&self, line, i, marks, first, mark);
    }
  end_block (&self);
  write_sections (sections, places, &next, G_MAXUINT);
}
