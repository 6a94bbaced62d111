/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/subtitles/vandap-subtitle-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "reading/subtitles/vandap-cue-text.h"

/* A section may begin this much before the cue that it begins with. */
#define SECTION_TOLERANCE 500

/* Cues that roll up, line by line, follow one another this closely. */
#define ROLL_TOLERANCE 250

#define LONGEST_NAME 60

typedef struct
{
  VandapBlocks *blocks;
  VandapCueJoiner *joiner;
  const VandapSubtitleSections *sections;
  guint next_section;
  gboolean rolls_up;   /* each cue shows the last line of the one before once more */
  GString *line;
  GString *last_line;  /* of the cue before */
  gint64 last_end;
  GHashTable *names;   /* first lines of cues of several, and how often each comes */
  guint n_named;       /* cues that begin with one */
  gboolean has_names;  /* whoever speaks is named on a line above the words */
  guint n_cues, n_repeated, n_stray, n_broken;
} Reader;

static const char *
find_line_end (const char *p, const char *end)
{
  while (p < end && *p != '\n' && *p != '\r')
    p++;

  return p;
}

static const char *
skip_line_end (const char *p, const char *end)
{
  while (p < end && (*p == '\n' || *p == '\r'))
    p++;

  return p;
}

/* The last line of a cue, without its tags. */
static void
find_last_line (Reader *self, const VandapSubtitlePart *part)
{
  const char *end = part->text + part->length, *p = end;

  while (p > part->text && p[-1] != '\n' && p[-1] != '\r')
    p--;
  g_string_truncate (self->line, 0);
  vandap_cue_text_strip (self->line, p, (gsize) (end - p));
}

static void
note_last_line (Reader *self, const VandapSubtitlePart *part)
{
  find_last_line (self, part);
  if (self->line->len > 0)
    g_string_assign (self->last_line, self->line->str);
  self->last_end = part->end;
}

/* Whether a line shows again what the cue before ended with. */
static gboolean
repeats (Reader *self, const VandapSubtitlePart *part, const char *line, const char *end)
{
  if (self->last_line->len == 0 || part->start == VANDAP_CUE_NO_TIME || self->last_end == VANDAP_CUE_NO_TIME
      || part->start > self->last_end + ROLL_TOLERANCE)
    return FALSE;
  g_string_truncate (self->line, 0);
  vandap_cue_text_strip (self->line, line, (gsize) (end - line));

  return g_string_equal (self->line, self->last_line);
}

static const char *
skip_repeated (Reader *self, const VandapSubtitlePart *part)
{
  const char *end = part->text + part->length, *p = part->text;

  for (;;)
    {
      const char *line_end = find_line_end (p, end);

      if (p == end || !repeats (self, part, p, line_end))
        return p;
      self->n_repeated++;
      p = skip_line_end (line_end, end);
    }
}

/* What may be somebody's name on a line above what they say; %NULL where that is none. */
static char *
dup_name_line (const VandapSubtitlePart *part)
{
  const char *end = part->text + part->length, *line_end = find_line_end (part->text, end);
  g_autofree char *name = NULL;

  if (skip_line_end (line_end, end) == end || line_end - part->text > LONGEST_NAME)
    return NULL;
  name = g_strstrip (g_strndup (part->text, (gsize) (line_end - part->text)));

  return *name != '\0' && !vandap_words_ends_sentence (name, strlen (name)) && vandap_words_is_name (name) ? g_steal_pointer (&name) : NULL;
}

static void
count_name (Reader *self, const VandapSubtitlePart *part)
{
  char *name = dup_name_line (part);

  if (name == NULL)
    return;
  self->n_named++;
  g_hash_table_replace (self->names, name, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->names, name)) + 1));
}

/* Few names, above nearly all cues. */
static gboolean
are_names (const Reader *self)
{
  guint n = g_hash_table_size (self->names);

  return n > 1 && n * 2 <= self->n_named && self->n_named * 10 >= self->n_cues * 8;
}

