/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where sentences begin in running text, and labels with them. */

/** VANDAP_LONGEST_RUNNING_LABEL: how many bytes a label in running text has at most. */
#define VANDAP_LONGEST_RUNNING_LABEL 150

/** VANDAP_NOWHERE: stands for a place there is none of. */
#define VANDAP_NOWHERE G_MAXSIZE

/**
 * VandapRunningBegin:
 * @sure: where the sentence begins, in bytes, or %VANDAP_NOWHERE
 * @doubtful: where it begins if what looks like an abbreviation ends one, or %VANDAP_NOWHERE
 *
 * Where the sentence begins that a label ends in.
 */
typedef struct
{
  gsize sure;
  gsize doubtful;
} VandapRunningBegin;

gsize vandap_running_skip_space_back (const char *text, gsize floor, gsize at);
gsize vandap_running_skip_space (const char *text, gsize at, gsize end);
gboolean vandap_running_begins_sentence (const char *text, gsize floor, gsize at, gsize *end);
gboolean vandap_running_begins_with_dash (const char *text, gsize length);
gsize vandap_running_take_marker (const char *text, gsize floor, gsize start);
gboolean vandap_running_find_begin (const char *text, gsize block, gsize floor, gsize label_end, VandapRunningBegin *begin);

G_END_DECLS
