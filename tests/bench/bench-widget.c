/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-widget.h"

#include <stdlib.h>
#include <time.h>

/* Time is this thread's own processor time: what others do on the machine and waiting for the screen's next refresh
 * are no part of it. From a step to the end of the frame that shows it everything counts but what GTK leaves for idle
 * moments, which makes nobody wait. */

#define ROUNDS 7
#define WARM_UPS 1
#define SCROLL_STEPS 60
#define RESIZE_STEPS 20
#define JUMPS 10
#define PATIENCE 50

enum
{
  FIRST_PAINT,
  SCROLLING,
  JUMPING,
  RESIZING,
  N_MEASURES,
};

static const char *const names[N_MEASURES] = { "first paint", "scrolling", "jumping", "resizing" };
static const gboolean limited[N_MEASURES] = { [SCROLLING] = TRUE, [RESIZING] = TRUE };

typedef struct
{
  GtkWindow *window;
  GtkAdjustment *adjustment;
  guint n_frames;
} Stage;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

static void
on_after_paint (Stage *stage)
{
  stage->n_frames++;
}

static gboolean
on_quiet (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets things happen that are not measured. */
static void
wait_for (guint milliseconds, int priority)
{
  gboolean quiet = FALSE;

  g_timeout_add_full (priority, milliseconds, on_quiet, &quiet, NULL);
  while (!quiet)
    g_main_context_iteration (NULL, TRUE);
}

/* Waits until nothing has been left to do for some frames: a text view lays out in idle moments what is not on
 * screen. */
static void
settle (void)
{
  wait_for (120, G_PRIORITY_LOW);
}

/* Waits until the next frame may begin as soon as it is asked for. */
static void
wait_for_refresh (void)
{
  wait_for (20, G_PRIORITY_HIGH);
}

static int
poll_until_ready (GMainContext *context, GArray *fds, int *priority)
{
  int timeout, n;

  g_main_context_prepare (context, priority);
  while ((n = g_main_context_query (context, *priority, &timeout, (GPollFD *) fds->data, (int) fds->len))
         > (int) fds->len)
    g_array_set_size (fds, (guint) n);
  g_poll ((GPollFD *) fds->data, (guint) n, timeout);
  return n;
}

/* As g_main_context_iteration(); returns the time that what was more urgent than idle work took. */
static double
iterate (GMainContext *context, GArray *fds)
{
  int priority;
  int n = poll_until_ready (context, fds, &priority);
  double start = now ();

  if (g_main_context_check (context, priority, (GPollFD *) fds->data, n))
    g_main_context_dispatch (context);
  return priority <= GDK_PRIORITY_REDRAW || priority == G_MAXINT ? now () - start : 0;
}

/* Returns the time to the end of the next frame. */
static double
paint_frame (Stage *stage)
{
  g_autoptr (GArray) fds = g_array_new (FALSE, TRUE, sizeof (GPollFD));
  GMainContext *context = g_main_context_default ();
  guint n_frames = stage->n_frames;
  double sum = 0;

  g_assert_true (g_main_context_acquire (context));
  while (stage->n_frames == n_frames)
    sum += iterate (context, fds);
  g_main_context_release (context);
  return sum;
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkAdjustment *adjustment = NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && adjustment == NULL;
       child = gtk_widget_get_next_sibling (child))
    adjustment = find_adjustment (child);
  return adjustment;
}

static gboolean
is_filled (Stage *stage, const BenchComparison *comparison)
{
  return stage->adjustment != NULL && gtk_adjustment_get_upper (stage->adjustment) > comparison->height * 2;
}

/* Returns the time to the end of the frame that shows what the widget is for: some of it comes with the second. */
static double
open_stage (Stage *stage, const BenchComparison *comparison, BenchMake make)
{
  double start = now ();
  GtkWidget *widget = make (comparison->data);
  GdkFrameClock *clock;
  double time;

  stage->window = GTK_WINDOW (gtk_window_new ());
  gtk_widget_add_css_class (GTK_WIDGET (stage->window), "vandap");
  gtk_window_set_default_size (stage->window, comparison->width, comparison->height);
  gtk_window_set_child (stage->window, widget);
  gtk_window_present (stage->window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (stage->window));
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), stage);
  time = now () - start;
  for (int i = 0; i < PATIENCE && !is_filled (stage, comparison); i++)
    {
      time += paint_frame (stage);
      stage->adjustment = find_adjustment (widget);
    }
  settle ();
  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (is_filled (stage, comparison));
  return time;
}

