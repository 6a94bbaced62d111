/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/**
 * VandapMarkdownImage:
 *
 * An image that is being read, or none.
 */
typedef struct _VandapMarkdownImage VandapMarkdownImage;

VandapMarkdownImage *vandap_markdown_image_new (void);
void vandap_markdown_image_free (VandapMarkdownImage *self);
gboolean vandap_markdown_image_is_open (const VandapMarkdownImage *self);
void vandap_markdown_image_begin (VandapMarkdownImage *self, const char *file, gsize length);
void vandap_markdown_image_append (VandapMarkdownImage *self, const char *text, gsize length);
void vandap_markdown_image_end (VandapMarkdownImage *self, VandapBlocks *blocks);

G_END_DECLS
