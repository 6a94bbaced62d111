/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_SETTINGS_PORTAL (vandap_settings_portal_get_type ())

/**
 * VandapColorScheme:
 * @VANDAP_COLOR_SCHEME_ANY: the desktop has no wish, or cannot say
 * @VANDAP_COLOR_SCHEME_DARK: the desktop prefers dark
 * @VANDAP_COLOR_SCHEME_LIGHT: the desktop prefers light
 *
 * What a desktop wants programs to look like; the numbers are the portal's.
 */
typedef enum
{
  VANDAP_COLOR_SCHEME_ANY,
  VANDAP_COLOR_SCHEME_DARK,
  VANDAP_COLOR_SCHEME_LIGHT,
} VandapColorScheme;

/**
 * VandapSettingsPortal:
 *
 * What the desktop says of its appearance through its settings portal. GTK 4.8
 * does not ask for it.
 *
 * Its properties "color-scheme" and "high-contrast" notify when the desktop
 * changes; without a portal nobody has a wish.
 */
G_DECLARE_FINAL_TYPE (VandapSettingsPortal, vandap_settings_portal, VANDAP, SETTINGS_PORTAL, GObject)

VandapSettingsPortal *vandap_settings_portal_new (GDBusConnection *connection);

void vandap_settings_portal_wait (VandapSettingsPortal *self, guint milliseconds);
VandapColorScheme vandap_settings_portal_get_color_scheme (VandapSettingsPortal *self);
gboolean vandap_settings_portal_get_high_contrast (VandapSettingsPortal *self);

G_END_DECLS
