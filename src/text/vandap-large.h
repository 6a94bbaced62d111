/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize vandap_large_give_back (gpointer memory, gsize size);
void vandap_large_hint (gconstpointer memory, gsize size);
void vandap_large_make_room (GArray *array, guint n);
void vandap_large_reserve (GString *text, gsize size);

G_END_DECLS
