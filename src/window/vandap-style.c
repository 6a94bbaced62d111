/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-style.h"

#include "window/vandap-text-size.h"
#include "window/vandap-theme.h"

#define RESOURCES "/io/github/vandap/Vandap/ui/"

/* A start that is longer by this is not noticed; a window that changes its colours is. */
#define PATIENCE 20

struct _VandapStyle
{
  GObject parent_instance;

  GdkDisplay *display;
  VandapTheme *theme;
  GtkCssProvider *sheet;
  GtkCssProvider *palette;
  GtkCssProvider *size;
  VandapSettingsPortal *portal; /* NULL where it is not followed */

  const char *choice;
  int text_size;
  const char *palette_name; /* what is loaded */
  gboolean dark;
  gboolean high_contrast;
};

enum
{
  PROP_CHOICE = 1,
  PROP_TEXT_SIZE,
  PROP_DARK,
  PROP_HIGH_CONTRAST,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static const char *const choices[] = { VANDAP_STYLE_SYSTEM, VANDAP_STYLE_LIGHT, VANDAP_STYLE_DARK };

G_DEFINE_FINAL_TYPE (VandapStyle, vandap_style, G_TYPE_OBJECT)

static gboolean
wants_dark (VandapStyle *self)
{
  VandapColorScheme scheme =
    self->portal != NULL ? vandap_settings_portal_get_color_scheme (self->portal) : VANDAP_COLOR_SCHEME_ANY;

  if (g_str_equal (self->choice, VANDAP_STYLE_DARK))
    return TRUE;
  if (g_str_equal (self->choice, VANDAP_STYLE_LIGHT))
    return FALSE;
  if (scheme != VANDAP_COLOR_SCHEME_ANY)
    return scheme == VANDAP_COLOR_SCHEME_DARK;
  return vandap_theme_wants_dark (self->theme);
}

static gboolean
wants_high_contrast (VandapStyle *self)
{
  return vandap_theme_wants_high_contrast (self->theme)
         || (self->portal != NULL && vandap_settings_portal_get_high_contrast (self->portal));
}

static void
load_palette (VandapStyle *self)
{
  const char *name = RESOURCES "style-light.css";

  if (self->high_contrast)
    name = RESOURCES "style-contrast.css";
  else if (self->dark)
    name = RESOURCES "style-dark.css";
  if (g_strcmp0 (name, self->palette_name) == 0)
    return;
  self->palette_name = name;
  gtk_css_provider_load_from_resource (self->palette, name);
}

static void
set_result (VandapStyle *self, gboolean dark, gboolean high_contrast)
{
  gboolean dark_changes = self->dark != dark;
  gboolean contrast_changes = self->high_contrast != high_contrast;

  self->dark = dark;
  self->high_contrast = high_contrast;
  load_palette (self);
  if (dark_changes)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DARK]);
  if (contrast_changes)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGH_CONTRAST]);
}

static void
update (VandapStyle *self)
{
  gboolean dark, high_contrast;

  if (vandap_theme_is_forced (self->theme))
    {
      set_result (self, vandap_theme_wants_dark (self->theme),
                  vandap_theme_wants_high_contrast (self->theme));
      return;
    }
  dark = wants_dark (self);
  high_contrast = wants_high_contrast (self);
  vandap_theme_set (self->theme, dark, high_contrast);
  set_result (self, dark, high_contrast);
}

