/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-showing.h"

/* Most files are read sooner than a window is laid out. It is laid out once, with what there is to read in it, unless
 * the reading takes longer than this many milliseconds: then the window comes first. */
#define LONGEST_WAIT 50u

#define WAITING "vandap-showing-waiting"

/* What is known of a window that waits to be shown. */
typedef struct
{
  VandapStyle *style;
  gulong opened_id;
  gulong failed_id;
  guint timeout_id;
} Waiting;

static void
waiting_free (Waiting *waiting)
{
  g_clear_handle_id (&waiting->timeout_id, g_source_remove);
  g_object_unref (waiting->style);
  g_free (waiting);
}

static void
stop_waiting (VandapWindow *window)
{
  VandapDocument *document = vandap_window_get_document (window);
  Waiting *waiting = g_object_steal_data (G_OBJECT (window), WAITING);

  g_signal_handler_disconnect (document, waiting->opened_id);
  g_signal_handler_disconnect (document, waiting->failed_id);
  vandap_showing_begin (window, waiting->style);
  waiting_free (waiting);
}

static gboolean
on_timeout (gpointer window)
{
  Waiting *waiting = g_object_get_data (G_OBJECT (window), WAITING);

  waiting->timeout_id = 0;
  stop_waiting (window);
  return G_SOURCE_REMOVE;
}

/**
 * vandap_showing_begin:
 * @window: a window
 * @style: what windows look like
 *
 * Shows a window; before there is something to see, what it looks like is
 * decided.
 */
void
vandap_showing_begin (VandapWindow *window, VandapStyle *style)
{
  g_return_if_fail (VANDAP_IS_WINDOW (window));
  g_return_if_fail (VANDAP_IS_STYLE (style));

  vandap_style_settle (style);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * vandap_showing_begin_when_read:
 * @window: a window that opens a file
 * @style: what windows look like
 *
 * Shows a window as soon as the file is read, or cannot be; at the latest after
 * a moment.
 */
void
vandap_showing_begin_when_read (VandapWindow *window, VandapStyle *style)
{
  VandapDocument *document;
  Waiting *waiting;

  g_return_if_fail (VANDAP_IS_WINDOW (window));
  g_return_if_fail (VANDAP_IS_STYLE (style));

  document = vandap_window_get_document (window);
  waiting = g_new0 (Waiting, 1);
  waiting->style = g_object_ref (style);
  waiting->timeout_id = g_timeout_add (LONGEST_WAIT, on_timeout, window);
  g_object_set_data_full (G_OBJECT (window), WAITING, waiting, (GDestroyNotify) waiting_free);
  waiting->opened_id = g_signal_connect_object (document, "opened", G_CALLBACK (stop_waiting), window,
                                                G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  waiting->failed_id = g_signal_connect_object (document, "failed", G_CALLBACK (stop_waiting), window,
                                                G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
