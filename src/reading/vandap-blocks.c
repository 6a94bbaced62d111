/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-blocks.h"

/* A span of the block that is being put together: its ends are marks of the assembler's. */
typedef struct
{
  guint start;
  guint end;
  VandapSpanKind kind;
  const char *value;
  gboolean is_open;
} Draft;

struct _VandapBlocks
{
  GString *text;
  VandapAssembler *assembler;
  GArray *blocks; /* VandapBlock */
  GArray *spans;  /* VandapSpan */
  GArray *drafts; /* Draft, of the block */
  GStringChunk *strings;
  const char *fields[VANDAP_N_FIELDS];
  VandapBlock block;
};

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
  g_string_chunk_free (self->strings);
  g_free (self);
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
                                .after_blank = after_blank };
  g_array_set_size (self->drafts, 0);
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
  for (guint i = self->drafts->len; i > 0; i--)
    {
      Draft *draft = &g_array_index (self->drafts, Draft, i - 1);

      if (!draft->is_open)
        continue;
      draft->end = vandap_assembler_mark (self->assembler);
      draft->is_open = FALSE;
      return;
    }
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
  self->block.level = level;
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
      if (span.start < span.end)
        g_array_append_val (self->spans, span);
    }
  self->block.n_spans = self->spans->len - self->block.first_span;
}

/**
 * vandap_blocks_end:
 * @self: blocks
 *
 * Ends the block, and what is open in it. If nothing is left of it, there is none.
 */
void
vandap_blocks_end (VandapBlocks *self)
{
  if (!vandap_assembler_end (self->assembler))
    return;

  self->block.end = self->text->len;
  settle_spans (self);
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
 * vandap_blocks_get_field:
 * @self: blocks
 * @field: a field
 *
 * Gets what a file says of its source.
 *
 * Returns: (transfer none) (nullable): the value, or %NULL where it says nothing
 */
const char *
vandap_blocks_get_field (VandapBlocks *self, VandapField field)
{
  g_return_val_if_fail (field < VANDAP_N_FIELDS, NULL);

  return self->fields[field];
}

/**
 * vandap_blocks_get_text:
 * @self: blocks
 * @length: (out) (optional): return location for its length in bytes
 *
 * Gets the text the blocks lie over.
 *
 * Returns: (transfer none): UTF-8 in NFC
 */
const char *
vandap_blocks_get_text (VandapBlocks *self, gsize *length)
{
  if (length != NULL)
    *length = self->text->len;

  return self->text->str;
}

/**
 * vandap_blocks_get_n:
 * @self: blocks
 *
 * Counts the blocks.
 *
 * Returns: how many
 */
guint
vandap_blocks_get_n (VandapBlocks *self)
{
  return self->blocks->len;
}

/**
 * vandap_blocks_get:
 * @self: blocks
 * @block: index of a block
 *
 * Gets a block.
 *
 * Returns: (transfer none): the block
 */
const VandapBlock *
vandap_blocks_get (VandapBlocks *self, guint block)
{
  g_return_val_if_fail (block < self->blocks->len, NULL);

  return &g_array_index (self->blocks, VandapBlock, block);
}

/**
 * vandap_blocks_get_span:
 * @self: blocks
 * @span: index of a span
 *
 * Gets a span.
 *
 * Returns: (transfer none): the span
 */
const VandapSpan *
vandap_blocks_get_span (VandapBlocks *self, guint span)
{
  g_return_val_if_fail (span < self->spans->len, NULL);

  return &g_array_index (self->spans, VandapSpan, span);
}

static gboolean
has_letters (const char *text, gsize start, gsize end)
{
  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * vandap_blocks_is_emphasised:
 * @self: blocks
 * @block: index of a block
 * @value: "bold" or "italic"
 *
 * Tells whether all words of a block are set off in the same way.
 *
 * Returns: whether they are
 */
gboolean
vandap_blocks_is_emphasised (VandapBlocks *self, guint block, const char *value)
{
  const VandapBlock *b = vandap_blocks_get (self, block);
  gsize at = b->start;
  gboolean some = FALSE;

  for (guint i = b->first_span; i < b->first_span + b->n_spans; i++)
    {
      const VandapSpan *span = vandap_blocks_get_span (self, i);

      if (span->kind != VANDAP_SPAN_EMPHASIS || g_strcmp0 (span->value, value) != 0 || span->end <= at)
        continue;
      if (span->start > at && has_letters (self->text->str, at, span->start))
        return FALSE;
      some = TRUE;
      at = span->end;
    }

  return some && !has_letters (self->text->str, at, b->end);
}
