/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-application-actions.h"

#include <glib/gi18n-lib.h>

#include "application/vandap-config.h"
#include "application/vandap-locate.h"
#include "library/vandap-bundle.h"
#include "window/vandap-window.h"

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

/* To have two answers beside each other. Without a window, it is as if the program were started. */
static void
open_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *active = gtk_application_get_active_window (user_data);

  if (VANDAP_IS_WINDOW (active))
    vandap_application_show_again (user_data, vandap_window_get_document (VANDAP_WINDOW (active)));
  else
    g_application_activate (user_data);
}

static void
show_guide (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = vandap_locate_bundled (VANDAP_BUNDLE_GUIDE);

  g_application_open (user_data, &file, 1, "");
}

/**
 * vandap_application_actions_install:
 * @application: the program
 *
 * Gives the program its actions and their keys.
 */
void
vandap_application_actions_install (VandapApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "new-window", .activate = open_window },
    { .name = "guide", .activate = show_guide },
    { .name = "about", .activate = show_about },
  };
  static const struct
  {
    const char *action;
    const char *accels[2];
  } keys[] = {
    { "app.new-window", { "<Control>n" } },
    { "app.guide", { "F1" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), keys[i].action, (const char *const *) keys[i].accels);
}
