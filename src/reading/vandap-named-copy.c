/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-named-copy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-words.h"
#include "reading/vandap-block-writer.h"
#include "reading/vandap-front-matter.h"
#include "reading/vandap-job.h"

/*
 * A copy of what somebody put right names all who speak in it. Then nothing is guessed: words are those of whoever is
 * named before them, or go on with what was said last; in brackets, above the first of them and behind a line drawn
 * below the last, they are nobody's.
 */

/* Where the line stands that names all: behind a title, a source and terms of use. */
#define LONGEST_HEAD 65536
#define LOWEST_HEADING 3 /* of those that our copies have */
#define BLOCKS_AT_A_TIME 4096 /* between looking whether anybody waits still */

typedef struct
{
  VandapBlocks *blocks;
  const char *text;
  VandapReport *report;
  VandapInterviewBuilder *builder;
  VandapSpeakerLine *line;
  VandapBlockWriter writer;
  GArray *people;      /* guint, the person of each name, or VANDAP_NONE until they speak */
  VandapSpeakerLabel label;
  guint label_block;   /* block that says whose the words of the next one are, or VANDAP_NONE */
  guint line_block;    /* block that names all who speak */
  gboolean is_ended;   /* a line was drawn below the last words */

  GArray *speakers;    /* of the turn that is being written */
  gboolean asks;
  guint number;        /* of the question that is being asked, or 0 */
  guint turn_start, turn_end; /* paragraphs; the same where there is no turn */
  guint n_turns;
  guint exchange_first, n_asking, n_answering;
} Copy;

/**
 * vandap_named_copy_recognises_text:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether a text is a copy in plain text that names all who speak in it. No
 * sign in it means anything then.
 *
 * Returns: whether it is
 */
gboolean
vandap_named_copy_recognises_text (const char *text, gsize length)
{
  const char *end = text + MIN (length, LONGEST_HEAD);

  for (const char *line = text, *next; line < end; line = next)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      VandapSpeakerLine *found = vandap_speaker_line_parse (line, (gsize) ((stop != NULL ? stop : end) - line));

      if (found != NULL)
        {
          vandap_speaker_line_free (found);
          return TRUE;
        }
      next = stop != NULL ? stop + 1 : end;
    }

  return FALSE;
}

static void
flush_exchange (Copy *self)
{
  if (self->n_asking + self->n_answering > 0)
    vandap_interview_builder_add_exchange (self->builder, NULL, self->exchange_first, self->n_asking, self->n_answering, NULL);
  self->exchange_first = self->n_turns;
  self->n_asking = self->n_answering = 0;
}

static void
flush_turn (Copy *self)
{
  if (self->turn_end == self->turn_start)
    return;
  vandap_interview_builder_add_turn (self->builder, self->turn_start, self->turn_end - self->turn_start,
                                     (const guint *) (gpointer) self->speakers->data, self->speakers->len);
  self->turn_start = self->turn_end;
  self->n_turns++;
  if (self->asks)
    self->n_asking++;
  else
    self->n_answering++;
}

/* Mr. and Mrs. Vale are two. */
static gboolean
has_namesake (Copy *self, guint speaker, const char *bare)
{
  for (guint i = 0; i < vandap_speaker_line_get_n (self->line); i++)
    {
      const char *other = vandap_speaker_line_get (self->line, i);

      if (i != speaker && strcmp (other + vandap_words_measure_courtesy (other), bare) == 0)
        return TRUE;
    }

  return FALSE;
}

static guint
add_person (Copy *self, guint speaker)
{
  const char *name = vandap_speaker_line_get (self->line, speaker);
  gboolean is_label = vandap_words_get_label_sense (name) != VANDAP_LABEL_UNKNOWN;
  gsize n = is_label ? 0 : vandap_words_measure_courtesy (name);
  g_autofree char *id = g_strdup_printf ("speaker-%u", speaker + 1);
  g_autofree char *courtesy = NULL;

  if (name[n] == '\0' || has_namesake (self, speaker, name + n))
    n = 0;
  courtesy = g_strchomp (g_strndup (name, n));

  return vandap_interview_builder_add_person (self->builder, id, name + n, courtesy, NULL,
                                              self->asks ? VANDAP_PART_ASKS : VANDAP_PART_ANSWERS, is_label);
}

static void
find_people (Copy *self)
{
  g_array_set_size (self->speakers, 0);
  for (guint i = 0; i < self->label.speakers->len; i++)
    {
      guint *person = &g_array_index (self->people, guint, g_array_index (self->label.speakers, guint, i));

      if (*person == VANDAP_NONE)
        *person = add_person (self, g_array_index (self->label.speakers, guint, i));
      g_array_append_val (self->speakers, *person);
    }
}