static double
scroll_to (Stage *stage, double value)
{
  double start;

  wait_for_refresh ();
  start = now ();
  gtk_adjustment_set_value (stage->adjustment, value);
  return now () - start + paint_frame (stage);
}

static double
scroll (Stage *stage)
{
  double sum = 0;

  for (int i = 0; i < SCROLL_STEPS; i++)
    sum += scroll_to (stage, gtk_adjustment_get_value (stage->adjustment)
                               + gtk_adjustment_get_page_size (stage->adjustment) / 2);
  return sum / SCROLL_STEPS;
}

/* As when somebody pulls at the scroll bar. */
static double
jump (Stage *stage)
{
  double sum = 0;

  for (int i = 0; i < JUMPS; i++)
    sum += scroll_to (stage, gtk_adjustment_get_upper (stage->adjustment) * ((i * 37 + 11) % 100) / 100);
  scroll_to (stage, 0);
  return sum / JUMPS;
}

static double
resize_to (Stage *stage, int width, int height)
{
  double start, time;

  wait_for_refresh ();
  start = now ();
  gtk_window_set_default_size (stage->window, width, height);
  time = now () - start;
  for (int i = 0; i < PATIENCE && gtk_widget_get_width (GTK_WIDGET (stage->window)) != width; i++)
    time += paint_frame (stage);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (stage->window)), ==, width);
  return time;
}

static double
resize (Stage *stage, const BenchComparison *comparison)
{
  double sum = 0;

  /* Always to a size that it has not had: what was measured for one is remembered. */
  for (int i = 1; i <= RESIZE_STEPS; i++)
    sum += resize_to (stage, comparison->width + 5 * i, comparison->height + i);
  return sum / RESIZE_STEPS;
}

static void
measure (const BenchComparison *comparison, BenchMake make, double *measures)
{
  Stage stage = { 0 };

  measures[FIRST_PAINT] = open_stage (&stage, comparison, make);
  measures[SCROLLING] = scroll (&stage);
  measures[JUMPING] = jump (&stage);
  settle ();
  measures[RESIZING] = resize (&stage, comparison);
  settle ();
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (stage.window)), &stage);
  gtk_window_destroy (stage.window);
  settle ();
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (const double *values)
{
  double sorted[ROUNDS];

  for (int i = 0; i < ROUNDS; i++)
    sorted[i] = values[i];
  qsort (sorted, ROUNDS, sizeof (double), compare_doubles);
  return sorted[ROUNDS / 2];
}

/* Returns whether it is over the limit. */
static gboolean
print_measure (const BenchComparison *comparison, int measure, double rounds[2][N_MEASURES][ROUNDS], gboolean table)
{
  double ratios[ROUNDS];
  double ratio;

  for (int i = 0; i < ROUNDS; i++)
    ratios[i] = rounds[1][measure][i] / rounds[0][measure][i];
  ratio = median (ratios);
  if (table)
    g_print ("%-12s %9.2f ms %9.2f ms %7.2f ×\n", names[measure], median (rounds[0][measure]),
             median (rounds[1][measure]), ratio);
  else if (limited[measure])
    g_print ("%s, %s: %.2f × the bare %s (limit %.2f)\n", comparison->title, names[measure], ratio,
             comparison->bare_name, comparison->limit);
  else
    g_print ("%s, %s: %.2f × the bare %s\n", comparison->title, names[measure], ratio, comparison->bare_name);
  return limited[measure] && ratio > comparison->limit;
}

int
bench_compare (const BenchComparison *comparison)
{
  double rounds[2][N_MEASURES][ROUNDS];
  gboolean over = FALSE;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (int i = -WARM_UPS; i < ROUNDS; i++)
    for (int who = 0; who < 2; who++)
      {
        double measures[N_MEASURES];

        measure (comparison, who == 0 ? comparison->make_bare : comparison->make_ours, measures);
        for (int j = 0; j < N_MEASURES && i >= 0; j++)
          rounds[who][j][i] = measures[j];
      }
  g_print ("%-12s %12s %12s %9s\n", comparison->title, "bare", "ours", "ratio");
  for (int i = 0; i < N_MEASURES; i++)
    print_measure (comparison, i, rounds, TRUE);
  for (int i = 0; i < N_MEASURES; i++)
    over |= print_measure (comparison, i, rounds, FALSE);
  return over ? EXIT_FAILURE : EXIT_SUCCESS;
}
