/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-document.h"

G_BEGIN_DECLS

/* What a window says is open: what it is called, and below that whose it is. */

void vandap_window_title_attach (GtkLabel *title, GtkLabel *subtitle);
void vandap_window_title_show (GtkWindow *window, GtkLabel *title, GtkLabel *subtitle, VandapDocument *document);

G_END_DECLS