static gboolean
speaks_on (Copy *self)
{
  if (self->speakers->len != self->label.speakers->len)
    return FALSE;
  for (guint i = 0; i < self->speakers->len; i++)
    if (g_array_index (self->people, guint, g_array_index (self->label.speakers, guint, i))
        != g_array_index (self->speakers, guint, i))
      return FALSE;

  return TRUE;
}

/* Goes on with what the same people say, or begins what others do. */
static void
begin_turn (Copy *self, gboolean asks)
{
  gboolean is_same_part = self->turn_end > self->turn_start && asks == self->asks;

  if (is_same_part && (!asks || self->label.number == 0 || self->label.number == self->number) && speaks_on (self))
    return;
  flush_turn (self);
  if (asks && (self->n_answering > 0 || (self->label.number != 0 && self->label.number != self->number)))
    flush_exchange (self);
  self->asks = asks;
  if (asks && self->label.number != 0)
    self->number = self->label.number;
  self->turn_start = self->turn_end = vandap_interview_builder_get_n_paragraphs (self->builder);
  find_people (self);
}

/* What stood before the words, alone in a block above them or at the beginning of theirs. */
static char *
dup_lead (Copy *self, const VandapBlock *block, gsize lead_length)
{
  const VandapBlock *above = self->label_block != VANDAP_NONE ? vandap_blocks_get (self->blocks, self->label_block) : NULL;
  gsize start = above != NULL ? above->start : block->start, end = above != NULL ? above->end : block->start + lead_length;

  self->label_block = VANDAP_NONE;
  if (above == NULL && block->label != NULL)
    return g_strdup (block->label);

  return end > start ? g_strchomp (g_strndup (self->text + start, end - start)) : NULL;
}

/* Writes a block as a paragraph; returns its index, or VANDAP_NONE where nothing is left of it. */
static guint
write_block (Copy *self, guint i, gsize lead_length, const char *lead, VandapParagraphKind kind)
{
  const VandapBlock *block = vandap_blocks_get (self->blocks, i);
  guint index = vandap_interview_builder_begin_paragraph (self->builder, kind, lead);

  vandap_block_writer_write (&self->writer, self->blocks, i, block->start, block->start + lead_length, block->end, self->builder);

  return vandap_interview_builder_end_paragraph (self->builder) ? index : VANDAP_NONE;
}

static guint
write_speech (Copy *self, guint i, gsize lead_length)
{
  g_autofree char *lead = dup_lead (self, vandap_blocks_get (self->blocks, i), lead_length);
  guint index = write_block (self, i, lead_length, lead, VANDAP_PARAGRAPH_SPEECH);

  if (index != VANDAP_NONE)
    self->turn_end = index + 1;

  return index;
}

/* Who adds somebody's words to a copy by hand may not think of the line above it. */
static void
go_on (Copy *self, guint i)
{
  const VandapBlock *block = vandap_blocks_get (self->blocks, i);
  guint index = write_speech (self, i, 0);
  VandapLead lead;

  vandap_lead_parse (&lead, self->text + block->start, block->end - block->start);
  if (index != VANDAP_NONE && lead.label_end > lead.label_start && !lead.is_stopped && !lead.is_bracketed)
    vandap_report_doubt (self->report, index, _("What stands before the colon may be the name of who says this"));
}

static void
leave_out (Copy *self, guint i, const char *reason)
{
  guint index = write_block (self, i, 0, NULL, VANDAP_PARAGRAPH_LEFT_OUT);

  if (index != VANDAP_NONE)
    vandap_report_leave_out (self->report, index, reason);
}

static void
write_caption (Copy *self, guint i)
{
  const VandapBlock *block = vandap_blocks_get (self->blocks, i);
  g_autofree char *credit = vandap_words_find_credit (self->text + block->start, block->end - block->start);
  guint index = write_block (self, i, 0, NULL, VANDAP_PARAGRAPH_CAPTION);

  if (index != VANDAP_NONE)
    vandap_interview_builder_add_picture (self->builder, 0, index, credit, NULL, NULL);
}

