/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-answer-links.h"

#include "window/vandap-answer-menu.h"
#include "window/vandap-clipboard.h"
#include "window/vandap-links.h"

#define LINKS "vandap-answer-links"

/* How a view looks for links; kept with the view. */
typedef struct
{
  VandapAnswerFindLink find;
} Links;

static const char *
find_link (GtkTextView *view, const GtkTextIter *iter)
{
  const Links *links = g_object_get_data (G_OBJECT (view), LINKS);

  return links->find (view, iter);
}

static const char *
find_link_at (GtkTextView *view, double x, double y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y))
    return NULL;
  return find_link (view, &iter);
}

static void
get_caret (GtkTextView *view, GtkTextIter *caret)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_get_iter_at_mark (buffer, caret, gtk_text_buffer_get_insert (buffer));
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, GtkTextView *view)
{
  const char *address = find_link_at (view, x, y);

  if (address != NULL && n_press == 1 && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (view)))
    vandap_links_open (GTK_WIDGET (view), address);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, GtkTextView *view)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (view), find_link_at (view, x, y) != NULL ? "pointer" : "text");
}

static gboolean
on_query_tooltip (GtkTextView *view, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *address = keyboard ? NULL : find_link_at (view, x, y);

  gtk_tooltip_set_text (tooltip, address);
  return address != NULL;
}

/* What is asked for is asked of the place it is asked at, or of what is selected around it. */
static void
bring_caret (GtkTextView *view, double x, double y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter, start, end;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) || !gtk_text_iter_in_range (&iter, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
on_secondary_pressed (GtkGestureClick *gesture, int n_press, double x, double y, GtkTextView *view)
{
  gtk_widget_grab_focus (GTK_WIDGET (view));
  bring_caret (view, x, y);
  vandap_answer_menu_show (view, &(GdkRectangle){ (int) x, (int) y, 1, 1 }, find_link_at (view, x, y));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* What is scrolled away counts as at the edge behind which it is: there is no menu where there is no screen. */
static void
bring_into_view (GtkTextView *view, GdkRectangle *place)
{
  int width = gtk_widget_get_width (GTK_WIDGET (view));
  int height = gtk_widget_get_height (GTK_WIDGET (view));

  place->x = CLAMP (place->x, 0, MAX (0, width - 1));
  place->y = CLAMP (place->y, 0, MAX (0, height - 1));
  place->width = MIN (place->width, width - place->x);
  place->height = MIN (place->height, height - place->y);
}

/* By the keyboard, at the caret. */
static void
show_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GdkRectangle place;
  GtkTextIter caret;

  get_caret (view, &caret);
  gtk_text_view_get_cursor_locations (view, &caret, &place, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  bring_into_view (view, &place);
  vandap_answer_menu_show (view, &place, find_link (view, &caret));
}

static void
open_address (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vandap_links_open (widget, g_variant_get_string (parameter, NULL));
}

static void
copy_address (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vandap_clipboard_set (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL), NULL);
}

static gboolean
open_link_at_caret (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkTextIter caret;
  const char *address;

  get_caret (GTK_TEXT_VIEW (widget), &caret);
  address = find_link (GTK_TEXT_VIEW (widget), &caret);
  if (address == NULL)
    return FALSE;
  vandap_links_open (widget, address);
  return TRUE;
}

/**
 * vandap_answer_links_install:
 * @widget_class: a class of text views
 *
 * Gives text views the actions of links, and of the menu that has them.
 */
void
vandap_answer_links_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, show_menu);
  gtk_widget_class_install_action (widget_class, "answer.open-address", "s", open_address);
  gtk_widget_class_install_action (widget_class, "answer.copy-address", "s", copy_address);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, open_link_at_caret, NULL);
}

/**
 * vandap_answer_links_attach:
 * @view: a text view of a class that has the actions
 * @find: what finds links in it
 *
 * Has the links of a text view show where they lead, and lead there.
 */
void
vandap_answer_links_attach (GtkTextView *view, VandapAnswerFindLink find)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  Links *links = g_new0 (Links, 1);

  links->find = find;
  g_object_set_data_full (G_OBJECT (view), LINKS, links, g_free);

  g_signal_connect (click, "released", G_CALLBACK (on_released), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (secondary), GTK_PHASE_CAPTURE);
  g_signal_connect (secondary, "pressed", G_CALLBACK (on_secondary_pressed), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (secondary));
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), view);
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
