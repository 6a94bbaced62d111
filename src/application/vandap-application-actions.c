/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-application-actions.h"

#include <glib/gi18n-lib.h>

#include "application/vandap-config.h"
#include "application/vandap-locate.h"
#include "library/vandap-bundle.h"
#include "window/vandap-leaving.h"
#include "window/vandap-window.h"

static void
close_all (gpointer user_data)
{
  GtkApplication *application = user_data;
  GList *next;

  /* A service would wait for more to do. */
  g_application_set_inactivity_timeout (user_data, 0);
  g_application_hold (user_data);
  /* Window by window, so that each can keep what it has to. */
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = next)
    {
      next = l->next;
      gtk_window_close (l->data);
    }
  g_application_release (user_data);
}

static gboolean
is_unsaved (VandapWindow *window)
{
  return vandap_document_check_unsaved (vandap_window_get_document (window)) != VANDAP_UNSAVED_NOTHING;
}

/* What is in no file is asked about before the first window is closed: who stays has all windows still. */
static void
quit_on (VandapWindow *window, gpointer application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (VANDAP_IS_WINDOW (l->data) && is_unsaved (l->data))
      {
        gtk_window_present (l->data);
        vandap_leaving_ask (l->data, quit_on, application, NULL);
        return;
      }
  close_all (application);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  quit_on (NULL, user_data);
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
    { .name = "quit", .activate = quit },
    { .name = "about", .activate = show_about },
  };
  static const struct
  {
    const char *action;
    const char *accels[2];
  } keys[] = {
    { "app.new-window", { "<Control>n" } },
    { "app.guide", { "F1" } },
    { "app.quit", { "<Control>q" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), keys[i].action, (const char *const *) keys[i].accels);
}
