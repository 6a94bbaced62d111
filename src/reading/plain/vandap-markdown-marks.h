/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/plain/vandap-markdown-flow.h"

G_BEGIN_DECLS

/**
 * VandapMarkdownMarks:
 *
 * The marks among the words of Markdown that its parser takes for words: of what
 * is bold to whoever wrote it, and of references to notes.
 */
typedef struct _VandapMarkdownMarks VandapMarkdownMarks;

VandapMarkdownMarks *vandap_markdown_marks_new (VandapMarkdownFlow *flow);
void vandap_markdown_marks_free (VandapMarkdownMarks *self);
void vandap_markdown_marks_end (VandapMarkdownMarks *self);
void vandap_markdown_marks_append (VandapMarkdownMarks *self, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapMarkdownMarks, vandap_markdown_marks_free)

G_END_DECLS
