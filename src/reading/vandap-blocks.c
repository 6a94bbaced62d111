/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-blocks.h"

#include <string.h>

#include "reading/vandap-blocks-parts.h"
#include "text/vandap-address.h"
#include "text/vandap-large.h"

#include "reading/grammar/vandap-emphasis.h"
#include "reading/vandap-tei-element.h"

/* A span of the block that is begun: its ends are marks of the assembler's. */
typedef struct
{
  guint start;
  guint end;
  VandapSpanKind kind;
  const char *value;
  gboolean is_open;
} Draft;

/* A time of the block that is being put together. */
typedef struct
{
  guint mark;
  gint64 milliseconds;
} DraftTime;

/**
 * vandap_blocks_new:
 *
 * Creates an empty sequence of blocks.
 *
 * Returns: (transfer full): new blocks
 */
VandapBlocks *
vandap_blocks_new (void)
{
  VandapBlocks *self = g_new0 (VandapBlocks, 1);

  self->text = g_string_new (NULL);
  self->assembler = vandap_assembler_new (self->text);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (VandapBlock));
  self->spans = g_array_new (FALSE, FALSE, sizeof (VandapSpan));
  self->drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  self->times = g_array_new (FALSE, FALSE, sizeof (VandapTime));
  self->draft_times = g_array_new (FALSE, FALSE, sizeof (DraftTime));
  self->pictures = g_array_new (FALSE, FALSE, sizeof (VandapBlockPicture));
  self->credits = g_array_new (FALSE, FALSE, sizeof (VandapCredit));
  self->strings = g_string_chunk_new (512);

  return self;
}

/**
 * vandap_blocks_free:
 * @self: (transfer full) (nullable): blocks
 *
 * Frees blocks with their text.
 */
void
vandap_blocks_free (VandapBlocks *self)
{
  if (self == NULL)
    return;

  vandap_assembler_free (self->assembler);
  g_string_free (self->text, TRUE);
  g_array_unref (self->blocks);
  g_array_unref (self->spans);
  g_array_unref (self->drafts);
  g_array_unref (self->open);
  g_array_unref (self->times);
  g_array_unref (self->draft_times);
  g_array_unref (self->pictures);
  g_array_unref (self->credits);
  g_string_chunk_free (self->strings);
  vandap_speaker_line_free (self->speakers);
  g_free (self);
}

/**
 * vandap_blocks_expect:
 * @self: blocks
 * @length: how many bytes of text come, about
 *
 * Makes room for the text.
 */
void
vandap_blocks_expect (VandapBlocks *self, gsize length)
{
  vandap_large_reserve (self->text, length + 1);
}

/**
 * vandap_blocks_give_back:
 * @self: blocks, of which all are there
 * @end: up to which byte nobody looks at their text any more
 *
 * Gives the memory of text that was looked at for the last time back, where it is
 * much: in the place of what is written next there need not be more.
 */
void
vandap_blocks_give_back (VandapBlocks *self, gsize end)
{
  if (end > self->given_back)
    self->given_back += vandap_large_give_back (self->text->str + self->given_back, end - self->given_back);
}

/**
 * vandap_blocks_begin:
 * @self: blocks
 * @kind: what the format says of it
 * @line: the line of the file it begins on, from 1
 * @after_blank: whether a blank line stands before it
 *
 * Begins a block.
 */
void
vandap_blocks_begin (VandapBlocks *self, VandapBlockKind kind, guint line, gboolean after_blank)
{
  self->block = (VandapBlock) { .start = self->text->len, .end = self->text->len, .kind = kind, .line = line,
                                .after_blank = after_blank != FALSE };
  self->is_begun = TRUE;
  g_array_set_size (self->drafts, 0);
  g_array_set_size (self->open, 0);
  g_array_set_size (self->draft_times, 0);
  vandap_assembler_begin (self->assembler);
}

/**
 * vandap_blocks_append:
 * @self: blocks
 * @text: UTF-8 of a file
 * @length: its length in bytes, or -1 up to the NUL
 *
 * Adds text to the block.
 */
void
vandap_blocks_append (VandapBlocks *self, const char *text, gssize length)
{
  vandap_assembler_append (self->assembler, text, length);
}

