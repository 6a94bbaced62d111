/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "window/vandap-clipboard.h"

/* A window of another program, out of which an interview can be dragged as out of a web browser. */

static void
activate (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application), *label = gtk_label_new ("drag me");
  GtkDragSource *source = gtk_drag_source_new ();
  g_autoptr (GdkContentProvider) content
    = vandap_clipboard_provider_new ("kéo thả", "<p><b>PV: Kéo thả để làm gì?</b></p><p>Bà Thử: Để thử kéo thả.</p>");

  gtk_drag_source_set_content (source, content);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 200);
  gtk_window_set_title (GTK_WINDOW (window), "drag source");
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
