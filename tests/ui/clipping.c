/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/clipping.h"

#include <math.h>

#include "window/vandap-reading-column.h"

/* What Pango and cairo may round differently, in pixels. */
#define SLACK 1.5f
#define INK_SLACK 3
/* How much a colour has to change to be seen, of 255. */
#define LEAST_CONTRAST 12

typedef struct
{
  GtkLabel *label;
  double opacity;
  graphene_rect_t ink; /* in the root's coordinates */
  gboolean visible;    /* not scrolled away, not even in part */
} Seen;

typedef struct
{
  GtkWidget *root;
  GArray *seen;
  GString *faults;
} Look;

typedef struct
{
  int width;
  int height;
  guchar *pixels;
} Picture;

static void
complain (Look *look, GtkWidget *widget, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
complain (Look *look, GtkWidget *widget, const char *format, ...)
{
  va_list arguments;

  g_string_append_printf (look->faults, "%s ", G_OBJECT_TYPE_NAME (widget));
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (look->faults, "“%s” ", gtk_label_get_text (GTK_LABEL (widget)));
  else
    g_string_append_printf (look->faults, "in %s ", G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  va_start (arguments, format);
  g_string_append_vprintf (look->faults, format, arguments);
  va_end (arguments);
  g_string_append_c (look->faults, '\n');
}

static gboolean
is_inside (const graphene_rect_t *inner, const graphene_rect_t *outer, gboolean across, gboolean down)
{
  if (across
      && (inner->origin.x < outer->origin.x - SLACK
          || inner->origin.x + inner->size.width > outer->origin.x + outer->size.width + SLACK))
    return FALSE;
  return !down
         || (inner->origin.y >= outer->origin.y - SLACK
             && inner->origin.y + inner->size.height <= outer->origin.y + outer->size.height + SLACK);
}

/* Whether a widget scrolls what is in it, and in which directions. */
static gboolean
get_scrolling (GtkWidget *widget, gboolean *across, gboolean *down)
{
  GtkPolicyType horizontal, vertical;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &horizontal, &vertical);
  *across = horizontal != GTK_POLICY_NEVER;
  *down = vertical != GTK_POLICY_NEVER;
  return TRUE;
}

/* The words of a reading column are seen above its footer only. */
static void
take_footer_off (Look *look, GtkWidget *widget, GtkWidget *column, graphene_rect_t *bounds)
{
  g_autoptr (GtkWidget) footer = NULL;
  graphene_rect_t taken;

  g_object_get (column, "footer", &footer, NULL);
  if (widget != footer && !gtk_widget_is_ancestor (widget, footer)
      && gtk_widget_compute_bounds (footer, look->root, &taken))
    bounds->size.height = taken.origin.y - bounds->origin.y;
}

/* Whether a place of a widget's is inside everything around it. What is scrolled away in part is cut to what is left;
 * FALSE where that, too, is nothing. */
static gboolean
check_place (Look *look, GtkWidget *widget, const graphene_rect_t *place)
{
  graphene_rect_t rest = *place;
  gboolean free_across = FALSE, free_down = FALSE, whole = TRUE;

  for (GtkWidget *around = gtk_widget_get_parent (widget); around != NULL; around = gtk_widget_get_parent (around))
    {
      graphene_rect_t bounds;
      gboolean across, down;

      if (!gtk_widget_compute_bounds (around, look->root, &bounds))
        break;
      if (VANDAP_IS_READING_COLUMN (around))
        {
          take_footer_off (look, widget, around, &bounds);
          whole &= is_inside (&rest, &bounds, FALSE, TRUE);
        }
      /* What scrolls is larger than what it is seen through. */
      if (GTK_IS_SCROLLABLE (around) && GTK_IS_SCROLLED_WINDOW (gtk_widget_get_parent (around)))
        continue;
      if (get_scrolling (around, &across, &down))
        {
          free_across |= across;
          free_down |= down;
          whole &= is_inside (&rest, &bounds, across, down);
        }
      if (!is_inside (&rest, &bounds, !free_across, !free_down))
        {
          complain (look, widget, "at %.0f,%.0f %.0f×%.0f sticks out of %s at %.0f,%.0f %.0f×%.0f", rest.origin.x,
                    rest.origin.y, rest.size.width, rest.size.height, G_OBJECT_TYPE_NAME (around), bounds.origin.x,
                    bounds.origin.y, bounds.size.width, bounds.size.height);
          return FALSE;
        }
      if (around == look->root)
        break;
    }
  return whole;
}

static graphene_rect_t
to_root (Look *look, GtkWidget *widget, const PangoRectangle *ink)
{
  graphene_point_t origin = GRAPHENE_POINT_INIT (0, 0);
  int x, y;

  gtk_label_get_layout_offsets (GTK_LABEL (widget), &x, &y);
  g_assert_true (gtk_widget_compute_point (widget, look->root,
                                           &GRAPHENE_POINT_INIT ((float) (x + ink->x), (float) (y + ink->y)), &origin));
  return GRAPHENE_RECT_INIT (origin.x, origin.y, (float) ink->width, (float) ink->height);
}

/* Who may shorten says all of it where the mouse rests. */
static gboolean
has_tooltip (GtkWidget *widget, GtkWidget *root)
{
  for (; widget != NULL && widget != root; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      return TRUE;
  return FALSE;
}

static void
look_at_label (Look *look, GtkWidget *widget)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
  graphene_rect_t own;
  PangoRectangle ink;
  Seen seen = { .label = GTK_LABEL (widget), .opacity = gtk_widget_get_opacity (widget) };

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  if (ink.width == 0 || seen.opacity <= 0)
    return;
  if (pango_layout_is_ellipsized (layout) && !has_tooltip (widget, look->root))
    complain (look, widget, "is shortened, and no tooltip says the rest");
  seen.ink = to_root (look, widget, &ink);
  /* Marks may reach beyond a line, but letters do not beyond their label's sides. */
  if (gtk_widget_compute_bounds (widget, look->root, &own) && !is_inside (&seen.ink, &own, TRUE, FALSE))
    complain (look, widget, "is %d wide and has %.0f", ink.width, own.size.width);
  seen.visible = check_place (look, widget, &seen.ink);
  g_array_append_val (look->seen, seen);
}

static void
look_at (Look *look, GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || (GTK_IS_NATIVE (widget) && widget != look->root))
    return;
  if (GTK_IS_LABEL (widget))
    look_at_label (look, widget);
  else if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_IMAGE (widget) || GTK_IS_EDITABLE (widget))
           && gtk_widget_compute_bounds (widget, look->root, &bounds))
    check_place (look, widget, &bounds);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (look, child);
}