/* Above the line stand a title, where there is one, and what is said of the source. */
static void
write_above (Copy *self, guint i)
{
  const VandapBlock *block = vandap_blocks_get (self->blocks, i);
  g_autofree char *title = g_strndup (self->text + block->start, block->end - block->start);

  if (vandap_interview_builder_get_n_paragraphs (self->builder) > 0)
    {
      write_block (self, i, 0, NULL, VANDAP_PARAGRAPH_INTRODUCTION);
      return;
    }
  write_block (self, i, 0, NULL, VANDAP_PARAGRAPH_HEADING);
  if (vandap_interview_builder_get_field (self->builder, VANDAP_FIELD_TITLE) == NULL)
    vandap_interview_builder_set_field (self->builder, VANDAP_FIELD_TITLE, title);
}

static gboolean
has_turns (const Copy *self)
{
  return self->n_turns > 0 || self->turn_end > self->turn_start;
}

static gboolean
is_plain (const Copy *self)
{
  return strcmp (self->report->format, "text") == 0;
}

/* Whether the format, or in plain text the words, say that a block is a section heading. */
static gboolean
is_heading (const Copy *self, const VandapBlock *block)
{
  if (is_plain (self))
    return has_turns (self) && !self->is_ended && vandap_speaker_line_is_heading (self->text + block->start, block->end - block->start);

  return block->kind == VANDAP_BLOCK_HEADING && block->level <= LOWEST_HEADING;
}

/* What nobody is named for. */
static void
read_unnamed (Copy *self, guint i)
{
  const VandapBlock *block = vandap_blocks_get (self->blocks, i);
  const char *words = self->text + block->start;
  gsize length = block->end - block->start, n;

  g_array_set_size (self->label.speakers, 0);
  n = block->kind == VANDAP_BLOCK_HEADING && is_heading (self, block) ? vandap_speaker_line_measure_number (words, length, &self->label.number) : 0;
  if (n > 0 && n < length)
    {
      begin_turn (self, TRUE);
      write_speech (self, i, n);
    }
  else if (is_heading (self, block))
    write_block (self, i, 0, NULL, VANDAP_PARAGRAPH_HEADING);
  else if (vandap_speaker_line_is_bracketed (words, length))
    write_block (self, i, 0, NULL, VANDAP_PARAGRAPH_ASIDE);
  else if (!has_turns (self) || self->is_ended)
    write_block (self, i, 0, NULL, self->is_ended ? VANDAP_PARAGRAPH_CLOSING : VANDAP_PARAGRAPH_INTRODUCTION);
  else
    {
      /* In plain text every answer begins with a name, or the sign of nobody. */
      if (self->asks && !is_plain (self))
        begin_turn (self, FALSE);
      go_on (self, i);
    }
}

