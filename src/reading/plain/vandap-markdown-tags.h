/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tags of HTML in Markdown. */

gboolean vandap_markdown_tags_is_one (const char *p, gsize length);
char *vandap_markdown_tags_dup_attribute (const char *tag, const char *end, const char *name);
gsize vandap_markdown_tags_decode_entity (const char *p, gsize length, char *utf8);

G_END_DECLS
