/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sentence ends, and stretches that no line break may part. Offsets are bytes. */

gsize vandap_sentence_end (const char *text, gsize length, gsize from);

gboolean vandap_unbreakable_next (const char *text, gsize length, gsize from, gsize *start, gsize *end);

G_END_DECLS
