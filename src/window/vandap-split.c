/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-split.h"

/* Widths of the list's letters under which there is room for the list or the answer, but not for both. */
#define NARROW_EM 48
/* However small the letters are, the buttons of the header bar stay as large as they are. */
#define NARROW_WIDTH 500
#define LIST_WIDTH 331
#define MOST_LIST_WIDTH 4000
/* Wide enough to be met with a finger; it is not seen. */
#define HANDLE_WIDTH 12

/* Each way of sharing the room remembers by itself whether the list is wanted. */
typedef enum
{
  WIDE,     /* list beside answer */
  NARROW,   /* list instead of answer */
  ALONE,    /* on the wall: the answer alone, unless the list is asked for */
  N_MODES,
} Mode;

struct _VandapSplit
{
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkWidget *detail;
  GtkWidget *handle;
  gboolean wanted[N_MODES];
  gboolean has_list;
  gboolean narrow;
  gboolean alone;
  int list_width;
  int width_before_drag;
  guint notify_id;
};

enum
{
  PROP_LIST = 1,
  PROP_DETAIL,
  PROP_LIST_SHOWN,
  PROP_SHOW_LIST,
  PROP_LIST_WIDTH,
  PROP_ALONE,
  PROP_NARROW,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VandapSplit, vandap_split, GTK_TYPE_WIDGET)

static Mode
get_mode (VandapSplit *self)
{
  if (self->narrow)
    return NARROW;
  return self->alone ? ALONE : WIDE;
}

static gboolean
notify_narrow (gpointer data)
{
  VandapSplit *self = data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_SHOWN]);
  return G_SOURCE_REMOVE;
}

/* Others hear of it later: whoever changes size on it must not do so in the middle of an allocation. */
static void
set_narrow (VandapSplit *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  self->wanted[NARROW] = FALSE;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add (notify_narrow, self);
}

static int
get_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* What was chosen, as far as the answer keeps the larger half. */
static int
get_list_width (VandapSplit *self, int width)
{
  int most;

  if (!vandap_split_get_list_shown (self))
    return 0;
  if (self->narrow)
    return width;
  most = MIN (width / 2, width - get_least_width (self->detail));
  return MAX (get_least_width (self->list), MIN (self->list_width, most));
}

static void
place (GtkWidget *widget, int x, int width, int height)
{
  gtk_widget_set_child_visible (widget, width > 0);
  if (width > 0)
    gtk_widget_size_allocate (widget, &(GtkAllocation){ x, 0, width, height }, -1);
}

/* What is read as large as on the wall wants a wall's room. */
static int
get_narrow_width (VandapSplit *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->list);

  return MAX (NARROW_WIDTH, NARROW_EM * pango_font_description_get_size (pango_context_get_font_description (context))
                              / PANGO_SCALE);
}

static gboolean
has_no_room_for_both (VandapSplit *self, int width)
{
  return width < MAX (get_narrow_width (self), get_least_width (self->list) + get_least_width (self->detail));
}

static gboolean
is_mirrored (VandapSplit *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
place_handle (VandapSplit *self, int border, int height)
{
  gboolean shown = !self->narrow && vandap_split_get_list_shown (self);

  gtk_widget_set_child_visible (self->handle, shown);
  if (!shown)
    return;
  /* A widget wants to be measured before it is given its place. */
  get_least_width (self->handle);
  gtk_widget_size_allocate (self->handle, &(GtkAllocation){ border - HANDLE_WIDTH / 2, 0, HANDLE_WIDTH, height }, -1);
}

static void
vandap_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VandapSplit *self = VANDAP_SPLIT (widget);
  int list;

  set_narrow (self, has_no_room_for_both (self, width));
  list = get_list_width (self, width);
  if (is_mirrored (self))
    {
      place (self->list, width - list, list, height);
      place (self->detail, 0, width - list, height);
      place_handle (self, width - list, height);
    }
  else
    {
      place (self->list, 0, list, height);
      place (self->detail, list, width - list, height);
      place_handle (self, list, height);
    }
}

/* The drag is the split's own: as the handle moves, what is told by the handle would move along. */
static void
on_drag_begin (VandapSplit *self, double x, double y, GtkGesture *drag)
{
  if (gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) == self->handle)
    self->width_before_drag = gtk_widget_get_width (self->list);
  else
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update (VandapSplit *self, double x, double y)
{
  int by = is_mirrored (self) ? -(int) x : (int) x;
  int least = get_least_width (self->list);
  int most = MAX (least, gtk_widget_get_width (GTK_WIDGET (self)) / 2);

  vandap_split_set_list_width (self, CLAMP (self->width_before_drag + by, least, most));
}

/* Pressed twice, it goes back to where it was at first. */
static void
on_handle_pressed (VandapSplit *self, int n_press)
{
  if (n_press == 2)
    vandap_split_set_list_width (self, LIST_WIDTH);
}

static void
create_handle (VandapSplit *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->handle = g_object_new (GTK_TYPE_BOX, "css-name", "handle", NULL);
  gtk_widget_set_cursor_from_name (self->handle, "col-resize");
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_handle_pressed), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* It can always become narrow, so the larger of the two is all it asks for. */
static void
vandap_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  VandapSplit *self = VANDAP_SPLIT (widget);
  int list, natural_list, detail, natural_detail;

  gtk_widget_measure (self->list, orientation, -1, &list, &natural_list, NULL, NULL);
  gtk_widget_measure (self->detail, orientation, -1, &detail, &natural_detail, NULL, NULL);
  *minimum = MAX (list, detail);
  *natural = MAX (natural_list, natural_detail);
}

