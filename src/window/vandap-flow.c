/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-flow.h"

/* Between one row and the next. */
#define ROW_SPACING 4

struct _VandapFlow
{
  GtkWidget parent_instance;

  int spacing;
};

/* Some children beside each other. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;  /* what comes after the last of them, or NULL */
  int spare;       /* of the width */
  int n_expanding;
  int height;
} Row;

enum
{
  PROP_SPACING = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VandapFlow, vandap_flow, GTK_TYPE_WIDGET)

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (VandapFlow *self)
{
  return skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* As wide as it likes to be, if there is so much room. */
static int
get_child_width (GtkWidget *child, int width)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  return MAX (least, MIN (natural, width));
}

static int
get_child_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* The width a child of a row has: what nobody needs goes to the children that expand. */
static int
take_width (Row *row, GtkWidget *child, int width)
{
  int own = get_child_width (child, width), share;

  if (!gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    return own;
  share = row->spare / row->n_expanding--;
  row->spare -= share;
  return own + share;
}

/* At the widths that the children will have: letters that are spaced may not fit into what a label calls its own. */
static int
get_row_height (Row row, int width)
{
  int height = 0;

  for (GtkWidget *child = row.first; child != row.end; child = get_next (child))
    {
      int own = get_child_height (child, take_width (&row, child, width));

      height = MAX (height, own);
    }
  return height;
}

/* Takes as many children into a row as have room in it, one at least. */
static Row
fill_row (VandapFlow *self, GtkWidget *first, int width)
{
  Row row = { .first = first, .spare = width };

  for (row.end = first; row.end != NULL; row.end = get_next (row.end))
    {
      int child = get_child_width (row.end, width);
      int needed = row.end == first ? child : child + self->spacing;

      if (row.end != first && needed > row.spare)
        break;
      row.spare = MAX (0, row.spare - needed);
      row.n_expanding += gtk_widget_compute_expand (row.end, GTK_ORIENTATION_HORIZONTAL);
    }
  row.height = get_row_height (row, width);
  return row;
}

static int
get_height (VandapFlow *self, int width)
{
  int height = 0;

  for (GtkWidget *child = get_first (self); child != NULL;)
    {
      Row row = fill_row (self, child, width);

      height += row.height + (row.end != NULL ? ROW_SPACING : 0);
      child = row.end;
    }
  return height;
}

static GtkSizeRequestMode
vandap_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vandap_flow_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  VandapFlow *self = VANDAP_FLOW (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (for_size < 0)
        gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
      *minimum = *natural = get_height (self, for_size);
      return;
    }
  *minimum = *natural = 0;
  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      int least, liked;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &liked, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += liked + (*natural > 0 ? self->spacing : 0);
    }
}

static void
place_row (VandapFlow *self, Row *row, int width, int y)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = row->first; child != row->end; child = get_next (child))
    {
      int own = take_width (row, child, width);

      gtk_widget_size_allocate (child, &(GtkAllocation){ mirrored ? width - x - own : x, y, own, row->height }, -1);
      x += own + self->spacing;
    }
}

static void
vandap_flow_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VandapFlow *self = VANDAP_FLOW (widget);
  int y = 0;

  for (GtkWidget *child = get_first (self); child != NULL;)
    {
      Row row = fill_row (self, child, width);

      place_row (self, &row, width, y);
      y += row.height + ROW_SPACING;
      child = row.end;
    }
}

static void
vandap_flow_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VandapFlow *self = VANDAP_FLOW (object);

  switch (id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_flow_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vandap_flow_parent_class)->dispose (object);
}

static void
vandap_flow_class_init (VandapFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = vandap_flow_set_property;
  object_class->dispose = vandap_flow_dispose;
  widget_class->get_request_mode = vandap_flow_get_request_mode;
  widget_class->measure = vandap_flow_measure;
  widget_class->size_allocate = vandap_flow_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "flow");

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vandap_flow_init (VandapFlow *self)
{
}
