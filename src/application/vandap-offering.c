/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-offering.h"

#include "library/vandap-draft-listing.h"
#include "window/vandap-announcement.h"
#include "window/vandap-leaving.h"
#include "window/vandap-second-frame.h"

#define DRAFTS "vandap-offering-drafts"

/**
 * vandap_offering_dup_folder:
 *
 * Tells where what was pasted is kept until it is saved.
 *
 * Returns: (transfer full) (type filename): a folder, which need not be there
 */
char *
vandap_offering_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "vandap", "drafts", NULL);
}

/* The keyboard may have been there. */
static void
put_away (VandapWindow *window, GtkWidget *bar)
{
  if ((gtk_widget_get_state_flags (bar) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_widget_grab_focus (GTK_WIDGET (vandap_window_get_answer_view (window)));
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (bar)), bar);
}

static void
on_accepted (VandapWindow *window, GtkWidget *bar)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  g_autoptr (GPtrArray) drafts = g_ptr_array_ref (g_object_get_data (G_OBJECT (bar), DRAFTS));

  put_away (window, bar);
  vandap_leaving_open_draft (window, drafts->pdata[0]);
  for (guint i = 1; i < drafts->len; i++)
    vandap_application_show_draft (VANDAP_APPLICATION (application), drafts->pdata[i]);
}

static void
on_discarded (VandapWindow *window, GtkWidget *bar)
{
  GPtrArray *drafts = g_object_get_data (G_OBJECT (bar), DRAFTS);

  for (guint i = 0; i < drafts->len; i++)
    vandap_draft_remove (drafts->pdata[i]);
  put_away (window, bar);
}

static void
offer (VandapWindow *window, GPtrArray *drafts)
{
  VandapOfferBar *bar = vandap_offer_bar_new (drafts->len);

  g_object_set_data_full (G_OBJECT (bar), DRAFTS, g_ptr_array_ref (drafts), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (bar, "accepted", G_CALLBACK (on_accepted), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "discarded", G_CALLBACK (on_discarded), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "closed", G_CALLBACK (put_away), window, G_CONNECT_SWAPPED);
  vandap_window_offer (window, bar);
  vandap_announce (GTK_WIDGET (window), vandap_offer_bar_get_message (bar));
}

/* The window may be closed by now. */
static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  gpointer *place = data;
  g_autoptr (GPtrArray) drafts = vandap_draft_listing_run_finish (result);

  if (*place != NULL)
    {
      if (drafts->len > 0)
        offer (*place, drafts);
      g_object_remove_weak_pointer (*place, place);
    }
  g_free (place);
}

static void
on_drawn (GtkWidget *window)
{
  g_autofree char *folder = vandap_offering_dup_folder ();
  gpointer *place = g_new0 (gpointer, 1);

  *place = window;
  g_object_add_weak_pointer (G_OBJECT (window), place);
  vandap_draft_listing_run_async (folder, on_listed, place);
}

/**
 * vandap_offering_await:
 * @window: the first window of the program
 *
 * Offers what was pasted before and not saved, once the window is there to be read.
 */
void
vandap_offering_await (VandapWindow *window)
{
  g_return_if_fail (VANDAP_IS_WINDOW (window));

  vandap_second_frame_await (GTK_WIDGET (window), on_drawn);
}
