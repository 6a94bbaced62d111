/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapFold:
 *
 * A text folded for finding, with the way back to the text it came from.
 *
 * Folding is casefold → NFKD → marks and tatweel dropped → đ→d, ø→o, ł→l.
 * Offsets are bytes.
 */
typedef struct _VandapFold VandapFold;

VandapFold *vandap_fold_new (const char *text, gsize length);
void vandap_fold_free (VandapFold *self);

const char *vandap_fold_get_text (VandapFold *self, gsize *length);
gsize vandap_fold_get_source_start (VandapFold *self, gsize folded);
gsize vandap_fold_get_source_end (VandapFold *self, gsize folded);

/**
 * VandapNeedle:
 *
 * Words to be found. A plain letter matches every accented form of itself; a
 * letter that was typed with an accent matches only that letter with that
 * accent, wherever the accent is written (hoà, hòa).
 */
typedef struct _VandapNeedle VandapNeedle;

VandapNeedle *vandap_needle_new (const char *words);
void vandap_needle_free (VandapNeedle *self);
gboolean vandap_needle_is_empty (VandapNeedle *self);
gboolean vandap_needle_find (VandapNeedle *self, VandapFold *in, const char *source, gsize from, gsize *start, gsize *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapFold, vandap_fold_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapNeedle, vandap_needle_free)

G_END_DECLS
