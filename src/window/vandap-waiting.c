/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-waiting.h"

#include <glib/gi18n-lib.h>

#include "text/vandap-escape.h"
#include "window/vandap-announcement.h"

#define NAME "vandap-waiting"
#define LOOK 100 /* milliseconds */

/* What is there while a file is read, and what it stands in. */
typedef struct
{
  GtkOverlay *overlay;
  VandapDocument *document;
  GtkWidget *message; /* NULL while nothing is to be said */
  GtkWidget *bar;
  guint look_id;
} Waiting;

static gboolean
on_look (gpointer data)
{
  Waiting *self = data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), vandap_document_get_progress (self->document));
  return G_SOURCE_CONTINUE;
}

static void
on_stop (Waiting *self)
{
  vandap_document_give_up (self->document);
}

static char *
dup_message (GFile *file)
{
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *name = base != NULL ? g_filename_display_name (base) : g_strdup ("");
  g_autofree char *isolated = vandap_isolate (name);

  if (file == NULL)
    return g_strdup (_("Reading what was pasted…"));
  /* Translators: %s is the name of a file */
  return g_strdup_printf (_("Reading %s…"), isolated);
}

static GtkWidget *
create_message (Waiting *self, GFile *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *stop = gtk_button_new_with_mnemonic (_("_Stop"));
  g_autofree char *message = dup_message (file);
  GtkWidget *label = gtk_label_new (message);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  self->bar = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);
  gtk_widget_set_halign (stop, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (stop, "clicked", G_CALLBACK (on_stop), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), stop);
  gtk_widget_add_css_class (box, "waiting");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  vandap_announce (GTK_WIDGET (self->overlay), message);

  return box;
}

static void
hide (Waiting *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (self->message != NULL)
    gtk_overlay_remove_overlay (self->overlay, self->message);
  self->message = self->bar = NULL;
}

static void
show (Waiting *self, GFile *file)
{
  hide (self);
  self->message = create_message (self, file);
  gtk_overlay_add_overlay (self->overlay, self->message);
  self->look_id = g_timeout_add (LOOK, on_look, self);
}

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * vandap_waiting_attach:
 * @overlay: what lies over a window's content
 * @document: what the window has open
 *
 * Says over the content that a file is being read, where that takes longer than a
 * moment, and offers to stop. What was open can be read on.
 */
void
vandap_waiting_attach (GtkOverlay *overlay, VandapDocument *document)
{
  Waiting *self;

  g_return_if_fail (GTK_IS_OVERLAY (overlay));
  g_return_if_fail (VANDAP_IS_DOCUMENT (document));

  self = g_new0 (Waiting, 1);
  self->overlay = overlay;
  self->document = g_object_ref (document);
  g_object_set_data_full (G_OBJECT (overlay), NAME, self, waiting_free);
  g_signal_connect_swapped (document, "waits", G_CALLBACK (show), self);
  g_signal_connect_swapped (document, "opened", G_CALLBACK (hide), self);
  g_signal_connect_swapped (document, "failed", G_CALLBACK (hide), self);
  g_signal_connect_swapped (document, "stopped", G_CALLBACK (hide), self);
}