/* No two texts are written over each other. */
static void
check_overlaps (Look *look)
{
  for (guint i = 0; i < look->seen->len; i++)
    for (guint k = i + 1; k < look->seen->len; k++)
      {
        const Seen *one = &g_array_index (look->seen, Seen, i), *other = &g_array_index (look->seen, Seen, k);
        graphene_rect_t common;

        if (one->visible && other->visible && graphene_rect_intersection (&one->ink, &other->ink, &common)
            && common.size.width > INK_SLACK && common.size.height > INK_SLACK)
          complain (look, GTK_WIDGET (one->label), "is written over “%s”", gtk_label_get_text (other->label));
      }
}

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
clipping_settle (GtkWidget *root)
{
  gboolean done = FALSE;

  g_timeout_add (60, on_timeout, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (root);
}

static GdkTexture *
render (GtkWidget *root)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (root);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GdkTexture *texture;
  graphene_rect_t area;

  area = GRAPHENE_RECT_INIT (0, 0, (float) gdk_paintable_get_intrinsic_width (paintable),
                             (float) gdk_paintable_get_intrinsic_height (paintable));
  gdk_paintable_snapshot (paintable, snapshot, area.size.width, area.size.height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (root)), node, &area);
  gsk_render_node_unref (node);
  return texture;
}

static Picture
take_picture (GtkWidget *root, const char *name)
{
  g_autoptr (GdkTexture) texture = render (root);
  const char *folder = g_getenv ("VANDAP_PICTURES");
  Picture picture = { gdk_texture_get_width (texture), gdk_texture_get_height (texture), NULL };

  picture.pixels = g_malloc ((gsize) picture.width * picture.height * 4);
  gdk_texture_download (texture, picture.pixels, (gsize) picture.width * 4);
  if (folder != NULL && name != NULL)
    {
      g_autofree char *file = g_strdup_printf ("%s/%s.png", folder, name);

      gdk_texture_save_to_png (texture, file);
    }
  return picture;
}

