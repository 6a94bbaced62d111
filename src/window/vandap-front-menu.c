/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-front-menu.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-label-guard.h"
#include "window/vandap-putting-right-menu.h"
#include "window/vandap-window.h"

#define MENU "vandap-front-menu"
#define LABEL "vandap-front-label" /* that the menu is of */
#define PART "vandap-front-part"
#define ACTIONS "front"

/* A label selects all it shows when it gets the keyboard. */
static void
take_keyboard (GtkLabel *label)
{
  int start, end;

  gtk_label_get_selection_bounds (label, &start, &end);
  gtk_widget_grab_focus (GTK_WIDGET (label));
  gtk_label_select_region (label, start, end);
}

static gboolean
give_back (gpointer data)
{
  GtkWidget *pane = data, *label = g_object_get_data (G_OBJECT (pane), LABEL);
  GtkWidget *answer = GTK_WIDGET (vandap_detail_pane_get_answer_view (VANDAP_DETAIL_PANE (pane)));
  GtkRoot *root = gtk_widget_get_root (pane);

  if (root == NULL || gtk_root_get_focus (root) == answer)
    return G_SOURCE_REMOVE;
  if (label != NULL && gtk_label_get_selectable (GTK_LABEL (label)) && gtk_widget_get_mapped (label))
    take_keyboard (GTK_LABEL (label));
  else
    gtk_widget_grab_focus (answer);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkWidget *pane)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, give_back, g_object_ref (pane), g_object_unref);
}

/* Labels place no popovers but their own; the pane does, and takes it along when it goes. */
static GtkWidget *
get_popover (GtkWidget *pane)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (pane), MENU);

  if (popover != NULL)
    return popover;
  popover = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, pane);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_closed), pane, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (pane), MENU, popover);
  return popover;
}

/**
 * vandap_front_menu_show:
 * @label: a label in a detail pane
 * @menu: a menu
 * @at: (nullable): where to show it, in the label's own coordinates, or %NULL below the label
 *
 * Shows a menu of what a label shows.
 */
void
vandap_front_menu_show (GtkWidget *label, GMenuModel *menu, const GdkRectangle *at)
{
  GtkWidget *pane = gtk_widget_get_ancestor (label, VANDAP_TYPE_DETAIL_PANE);
  GtkWidget *popover = get_popover (pane);
  GdkRectangle place = at != NULL ? *at : (GdkRectangle){ 0, 0, 1, gtk_widget_get_height (label) };
  double x, y;

  if (!gtk_widget_translate_coordinates (label, pane, place.x, place.y, &x, &y))
    return;
  place.x = (int) x;
  place.y = (int) y;
  g_object_set_data (G_OBJECT (pane), LABEL, label);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
copy (GSimpleAction *action, GVariant *parameter, gpointer label)
{
  g_signal_emit_by_name (label, "copy-clipboard");
}

static void
select_all (GSimpleAction *action, GVariant *parameter, gpointer label)
{
  vandap_label_guard_select_all (label);
}

/* GTK's own menu would offer to cut and to paste, which nobody can do to somebody's words. */
static void
append_selecting (GMenu *menu, GtkLabel *label)
{
  static const GActionEntry entries[] = { { .name = "copy", .activate = copy }, { .name = "select-all", .activate = select_all } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (label), VANDAP_TYPE_DETAIL_PANE);
  int start, end;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), label);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), "copy")),
                               gtk_label_get_selection_bounds (label, &start, &end));
  gtk_widget_insert_action_group (pane, ACTIONS, G_ACTION_GROUP (actions));
  g_menu_append (section, _("_Copy"), ACTIONS ".copy");
  g_menu_append (section, _("Select _All"), ACTIONS ".select-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static gsize
get_byte (GtkLabel *label, int character)
{
  const char *text = gtk_label_get_text (label);

  return (gsize) (g_utf8_offset_to_pointer (text, character) - text);
}

/* What is selected, or where the caret is. */
static gboolean
show_of (GtkLabel *label, gsize start, gsize end, const GdkRectangle *at)
{
  VandapFrontPart part = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), PART));
  VandapWindow *window = VANDAP_WINDOW (gtk_widget_get_root (GTK_WIDGET (label)));
  VandapInterview *interview = vandap_window_get_interview (window);
  guint exchange = vandap_window_get_exchange (window), first, last;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (interview == NULL || exchange == VANDAP_NONE)
    return FALSE;
  first = vandap_front_find_paragraph (interview, exchange, part, start);
  last = vandap_front_find_paragraph (interview, exchange, part, end > start ? end - 1 : start);
  if (first == VANDAP_NONE || last == VANDAP_NONE)
    return FALSE;
  if (gtk_label_get_selectable (label))
    append_selecting (menu, label);
  vandap_putting_right_menu_append (menu, interview, first, last + 1 - first);
  vandap_front_menu_show (GTK_WIDGET (label), G_MENU_MODEL (menu), at);
  return TRUE;
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, GtkLabel *label)
{
  int left, top, at = 0, trailing, first, last;
  gsize start, end;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_label_get_layout_offsets (label, &left, &top);
  pango_layout_xy_to_index (gtk_label_get_layout (label), (int) (x - left) * PANGO_SCALE, (int) (y - top) * PANGO_SCALE, &at, &trailing);
  start = end = (gsize) at;
  if (gtk_label_get_selectable (label) && gtk_label_get_selection_bounds (label, &first, &last) && start >= get_byte (label, first)
      && start < get_byte (label, last))
    {
      start = get_byte (label, first);
      end = get_byte (label, last);
    }
  show_of (label, start, end, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static gboolean
on_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkLabel *label = GTK_LABEL (widget);
  PangoRectangle caret;
  int first = 0, last = 0, left, top;

  gtk_label_get_selection_bounds (label, &first, &last);
  gtk_label_get_layout_offsets (label, &left, &top);
  pango_layout_index_to_pos (gtk_label_get_layout (label), (int) get_byte (label, first), &caret);
  pango_extents_to_pixels (&caret, NULL);
  return show_of (label, get_byte (label, first), get_byte (label, last),
                  &(GdkRectangle){ left + caret.x, top + caret.y, 1, caret.height });
}

/* Before GTK's own menu. */
static void
attach_keys (GtkWidget *label)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (on_key, NULL, NULL)));
  gtk_widget_add_controller (label, keys);
}

/**
 * vandap_front_menu_attach:
 * @label: a label in a detail pane, in a window
 * @part: what it shows
 *
 * Gives what stands above an answer a menu by which it is put right.
 */
void
vandap_front_menu_attach (GtkLabel *label, VandapFrontPart part)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_object_set_data (G_OBJECT (label), PART, GUINT_TO_POINTER (part));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (on_pressed), label);
  gtk_widget_add_controller (GTK_WIDGET (label), GTK_EVENT_CONTROLLER (gesture));
  if (gtk_label_get_selectable (label))
    attach_keys (GTK_WIDGET (label));
}
