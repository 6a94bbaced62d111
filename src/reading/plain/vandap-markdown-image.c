/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/plain/vandap-markdown-image.h"

struct _VandapMarkdownImage
{
  guint depth;          /* how many images are open, one in the description of the other */
  char *file;           /* where the outermost one is, or NULL */
  GString *description; /* what it shows, or NULL */
};

/**
 * vandap_markdown_image_new:
 *
 * Creates what reads one image after the other.
 *
 * Returns: (transfer full): no image yet
 */
VandapMarkdownImage *
vandap_markdown_image_new (void)
{
  return g_new0 (VandapMarkdownImage, 1);
}

/**
 * vandap_markdown_image_free:
 * @self: (transfer full) (nullable): an image
 *
 * Frees an image.
 */
void
vandap_markdown_image_free (VandapMarkdownImage *self)
{
  if (self == NULL)
    return;

  g_free (self->file);
  if (self->description != NULL)
    g_string_free (self->description, TRUE);
  g_free (self);
}

/**
 * vandap_markdown_image_is_open:
 * @self: an image
 *
 * Tells whether what comes next describes an image.
 *
 * Returns: whether it does
 */
gboolean
vandap_markdown_image_is_open (const VandapMarkdownImage *self)
{
  return self->depth > 0;
}

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
 * vandap_markdown_image_append:
 * @self: an image that was begun
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds to its description.
 */
void
vandap_markdown_image_append (VandapMarkdownImage *self, const char *text, gsize length)
{
  g_string_append_len (self->description, text, (gssize) length);
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
