/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vandap_menus_attach_open (GtkMenuButton *button);
void vandap_menus_attach_main (GtkMenuButton *button);

G_END_DECLS
