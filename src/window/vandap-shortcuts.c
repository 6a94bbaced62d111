/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-shortcuts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* GTK 4.8 writes some keys as programs call them, and its own title in few languages. */
static const char *
find_better (const char *label)
{
  if (strcmp (label, "Shortcuts") == 0)
    return _("Keyboard Shortcuts");
  if (strcmp (label, "Page_Down") == 0)
    /* Translators: a key, as it is printed on keyboards */
    return C_("key", "Page Down");
  if (strcmp (label, "Page_Up") == 0)
    /* Translators: a key, as it is printed on keyboards */
    return C_("key", "Page Up");
  return NULL;
}

static void
name (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* What GTK made itself is without names, or has some that nobody uses. */
static void
put_right (GtkWidget *widget)
{
  const char *better = GTK_IS_LABEL (widget) ? find_better (gtk_label_get_text (GTK_LABEL (widget))) : NULL;

  if (better != NULL)
    gtk_label_set_text (GTK_LABEL (widget), better);
  if (GTK_IS_SEARCH_ENTRY (widget))
    name (widget, _("Search for a key"));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    put_right (child);
}

/**
 * vandap_shortcuts_show:
 * @parent: the window whose keys they are
 *
 * Lists the keys of a window in one of its own.
 */
void
vandap_shortcuts_show (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/vandap/Vandap/ui/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  put_right (GTK_WIDGET (shortcuts));
  name (GTK_WIDGET (shortcuts), gtk_window_get_title (shortcuts));
  gtk_window_set_transient_for (shortcuts, parent);
  gtk_window_present (shortcuts);
}