/**
 * vandap_blocks_break_line:
 * @self: blocks
 *
 * Breaks the line inside the block.
 */
void
vandap_blocks_break_line (VandapBlocks *self)
{
  vandap_assembler_break_line (self->assembler);
}

/**
 * vandap_blocks_open_span:
 * @self: blocks
 * @kind: what begins here
 * @value: (nullable): as the kind says
 *
 * Begins a span inside the block. Spans nest.
 */
void
vandap_blocks_open_span (VandapBlocks *self, VandapSpanKind kind, const char *value)
{
  Draft draft = { vandap_assembler_mark (self->assembler), 0, kind, NULL, TRUE };

  draft.value = value != NULL ? g_string_chunk_insert_const (self->strings, value) : NULL;
  g_array_append_val (self->open, self->drafts->len);
  g_array_append_val (self->drafts, draft);
}

/**
 * vandap_blocks_close_span:
 * @self: blocks
 *
 * Ends the span that was begun last. Where none is open, nothing happens.
 */
void
vandap_blocks_close_span (VandapBlocks *self)
{
  Draft *draft;

  if (self->open->len == 0)
    return;
  draft = &g_array_index (self->drafts, Draft, g_array_index (self->open, guint, self->open->len - 1));
  draft->end = vandap_assembler_mark (self->assembler);
  draft->is_open = FALSE;
  g_array_set_size (self->open, self->open->len - 1);
}

/**
 * vandap_blocks_set_level:
 * @self: blocks
 * @level: from 1 for the highest
 *
 * Tells how high the heading is that the block is.
 */
void
vandap_blocks_set_level (VandapBlocks *self, guint level)
{
  self->block.level = MIN (level, 255);
}

/**
 * vandap_blocks_set_part:
 * @self: blocks
 * @part: what the format says that the block does
 *
 * Tells whether the block asks or answers, where the format itself says so.
 */
void
vandap_blocks_set_part (VandapBlocks *self, VandapBlockPart part)
{
  self->block.part = part;
}

/**
 * vandap_blocks_set_reason:
 * @self: blocks
 * @reason: why the block is left out, translated; static
 *
 * Tells why the block is left out.
 */
void
vandap_blocks_set_reason (VandapBlocks *self, const char *reason)
{
  self->block.reason = reason;
}

/**
 * vandap_blocks_set_label:
 * @self: blocks
 * @label: (nullable): who speaks, as the format says
 *
 * Tells who speaks the block, where the format itself says so beside the words.
 * A name that stands among the words is for the turn grammar to find.
 */
void
vandap_blocks_set_label (VandapBlocks *self, const char *label)
{
  g_autofree char *tidy = label != NULL ? vandap_tei_tidy (label) : NULL;

  self->block.label = tidy != NULL && *tidy != '\0' ? g_string_chunk_insert_const (self->strings, tidy) : NULL;
}

/**
 * vandap_blocks_add_time:
 * @self: blocks
 * @milliseconds: a moment of the recording
 *
 * Notes when what is added next to the block was said.
 */
void
vandap_blocks_add_time (VandapBlocks *self, gint64 milliseconds)
{
  DraftTime time = { vandap_assembler_mark (self->assembler), milliseconds };

  g_array_append_val (self->draft_times, time);
}

/**
 * vandap_blocks_draw_rule:
 * @self: blocks
 *
 * Notes that a line is drawn from one side to the other, before the next block.
 */
void
vandap_blocks_draw_rule (VandapBlocks *self)
{
  self->rule = TRUE;
}

static const char *
keep (VandapBlocks *self, const char *string)
{
  return string != NULL && *string != '\0' ? g_string_chunk_insert_const (self->strings, string) : NULL;
}

/**
 * vandap_blocks_add_picture:
 * @self: blocks
 * @file: (nullable): where it is, relative to the file; what lies outside the file's folder, or on the web,
 *   is taken as not at hand
 * @description: (nullable): what it shows, for those who cannot see it
 *
 * Adds a picture: in a block that was begun as a caption, the one that stands over
 * it; anywhere else, one that stands before the next block.
 */
