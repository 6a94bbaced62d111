/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lines of a transcript, which were wrapped by hand. */

/**
 * VandapOhmsLine:
 * @start: where it begins
 * @end: where it ends
 * @begins: whether it begins a paragraph
 * @is_blank: whether nothing stands on it
 *
 * A line of a transcript.
 */
typedef struct
{
  const char *start;
  const char *end;
  gboolean begins;
  gboolean is_blank;
} VandapOhmsLine;

GArray *vandap_ohms_lines_split (const char *text);
gsize vandap_ohms_lines_match_label (const VandapOhmsLine *line);
char *vandap_ohms_lines_dup_key (const char *text, const char *end);

G_END_DECLS
