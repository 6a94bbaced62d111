/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vandap_typed_take (GtkWindow *window);
gboolean vandap_typed_may_be_left (GtkWindow *window);

G_END_DECLS
