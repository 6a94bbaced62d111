/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Put before a program's libraries (LD_PRELOAD), this tells when the program's first window is on screen, without the
 * program knowing of it:
 *   BENCH_START    when it was started, in nanoseconds of the monotonic clock
 *   BENCH_REPORT   file descriptor to write to how many nanoseconds that was ago
 *   BENCH_ANSWER   "1" to wait for a frame with a text that can be read
 *   BENCH_STAY     "1" to go on afterwards, otherwise the program ends at once
 */

void gtk_window_present (GtkWindow *window);

static gboolean
is_set (const char *name)
{
  return g_strcmp0 (g_getenv (name), "1") == 0;
}

static gboolean
shows_text (GtkWidget *widget)
{
  GtkTextBuffer *buffer;

  if (!GTK_IS_TEXT_VIEW (widget) || !gtk_widget_get_mapped (widget) || gtk_widget_get_height (widget) <= 1)
    return FALSE;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  return gtk_text_buffer_get_char_count (buffer) > 0;
}

static gboolean
has_text (GtkWidget *widget)
{
  if (shows_text (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

static void
report (void)
{
  const char *start = g_getenv ("BENCH_START");
  const char *descriptor = g_getenv ("BENCH_REPORT");
  struct timespec now;

  if (start == NULL || descriptor == NULL)
    return;
  clock_gettime (CLOCK_MONOTONIC, &now);
  dprintf (atoi (descriptor), "%" G_GINT64_FORMAT "\n",
           (gint64) now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec
             - g_ascii_strtoll (start, NULL, 10));
}

static void
on_painted (GdkFrameClock *clock, GtkWindow *window)
{
  if (is_set ("BENCH_ANSWER") && !has_text (GTK_WIDGET (window)))
    return;
  /* What was sent is on screen only when the display has dealt with it. */
  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (window)));
  report ();
  if (!is_set ("BENCH_STAY"))
    _exit (0);
  g_signal_handlers_disconnect_by_data (clock, window);
}

void
gtk_window_present (GtkWindow *window)
{
  static gboolean watching;
  void (*present) (GtkWindow *);

  /* As POSIX has it: what dlsym() returns is no pointer to a function by ISO C. */
  *(void **) &present = dlsym (RTLD_NEXT, "gtk_window_present");
  present (window);
  if (watching)
    return;
  watching = TRUE;
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (on_painted), window);
}
