/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-announcement.h"

#include <gmodule.h>

/* GtkAccessibleAnnouncementPriority MEDIUM, which 4.8 does not know yet. */
#define PRIORITY_MEDIUM 1

typedef void (*AnnounceFunc) (GtkAccessible *accessible, const char *message, int priority);

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

/**
 * vandap_announce:
 * @widget: where the message belongs
 * @message: what to say
 *
 * Has screen readers say something. Where GTK cannot announce, the message
 * becomes the description of whatever has the focus: its change is spoken.
 */
void
vandap_announce (GtkWidget *widget, const char *message)
{
  AnnounceFunc announce = find_announce ();
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (announce != NULL)
    announce (GTK_ACCESSIBLE (widget), message, PRIORITY_MEDIUM);
  else if (focus != NULL)
    {
      /* The same message twice in a row is a change too. */
      gtk_accessible_reset_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message,
                                      -1);
    }
}