static gboolean
differs (const Picture *one, const Picture *other, int x, int y)
{
  gsize at = ((gsize) y * one->width + x) * 4;

  for (guint i = 0; i < 4; i++)
    if (ABS (one->pixels[at + i] - other->pixels[at + i]) >= LEAST_CONTRAST)
      return TRUE;
  return FALSE;
}

/* What of an area differs in two pictures. */
static cairo_rectangle_int_t
find_difference (const Picture *one, const Picture *other, const cairo_rectangle_int_t *area)
{
  int left = G_MAXINT, top = G_MAXINT, right = G_MININT, bottom = G_MININT;

  for (int y = MAX (0, area->y); y < MIN (one->height, area->y + area->height); y++)
    for (int x = MAX (0, area->x); x < MIN (one->width, area->x + area->width); x++)
      if (differs (one, other, x, y))
        {
          left = MIN (left, x);
          top = MIN (top, y);
          right = MAX (right, x + 1);
          bottom = MAX (bottom, y + 1);
        }
  if (left > right)
    return (cairo_rectangle_int_t){ area->x, area->y, 0, 0 };
  return (cairo_rectangle_int_t){ left, top, right - left, bottom - top };
}

/* The ink of a line is there if it reaches all four sides of where it should be. */
static gboolean
has_ink (const cairo_rectangle_int_t *found, const cairo_rectangle_int_t *wanted)
{
  return found->width > 0 && found->x <= wanted->x + INK_SLACK && found->y <= wanted->y + INK_SLACK
         && found->x + found->width >= wanted->x + wanted->width - INK_SLACK
         && found->y + found->height >= wanted->y + wanted->height - INK_SLACK;
}

static void
check_lines (Look *look, const Seen *seen, const Picture *with, const Picture *without)
{
  PangoLayoutIter *line = pango_layout_get_iter (gtk_label_get_layout (seen->label));
  graphene_rect_t origin;

  g_assert_true (gtk_widget_compute_bounds (look->root, look->root, &origin));
  do
    {
      PangoRectangle ink;
      graphene_rect_t place;
      cairo_rectangle_int_t wanted, found;

      pango_layout_iter_get_line_extents (line, &ink, NULL);
      pango_extents_to_pixels (&ink, NULL);
      if (ink.width == 0)
        continue;
      place = to_root (look, GTK_WIDGET (seen->label), &ink);
      wanted = (cairo_rectangle_int_t){ (int) roundf (place.origin.x - origin.origin.x),
                                        (int) roundf (place.origin.y - origin.origin.y), ink.width, ink.height };
      found = find_difference (with, without, &wanted);
      if (!has_ink (&found, &wanted))
        complain (look, GTK_WIDGET (seen->label), "should have ink at %d,%d %d×%d, and has at %d,%d %d×%d", wanted.x,
                  wanted.y, wanted.width, wanted.height, found.x, found.y, found.width, found.height);
    }
  while (pango_layout_iter_next_line (line));
  pango_layout_iter_free (line);
}

/* Two pictures, one of them without words: where they differ, words can be seen. */
static void
check_picture (Look *look, const char *name)
{
  Picture with = take_picture (look->root, name), without;

  for (guint i = 0; i < look->seen->len; i++)
    gtk_widget_set_opacity (GTK_WIDGET (g_array_index (look->seen, Seen, i).label), 0);
  clipping_settle (look->root);
  without = take_picture (look->root, NULL);
  g_assert_cmpint (with.width, ==, without.width);
  g_assert_cmpint (with.height, ==, without.height);
  for (guint i = 0; i < look->seen->len; i++)
    {
      const Seen *seen = &g_array_index (look->seen, Seen, i);

      gtk_widget_set_opacity (GTK_WIDGET (seen->label), seen->opacity);
      if (seen->visible)
        check_lines (look, seen, &with, &without);
    }
  clipping_settle (look->root);
  g_free (with.pixels);
  g_free (without.pixels);
}

char *
clipping_find (GtkWidget *part, const char *name, guint *n_labels)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (Seen));
  Look look = { GTK_WIDGET (gtk_widget_get_native (part)), seen, g_string_new (NULL) };

  clipping_settle (look.root);
  look_at (&look, part);
  check_overlaps (&look);
  check_picture (&look, name);
  *n_labels = seen->len;
  return g_string_free (look.faults, FALSE);
}
