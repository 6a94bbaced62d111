/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pasted-sample.h"

#include <glib/gstdio.h>
#include <string.h>

#include "library/vandap-draft-listing.h"
#include "ui/display-sample.h"
#include "window/vandap-clipboard.h"
#include "window/vandap-leaving-dialog.h"

char *pasted_folder;

VandapWindow *
pasted_window_new (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);

  vandap_pasted_set_folder (vandap_document_get_pasted (vandap_window_get_document (window)), pasted_folder);
  gtk_window_present (GTK_WINDOW (window));
  sample_wait (200);
  return window;
}

VandapPasted *
pasted_get_pasted (VandapWindow *window)
{
  return vandap_document_get_pasted (vandap_window_get_document (window));
}

gboolean
pasted_is_unsaved (VandapWindow *window)
{
  return vandap_pasted_is_unsaved (pasted_get_pasted (window));
}

const char *
pasted_get_text (VandapWindow *window)
{
  return vandap_interview_get_text (vandap_window_get_interview (window), NULL);
}

void
pasted_copy (const char *text, const char *html)
{
  vandap_clipboard_set (gdk_display_get_clipboard (gdk_display_get_default ()), text, html);
}

void
pasted_paste (VandapWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "paste-interview", NULL);
  sample_wait (500);
}

void
pasted_begin_paste (VandapWindow *window, const char *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (words, strlen (words));

  vandap_pasted_open (pasted_get_pasted (window), bytes, FALSE);
}

guint
pasted_count_drafts (void)
{
  g_autoptr (GDir) dir = g_dir_open (pasted_folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

void
pasted_remove_drafts (guint expected)
{
  g_autoptr (GPtrArray) drafts = vandap_draft_listing_run (pasted_folder);

  g_assert_cmpuint (drafts->len, ==, expected);
  for (guint i = 0; i < drafts->len; i++)
    vandap_draft_remove (drafts->pdata[i]);
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
}

GtkWindow *
pasted_find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (VANDAP_IS_LEAVING_DIALOG (l->data))
      return l->data;

  return NULL;
}

void
pasted_begin_answer (const char *action)
{
  GtkWindow *question = pasted_find_question ();

  g_assert_nonnull (question);
  g_assert_true (gtk_window_get_modal (question));
  gtk_widget_activate_action (GTK_WIDGET (question), action, NULL);
  while (pasted_find_question () != NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
pasted_answer (const char *action)
{
  pasted_begin_answer (action);
  sample_wait (500);
}

void
pasted_close_and_discard (VandapWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  pasted_answer ("dialog.discard");
}

static void
note_pasted (VandapDocument *document, gboolean *is_pasted)
{
  *is_pasted = vandap_pasted_is_there (vandap_document_get_pasted (document));
}

void
pasted_show_again (VandapWindow *window, VandapWindow *again)
{
  VandapDocument *document = vandap_window_get_document (again);
  gboolean is_pasted = FALSE;
  gulong id = g_signal_connect (document, "opened", G_CALLBACK (note_pasted), &is_pasted);

  vandap_pasted_share (pasted_get_pasted (again), pasted_get_pasted (window));
  vandap_document_set_reading (document, vandap_document_get_reading (vandap_window_get_document (window)), NULL, VANDAP_NONE);
  g_signal_handler_disconnect (document, id);
  g_assert_true (is_pasted);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (again)), ==, "Pasted interview");
}

void
pasted_begin (void)
{
  pasted_folder = g_dir_make_tmp ("vandap-test-XXXXXX", NULL);
  g_assert_nonnull (pasted_folder);
}

void
pasted_end (void)
{
  g_rmdir (pasted_folder);
  g_free (pasted_folder);
}
