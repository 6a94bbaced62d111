/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-blocks.h"

struct _VandapBlocks
{
  GString *text;
  VandapAssembler *assembler;
  GArray *blocks; /* VandapBlock */
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
  self->block = (VandapBlock) { self->text->len, self->text->len, kind, line, after_blank };
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
 * vandap_blocks_end:
 * @self: blocks
 *
 * Ends the block. If nothing is left of it, there is none.
 */
void
vandap_blocks_end (VandapBlocks *self)
{
  if (!vandap_assembler_end (self->assembler))
    return;

  self->block.end = self->text->len;
  g_string_append_c (self->text, '\n');
  g_array_append_val (self->blocks, self->block);
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
