/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-settings-portal.h"

G_BEGIN_DECLS

#define VANDAP_STYLE_SYSTEM "system"
#define VANDAP_STYLE_LIGHT "light"
#define VANDAP_STYLE_DARK "dark"

#define VANDAP_TYPE_STYLE (vandap_style_get_type ())

/**
 * VandapStyle:
 *
 * What the windows of a display look like: light, dark or high contrast, and how
 * large the text to read is.
 *
 * Its properties "choice" and "text-size" are what a person chose; "dark" and
 * "high-contrast" tell what came of it.
 */
G_DECLARE_FINAL_TYPE (VandapStyle, vandap_style, VANDAP, STYLE, GObject)

VandapStyle *vandap_style_new (GdkDisplay *display);

void vandap_style_follow_portal (VandapStyle *self, VandapSettingsPortal *portal);
void vandap_style_settle (VandapStyle *self);

const char *vandap_style_get_choice (VandapStyle *self);
void vandap_style_set_choice (VandapStyle *self, const char *choice);
int vandap_style_get_text_size (VandapStyle *self);
void vandap_style_set_text_size (VandapStyle *self, int text_size);
gboolean vandap_style_get_dark (VandapStyle *self);
gboolean vandap_style_get_high_contrast (VandapStyle *self);

G_END_DECLS
