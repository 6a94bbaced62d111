/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-block-writer.h"

#include "interview/vandap-times.h"

typedef struct
{
  VandapInterviewBuilder *builder;
  VandapBlocks *blocks;
  const char *text;
  guint next_time; /* index of the first time that is not written */
  gsize at;       /* what stands before is written */
  gboolean is_in_block; /* and nothing of another block is */
  GArray *ends;   /* gsize: where the spans that are open end, the innermost last */
} Writing;

static guint
find_time (VandapBlocks *blocks, gsize at)
{
  guint n = vandap_blocks_get_n_times (blocks);

  return vandap_times_find (n > 0 ? vandap_blocks_get_time (blocks, 0) : NULL, n, at);
}

/* What a lead that stood alone is given back with has the end of its block in it. */
static void
append (Writing *writing, gsize to)
{
  const char *from = writing->text + writing->at;

  if (writing->is_in_block)
    vandap_interview_builder_append_settled (writing->builder, from, to - writing->at);
  else
    vandap_interview_builder_append (writing->builder, from, (gssize) (to - writing->at));
}

static void
write_up_to (Writing *writing, gsize to)
{
  while (writing->next_time < vandap_blocks_get_n_times (writing->blocks))
    {
      const VandapTime *time = vandap_blocks_get_time (writing->blocks, writing->next_time);

      if (time->offset > to || (time->offset == to && to > writing->at))
        break;
      if (time->offset > writing->at)
        append (writing, time->offset);
      writing->at = MAX (writing->at, time->offset);
      vandap_interview_builder_add_time (writing->builder, time->milliseconds);
      writing->next_time++;
    }
  if (to > writing->at)
    append (writing, to);
  writing->at = MAX (writing->at, to);
}

static void
close_up_to (Writing *writing, gsize to)
{
  while (writing->ends->len > 0)
    {
      gsize end = g_array_index (writing->ends, gsize, writing->ends->len - 1);

      if (end > to)
        return;
      write_up_to (writing, end);
      vandap_interview_builder_close_span (writing->builder);
      g_array_set_size (writing->ends, writing->ends->len - 1);
    }
}

/* A span never outlasts the one it is in. */
static gsize
clip_end (Writing *writing, gsize end)
{
  return writing->ends->len > 0 ? MIN (end, g_array_index (writing->ends, gsize, writing->ends->len - 1)) : end;
}

/**
 * vandap_block_writer_init:
 * @self: (out caller-allocates): where the writing of blocks stands
 *
 * Begins to write blocks.
 */
void
vandap_block_writer_init (VandapBlockWriter *self)
{
  *self = (VandapBlockWriter){ .block = VANDAP_NONE, .open = g_array_new (FALSE, FALSE, sizeof (guint)) };
}

/**
 * vandap_block_writer_clear:
 * @self: where the writing of blocks stands
 *
 * Ends the writing of blocks.
 */
void
vandap_block_writer_clear (VandapBlockWriter *self)
{
  g_array_unref (self->open);
}

/* Spans nest, so that those a place is in are a stack. */
static void
close_before (VandapBlockWriter *self, VandapBlocks *blocks, gsize place)
{
  while (self->open->len > 0
         && vandap_blocks_get_span (blocks, g_array_index (self->open, guint, self->open->len - 1))->end <= place)
    g_array_set_size (self->open, self->open->len - 1);
}

/* Finds the spans that a place is in; those that begin there or behind it follow. */
static void
go_to (VandapBlockWriter *self, VandapBlocks *blocks, guint block, gsize start)
{
  const VandapBlock *b = vandap_blocks_get (blocks, block);

  if (self->block != block || start < self->at)
    {
      self->block = block;
      self->next = b->first_span;
      g_array_set_size (self->open, 0);
    }
  self->at = start;
  for (; self->next < b->first_span + b->n_spans; self->next++)
    {
      const VandapSpan *span = vandap_blocks_get_span (blocks, self->next);

      if (span->start >= start)
        break;
      close_before (self, blocks, span->start);
      g_array_append_val (self->open, self->next);
    }
  close_before (self, blocks, start);
}

static void
write_span (Writing *writing, const VandapSpan *span, gsize start, gsize end)
{
  gsize from = MAX (span->start, start), to = MIN (span->end, end);

  if (from >= to)
    return;
  close_up_to (writing, from);
  to = clip_end (writing, to);
  if (from >= to)
    return;
  write_up_to (writing, from);
  vandap_interview_builder_open_span (writing->builder, span->kind, span->value);
  g_array_append_val (writing->ends, to);
}

/**
 * vandap_block_writer_write:
 * @self: where the writing of blocks stands
 * @blocks: blocks
 * @block: index of the block
 * @lead_start: where what is kept outside the text begins, in bytes of the blocks' text; what times stand there
 *   are those of the words
 * @start: where to begin
 * @end: where to end
 * @builder: a builder in which a paragraph is begun
 *
 * Adds a part of a block to an interview, with the spans that are in it. The parts
 * of a block are best written in order.
 */
void
vandap_block_writer_write (VandapBlockWriter *self, VandapBlocks *blocks, guint block, gsize lead_start, gsize start,
                           gsize end, VandapInterviewBuilder *builder)
{
  const VandapBlock *b = vandap_blocks_get (blocks, block);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  Writing writing = { builder, blocks, vandap_blocks_get_text (blocks, NULL), find_time (blocks, lead_start), start,
                      start >= b->start, ends };

  go_to (self, blocks, block, start);
  for (guint i = 0; i < self->open->len; i++)
    write_span (&writing, vandap_blocks_get_span (blocks, g_array_index (self->open, guint, i)), start, end);
  for (guint i = self->next; i < b->first_span + b->n_spans; i++)
    {
      const VandapSpan *span = vandap_blocks_get_span (blocks, i);

      if (span->start >= end)
        break;
      write_span (&writing, span, start, end);
    }
  close_up_to (&writing, end);
  write_up_to (&writing, end);
}

/**
 * vandap_block_writer_write_source:
 * @blocks: blocks
 * @builder: a builder
 *
 * Adds what a file says of its source to an interview.
 */
void
vandap_block_writer_write_source (VandapBlocks *blocks, VandapInterviewBuilder *builder)
{
  vandap_interview_builder_set_derivation (builder, vandap_blocks_get_derivation (blocks));
  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    if (vandap_blocks_get_field (blocks, i) != NULL)
      vandap_interview_builder_set_field (builder, i, vandap_blocks_get_field (blocks, i));
  for (guint i = 0; i < vandap_blocks_get_n_credits (blocks); i++)
    {
      const VandapCredit *credit = vandap_blocks_get_credit (blocks, i);

      vandap_interview_builder_add_credit (builder, credit->what, credit->name);
    }
}
