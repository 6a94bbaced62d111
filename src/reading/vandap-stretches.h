/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapStretches:
 *
 * Stretches of a few characters of a text, and where else in it they stand. All are
 * looked for at once, however many there are.
 */
typedef struct _VandapStretches VandapStretches;

VandapStretches *vandap_stretches_new (const char *text);
void vandap_stretches_free (VandapStretches *self);
void vandap_stretches_add (VandapStretches *self, gsize start, gsize end);
void vandap_stretches_find_all (VandapStretches *self);
guint vandap_stretches_count_elsewhere (VandapStretches *self, gsize start, gsize end, guint *all);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapStretches, vandap_stretches_free)

G_END_DECLS
