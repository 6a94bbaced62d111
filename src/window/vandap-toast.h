/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_TOAST (vandap_toast_get_type ())

/**
 * VandapToast:
 *
 * A quiet message that goes by itself and is told to screen readers too.
 */
G_DECLARE_FINAL_TYPE (VandapToast, vandap_toast, VANDAP, TOAST, GtkWidget)

void vandap_toast_say (VandapToast *self, const char *message);
void vandap_toast_hide (VandapToast *self);
const char *vandap_toast_get_message (VandapToast *self);

G_END_DECLS
