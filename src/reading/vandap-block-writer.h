/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/**
 * VandapBlockWriter:
 * @block: the block that was written last, or %VANDAP_NONE
 * @at: where in it that began
 * @next: index of the first span that begins there or behind it
 * @open: (element-type guint): the spans that begin before it and may end behind it
 *
 * Where the writing of blocks stands.
 */
typedef struct
{
  guint block;
  gsize at;
  guint next;
  GArray *open;
} VandapBlockWriter;

void vandap_block_writer_init (VandapBlockWriter *self);
void vandap_block_writer_clear (VandapBlockWriter *self);
void vandap_block_writer_write (VandapBlockWriter *self, VandapBlocks *blocks, guint block, gsize lead_start, gsize start, gsize end, VandapInterviewBuilder *builder);
void vandap_block_writer_write_source (VandapBlocks *blocks, VandapInterviewBuilder *builder);

G_END_DECLS
