/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-label-guard.h"

#include "window/vandap-copy-asking.h"
#include "window/vandap-taking.h"

/* What is selected in a label, GTK offers to the middle of the mouse at that moment, and what another program offered
 * there is gone, even where nothing is given. A text view can be told not to, a label cannot: in one whose words are
 * restricted, nothing is selected before somebody has taken note of it. */

static gboolean
is_guarded (GtkWidget *label)
{
  return vandap_taking_is_restricted (label) && vandap_copy_asking_is_needed (vandap_taking_get_window (label));
}

/* GTK's own menu has it. */
static void
update_select_all (GtkWidget *label)
{
  gtk_widget_action_set_enabled (label, "selection.select-all", !is_guarded (label));
}

/* The button is let go by now; who has taken note of it may select. */
static void
on_noted (VandapWindow *window, gpointer label)
{
  update_select_all (label);
}

static void
ask (GtkWidget *label)
{
  vandap_copy_asking_run (vandap_taking_get_window (label), on_noted, label);
}

/* GTK's own would select from here on. */
static void
on_drag_begin (GtkGesture *drag, double x, double y, GtkWidget *label)
{
  if (!is_guarded (label))
    {
      gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (label);
}

static void
on_drag_update (GtkGesture *drag, double x, double y, GtkWidget *label)
{
  if (!gtk_drag_check_threshold (label, 0, 0, (int) x, (int) y))
    return;
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
  ask (label);
}

/* Two presses select a word, three a line. */
static void
on_pressed (GtkGestureClick *click, int n_presses, double x, double y, GtkWidget *label)
{
  update_select_all (label);
  if (n_presses == 2 && gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click)) == GDK_BUTTON_PRIMARY
      && is_guarded (label))
    ask (label);
}

static void
on_move_cursor (GtkLabel *label, GtkMovementStep step, int count, gboolean extends)
{
  if (!extends || !is_guarded (GTK_WIDGET (label)))
    return;
  g_signal_stop_emission_by_name (label, "move-cursor");
  ask (GTK_WIDGET (label));
}

static void
add_gestures (GtkWidget *label)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  /* Before GTK's own. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), label);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), label);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), label);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (click));
}

static gboolean
on_select_all (GtkWidget *label, GVariant *arguments, gpointer data)
{
  if (!is_guarded (label))
    return FALSE;
  vandap_label_guard_select_all (GTK_LABEL (label));
  return TRUE;
}

/* Of these keys GTK makes no signal. */
static void
add_keys (GtkWidget *label)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>a|<Control>slash"),
                                                          gtk_callback_action_new (on_select_all, NULL, NULL)));
  gtk_widget_add_controller (label, keys);
}

/**
 * vandap_label_guard_attach:
 * @label: a label that was attached by vandap_taking_attach()
 *
 * Has somebody who selects in a label be asked first, where what it says is restricted
 * and nobody was asked yet.
 */
void
vandap_label_guard_attach (GtkLabel *label)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  add_gestures (GTK_WIDGET (label));
  add_keys (GTK_WIDGET (label));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (update_select_all), label);
  gtk_widget_add_controller (GTK_WIDGET (label), focus);
  g_signal_connect (label, "move-cursor", G_CALLBACK (on_move_cursor), NULL);
}

static void
select_all (VandapWindow *window, gpointer label)
{
  gtk_label_select_region (label, 0, -1);
}

/**
 * vandap_label_guard_select_all:
 * @label: a label with words of an interview, in a window that shows it
 *
 * Selects all that a label says, once somebody was asked where it is restricted.
 */
void
vandap_label_guard_select_all (GtkLabel *label)
{
  if (is_guarded (GTK_WIDGET (label)))
    vandap_copy_asking_run (vandap_taking_get_window (GTK_WIDGET (label)), select_all, label);
  else
    select_all (NULL, label);
}
