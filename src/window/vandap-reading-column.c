/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-reading-column.h"

/* Width of the column in em of the text: about 66 characters of running text, with some to spare. */
#define COLUMN_EM 39.7
#define LEAST_GAP 16
#define MOST_GAP 54

struct _VandapReadingColumn
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *view;
  GtkWidget *footer;

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkAdjustment *view_adjustment;
  GtkScrollablePolicy policies[2];

  int header_height;
  gboolean allocating;
  gboolean at_end;       /* stays at the end while it becomes known where that is */
  guint place_id;        /* waits to place everything anew */
};

enum
{
  PROP_HEADER = 1,
  PROP_VIEW,
  PROP_FOOTER,
  N_PROPERTIES,
  PROP_HADJUSTMENT = N_PROPERTIES,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE_WITH_CODE (VandapReadingColumn, vandap_reading_column, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static int
get_gap (int width)
{
  return CLAMP (width * 7 / 100, LEAST_GAP, MOST_GAP);
}

static int
get_column_width (VandapReadingColumn *self, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (self->view);
  int size = pango_font_description_get_size (pango_context_get_font_description (context));

  return MAX (1, MIN (width - 2 * get_gap (width), (int) (COLUMN_EM * size / PANGO_SCALE)));
}

static int
measure_height (GtkWidget *widget, int width)
{
  int least, height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &height, NULL, NULL);
  return height;
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  int least;

  /* A text view wants to be measured before it is given its place. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, MAX (width, least), MAX (height, 1) }, -1);
}

static double
get_last_place (VandapReadingColumn *self)
{
  return gtk_adjustment_get_upper (self->vadjustment) - gtk_adjustment_get_page_size (self->vadjustment);
}

/* Header and text are one page that is as long as both; the view sees what the header leaves of the screen.
 * The view is scrolled before it is placed: what it is told afterwards would want another allocation. */
static gboolean
place_text (VandapReadingColumn *self, int x, int column, int header, int room)
{
  double scrolled = self->at_end ? get_last_place (self) : gtk_adjustment_get_value (self->vadjustment);
  int shown = MAX (0, header - (int) scrolled);
  int margin = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self->view));
  double length;

  gtk_adjustment_set_value (self->view_adjustment, MAX (0, scrolled - header));
  /* The view's text begins where the header does; its margin stands before. */
  place (self->view, x - margin, shown, column + margin, room - shown);
  length = MAX (room, header + gtk_adjustment_get_upper (self->view_adjustment));
  gtk_adjustment_configure (self->vadjustment, self->at_end ? length - room : MIN (scrolled, length - room), 0,
                            length, room * 0.1, room * 0.9, room);
  return gtk_adjustment_get_value (self->vadjustment) == scrolled
         && gtk_adjustment_get_value (self->view_adjustment) == MAX (0, scrolled - header);
}

static void
vandap_reading_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VandapReadingColumn *self = VANDAP_READING_COLUMN (widget);
  int column = get_column_width (self, width);
  int x = (width - column) / 2;
  int header = measure_height (self->header, column);
  int footer = measure_height (self->footer, column);
  int room = MAX (1, height - footer);

  self->allocating = TRUE;
  self->header_height = header;
  /* The length is known only when the view has its place; what was scrolled past it is then put right. */
  for (int i = 0; i < 3; i++)
    if (place_text (self, x, column, header, room))
      break;
  place (self->header, x, -(int) gtk_adjustment_get_value (self->vadjustment), column, header);
  place (self->footer, x, height - footer, column, footer);
  self->allocating = FALSE;
}

static void
vandap_reading_column_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                               int *natural, int *minimum_baseline, int *natural_baseline)
{
  VandapReadingColumn *self = VANDAP_READING_COLUMN (widget);
  int header, footer;

  gtk_widget_measure (self->header, orientation, -1, &header, NULL, NULL, NULL);
  gtk_widget_measure (self->footer, orientation, -1, &footer, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (header, footer) + 2 * LEAST_GAP;
  else
    *minimum = *natural = footer + 2 * LEAST_GAP;
}

static GtkSizeRequestMode
vandap_reading_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
vandap_reading_column_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VandapReadingColumn *self = VANDAP_READING_COLUMN (widget);
  int room = gtk_widget_get_height (widget) - gtk_widget_get_allocated_height (self->footer);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), MAX (0, room)));
  gtk_widget_snapshot_child (widget, self->view, snapshot);
  gtk_widget_snapshot_child (widget, self->header, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->footer, snapshot);
}

static void
on_scrolled (VandapReadingColumn *self)
{
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
place_anew (gpointer data)
{
  VandapReadingColumn *self = data;

  self->place_id = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* GTK may give the view a place of its own accord, while all widgets are given theirs: what is asked of it then, for
 * those around the view, it forgets, and draws none of them any more. */
static void
place_later (VandapReadingColumn *self)
{
  if (!self->allocating && self->place_id == 0)
    self->place_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_anew, self, NULL);
}

static void
scroll_to (VandapReadingColumn *self, double place)
{
  self->at_end = FALSE;
  gtk_adjustment_set_value (self->vadjustment, place);
}

/* Whoever scrolls away from the end is not to be held there. */
static void
on_value_changed (VandapReadingColumn *self)
{
  if (!self->allocating)
    self->at_end = FALSE;
  on_scrolled (self);
}

/* Scrolling up to the text's first line means the top of the page, if the caret is still on screen there. */
static gboolean
is_back_at_top (VandapReadingColumn *self, double to)
{
  GdkRectangle caret;

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self->view), NULL, &caret, NULL);
  return to < self->header_height + 2 * caret.height
         && self->header_height + caret.y + caret.height <= gtk_adjustment_get_page_size (self->vadjustment);
}

