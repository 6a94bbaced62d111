/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/vandap-history.h"

G_BEGIN_DECLS

void vandap_menus_attach_open (GtkMenuButton *button, VandapHistory *history);
void vandap_menus_attach_main (GtkMenuButton *button);

void vandap_menus_give_back (GtkPopover *popover, GtkWidget *widget);

G_END_DECLS
