/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-image.h"

/**
 * vandap_markdown_image_begin:
 * @self: an image
 * @file: where it is
 * @length: the length of that in bytes
 *
 * Begins an image, or one inside the description of another, which only adds to that.
 */
void
vandap_markdown_image_begin (VandapMarkdownImage *self, const char *file, gsize length)
{
  if (self->depth++ > 0)
    return;
  self->file = g_strndup (file, length);
  self->description = g_string_new (NULL);
}

/**
 * vandap_markdown_image_end:
 * @self: an image that was begun
 * @blocks: where the picture is put
 *
 * Ends an image.
 */
void
vandap_markdown_image_end (VandapMarkdownImage *self, VandapBlocks *blocks)
{
  if (--self->depth > 0)
    return;
  vandap_blocks_add_picture (blocks, self->file, self->description->str);
  g_clear_pointer (&self->file, g_free);
  g_string_free (self->description, TRUE);
  self->description = NULL;
}
