/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-ending.h"

#include <glib-unix.h>
#include <signal.h>

#include "window/vandap-leaving.h"
#include "window/vandap-typed.h"
#include "window/vandap-window.h"

/* Some go with others. */
static GList *
copy_windows (gpointer application)
{
  GList *windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);
  return windows;
}

static void
close_all (gpointer application)
{
  g_autolist (GtkWindow) windows = copy_windows (application);

  /* A service would wait for more to do. */
  g_application_set_inactivity_timeout (application, 0);
  g_application_hold (application);
  /* Window by window, so that each can keep what it has to. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_application_release (application);
}

static gboolean
is_unsaved (VandapWindow *window)
{
  return vandap_document_check_unsaved (vandap_window_get_document (window), TRUE) != VANDAP_UNSAVED_NOTHING;
}

/* What is in no file is asked about before the first window is closed: who stays has all windows still. */
static void
quit_on (VandapWindow *window, gpointer application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (VANDAP_IS_WINDOW (l->data) && is_unsaved (l->data))
      {
        gtk_window_present (l->data);
        vandap_leaving_ask_for_all (l->data, quit_on, application, NULL);
        return;
      }
  close_all (application);
}

/* What is typed may make something unsaved. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autolist (GtkWindow) windows = copy_windows (application);

  for (GList *l = windows; l != NULL; l = l->next)
    if (!vandap_typed_may_be_left (l->data))
      return;
  quit_on (NULL, application);
}

static void
keep (VandapWindow *window)
{
  VandapDocument *document = vandap_window_get_document (window);
  VandapRecollection *recollection = vandap_document_get_recollection (document);

  vandap_typed_take (GTK_WINDOW (window));
  vandap_document_stop (document);
  if (recollection != NULL)
    vandap_correction_keeper_flush (vandap_recollection_get_keeper (recollection));
  vandap_pasted_end (vandap_document_get_pasted (document));
}

/* Nobody is there to answer a question: what is in no file stays among the drafts. */
static gboolean
end_now (gpointer application)
{
  g_autolist (GtkWindow) windows = copy_windows (application);

  for (GList *l = windows; l != NULL; l = l->next)
    if (VANDAP_IS_WINDOW (l->data))
      keep (l->data);
  g_application_quit (application);
  /* A second signal ends the program as it does any other. */
  return G_SOURCE_REMOVE;
}

/* Whoever has started the program may want it to go on whatever happens to the terminal. */
static void
heed (int signal, gpointer application)
{
  struct sigaction action;

  if (sigaction (signal, NULL, &action) == 0 && action.sa_handler != SIG_IGN)
    g_unix_signal_add (signal, end_now, application);
}

/**
 * vandap_ending_attach:
 * @application: the program
 *
 * Has the program end with nothing lost: when a person quits it, and when the system
 * tells it to end.
 */
void
vandap_ending_attach (GtkApplication *application)
{
  static const GActionEntry entries[] = { { .name = "quit", .activate = quit } };
  static const char *const keys[] = { "<Control>q", NULL };
  static const int signals[] = { SIGTERM, SIGHUP, SIGINT };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  gtk_application_set_accels_for_action (application, "app.quit", keys);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    heed (signals[i], application);
}
