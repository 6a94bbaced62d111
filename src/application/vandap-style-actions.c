/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-style-actions.h"

#include "window/vandap-text-size.h"

static void
enlarge_text (VandapStyle *style)
{
  vandap_style_set_text_size (style, vandap_text_size_find_next (vandap_style_get_text_size (style), 1));
}

static void
reduce_text (VandapStyle *style)
{
  vandap_style_set_text_size (style, vandap_text_size_find_next (vandap_style_get_text_size (style), -1));
}

static void
reset_text (VandapStyle *style)
{
  vandap_style_set_text_size (style, VANDAP_TEXT_SIZE_NORMAL);
}

static gboolean
is_below_most (GBinding *binding, const GValue *size, GValue *enabled, gpointer data)
{
  g_value_set_boolean (enabled, g_value_get_int (size) < VANDAP_TEXT_SIZE_MOST);
  return TRUE;
}

static gboolean
is_above_least (GBinding *binding, const GValue *size, GValue *enabled, gpointer data)
{
  g_value_set_boolean (enabled, g_value_get_int (size) > VANDAP_TEXT_SIZE_LEAST);
  return TRUE;
}

static GSimpleAction *
add_action (GtkApplication *application, VandapStyle *style, const char *name, GCallback activate)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", activate, style, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
  /* The application keeps it. */
  return action;
}

static void
set_accels (GtkApplication *application)
{
  static const char *const larger[] = { "<Control>plus", "<Control>equal", "<Control>KP_Add", NULL };
  static const char *const smaller[] = { "<Control>minus", "<Control>KP_Subtract", NULL };
  static const char *const normal[] = { "<Control>0", "<Control>KP_0", NULL };

  gtk_application_set_accels_for_action (application, "app.text-larger", larger);
  gtk_application_set_accels_for_action (application, "app.text-smaller", smaller);
  gtk_application_set_accels_for_action (application, "app.text-normal", normal);
}

/**
 * vandap_style_actions_install:
 * @application: the program
 * @style: the style of its windows
 *
 * Gives the program the actions that change the style, and their keys.
 */
void
vandap_style_actions_install (GtkApplication *application, VandapStyle *style)
{
  g_autoptr (GPropertyAction) choice = g_property_action_new ("style", style, "choice");
  GSimpleAction *larger = add_action (application, style, "text-larger", G_CALLBACK (enlarge_text));
  GSimpleAction *smaller = add_action (application, style, "text-smaller", G_CALLBACK (reduce_text));

  add_action (application, style, "text-normal", G_CALLBACK (reset_text));
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (choice));
  g_object_bind_property_full (style, "text-size", larger, "enabled", G_BINDING_SYNC_CREATE, is_below_most,
                               NULL, NULL, NULL);
  g_object_bind_property_full (style, "text-size", smaller, "enabled", G_BINDING_SYNC_CREATE, is_above_least,
                               NULL, NULL, NULL);
  set_accels (application);
}
