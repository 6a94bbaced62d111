/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapAhead:
 *
 * Makes memory ready in a thread of its own, a little ahead of who fills it: the
 * system clears pages that are touched for the first time, which takes long.
 */
typedef struct _VandapAhead VandapAhead;

VandapAhead *vandap_ahead_new (gpointer memory, gsize size);
void vandap_ahead_free (VandapAhead *self);
void vandap_ahead_reach (VandapAhead *self, gsize used);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapAhead, vandap_ahead_free)

G_END_DECLS
