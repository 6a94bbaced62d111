/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-application-actions.h"

#include <glib/gi18n-lib.h>

#include "application/vandap-config.h"

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  GList *next;

  /* Window by window, so that each can keep what it has to. */
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = next)
    {
      next = l->next;
      gtk_window_close (l->data);
    }
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (user_data),
                         "program-name", _("Vấn Đáp"),
                         "logo-icon-name", VANDAP_APPLICATION_ID,
                         "version", VANDAP_VERSION,
                         "comments", _("Read interviews as questions and answers"),
                         "copyright", _("© 2026 The Vấn Đáp developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, a line each. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/**
 * vandap_application_actions_install:
 * @application: the program
 *
 * Gives the program its actions and their keys.
 */
void
vandap_application_actions_install (GtkApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = quit },
    { .name = "about", .activate = show_about },
  };
  static const char *const quit_keys[] = { "<Control>q", NULL };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  gtk_application_set_accels_for_action (application, "app.quit", quit_keys);
}
