/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapFold:
 *
 * A text folded for finding, with the way back to the text it came from.
 *
 * Folding is casefold → NFKD → marks and tatweel dropped → đ→d, ø→o, ł→l; a run
 * of white space within a paragraph is one space. Offsets are bytes.
 */
typedef struct _VandapFold VandapFold;

VandapFold *vandap_fold_new (const char *text, gsize length);
void vandap_fold_free (VandapFold *self);

const char *vandap_fold_get_text (VandapFold *self, gsize *length);
const char *vandap_fold_get_source (VandapFold *self, gsize *length);
gsize vandap_fold_get_source_start (VandapFold *self, gsize folded);
gsize vandap_fold_get_source_end (VandapFold *self, gsize folded);
gsize vandap_fold_from_source (VandapFold *self, gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapFold, vandap_fold_free)

G_END_DECLS