static void
count_part (gpointer data, const VandapSubtitlePart *part)
{
  Reader *self = data;

  if (part->kind != VANDAP_SUBTITLE_CUE)
    return;
  self->n_cues++;
  count_name (self, part);
  skip_repeated (self, part);
  note_last_line (self, part);
}

/* The captions that a live programme is sent with roll up; where people say a word twice, few lines are the same. */
static void
find_rolling (Reader *self, const char *text, gsize length, VandapSubtitleKind kind)
{
  vandap_subtitle_scanner_scan (text, length, kind, 1, count_part, self);
  self->rolls_up = self->n_repeated >= 3 && self->n_repeated * 3 >= self->n_cues;
  self->has_names = are_names (self);
  self->n_cues = self->n_repeated = 0;
  g_string_truncate (self->last_line, 0);
  self->last_end = VANDAP_CUE_NO_TIME;
}

static void
write_sections (Reader *self, gint64 time)
{
  while (self->sections != NULL && self->next_section < self->sections->n_times
         && self->sections->times[self->next_section] <= time)
    {
      vandap_cue_joiner_end_paragraph (self->joiner);
      self->sections->write (self->sections->data, self->next_section++);
    }
}

/* Tells who speaks a cue that has a name above its words; returns where those begin. */
static const char *
take_name_line (Reader *self, const VandapSubtitlePart *part, const char *text)
{
  const char *end = part->text + part->length;
  g_autofree char *name = text == part->text ? dup_name_line (part) : NULL;

  if (name == NULL)
    return text;
  vandap_cue_joiner_set_voice (self->joiner, name);

  return skip_line_end (find_line_end (text, end), end);
}

static void
add_cue (Reader *self, const VandapSubtitlePart *part)
{
  const char *text = part->text, *end = part->text + part->length;

  if (part->start != VANDAP_CUE_NO_TIME)
    write_sections (self, part->start + SECTION_TOLERANCE);
  if (self->rolls_up)
    {
      text = skip_repeated (self, part);
      note_last_line (self, part);
    }
  vandap_cue_joiner_begin_cue (self->joiner, part->start, part->end, part->line);
  if (self->has_names)
    text = take_name_line (self, part, text);
  find_last_line (self, part);
  vandap_cue_joiner_set_asks (self->joiner, vandap_words_is_question (self->line->str, self->line->len));
  vandap_cue_text_add (self->joiner, text, (gsize) (end - text));
  vandap_cue_joiner_end_cue (self->joiner);
}

/* "Language: vi", as some write behind "WEBVTT". */
static void
read_header (Reader *self, const VandapSubtitlePart *part)
{
  static const char word[] = "\nLanguage:";
  const char *found = g_strstr_len (part->text, (gssize) part->length, word);
  const char *p = found != NULL ? found + strlen (word) : NULL, *end = part->text + part->length, *language;
  g_autofree char *tag = NULL;

  while (p != NULL && p < end && *p == ' ')
    p++;
  for (language = p; p != NULL && p < end && (g_ascii_isalnum (*p) || *p == '-'); )
    p++;
  if (p == NULL || p - language < 2 || p - language > 20)
    return;
  tag = g_strndup (language, (gsize) (p - language));
  vandap_blocks_set_field (self->blocks, VANDAP_FIELD_LANGUAGE, tag);
}

static void
take_part (gpointer data, const VandapSubtitlePart *part)
{
  Reader *self = data;

  switch (part->kind)
    {
    case VANDAP_SUBTITLE_STRAY:
      self->n_stray++;
      add_cue (self, part);
      break;
    case VANDAP_SUBTITLE_HEADER:
      read_header (self, part);
      if (part->length > strlen ("WEBVTT"))
        vandap_cue_joiner_leave_out (self->joiner, part->text, (gssize) part->length, part->line,
                                     _("Tells how the file is written"));
      break;
    case VANDAP_SUBTITLE_COMMENT:
      vandap_cue_joiner_leave_out (self->joiner, part->text, (gssize) part->length, part->line,
                                   _("A comment in the file, or how its words are to be shown"));
      break;
    case VANDAP_SUBTITLE_NAME:
      vandap_cue_joiner_leave_out (self->joiner, part->text, (gssize) part->length, part->line,
                                   _("Tells how the file is written"));
      break;
    case VANDAP_SUBTITLE_BROKEN_TIME:
      self->n_broken++;
      vandap_cue_joiner_leave_out (self->joiner, part->text, (gssize) part->length, part->line,
                                   _("A time that cannot be read"));
      break;
    case VANDAP_SUBTITLE_CUE:
    default:
      self->n_cues++;
      add_cue (self, part);
    }
}

