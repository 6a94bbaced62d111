/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Footnotes of Markdown: "[^1]" in the text, and "[^1]: …" somewhere below it. */

/** VANDAP_MARKDOWN_NOTE: what is put before and behind a reference to a note; a sign of shorthand. */
#define VANDAP_MARKDOWN_NOTE "\360\233\262\237" /* U+1BC9F */

/**
 * VandapMarkdownNote:
 * @id: its name
 * @text: all of it, its name before it
 * @line: on which line it begins, from 0
 *
 * A note of a text.
 */
typedef struct
{
  char *id;
  char *text;
  guint line;
} VandapMarkdownNote;

char *vandap_markdown_notes_take_out (const char *text, gsize length, gboolean is_wrapped, gsize *new_length,
                                      GArray **notes);

G_END_DECLS
