/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-taking.h"

#include "interview/vandap-restriction.h"
#include "window/vandap-clipboard.h"
#include "window/vandap-copy-asking.h"
#include "window/vandap-copying.h"

#define TAKING "vandap-taking"

/* Kept with the widget. */
typedef struct
{
  VandapTakingSelection selection;
  VandapTakingHit hit;
  gboolean on_selection; /* the press that may become a drag */
} Taking;

static Taking *
get_taking (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), TAKING);
}

/**
 * vandap_taking_get_window:
 * @widget: a widget
 *
 * Gets the window whose interview a widget shows words of: the one that it is in, or
 * that its dialog belongs to.
 *
 * Returns: (transfer none) (nullable): the window
 */
VandapWindow *
vandap_taking_get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root) && !VANDAP_IS_WINDOW (root))
    root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));
  return VANDAP_IS_WINDOW (root) ? VANDAP_WINDOW (root) : NULL;
}

static VandapInterview *
get_interview (GtkWidget *widget)
{
  VandapWindow *window = vandap_taking_get_window (widget);

  return window != NULL ? vandap_window_get_interview (window) : NULL;
}

/**
 * vandap_taking_is_restricted:
 * @widget: a widget
 *
 * Tells whether the window that a widget is in shows an interview whose use is restricted.
 *
 * Returns: whether it does
 */
gboolean
vandap_taking_is_restricted (GtkWidget *widget)
{
  VandapInterview *interview = get_interview (widget);

  return interview != NULL && vandap_interview_is_restricted (interview);
}

/**
 * vandap_taking_dup:
 * @widget: a widget that was attached
 *
 * Gets what is selected, with what goes with it.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where nothing is selected
 */
char *
vandap_taking_dup (GtkWidget *widget)
{
  VandapInterview *interview = get_interview (widget);
  char *text = interview != NULL ? get_taking (widget)->selection (widget) : NULL;

  return text != NULL ? vandap_copying_dup_marked (interview, text) : NULL;
}

/* Later, what is selected may be what is being selected by this very press. */
static void
on_pressed (GtkGesture *gesture, GdkEventSequence *sequence, GtkWidget *widget)
{
  Taking *taking = get_taking (widget);
  double x, y;

  taking->on_selection = vandap_taking_is_restricted (widget) && gtk_gesture_get_point (gesture, sequence, &x, &y)
                         && taking->hit (widget, x, y);
}

/* The button is let go by now; who has taken note of it may drag again. */
static void
do_nothing (VandapWindow *window, gpointer data)
{
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, GtkWidget *widget)
{
  Taking *taking = get_taking (widget);
  g_autofree char *text = NULL;

  if (!taking->on_selection)
    return NULL;
  taking->on_selection = FALSE;
  if (vandap_copy_asking_is_needed (vandap_taking_get_window (widget)))
    {
      gtk_gesture_set_state (GTK_GESTURE (source), GTK_EVENT_SEQUENCE_DENIED);
      vandap_copy_asking_run (vandap_taking_get_window (widget), do_nothing, NULL);
      return NULL;
    }
  text = vandap_taking_dup (widget);
  return text != NULL ? vandap_clipboard_provider_new (text, NULL) : NULL;
}

/* GTK's own takes a press for itself alone, and goes on only as long as those that go with it do. */
static void
go_with_own (GtkWidget *widget, GtkGesture *source)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        gtk_gesture_group (GTK_GESTURE (controller), source);
    }
}

/**
 * vandap_taking_attach:
 * @widget: a widget with words that can be selected
 * @selection: what gets those that are
 * @hit: what tells where they are
 *
 * Has what is dragged out of a widget take along that its use is restricted, where it
 * is.
 *
 * Returns: %FALSE where that was so already
 */
gboolean
vandap_taking_attach (GtkWidget *widget, VandapTakingSelection selection, VandapTakingHit hit)
{
  GtkDragSource *source;
  Taking *taking;

  if (get_taking (widget) != NULL)
    return FALSE;
  taking = g_new0 (Taking, 1);
  taking->selection = selection;
  taking->hit = hit;
  g_object_set_data_full (G_OBJECT (widget), TAKING, taking, g_free);

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  /* Before GTK's own. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect (source, "begin", G_CALLBACK (on_pressed), widget);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
  go_with_own (widget, GTK_GESTURE (source));
  return TRUE;
}
