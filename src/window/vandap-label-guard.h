/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vandap_label_guard_attach (GtkLabel *label);
void vandap_label_guard_select_all (GtkLabel *label);

G_END_DECLS