static gboolean
is_decoration (const Copy *self, const VandapBlock *block)
{
  for (const char *p = self->text + block->start; p < self->text + block->end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* What our copies draw below the last words. */
static gboolean
is_end (const Copy *self, const VandapBlock *block)
{
  static const char *const ends[] = { VANDAP_SPEAKER_LINE_RULE, VANDAP_SPEAKER_LINE_STARS };
  gsize length = block->end - block->start;

  if (self->label_block != VANDAP_NONE || block->label != NULL || block->kind == VANDAP_BLOCK_HEADING || block->kind == VANDAP_BLOCK_CAPTION)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (length == strlen (ends[i]) && memcmp (self->text + block->start, ends[i], length) == 0)
      return TRUE;

  return FALSE;
}

/* A block that says whose its words are, or those of the next one. */
static void
read_named (Copy *self, guint i)
{
  begin_turn (self, self->label.number > 0 || vandap_blocks_get (self->blocks, i)->kind == VANDAP_BLOCK_HEADING);
  if (self->label.is_whole)
    self->label_block = i;
  else
    write_speech (self, i, self->label.length);
}

/* Pages have whoever answers on a line above the words, which may be known for a name already. */
static gboolean
is_labelled (Copy *self, const VandapBlock *block)
{
  return block->label != NULL && vandap_speaker_line_find_label (self->line, block->label, strlen (block->label), &self->label)
         && self->label.is_whole;
}

static void
read_block (Copy *self, guint i)
{
  const VandapBlock *block = vandap_blocks_get (self->blocks, i);

  self->is_ended |= has_turns (self) && (block->after_rule || is_end (self, block));
  if (block->kind == VANDAP_BLOCK_LEFT_OUT)
    leave_out (self, i, block->reason);
  else if (self->label_block != VANDAP_NONE)
    write_speech (self, i, 0);
  else if (i < self->line_block)
    write_above (self, i);
  else if (block->kind == VANDAP_BLOCK_CAPTION)
    write_caption (self, i);
  else if (is_labelled (self, block))
    {
      begin_turn (self, FALSE);
      write_speech (self, i, 0);
    }
  else if (vandap_speaker_line_find_label (self->line, self->text + block->start, block->end - block->start, &self->label))
    read_named (self, i);
  else if (is_decoration (self, block))
    leave_out (self, i, _("Is a sign, and no words"));
  else
    read_unnamed (self, i);
}

static guint
find_line (VandapBlocks *blocks)
{
  const char *text = vandap_blocks_get_text (blocks, NULL);
  guint i = 0;

  while (i < vandap_blocks_get_n (blocks))
    {
      const VandapBlock *block = vandap_blocks_get (blocks, i);
      VandapSpeakerLine *line = vandap_speaker_line_parse (text + block->start, block->end - block->start);

      if (line != NULL)
        {
          vandap_speaker_line_free (line);
          return i;
        }
      i++;
    }

  return i;
}

/* What the words above the first that somebody says tell of the source, where the file does not. */
static void
read_date (Copy *self)
{
  for (guint i = 0; i < vandap_blocks_get_n (self->blocks); i++)
    {
      const VandapBlock *block = vandap_blocks_get (self->blocks, i);
      const char *words = self->text + block->start;
      gsize length = block->end - block->start;
      g_autofree char *printed = NULL, *date = NULL;

      if (vandap_interview_builder_get_field (self->builder, VANDAP_FIELD_DATE) != NULL
          || vandap_speaker_line_find_label (self->line, words, length, &self->label))
        return;
      date = vandap_front_matter_find_date (words, length, &printed);
      if (date == NULL)
        continue;
      vandap_interview_builder_set_field (self->builder, VANDAP_FIELD_DATE, date);
      vandap_interview_builder_set_field (self->builder, VANDAP_FIELD_PRINTED_DATE, printed);
    }
}

static void
read_front (Copy *self)
{
  gsize length;

  vandap_blocks_get_text (self->blocks, &length);
  vandap_block_writer_write_source (self->blocks, self->builder);
  read_date (self);
  if (vandap_interview_builder_get_field (self->builder, VANDAP_FIELD_LANGUAGE) == NULL)
    vandap_interview_builder_set_field (self->builder, VANDAP_FIELD_LANGUAGE, vandap_words_guess_language (self->text, length));
}

static void
read_all (Copy *self, GCancellable *cancellable)
{
  guint n = vandap_blocks_get_n (self->blocks);

  for (guint i = 0; i < n; i++)
    {
      if (i % BLOCKS_AT_A_TIME == 0)
        {
          vandap_job_note_progress (cancellable, i, n);
          if (g_cancellable_is_cancelled (cancellable))
            return;
        }
      read_block (self, i);
    }
  /* Nobody says anything below the last name. */
  if (self->label_block != VANDAP_NONE)
    leave_out (self, self->label_block, _("Is a name, and no words"));
  flush_turn (self);
  flush_exchange (self);
}

/**
 * vandap_named_copy_read:
 * @blocks: the blocks of a copy that names all who speak in it
 * @report: where it is noted how they were read
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, or for that it was cancelled
 *
 * Makes an interview of a copy of what somebody put right. Every word of every block
 * is in its text, or in the lead of one of its paragraphs.
 *
 * Returns: (transfer full): the interview, or %NULL with @error set
 */
VandapInterview *
vandap_named_copy_read (VandapBlocks *blocks, VandapReport *report, GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  VandapSpeakerLine *line = vandap_blocks_get_speakers (blocks);
  Copy self = { .blocks = blocks, .text = vandap_blocks_get_text (blocks, NULL), .report = report, .builder = builder, .line = line,
                .label_block = VANDAP_NONE, .line_block = find_line (blocks) };
  guint nobody = VANDAP_NONE;

  self.people = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < vandap_speaker_line_get_n (line); i++)
    g_array_append_val (self.people, nobody);
  self.label.speakers = g_array_new (FALSE, FALSE, sizeof (guint));
  self.speakers = g_array_new (FALSE, FALSE, sizeof (guint));
  vandap_block_writer_init (&self.writer);
  vandap_job_begin_stage (cancellable, VANDAP_JOB_PIECES, 1);
  read_front (&self);
  read_all (&self, cancellable);
  vandap_block_writer_clear (&self.writer);
  g_array_unref (self.speakers);
  g_array_unref (self.label.speakers);
  g_array_unref (self.people);
  report->convention = g_strdup ("named copy");
  report->sureness = 1;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  vandap_job_note_progress (cancellable, 1, 1);

  return vandap_interview_builder_finish (builder, error);
}
