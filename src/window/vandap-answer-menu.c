/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-menu.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-menus.h"
#include "window/vandap-putting-right.h"

#define MENU "vandap-answer-menu"

static void
append_link (GMenu *menu, const char *address)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuItem) open = g_menu_item_new (_("_Open Link"), NULL);
  g_autoptr (GMenuItem) copy = g_menu_item_new (_("Copy Link _Address"), NULL);

  g_menu_item_set_action_and_target (open, "answer.open-address", "s", address);
  g_menu_item_set_action_and_target (copy, "answer.copy-address", "s", address);
  g_menu_append_item (section, open);
  g_menu_append_item (section, copy);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* Those keys are the text view's own, of which menus do not know. */
static void
append_with_key (GMenu *menu, const char *label, const char *action, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (GtkTextView *view, const char *address)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copying = g_menu_new ();
  g_autoptr (GMenu) selecting = g_menu_new ();

  if (address != NULL)
    append_link (menu, address);
  append_with_key (copying, _("_Copy"), "win.copy", "<Control>c");
  g_menu_append (copying, _("Copy _Quotation"), "win.copy-quotation");
  append_with_key (selecting, _("Select _All"), "selection.select-all", "<Control>a");
  g_menu_append (selecting, _("_Find…"), "win.find");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copying));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (selecting));
  /* The window knows what can be put right. */
  if (VANDAP_IS_WINDOW (root))
    vandap_putting_right_append_to (VANDAP_WINDOW (root), menu);
  return G_MENU_MODEL (menu);
}

static GtkWidget *
get_popover (GtkTextView *view)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (view), MENU);

  if (popover != NULL)
    return popover;
  popover = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (view));
  vandap_menus_give_back (GTK_POPOVER (popover), GTK_WIDGET (view));
  g_object_set_data (G_OBJECT (view), MENU, popover);
  return popover;
}

/**
 * vandap_answer_menu_show:
 * @view: an answer view
 * @at: where to show it, in the view's own coordinates
 * @address: (nullable): the address of the link there
 *
 * Shows the menu of an answer. GTK's own would offer to cut and to paste, which
 * nobody can do to somebody's words.
 */
void
vandap_answer_menu_show (GtkTextView *view, const GdkRectangle *at, const char *address)
{
  GtkWidget *popover = get_popover (view);
  g_autoptr (GMenuModel) menu = create_menu (view, address);

  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * vandap_answer_menu_place:
 * @view: an answer view that was given its place
 *
 * Has the menu follow the view, if it is there.
 */
void
vandap_answer_menu_place (GtkTextView *view)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (view), MENU);

  if (popover != NULL)
    gtk_popover_present (GTK_POPOVER (popover));
}

/**
 * vandap_answer_menu_remove:
 * @view: an answer view
 *
 * Takes the menu away from a view, if it is there.
 */
void
vandap_answer_menu_remove (GtkTextView *view)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (view), MENU);

  if (popover == NULL)
    return;
  g_object_set_data (G_OBJECT (view), MENU, NULL);
  gtk_widget_unparent (popover);
}
