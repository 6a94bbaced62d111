/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-button-names.h"

#include "window/vandap-window.h"

static gboolean
has_mnemonic (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_use_underline (GTK_BUTTON (widget));
  return GTK_IS_CHECK_BUTTON (widget) && gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget));
}

/* What stands on it names it already; GTK gives it a second name, with the underline of its key. */
static void
take_second_names (GtkWidget *widget)
{
  if (has_mnemonic (widget))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    take_second_names (child);
}

static void
on_windows_changed (GListModel *windows, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      /* That one comes first, when it has no such buttons yet. */
      if (!VANDAP_IS_WINDOW (window))
        g_signal_connect (window, "map", G_CALLBACK (take_second_names), NULL);
    }
}

/**
 * vandap_button_names_follow_windows:
 *
 * Has a screen reader say "Cancel" of a button, and not "_Cancel Cancel", in all dialogs
 * that are shown from now on, GTK's own among them.
 */
void
vandap_button_names_follow_windows (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (on_windows_changed), NULL);
}
