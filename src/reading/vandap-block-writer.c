/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-block-writer.h"

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

/* Times are sorted by their place, as the words are. */
static guint
find_time (VandapBlocks *blocks, gsize at)
{
  guint low = 0, high = vandap_blocks_get_n_times (blocks);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (vandap_blocks_get_time (blocks, middle)->offset < at)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
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
 * vandap_block_writer_write:
 * @blocks: blocks
 * @block: index of the block
 * @lead_start: where what is kept outside the text begins, in bytes of the blocks' text; what times stand there
 *   are those of the words
 * @start: where to begin
 * @end: where to end
 * @builder: a builder in which a paragraph is begun
 *
 * Adds a part of a block to an interview, with the spans that are in it.
 */
void
vandap_block_writer_write (VandapBlocks *blocks, guint block, gsize lead_start, gsize start, gsize end,
                           VandapInterviewBuilder *builder)
{
  const VandapBlock *b = vandap_blocks_get (blocks, block);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  Writing writing = { builder, blocks, vandap_blocks_get_text (blocks, NULL), find_time (blocks, lead_start), start,
                      start >= b->start, ends };

  for (guint i = b->first_span; i < b->first_span + b->n_spans; i++)
    {
      const VandapSpan *span = vandap_blocks_get_span (blocks, i);
      gsize from = MAX (span->start, start), to = MIN (span->end, end);

      if (from >= to)
        continue;
      close_up_to (&writing, from);
      to = clip_end (&writing, to);
      if (from >= to)
        continue;
      write_up_to (&writing, from);
      vandap_interview_builder_open_span (builder, span->kind, span->value);
      g_array_append_val (ends, to);
    }
  close_up_to (&writing, end);
  write_up_to (&writing, end);
}
