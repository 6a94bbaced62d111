/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/**
 * VandapMarkdownImage:
 * @depth: how many images are open, one in the description of the other
 * @file: (nullable): where the outermost one is
 * @description: (nullable): what it shows
 *
 * An image that is being read.
 */
typedef struct
{
  guint depth;
  char *file;
  GString *description;
} VandapMarkdownImage;

void vandap_markdown_image_begin (VandapMarkdownImage *self, const char *file, gsize length);
void vandap_markdown_image_end (VandapMarkdownImage *self, VandapBlocks *blocks);

G_END_DECLS
