/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VANDAP_SETTINGS_WINDOW_WIDTH "window-width"
#define VANDAP_SETTINGS_WINDOW_HEIGHT "window-height"
#define VANDAP_SETTINGS_WINDOW_MAXIMIZED "window-maximized"
#define VANDAP_SETTINGS_LIST_WIDTH "list-width"
#define VANDAP_SETTINGS_SHOW_LIST "show-list"
#define VANDAP_SETTINGS_LAST_INTERVIEW "last-interview"
#define VANDAP_SETTINGS_LAST_QUESTION "last-question"
#define VANDAP_SETTINGS_STYLE "style"
#define VANDAP_SETTINGS_TEXT_SIZE "text-size"

GSettings *vandap_settings_open (void);
void vandap_settings_attach (GSettings *settings, const char *key, gpointer object, const char *property);

G_END_DECLS
