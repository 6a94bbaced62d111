/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "text/vandap-assembler.h"

G_BEGIN_DECLS

/**
 * VandapBlockKind:
 * @VANDAP_BLOCK_PARAGRAPH: a paragraph, or a line that stands for one
 * @VANDAP_BLOCK_HEADING: what the format marks as a heading
 *
 * What a format says of a block.
 */
typedef enum
{
  VANDAP_BLOCK_PARAGRAPH,
  VANDAP_BLOCK_HEADING,
} VandapBlockKind;

/**
 * VandapBlock:
 * @start: where it begins, in bytes of the blocks' text
 * @end: where it ends
 * @kind: what the format says of it
 * @line: the line of the file it begins on, from 1
 * @after_blank: whether a blank line stands before it
 *
 * A piece of a file: what every format comes down to.
 */
typedef struct
{
  gsize start;
  gsize end;
  VandapBlockKind kind;
  guint line;
  gboolean after_blank;
} VandapBlock;

/**
 * VandapBlocks:
 *
 * The blocks of a file over one text, in the form that all texts have. Readers
 * of formats make them, and the turn grammar makes an interview of them.
 */
typedef struct _VandapBlocks VandapBlocks;

VandapBlocks *vandap_blocks_new (void);
void vandap_blocks_free (VandapBlocks *self);

void vandap_blocks_begin (VandapBlocks *self, VandapBlockKind kind, guint line, gboolean after_blank);
void vandap_blocks_append (VandapBlocks *self, const char *text, gssize length);
void vandap_blocks_end (VandapBlocks *self);

const char *vandap_blocks_get_text (VandapBlocks *self, gsize *length);
guint vandap_blocks_get_n (VandapBlocks *self);
const VandapBlock *vandap_blocks_get (VandapBlocks *self, guint block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapBlocks, vandap_blocks_free)

G_END_DECLS
