/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-drop.h"

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, VandapWindow *window)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;
  vandap_window_open_files (window, files);
  return TRUE;
}

/**
 * vandap_drop_attach:
 * @window: a window
 *
 * Has a window open the files that are dropped onto it.
 */
void
vandap_drop_attach (VandapWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  /* Before the text view, which would take the names for text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
