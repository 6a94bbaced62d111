/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/**
 * VandapMarkdownFlow:
 *
 * The words of Markdown on their way into blocks: where paragraphs begin and end,
 * and what their words are.
 */
typedef struct _VandapMarkdownFlow VandapMarkdownFlow;

VandapMarkdownFlow *vandap_markdown_flow_new (VandapBlocks *blocks, const char *source, gsize length, guint line);
void vandap_markdown_flow_free (VandapMarkdownFlow *self);
void vandap_markdown_flow_set_layout (VandapMarkdownFlow *self, gboolean is_wrapped, gboolean is_prose);

void vandap_markdown_flow_begin (VandapMarkdownFlow *self, VandapBlockKind kind, guint level);
void vandap_markdown_flow_end (VandapMarkdownFlow *self);
void vandap_markdown_flow_set_kind (VandapMarkdownFlow *self, VandapBlockKind kind);
void vandap_markdown_flow_set_marker (VandapMarkdownFlow *self, char *marker);
void vandap_markdown_flow_begin_quote (VandapMarkdownFlow *self);
void vandap_markdown_flow_end_quote (VandapMarkdownFlow *self);
void vandap_markdown_flow_set_html_quote (VandapMarkdownFlow *self, gboolean is_quote);
void vandap_markdown_flow_end_block (VandapMarkdownFlow *self);

void vandap_markdown_flow_append (VandapMarkdownFlow *self, const char *text, gsize length);
void vandap_markdown_flow_break_line (VandapMarkdownFlow *self);
void vandap_markdown_flow_open_span (VandapMarkdownFlow *self, VandapSpanKind kind, const char *value);
void vandap_markdown_flow_open_span_at (VandapMarkdownFlow *self, const char *place, const char *mark,
                                        VandapSpanKind kind, const char *value);
void vandap_markdown_flow_close_span (VandapMarkdownFlow *self);
void vandap_markdown_flow_add_picture (VandapMarkdownFlow *self, const char *file, const char *description);
gboolean vandap_markdown_flow_is_in_image (const VandapMarkdownFlow *self);
void vandap_markdown_flow_begin_image (VandapMarkdownFlow *self, const char *file, gsize length);
void vandap_markdown_flow_end_image (VandapMarkdownFlow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapMarkdownFlow, vandap_markdown_flow_free)

G_END_DECLS
