/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands below a value that is edited in its row: what is wrong with it, or why there is none. */

GtkLabel *vandap_row_hint_new (GtkBox *row);
void vandap_row_hint_set (GtkLabel *self, GtkBox *row, const char *text, gboolean is_refused);

G_END_DECLS