static void
vandap_style_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VandapStyle *self = VANDAP_STYLE (object);

  switch (id)
    {
    case PROP_CHOICE:
      vandap_style_set_choice (self, g_value_get_string (value));
      break;
    case PROP_TEXT_SIZE:
      vandap_style_set_text_size (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_style_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VandapStyle *self = VANDAP_STYLE (object);

  switch (id)
    {
    case PROP_CHOICE:
      g_value_set_string (value, self->choice);
      break;
    case PROP_TEXT_SIZE:
      g_value_set_int (value, self->text_size);
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    case PROP_HIGH_CONTRAST:
      g_value_set_boolean (value, self->high_contrast);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
remove_sheet (VandapStyle *self, GtkCssProvider **sheet)
{
  if (*sheet != NULL)
    gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (*sheet));
  g_clear_object (sheet);
}

static void
vandap_style_dispose (GObject *object)
{
  VandapStyle *self = VANDAP_STYLE (object);

  remove_sheet (self, &self->sheet);
  remove_sheet (self, &self->palette);
  remove_sheet (self, &self->size);
  g_clear_object (&self->portal);
  g_clear_object (&self->theme);
  g_clear_object (&self->display);
  G_OBJECT_CLASS (vandap_style_parent_class)->dispose (object);
}

static void
vandap_style_class_init (VandapStyleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = vandap_style_set_property;
  object_class->get_property = vandap_style_get_property;
  object_class->dispose = vandap_style_dispose;

  properties[PROP_CHOICE] =
    g_param_spec_string ("choice", NULL, NULL, VANDAP_STYLE_SYSTEM, G_PARAM_READWRITE | flags);
  properties[PROP_TEXT_SIZE] =
    g_param_spec_int ("text-size", NULL, NULL, VANDAP_TEXT_SIZE_LEAST, VANDAP_TEXT_SIZE_MOST,
                      VANDAP_TEXT_SIZE_NORMAL, G_PARAM_READWRITE | flags);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_HIGH_CONTRAST] =
    g_param_spec_boolean ("high-contrast", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vandap_style_init (VandapStyle *self)
{
  self->choice = VANDAP_STYLE_SYSTEM;
  self->text_size = VANDAP_TEXT_SIZE_NORMAL;
}

/* GTK takes full hinting where neither the desktop nor the X server says anything, though it lays letters out by the
 * widths they have without any. Desktops say slight, which keeps these widths, and is drawn in half the time. Who wants
 * no hinting is to have none. */
static void
hint_slightly (GdkDisplay *display)
{
  GtkSettings *settings = gtk_settings_get_for_display (display);
  g_autofree char *hinting = NULL;
  gboolean hinted_widths;

  g_object_get (settings, "gtk-xft-hintstyle", &hinting, "gtk-hint-font-metrics", &hinted_widths, NULL);
  if (!hinted_widths && (g_strcmp0 (hinting, "hintfull") == 0 || g_strcmp0 (hinting, "hintmedium") == 0))
    g_object_set (settings, "gtk-xft-hintstyle", "hintslight", NULL);
}

/* A label that the keyboard passes by would be selected as if somebody had done so, stay grey, and take the place of what
 * the middle of the mouse pastes. */
static void
leave_labels_alone (GdkDisplay *display)
{
  g_object_set (gtk_settings_get_for_display (display), "gtk-label-select-on-focus", FALSE, NULL);
}

static GtkCssProvider *
add_sheet (VandapStyle *self, guint above)
{
  GtkCssProvider *sheet = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (self->display, GTK_STYLE_PROVIDER (sheet),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + above);
  return sheet;
}

/**
 * vandap_style_new:
 * @display: a display
 *
 * Gives the windows of a display their style, as the settings of the display
 * say. There is one of it for each display.
 *
 * Returns: (transfer full): a new style; the windows have it as long as it is kept
 */
VandapStyle *
vandap_style_new (GdkDisplay *display)
{
  VandapStyle *self;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  self = g_object_new (VANDAP_TYPE_STYLE, NULL);
  self->display = g_object_ref (display);
  self->theme = vandap_theme_new (display);
  hint_slightly (display);
  leave_labels_alone (display);
  self->sheet = add_sheet (self, 0);
  self->palette = add_sheet (self, 1);
  self->size = add_sheet (self, 2);
  gtk_css_provider_load_from_resource (self->sheet, RESOURCES "style.css");
  update (self);
  g_signal_connect_object (self->theme, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * vandap_style_follow_portal:
 * @self: a style
 * @portal: a settings portal
 *
 * Has the choice of the system be the portal's, where it has a wish.
 */
void
vandap_style_follow_portal (VandapStyle *self, VandapSettingsPortal *portal)
{
  g_return_if_fail (VANDAP_IS_STYLE (self));
  g_return_if_fail (VANDAP_IS_SETTINGS_PORTAL (portal));

  if (self->portal != NULL)
    g_signal_handlers_disconnect_by_data (self->portal, self);
  g_set_object (&self->portal, portal);
  g_signal_connect_object (portal, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * vandap_style_settle:
 * @self: a style
 *
 * Waits a moment for the desktop's wish where it is still to come, so that a
 * window about to be shown does not change its colours right after.
 */
void
vandap_style_settle (VandapStyle *self)
{
  g_return_if_fail (VANDAP_IS_STYLE (self));

  if (self->portal != NULL)
    vandap_settings_portal_wait (self->portal, PATIENCE);
}

/**
 * vandap_style_get_choice:
 * @self: a style
 *
 * Gets which style was chosen.
 *
 * Returns: (transfer none): the choice
 */
const char *
vandap_style_get_choice (VandapStyle *self)
{
  g_return_val_if_fail (VANDAP_IS_STYLE (self), NULL);

  return self->choice;
}

/**
 * vandap_style_set_choice:
 * @self: a style
 * @choice: "system", "light" or "dark"; anything else changes nothing
 *
 * Chooses a style.
 */
void
vandap_style_set_choice (VandapStyle *self, const char *choice)
{
  g_return_if_fail (VANDAP_IS_STYLE (self));

  if (g_strcmp0 (self->choice, choice) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (choices[i], choice) == 0)
      {
        self->choice = choices[i];
        update (self);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
      }
}

/**
 * vandap_style_get_text_size:
 * @self: a style
 *
 * Gets how large the text to read is.
 *
 * Returns: the size in per cent of what is usual on the desktop
 */
int
vandap_style_get_text_size (VandapStyle *self)
{
  g_return_val_if_fail (VANDAP_IS_STYLE (self), VANDAP_TEXT_SIZE_NORMAL);

  return self->text_size;
}

/**
 * vandap_style_set_text_size:
 * @self: a style
 * @text_size: the size in per cent
 *
 * Sets how large the text to read is, within what is possible.
 */
void
vandap_style_set_text_size (VandapStyle *self, int text_size)
{
  g_return_if_fail (VANDAP_IS_STYLE (self));

  text_size = CLAMP (text_size, VANDAP_TEXT_SIZE_LEAST, VANDAP_TEXT_SIZE_MOST);
  if (self->text_size == text_size)
    return;
  self->text_size = text_size;
  vandap_text_size_load (self->size, text_size);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SIZE]);
}

/**
 * vandap_style_get_dark:
 * @self: a style
 *
 * Tells whether the windows are dark.
 *
 * Returns: whether they are
 */
gboolean
vandap_style_get_dark (VandapStyle *self)
{
  g_return_val_if_fail (VANDAP_IS_STYLE (self), FALSE);

  return self->dark;
}

/**
 * vandap_style_get_high_contrast:
 * @self: a style
 *
 * Tells whether the windows are in high contrast.
 *
 * Returns: whether they are
 */
gboolean
vandap_style_get_high_contrast (VandapStyle *self)
{
  g_return_val_if_fail (VANDAP_IS_STYLE (self), FALSE);

  return self->high_contrast;
}