static void
set_wanted (VandapSplit *self, Mode mode, gboolean wanted)
{
  wanted = !!wanted;
  if (self->wanted[mode] == wanted)
    return;
  self->wanted[mode] = wanted;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (mode == WIDE)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_LIST]);
  if (mode == get_mode (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_SHOWN]);
}

/* The handle lies above both. */
static void
take_child (VandapSplit *self, GtkWidget **child, GtkWidget *widget)
{
  *child = widget;
  gtk_widget_insert_before (widget, GTK_WIDGET (self), self->handle);
}

static void
vandap_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VandapSplit *self = VANDAP_SPLIT (object);

  switch (id)
    {
    case PROP_LIST:
      take_child (self, &self->list, g_value_get_object (value));
      break;
    case PROP_DETAIL:
      take_child (self, &self->detail, g_value_get_object (value));
      break;
    case PROP_LIST_SHOWN:
      vandap_split_set_list_shown (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_LIST:
      set_wanted (self, WIDE, g_value_get_boolean (value));
      break;
    case PROP_LIST_WIDTH:
      vandap_split_set_list_width (self, g_value_get_int (value));
      break;
    case PROP_ALONE:
      vandap_split_set_alone (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_split_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VandapSplit *self = VANDAP_SPLIT (object);

  switch (id)
    {
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_DETAIL:
      g_value_set_object (value, self->detail);
      break;
    case PROP_LIST_SHOWN:
      g_value_set_boolean (value, vandap_split_get_list_shown (self));
      break;
    case PROP_SHOW_LIST:
      g_value_set_boolean (value, self->wanted[WIDE]);
      break;
    case PROP_LIST_WIDTH:
      g_value_set_int (value, self->list_width);
      break;
    case PROP_ALONE:
      g_value_set_boolean (value, self->alone);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_split_dispose (GObject *object)
{
  VandapSplit *self = VANDAP_SPLIT (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->detail, gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
  G_OBJECT_CLASS (vandap_split_parent_class)->dispose (object);
}

static void
vandap_split_class_init (VandapSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = vandap_split_set_property;
  object_class->get_property = vandap_split_get_property;
  object_class->dispose = vandap_split_dispose;
  widget_class->measure = vandap_split_measure;
  widget_class->size_allocate = vandap_split_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "split");

  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags);
  properties[PROP_DETAIL] = g_param_spec_object ("detail", NULL, NULL, GTK_TYPE_WIDGET,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags);
  properties[PROP_LIST_SHOWN] = g_param_spec_boolean ("list-shown", NULL, NULL, TRUE,
                                                      G_PARAM_READWRITE | flags);
  properties[PROP_SHOW_LIST] = g_param_spec_boolean ("show-list", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_LIST_WIDTH] = g_param_spec_int ("list-width", NULL, NULL, 1, MOST_LIST_WIDTH, LIST_WIDTH,
                                                  G_PARAM_READWRITE | flags);
  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vandap_split_init (VandapSplit *self)
{
  self->has_list = TRUE;
  self->wanted[WIDE] = TRUE;
  self->list_width = LIST_WIDTH;
  create_handle (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * vandap_split_get_list_shown:
 * @self: a split
 *
 * Tells whether the list is shown: beside the answer, or instead of it.
 *
 * Returns: whether it is
 */
gboolean
vandap_split_get_list_shown (VandapSplit *self)
{
  g_return_val_if_fail (VANDAP_IS_SPLIT (self), FALSE);

  if (!self->has_list)
    return FALSE;
  return self->wanted[get_mode (self)];
}

/**
 * vandap_split_set_list_shown:
 * @self: a split
 * @shown: whether to show the list
 *
 * Shows the list, beside the answer or instead of it, or hides it.
 */
void
vandap_split_set_list_shown (VandapSplit *self, gboolean shown)
{
  g_return_if_fail (VANDAP_IS_SPLIT (self));

  set_wanted (self, get_mode (self), shown);
}

/**
 * vandap_split_set_list_width:
 * @self: a split
 * @width: pixels
 *
 * Sets how wide the list is beside the answer, as far as there is room.
 */
void
vandap_split_set_list_width (VandapSplit *self, int width)
{
  g_return_if_fail (VANDAP_IS_SPLIT (self));

  width = CLAMP (width, 1, MOST_LIST_WIDTH);
  if (self->list_width == width)
    return;
  self->list_width = width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_WIDTH]);
}

/**
 * vandap_split_set_alone:
 * @self: a split
 * @alone: whether the answer stands alone
 *
 * Puts the list away for the wall; it comes back as it was.
 */
void
vandap_split_set_alone (VandapSplit *self, gboolean alone)
{
  g_return_if_fail (VANDAP_IS_SPLIT (self));

  alone = !!alone;
  if (self->alone == alone)
    return;
  self->alone = alone;
  self->wanted[ALONE] = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALONE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_SHOWN]);
}

/**
 * vandap_split_get_narrow:
 * @self: a split
 *
 * Tells whether there is room for only the one or the other.
 *
 * Returns: whether it is so
 */
gboolean
vandap_split_get_narrow (VandapSplit *self)
{
  g_return_val_if_fail (VANDAP_IS_SPLIT (self), FALSE);

  return self->narrow;
}

/**
 * vandap_split_set_has_list:
 * @self: a split
 * @has_list: whether there is anything to list
 *
 * Sets whether there is a list at all. Without one there is nothing to show,
 * whatever was chosen.
 */
void
vandap_split_set_has_list (VandapSplit *self, gboolean has_list)
{
  g_return_if_fail (VANDAP_IS_SPLIT (self));

  has_list = !!has_list;
  if (self->has_list == has_list)
    return;
  self->has_list = has_list;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_SHOWN]);
}
