/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which words of a transcript were said when, as OHMS notes it. */

/**
 * VandapOhmsMark:
 * @line: index of a line of the transcript
 * @word: index of a word of the line
 * @time: when it was said, in milliseconds
 *
 * A word whose moment is known.
 */
typedef struct
{
  guint line;
  guint word;
  gint64 time;
} VandapOhmsMark;

GArray *vandap_ohms_sync_parse (const char *sync);
double vandap_ohms_sync_guess_line (GArray *marks, guint n_lines, gint64 time);

G_END_DECLS
