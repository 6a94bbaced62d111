/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-split.h"

/* Pixels under which there is room for the list or the answer, but not for both. */
#define NARROW_WIDTH 640
#define LIST_WIDTH 331

struct _VandapSplit
{
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkWidget *detail;
  gboolean list_shown;          /* while there is room for both */
  gboolean list_shown_narrow;   /* instead of the answer */
  gboolean has_list;
  gboolean narrow;
  guint notify_id;
};

enum
{
  PROP_LIST = 1,
  PROP_DETAIL,
  PROP_LIST_SHOWN,
  PROP_NARROW,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VandapSplit, vandap_split, GTK_TYPE_WIDGET)

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
  self->list_shown_narrow = FALSE;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add (notify_narrow, self);
}

static int
get_list_width (VandapSplit *self, int width)
{
  int least;

  if (!vandap_split_get_list_shown (self))
    return 0;
  if (self->narrow)
    return width;
  gtk_widget_measure (self->list, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (least, MIN (LIST_WIDTH, width * 2 / 5));
}

static void
place (GtkWidget *widget, int x, int width, int height)
{
  gtk_widget_set_child_visible (widget, width > 0);
  if (width > 0)
    gtk_widget_size_allocate (widget, &(GtkAllocation){ x, 0, width, height }, -1);
}

static gboolean
has_no_room_for_both (VandapSplit *self, int width)
{
  int list, detail;

  gtk_widget_measure (self->list, GTK_ORIENTATION_HORIZONTAL, -1, &list, NULL, NULL, NULL);
  gtk_widget_measure (self->detail, GTK_ORIENTATION_HORIZONTAL, -1, &detail, NULL, NULL, NULL);
  return width < MAX (NARROW_WIDTH, list + detail);
}

static void
vandap_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VandapSplit *self = VANDAP_SPLIT (widget);
  int list;

  set_narrow (self, has_no_room_for_both (self, width));
  list = get_list_width (self, width);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      place (self->list, width - list, list, height);
      place (self->detail, 0, width - list, height);
    }
  else
    {
      place (self->list, 0, list, height);
      place (self->detail, list, width - list, height);
    }
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
vandap_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VandapSplit *self = VANDAP_SPLIT (object);

  switch (id)
    {
    case PROP_LIST:
      self->list = g_value_get_object (value);
      gtk_widget_set_parent (self->list, GTK_WIDGET (self));
      break;
    case PROP_DETAIL:
      self->detail = g_value_get_object (value);
      gtk_widget_set_parent (self->detail, GTK_WIDGET (self));
      break;
    case PROP_LIST_SHOWN:
      vandap_split_set_list_shown (self, g_value_get_boolean (value));
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
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vandap_split_init (VandapSplit *self)
{
  self->has_list = TRUE;
  self->list_shown = TRUE;
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
  return self->narrow ? self->list_shown_narrow : self->list_shown;
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
  gboolean *current;

  g_return_if_fail (VANDAP_IS_SPLIT (self));

  current = self->narrow ? &self->list_shown_narrow : &self->list_shown;
  shown = !!shown;
  if (*current == shown)
    return;
  *current = shown;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
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