/* The view scrolls by itself to keep the caret on screen: the page goes along by as much. */
static void
on_view_scrolled (VandapReadingColumn *self)
{
  double from = gtk_adjustment_get_value (self->vadjustment);
  double by = gtk_adjustment_get_value (self->view_adjustment) - MAX (0, from - self->header_height);

  if (self->allocating)
    return;
  place_later (self);
  if (by < 0 && is_back_at_top (self, from + by))
    scroll_to (self, 0);
  else
    scroll_to (self, from + by);
}

static void
set_vadjustment (VandapReadingColumn *self, GtkAdjustment *adjustment)
{
  if (self->vadjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->vadjustment, self);
  g_clear_object (&self->vadjustment);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->vadjustment = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_value_changed), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
take_child (VandapReadingColumn *self, GtkWidget **child, GtkWidget *widget)
{
  *child = widget;
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
}

static void
take_view (VandapReadingColumn *self, GtkWidget *view)
{
  take_child (self, &self->view, view);
  self->view_adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (view), self->view_adjustment);
  g_signal_connect_swapped (self->view_adjustment, "value-changed", G_CALLBACK (on_view_scrolled), self);
  g_signal_connect_swapped (self->view_adjustment, "changed", G_CALLBACK (place_later), self);
}

static void
vandap_reading_column_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VandapReadingColumn *self = VANDAP_READING_COLUMN (object);

  switch (id)
    {
    case PROP_HEADER:
      take_child (self, &self->header, g_value_get_object (value));
      break;
    case PROP_VIEW:
      take_view (self, g_value_get_object (value));
      break;
    case PROP_FOOTER:
      take_child (self, &self->footer, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      g_set_object (&self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_vadjustment (self, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_reading_column_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VandapReadingColumn *self = VANDAP_READING_COLUMN (object);

  switch (id)
    {
    case PROP_HEADER:
      g_value_set_object (value, self->header);
      break;
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    case PROP_FOOTER:
      g_value_set_object (value, self->footer);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vandap_reading_column_dispose (GObject *object)
{
  VandapReadingColumn *self = VANDAP_READING_COLUMN (object);

  g_clear_handle_id (&self->place_id, g_source_remove);
  if (self->view_adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->view_adjustment, self);
  if (self->vadjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->vadjustment, self);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->footer, gtk_widget_unparent);
  g_clear_object (&self->view_adjustment);
  g_clear_object (&self->vadjustment);
  g_clear_object (&self->hadjustment);
  G_OBJECT_CLASS (vandap_reading_column_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_HEADER] = g_param_spec_object ("header", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, GTK_TYPE_TEXT_VIEW, flags);
  properties[PROP_FOOTER] = g_param_spec_object ("footer", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
vandap_reading_column_class_init (VandapReadingColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = vandap_reading_column_set_property;
  object_class->get_property = vandap_reading_column_get_property;
  object_class->dispose = vandap_reading_column_dispose;
  widget_class->measure = vandap_reading_column_measure;
  widget_class->get_request_mode = vandap_reading_column_get_request_mode;
  widget_class->size_allocate = vandap_reading_column_size_allocate;
  widget_class->snapshot = vandap_reading_column_snapshot;
  gtk_widget_class_set_css_name (widget_class, "readingcolumn");
  install_properties (object_class);
}

static void
vandap_reading_column_init (VandapReadingColumn *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * vandap_reading_column_scroll_to_top:
 * @self: a reading column
 *
 * Scrolls to where the header begins.
 */
void
vandap_reading_column_scroll_to_top (VandapReadingColumn *self)
{
  g_return_if_fail (VANDAP_IS_READING_COLUMN (self));

  scroll_to (self, 0);
}

/* A page less two lines: the eye wants to know where it was. */
static double
get_page_step (VandapReadingColumn *self)
{
  double page = gtk_adjustment_get_page_size (self->vadjustment);
  GdkRectangle caret;

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self->view), NULL, &caret, NULL);
  return MAX (page / 2, page - 2 * caret.height);
}

/**
 * vandap_reading_column_page:
 * @self: a reading column
 * @direction: 1 for a page on, -1 for a page back
 *
 * Scrolls by a page.
 *
 * Returns: whether there was anything left to scroll
 */
gboolean
vandap_reading_column_page (VandapReadingColumn *self, int direction)
{
  double from;

  g_return_val_if_fail (VANDAP_IS_READING_COLUMN (self), FALSE);

  from = gtk_adjustment_get_value (self->vadjustment);
  if (direction > 0 ? from + 1 > get_last_place (self) : from < 1)
    return FALSE;
  scroll_to (self, from + direction * get_page_step (self));
  return TRUE;
}

/**
 * vandap_reading_column_get_seen:
 * @self: a reading column
 * @top: (out): where what is seen of the text begins, in pixels from its beginning
 * @height: (out): how much of the text is seen, in pixels
 *
 * Tells what of the text is on screen, by what was scrolled to last: the view
 * itself knows it only when it has been given its place anew.
 */
void
vandap_reading_column_get_seen (VandapReadingColumn *self, int *top, int *height)
{
  int scrolled;

  g_return_if_fail (VANDAP_IS_READING_COLUMN (self));

  scrolled = (int) gtk_adjustment_get_value (self->vadjustment);
  *top = MAX (0, scrolled - self->header_height);
  *height = (int) gtk_adjustment_get_page_size (self->vadjustment) - MAX (0, self->header_height - scrolled);
}

/**
 * vandap_reading_column_scroll_to_bottom:
 * @self: a reading column
 *
 * Scrolls to the last page, and stays there while the text is laid out.
 */
void
vandap_reading_column_scroll_to_bottom (VandapReadingColumn *self)
{
  g_return_if_fail (VANDAP_IS_READING_COLUMN (self));

  self->at_end = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
