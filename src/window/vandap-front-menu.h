/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-front.h"

G_BEGIN_DECLS

/* The menu of what stands above an answer. */

void vandap_front_menu_attach (GtkLabel *label, VandapFrontPart part);
void vandap_front_menu_show (GtkWidget *label, GMenuModel *menu, const GdkRectangle *at);

G_END_DECLS
