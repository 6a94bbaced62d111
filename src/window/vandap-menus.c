/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-menus.h"

#include <glib/gi18n-lib.h>

#include "library/vandap-bundle.h"
#include "reading/vandap-reading.h"

/* Underscores of a title are no mnemonics. */
static char *
escape_mnemonics (const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_bundled (GMenu *menu, const VandapBundled *bundled)
{
  g_autoptr (GFile) file = vandap_bundled_get_file (bundled);
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, NULL, NULL);
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *label = NULL;
  const char *title = NULL;

  if (reading != NULL)
    title = vandap_interview_get_field (vandap_reading_get_interview (reading), VANDAP_FIELD_TITLE);
  label = escape_mnemonics (title != NULL ? title : bundled->id);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "win.open-bundled", "s", bundled->id);
  g_menu_append_item (menu, item);
}

/* Menus are made when they are first asked for: nobody should wait for them, or for the titles of what is
 * included, at the start. */
static void
create_open_menu (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenu) bundled = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = g_menu_new ();
  bundled = g_menu_new ();
  g_menu_append (menu, _("_Open…"), "win.open");
  for (guint i = 0; i < vandap_bundle_get_n_interviews (); i++)
    append_bundled (bundled, vandap_bundle_get_interview (i));
  /* Translators: heading above the interviews that come with the program */
  g_menu_append_section (menu, _("Included"), G_MENU_MODEL (bundled));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
create_main_menu (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource ("/io/github/vandap/Vandap/ui/menus.ui");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "main-menu")));
}

/**
 * vandap_menus_attach_open:
 * @button: a menu button
 *
 * Gives a button the menu of what can be opened: a file, or one of the
 * interviews that come with the program.
 */
void
vandap_menus_attach_open (GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, create_open_menu, NULL, NULL);
}

/**
 * vandap_menus_attach_main:
 * @button: a menu button
 *
 * Gives a button the window's main menu.
 */
void
vandap_menus_attach_main (GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, create_main_menu, NULL, NULL);
}