void
vandap_blocks_add_picture (VandapBlocks *self, const char *file, const char *description)
{
  VandapBlockPicture picture = { self->blocks->len, FALSE, NULL, keep (self, description) };

  picture.file = file != NULL && vandap_address_stays_in_folder (file) ? keep (self, file) : NULL;
  picture.has_caption = self->is_begun && self->block.kind == VANDAP_BLOCK_CAPTION;
  if (self->is_begun && !picture.has_caption)
    picture.block++;
  g_array_append_val (self->pictures, picture);
}

/* Spans of nothing are none; the others are sorted as they were begun, and so are nested. */
static void
settle_spans (VandapBlocks *self)
{
  self->block.first_span = self->spans->len;
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const Draft *draft = &g_array_index (self->drafts, Draft, i);
      VandapSpan span = { vandap_assembler_get_mark (self->assembler, draft->start), self->block.end, draft->kind,
                          draft->value };

      if (!draft->is_open)
        span.end = vandap_assembler_get_mark (self->assembler, draft->end);
      span.start = vandap_emphasis_skip_space (self->text->str, span.start, span.end);
      if (span.start < span.end)
        g_array_append_val (self->spans, span);
    }
  self->block.n_spans = self->spans->len - self->block.first_span;
}

static void
settle_times (VandapBlocks *self)
{
  for (guint i = 0; i < self->draft_times->len; i++)
    {
      const DraftTime *draft = &g_array_index (self->draft_times, DraftTime, i);
      VandapTime time = { vandap_assembler_get_mark (self->assembler, draft->mark), draft->milliseconds };

      g_array_append_val (self->times, time);
    }
}

/* Nothing is left of the block: the pictures that stood in it or before it stand before the next one. */
static void
forget_block (VandapBlocks *self)
{
  for (guint i = self->pictures->len; i > 0; i--)
    {
      VandapBlockPicture *picture = &g_array_index (self->pictures, VandapBlockPicture, i - 1);

      if (picture->block < self->blocks->len || (picture->block == self->blocks->len && !picture->has_caption))
        return;
      picture->block = self->blocks->len;
      picture->has_caption = FALSE;
    }
}

/* Where there are too many nothing is made of them, and what comes behind need not be kept. */
static gboolean
has_room (VandapBlocks *self)
{
  if (self->blocks->len < VANDAP_BLOCKS_LIMIT)
    return TRUE;
  self->are_too_many = TRUE;
  g_string_truncate (self->text, self->block.start);

  return FALSE;
}

/**
 * vandap_blocks_end:
 * @self: blocks
 *
 * Ends the block, and what is open in it. If nothing is left of it, there is none;
 * nor behind the first two million.
 */
void
vandap_blocks_end (VandapBlocks *self)
{
  self->is_begun = FALSE;
  if (!vandap_assembler_end (self->assembler) || !has_room (self))
    {
      forget_block (self);
      return;
    }

  self->block.end = self->text->len;
  self->block.after_rule = self->rule != FALSE;
  self->rule = FALSE;
  settle_spans (self);
  settle_times (self);
  g_string_append_c (self->text, '\n');
  g_array_append_val (self->blocks, self->block);
}

/**
 * vandap_blocks_set_field:
 * @self: blocks
 * @field: a field
 * @value: (nullable): what the format says of it
 *
 * Notes what a file says of its source. What was said first stays.
 */
void
vandap_blocks_set_field (VandapBlocks *self, VandapField field, const char *value)
{
  g_return_if_fail (field < VANDAP_N_FIELDS);

  if (value != NULL && *value != '\0' && self->fields[field] == NULL)
    self->fields[field] = g_string_chunk_insert (self->strings, value);
}

/**
 * vandap_blocks_add_credit:
 * @self: blocks
 * @what: what was done ("interviewer", "translation", "editor")
 * @name: (nullable): who the file says did it
 *
 * Notes who a file says is responsible for what. What was said before is not
 * noted again.
 */
void
vandap_blocks_add_credit (VandapBlocks *self, const char *what, const char *name)
{
  VandapCredit credit = { keep (self, what), keep (self, name) };

  if (credit.what == NULL || credit.name == NULL)
    return;
  for (guint i = 0; i < self->credits->len; i++)
    if (g_array_index (self->credits, VandapCredit, i).what == credit.what
        && g_array_index (self->credits, VandapCredit, i).name == credit.name)
      return;
  g_array_append_val (self->credits, credit);
}
