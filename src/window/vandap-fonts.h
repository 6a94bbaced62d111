/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fonts, found before they are wanted. */

void vandap_fonts_begin (void);
void vandap_fonts_ask_for (GtkWidget *widget);

G_END_DECLS