/* Takes the note. */
static void
add_count (VandapReport *report, guint n, char *note)
{
  if (n > 0)
    vandap_report_add_note (report, note);
  g_free (note);
}

static void
report_counts (const Reader *self, VandapReport *report)
{
  add_count (report, self->n_broken,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u time cannot be read; the words that go with it are kept.",
                                           "%u times cannot be read; the words that go with them are kept.",
                                           self->n_broken),
                              self->n_broken));
  add_count (report, self->n_stray,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u paragraph has no time of its own.",
                                           "%u paragraphs have no times of their own.", self->n_stray),
                              self->n_stray));
  add_count (report, self->n_repeated,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line that only repeats the one before it is read once.",
                                           "%u lines that only repeat those before them are read once.",
                                           self->n_repeated),
                              self->n_repeated));
}

/**
 * vandap_webvtt_reader_recognises:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether a text is WebVTT.
 *
 * Returns: whether it is
 */
gboolean
vandap_webvtt_reader_recognises (const char *text, gsize length)
{
  static const char magic[] = "WEBVTT";
  gsize n = strlen (magic);

  return length >= n && memcmp (text, magic, n) == 0 && (length == n || g_ascii_isspace (text[n]));
}

/**
 * vandap_subrip_reader_recognises:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether a text is SubRip: it begins with the times of its first cue, and
 * mostly a number before them.
 *
 * Returns: whether it is
 */
gboolean
vandap_subrip_reader_recognises (const char *text, gsize length)
{
  const char *end = text + length, *p = text;

  for (guint i = 0; i < 2; i++)
    {
      const char *line, *line_end;
      gint64 from, to;

      while (p < end && g_ascii_isspace (*p))
        p++;
      line = p;
      line_end = p = find_line_end (line, end);
      if (vandap_subtitle_scanner_is_timing (line, (gsize) (line_end - line), &from, &to))
        return TRUE;
      for (; line < line_end; line++)
        if (!g_ascii_isdigit (*line) && !g_ascii_isspace (*line))
          return FALSE;
    }

  return FALSE;
}

/**
 * vandap_subtitle_reader_read:
 * @blocks: where the blocks go
 * @text: UTF-8 of a file of cues
 * @length: its length in bytes
 * @kind: how it is written
 * @line: the number of its first line
 * @sections: (nullable): sections that something beside the cues tells of
 * @report: where it is noted how it was read
 *
 * Takes a file of cues apart. Cues of one voice that follow one another are
 * joined to paragraphs, with a time where each begins.
 */
void
vandap_subtitle_reader_read (VandapBlocks *blocks, const char *text, gsize length, VandapSubtitleKind kind,
                             guint line, const VandapSubtitleSections *sections, VandapReport *report)
{
  g_autoptr (VandapCueJoiner) joiner = vandap_cue_joiner_new (blocks);
  Reader self = { .blocks = blocks, .joiner = joiner, .sections = sections, .line = g_string_new (NULL),
                  .last_line = g_string_new (NULL), .last_end = VANDAP_CUE_NO_TIME,
                  .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  find_rolling (&self, text, length, kind);
  vandap_subtitle_scanner_scan (text, length, kind, line, take_part, &self);
  vandap_cue_joiner_end_paragraph (joiner);
  write_sections (&self, G_MAXINT64);
  report_counts (&self, report);
  g_string_free (self.line, TRUE);
  g_string_free (self.last_line, TRUE);
  g_hash_table_unref (self.names);
}
