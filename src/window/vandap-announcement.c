/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-announcement.h"

#include <gmodule.h>

/* GtkAccessibleAnnouncementPriority MEDIUM, which 4.8 does not know yet. */
#define PRIORITY_MEDIUM 1

/* Long enough for a braille line; what was said in passing must not stay as what something is. */
#define SECONDS 8

#define SAID "vandap-announcement"

typedef void (*AnnounceFunc) (GtkAccessible *accessible, const char *message, int priority);

/* What stands as the description of a widget for a while; kept with its window. */
typedef struct
{
  GtkRoot *root;       /* which owns this */
  GtkWidget *widget;   /* NULL once it is gone */
  gulong focus_id;
  guint timeout_id;
} Said;

static void
said_free (Said *said)
{
  g_clear_handle_id (&said->timeout_id, g_source_remove);
  if (g_signal_handler_is_connected (said->root, said->focus_id))
    g_signal_handler_disconnect (said->root, said->focus_id);
  if (said->widget != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (said->widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_clear_weak_pointer (&said->widget);
  g_free (said);
}

static void
forget (GtkRoot *root)
{
  g_object_set_data (G_OBJECT (root), SAID, NULL);
}

static gboolean
on_timeout (gpointer data)
{
  Said *said = data;

  said->timeout_id = 0;
  forget (said->root);
  return G_SOURCE_REMOVE;
}

/* gtk_accessible_announce() came with GTK 4.14; a program built for 4.8 has it where it runs on newer. */
static AnnounceFunc
find_announce (void)
{
  GModule *program = g_module_open (NULL, G_MODULE_BIND_LAZY);
  AnnounceFunc announce = NULL;

  if (program == NULL)
    return NULL;
  if (!g_module_symbol (program, "gtk_accessible_announce", (gpointer *) &announce))
    announce = NULL;
  g_module_close (program);
  return announce;
}

/* Inside an entry there is another widget that has the focus, of which nobody is told. */
static GtkWidget *
find_spoken (GtkRoot *root)
{
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *parent = focus != NULL ? gtk_widget_get_parent (focus) : NULL;

  return GTK_IS_TEXT (focus) && GTK_IS_EDITABLE (parent) ? parent : focus;
}

static void
describe (GtkRoot *root, GtkWidget *widget, const char *message)
{
  Said *said = g_new0 (Said, 1);

  /* The same message twice in a row is a change too. */
  forget (root);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
  said->root = root;
  g_set_weak_pointer (&said->widget, widget);
  said->focus_id = g_signal_connect (root, "notify::focus-widget", G_CALLBACK (forget), NULL);
  said->timeout_id = g_timeout_add_seconds (SECONDS, on_timeout, said);
  g_object_set_data_full (G_OBJECT (root), SAID, said, (GDestroyNotify) said_free);
}

/**
 * vandap_announce:
 * @widget: where the message belongs
 * @message: what to say
 *
 * Has screen readers say something. Where GTK cannot announce, the message
 * becomes the description of whatever has the focus, since its change is spoken;
 * after a while, or when the focus goes elsewhere, it is taken back.
 */
void
vandap_announce (GtkWidget *widget, const char *message)
{
  AnnounceFunc announce = find_announce ();
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *spoken = find_spoken (root);

  if (announce != NULL)
    announce (GTK_ACCESSIBLE (widget), message, PRIORITY_MEDIUM);
  else if (spoken != NULL)
    describe (root, spoken, message);
}
