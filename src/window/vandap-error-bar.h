/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_ERROR_BAR (vandap_error_bar_get_type ())
G_DECLARE_FINAL_TYPE (VandapErrorBar, vandap_error_bar, VANDAP, ERROR_BAR, GtkWidget)

VandapErrorBar *vandap_error_bar_new (void);
void vandap_error_bar_show (VandapErrorBar *self, const char *message);
void vandap_error_bar_hide (VandapErrorBar *self);
gboolean vandap_error_bar_is_shown (VandapErrorBar *self);
const char *vandap_error_bar_get_message (VandapErrorBar *self);
gboolean vandap_error_bar_has_focus (VandapErrorBar *self);

G_END_DECLS
