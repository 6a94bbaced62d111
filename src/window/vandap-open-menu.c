/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-open-menu.h"

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

/* Made when it is first asked for: the titles have to be read, which nobody should wait for at the start. */
static void
create_popup (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) bundled = g_menu_new ();

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  g_menu_append (menu, _("_Open…"), "win.open");
  for (guint i = 0; i < vandap_bundle_get_n_interviews (); i++)
    append_bundled (bundled, vandap_bundle_get_interview (i));
  /* Translators: heading above the interviews that come with the program */
  g_menu_append_section (menu, _("Included"), G_MENU_MODEL (bundled));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/**
 * vandap_open_menu_attach:
 * @button: a menu button
 *
 * Gives a button the menu of what can be opened: a file, or one of the
 * interviews that come with the program.
 */
void
vandap_open_menu_attach (GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, create_popup, NULL, NULL);
}
