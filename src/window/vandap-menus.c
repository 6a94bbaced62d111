/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-menus.h"

#include "library/vandap-conversion.h"
#include "window/vandap-open-popover.h"

#define FOCUS "vandap-menus-focus"

/* Menus are made when they are first asked for: nobody should wait for them at the start. */
static void
create_open_popover (GtkMenuButton *button, gpointer history)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, vandap_open_popover_new (history));
}

static void
unref_history (gpointer history)
{
  g_clear_object (&history);
}

/* Every format that a copy can be saved in. */
static void
fill_formats (GMenu *menu)
{
  for (guint i = 0; i < vandap_conversion_get_n_formats (); i++)
    {
      g_autofree char *label = g_strdup_printf ("%s…", vandap_conversion_get_name (i));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.save-copy", "s", vandap_conversion_get_ending (i));
      g_menu_append_item (menu, item);
    }
}

static GtkWidget *
get_focus (GtkMenuButton *button)
{
  return gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button)));
}

/* GTK leaves the keyboard on the button, and 4.8 nowhere when a menu is closed out of a submenu. */
static gboolean
put_focus_back (gpointer data)
{
  GtkMenuButton *button = data;
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  const gpointer *before = g_object_get_data (G_OBJECT (button), FOCUS);
  GtkWidget *focus;

  if (gtk_widget_get_root (GTK_WIDGET (button)) == NULL || gtk_widget_get_visible (popover))
    return G_SOURCE_REMOVE;
  focus = get_focus (button);
  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (button)))
    gtk_widget_grab_focus (*before != NULL && gtk_widget_get_mapped (*before) ? *before : GTK_WIDGET (button));
  return G_SOURCE_REMOVE;
}

/* What was chosen may have put the focus somewhere itself, and comes first. */
static void
on_menu_closed (GtkMenuButton *button)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, put_focus_back, g_object_ref (button), g_object_unref);
}

static void
clear_weak (gpointer *location)
{
  g_clear_weak_pointer (location);
  g_free (location);
}

static void
remember_focus (GtkMenuButton *button)
{
  gpointer *before = g_new0 (gpointer, 1);

  g_set_weak_pointer (before, get_focus (button));
  g_object_set_data_full (G_OBJECT (button), FOCUS, before, (GDestroyNotify) clear_weak);
}

static void
create_main_menu (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GtkBuilder) builder = NULL;

  remember_focus (button);
  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource ("/io/github/vandap/Vandap/ui/menus.ui");
  fill_formats (G_MENU (gtk_builder_get_object (builder, "formats")));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "main-menu")));
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (on_menu_closed), button,
                           G_CONNECT_SWAPPED);
}

/**
 * vandap_menus_attach_open:
 * @button: a menu button
 * @history: (nullable): what was opened before
 *
 * Gives a button the menu of what can be opened: a file, what was opened before,
 * or one of the interviews that come with the program.
 */
void
vandap_menus_attach_open (GtkMenuButton *button, VandapHistory *history)
{
  gtk_menu_button_set_create_popup_func (button, create_open_popover,
                                         history != NULL ? g_object_ref (history) : NULL, unref_history);
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

static gboolean
give_back (gpointer data)
{
  GtkWidget *widget = data;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || !gtk_widget_get_mapped (focus)))
    gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkWidget *widget)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, give_back, g_object_ref (widget), g_object_unref);
}

/**
 * vandap_menus_give_back:
 * @popover: a menu
 * @widget: what has the keyboard when it is not there
 *
 * Has a widget take the keyboard again where GTK leaves it nowhere, or with what is
 * not there: 4.8 does when a menu is closed out of a submenu.
 */
void
vandap_menus_give_back (GtkPopover *popover, GtkWidget *widget)
{
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_closed), widget, G_CONNECT_SWAPPED);
}
