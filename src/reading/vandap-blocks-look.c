/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-blocks-parts.h"

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
 * vandap_blocks_are_too_many:
 * @self: blocks
 *
 * Tells whether there were more blocks than are kept.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_blocks_are_too_many (VandapBlocks *self)
{
  return self->are_too_many;
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

/**
 * vandap_blocks_get_n_times:
 * @self: blocks
 *
 * Counts the times.
 *
 * Returns: how many
 */
guint
vandap_blocks_get_n_times (VandapBlocks *self)
{
  return self->times->len;
}

/**
 * vandap_blocks_get_time:
 * @self: blocks
 * @time: index of a time; times are sorted by their place
 *
 * Gets a time; times are sorted by their place.
 *
 * Returns: (transfer none): it
 */
const VandapTime *
vandap_blocks_get_time (VandapBlocks *self, guint time)
{
  g_return_val_if_fail (time < self->times->len, NULL);

  return &g_array_index (self->times, VandapTime, time);
}

/**
 * vandap_blocks_get_n_pictures:
 * @self: blocks
 *
 * Counts the pictures.
 *
 * Returns: how many
 */
guint
vandap_blocks_get_n_pictures (VandapBlocks *self)
{
  return self->pictures->len;
}

/**
 * vandap_blocks_get_picture:
 * @self: blocks
 * @picture: index of a picture
 *
 * Gets a picture.
 *
 * Returns: (transfer none): it
 */
const VandapBlockPicture *
vandap_blocks_get_picture (VandapBlocks *self, guint picture)
{
  g_return_val_if_fail (picture < self->pictures->len, NULL);

  return &g_array_index (self->pictures, VandapBlockPicture, picture);
}

/**
 * vandap_blocks_get_n_credits:
 * @self: blocks
 *
 * Counts the credits.
 *
 * Returns: how many
 */
guint
vandap_blocks_get_n_credits (VandapBlocks *self)
{
  return self->credits->len;
}

/**
 * vandap_blocks_get_credit:
 * @self: blocks
 * @credit: index of a credit
 *
 * Gets a credit.
 *
 * Returns: (transfer none): it
 */
const VandapCredit *
vandap_blocks_get_credit (VandapBlocks *self, guint credit)
{
  g_return_val_if_fail (credit < self->credits->len, NULL);

  return &g_array_index (self->credits, VandapCredit, credit);
}
