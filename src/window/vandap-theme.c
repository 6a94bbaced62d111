/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-theme.h"

#include <string.h>

#define NAME "gtk-theme-name"
#define PREFER_DARK "gtk-application-prefer-dark-theme"

/* The one theme for high contrast of which GTK 4 finds both, light and dark. The name that desktops have for
 * the dark one it does not know, and shows its usual light theme. */
#define HIGH_CONTRAST "HighContrast"
#define HIGH_CONTRAST_DARK "HighContrastInverse"
#define DARK_SUFFIX "-dark"

struct _VandapTheme
{
  GObject parent_instance;

  GdkDisplay *display;
  GtkSettings *settings;
  gboolean forced;

  /* The desktop's own, apart from what is set in its place. */
  char *name;
  gboolean prefers_dark;

  gboolean sets_name; /* GTK's settings no longer tell what the desktop wants */
  gboolean sets_dark;
  gboolean setting;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VandapTheme, vandap_theme, G_TYPE_OBJECT)

/* Somebody else set it: the desktop, or whoever looks into the program. */
static void
on_setting_changed (VandapTheme *self, GParamSpec *pspec)
{
  if (self->setting)
    return;
  if (g_str_equal (pspec->name, NAME))
    {
      g_clear_pointer (&self->name, g_free);
      g_object_get (self->settings, NAME, &self->name, NULL);
    }
  else
    g_object_get (self->settings, PREFER_DARK, &self->prefers_dark, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* GTK no longer follows the desktop in a setting that the program has set. */
static void
on_desktop_changed (VandapTheme *self, const char *setting)
{
  gboolean is_name = self->sets_name && g_str_equal (setting, NAME);
  g_auto (GValue) value = G_VALUE_INIT;

  if (!is_name && !(self->sets_dark && g_str_equal (setting, PREFER_DARK)))
    return;
  g_value_init (&value, is_name ? G_TYPE_STRING : G_TYPE_BOOLEAN);
  if (!gdk_display_get_setting (self->display, setting, &value))
    return;
  if (is_name)
    {
      g_free (self->name);
      self->name = g_value_dup_string (&value);
    }
  else
    self->prefers_dark = g_value_get_boolean (&value);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
vandap_theme_dispose (GObject *object)
{
  VandapTheme *self = VANDAP_THEME (object);

  g_clear_object (&self->display);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (vandap_theme_parent_class)->dispose (object);
}

static void
vandap_theme_class_init (VandapThemeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vandap_theme_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", VANDAP_TYPE_THEME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vandap_theme_init (VandapTheme *self)
{
}

/* GTK_THEME=NAME[:VARIANT] outdoes the settings, and GTK does not say so in them. */
static gboolean
read_forced (VandapTheme *self)
{
  const char *forced = g_getenv ("GTK_THEME");

  if (forced == NULL || *forced == '\0')
    return FALSE;
  self->name = g_strndup (forced, strcspn (forced, ":"));
  self->prefers_dark = g_str_has_suffix (forced, ":dark");
  return TRUE;
}

static void
follow_settings (VandapTheme *self)
{
  g_object_get (self->settings, NAME, &self->name, PREFER_DARK, &self->prefers_dark, NULL);
  g_signal_connect_object (self->settings, "notify::" NAME, G_CALLBACK (on_setting_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::" PREFER_DARK, G_CALLBACK (on_setting_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->display, "setting-changed", G_CALLBACK (on_desktop_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * vandap_theme_new:
 * @display: a display
 *
 * Finds out which theme is wanted on a display. There is one of it for each
 * display.
 *
 * Returns: (transfer full): a new theme
 */
VandapTheme *
vandap_theme_new (GdkDisplay *display)
{
  VandapTheme *self;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  self = g_object_new (VANDAP_TYPE_THEME, NULL);
  self->display = g_object_ref (display);
  self->settings = gtk_settings_get_for_display (display);
  self->forced = read_forced (self);
  if (!self->forced)
    follow_settings (self);
  return self;
}

/**
 * vandap_theme_is_forced:
 * @self: a theme
 *
 * Tells whether the environment forces a theme. It then is as it is, whatever
 * anybody wants.
 *
 * Returns: whether it does
 */
gboolean
vandap_theme_is_forced (VandapTheme *self)
{
  g_return_val_if_fail (VANDAP_IS_THEME (self), FALSE);

  return self->forced;
}

/**
 * vandap_theme_wants_dark:
 * @self: a theme
 *
 * Tells whether the desktop's theme is a dark one.
 *
 * Returns: whether it is
 */
gboolean
vandap_theme_wants_dark (VandapTheme *self)
{
  g_return_val_if_fail (VANDAP_IS_THEME (self), FALSE);

  if (self->prefers_dark || self->name == NULL)
    return self->prefers_dark;
  return g_str_has_suffix (self->name, DARK_SUFFIX)
         || (!self->forced && g_str_equal (self->name, HIGH_CONTRAST_DARK));
}

/**
 * vandap_theme_wants_high_contrast:
 * @self: a theme
 *
 * Tells whether the desktop's theme is one for high contrast.
 *
 * Returns: whether it is
 */
gboolean
vandap_theme_wants_high_contrast (VandapTheme *self)
{
  g_return_val_if_fail (VANDAP_IS_THEME (self), FALSE);

  return self->name != NULL
         && (g_str_has_prefix (self->name, HIGH_CONTRAST) || strstr (self->name, "-hc") != NULL);
}

static char *
dup_variant (VandapTheme *self, gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return g_strdup (HIGH_CONTRAST);
  if (dark || self->name == NULL || !g_str_has_suffix (self->name, DARK_SUFFIX))
    return g_strdup (self->name);
  return g_strndup (self->name, strlen (self->name) - strlen (DARK_SUFFIX));
}

/* These GTK knows to be dark without being told. */
static gboolean
is_dark_to_gtk (const char *name)
{
  return g_strcmp0 (name, "Adwaita-dark") == 0 || g_strcmp0 (name, "Default-dark") == 0;
}

/**
 * vandap_theme_set:
 * @self: a theme
 * @dark: whether to have it dark
 * @high_contrast: whether to have it in high contrast
 *
 * Has GTK show the desktop's theme as it is wanted. Nothing happens where it is
 * so already, or where a theme is forced.
 */
void
vandap_theme_set (VandapTheme *self, gboolean dark, gboolean high_contrast)
{
  g_autofree char *name = NULL;
  g_autofree char *name_set = NULL;
  gboolean dark_set;

  g_return_if_fail (VANDAP_IS_THEME (self));

  if (self->forced)
    return;
  name = dup_variant (self, dark, high_contrast);
  /* For every setting GTK loads a whole theme, even where it is set to what it was. */
  g_object_get (self->settings, NAME, &name_set, PREFER_DARK, &dark_set, NULL);
  self->setting = TRUE;
  if (g_strcmp0 (name_set, name) != 0)
    {
      self->sets_name = TRUE;
      g_object_set (self->settings, NAME, name, NULL);
    }
  if (dark_set != !!dark && !(dark && is_dark_to_gtk (name)))
    {
      self->sets_dark = TRUE;
      g_object_set (self->settings, PREFER_DARK, !!dark, NULL);
    }
  self->setting = FALSE;
}
