/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_THEME (vandap_theme_get_type ())

/**
 * VandapTheme:
 *
 * GTK's theme on a display: what the desktop wants it to be, and what the
 * program sets in its place.
 *
 * It emits "changed" when the desktop changes its mind, and never for what was
 * set here.
 */
G_DECLARE_FINAL_TYPE (VandapTheme, vandap_theme, VANDAP, THEME, GObject)

VandapTheme *vandap_theme_new (GdkDisplay *display);

gboolean vandap_theme_is_forced (VandapTheme *self);
gboolean vandap_theme_wants_dark (VandapTheme *self);
gboolean vandap_theme_wants_high_contrast (VandapTheme *self);
void vandap_theme_set (VandapTheme *self, gboolean dark, gboolean high_contrast);

G_END_DECLS
