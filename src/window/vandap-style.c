/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-style.h"

#include <string.h>

#define RESOURCES "/io/github/vandap/Vandap/ui/"

static gboolean
is_high_contrast (const char *theme)
{
  return theme != NULL && (g_str_has_prefix (theme, "HighContrast") || strstr (theme, "-hc") != NULL);
}

/* GTK_THEME=NAME[:VARIANT] outdoes the settings, and GTK does not say so in them. */
static void
find_theme (GtkSettings *settings, char **theme, gboolean *dark)
{
  const char *forced = g_getenv ("GTK_THEME");

  if (forced == NULL || *forced == '\0')
    {
      g_object_get (settings, "gtk-theme-name", theme, "gtk-application-prefer-dark-theme", dark, NULL);
      return;
    }
  *dark = g_str_has_suffix (forced, ":dark");
  *theme = g_strndup (forced, strcspn (forced, ":"));
}

static const char *
choose_palette (GtkSettings *settings)
{
  g_autofree char *theme = NULL;
  gboolean dark;

  find_theme (settings, &theme, &dark);
  if (is_high_contrast (theme))
    return RESOURCES "style-contrast.css";
  if (dark || (theme != NULL && g_str_has_suffix (theme, "-dark")))
    return RESOURCES "style-dark.css";
  return RESOURCES "style-light.css";
}

static void
on_setting_changed (GtkSettings *settings, GParamSpec *pspec, GtkCssProvider *palette)
{
  gtk_css_provider_load_from_resource (palette, choose_palette (settings));
}

/**
 * vandap_style_install:
 * @display: a display
 *
 * Installs the style sheets of the windows, once for each display. The palette
 * follows the desktop to dark and to high contrast.
 */
void
vandap_style_install (GdkDisplay *display)
{
  GtkSettings *settings = gtk_settings_get_for_display (display);
  g_autoptr (GtkCssProvider) palette = gtk_css_provider_new ();
  g_autoptr (GtkCssProvider) sheet = gtk_css_provider_new ();

  on_setting_changed (settings, NULL, palette);
  gtk_css_provider_load_from_resource (sheet, RESOURCES "style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (palette),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (settings, "notify::gtk-application-prefer-dark-theme",
                           G_CALLBACK (on_setting_changed), palette, 0);
  g_signal_connect_object (settings, "notify::gtk-theme-name", G_CALLBACK (on_setting_changed), palette, 0);
}
