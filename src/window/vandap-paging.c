/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-paging.h"

/* Whoever stands at the wall with a remote does not know where the keyboard is: pages are the answer's, be the list as
 * long as it may. Only what is written into or chosen from keeps its keys. */
static gboolean
may_page (VandapWindow *window, GtkWidget *focus)
{
  VandapSplit *split = vandap_window_get_split (window);

  if (vandap_split_get_narrow (split) && vandap_split_get_list_shown (split))
    return FALSE;
  return focus == NULL
         || !(GTK_IS_EDITABLE (focus) || GTK_IS_TEXT (focus)
              || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
}

/* Space presses buttons, too. */
static gboolean
may_space (VandapWindow *window, GtkWidget *focus)
{
  return may_page (window, focus) && !(GTK_IS_BUTTON (focus) || GTK_IS_EXPANDER (focus));
}

static int
get_direction (VandapWindow *window, guint key, GdkModifierType modifiers)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  switch (key)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return modifiers == 0 && may_page (window, focus) ? 1 : 0;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return modifiers == 0 && may_page (window, focus) ? -1 : 0;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (!may_space (window, focus) || (modifiers & ~GDK_SHIFT_MASK) != 0)
        return 0;
      return modifiers == 0 ? 1 : -1;
    default:
      return 0;
    }
}

static gboolean
on_key_pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, VandapWindow *window)
{
  int direction;

  if (vandap_window_get_interview (window) == NULL)
    return GDK_EVENT_PROPAGATE;
  direction = get_direction (window, key, state & gtk_accelerator_get_default_mod_mask ());
  if (direction == 0)
    return GDK_EVENT_PROPAGATE;
  vandap_paging_turn (window, direction);
  return GDK_EVENT_STOP;
}

/**
 * vandap_paging_attach:
 * @window: a window
 *
 * Has Space, Shift+Space, Page Up and Page Down turn the pages of a window. They
 * are taken before the widgets see them: a text view would move its caret only,
 * and know nothing of a next question.
 */
void
vandap_paging_attach (VandapWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), window);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

/**
 * vandap_paging_turn:
 * @window: a window
 * @direction: 1 for a page on, -1 for a page back
 *
 * Turns a page of the answer, and at its end goes over to the next question, or
 * at its beginning back to the end of the one before.
 */
void
vandap_paging_turn (VandapWindow *window, int direction)
{
  VandapDetailPane *detail = vandap_window_get_detail_pane (window);
  guint exchange = vandap_window_get_exchange (window);

  if (vandap_detail_pane_page (detail, direction) || exchange == VANDAP_NONE)
    return;
  if (direction > 0)
    vandap_window_set_exchange (window, exchange + 1);
  else if (exchange > 0)
    {
      vandap_window_set_exchange (window, exchange - 1);
      vandap_detail_pane_show_end (detail);
    }
}
