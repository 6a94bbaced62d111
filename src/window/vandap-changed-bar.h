/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_CHANGED_BAR (vandap_changed_bar_get_type ())

/**
 * VandapChangedBar:
 *
 * A message above what is open: what was put right before does not fit all of it. It
 * leaves the keyboard where it is.
 */
G_DECLARE_FINAL_TYPE (VandapChangedBar, vandap_changed_bar, VANDAP, CHANGED_BAR, GtkWidget)

VandapChangedBar *vandap_changed_bar_new (void);
void vandap_changed_bar_show (VandapChangedBar *self, const char *message, gboolean can_apply, const char *no);
gboolean vandap_changed_bar_hide (VandapChangedBar *self);
gboolean vandap_changed_bar_has_focus (VandapChangedBar *self);

G_END_DECLS
