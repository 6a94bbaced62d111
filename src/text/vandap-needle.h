/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/vandap-fold.h"

G_BEGIN_DECLS

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
gboolean vandap_needle_find (VandapNeedle *self, VandapFold *in, gsize from, gsize *start, gsize *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapNeedle, vandap_needle_free)

G_END_DECLS
