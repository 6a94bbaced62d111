/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "interview/vandap-exchange.h"
#include "ui/display-sample.h"
#include "window/vandap-question-row.h"
#include "window/vandap-window.h"

/* Where the keyboard is, and that what it is on is to be seen. No window manager gives a window the keyboard here, so
 * that only the window's own focus is looked at. */

#define N_QUESTIONS 300

/* A text of made-up questions and answers, for windows to open. */
static GFile *
write_questions (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "vandap-test-focus.txt", NULL);
  g_autoptr (GString) text = g_string_new ("A test\n\n");

  for (guint i = 1; i <= N_QUESTIONS; i++)
    g_string_append_printf (text, "PV: What is made up under number %u?\n\nAnn Test: This is, number %u.\n\n", i, i);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));

  return g_file_new_for_path (path);
}

static void
remove_file (GFile *file)
{
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_object_unref (file);
}

static VandapWindow *
present_window (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  sample_wait (400);

  return window;
}

static void
open_and_wait (VandapWindow *window, GFile *file, guint question)
{
  vandap_window_open (window, file, question);
  sample_wait (700);
}

static GtkWidget *
get_focus (VandapWindow *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static GtkWidget *
get_answer (VandapWindow *window)
{
  return GTK_WIDGET (vandap_window_get_answer_view (window));
}

/* Index of the exchange that the row with the keyboard is of. */
static guint
get_focused_exchange (VandapWindow *window)
{
  GtkWidget *row = get_focus (window) != NULL ? gtk_widget_get_first_child (get_focus (window)) : NULL;

  return VANDAP_IS_QUESTION_ROW (row)
           ? vandap_exchange_get_index (vandap_question_row_get_exchange (VANDAP_QUESTION_ROW (row))) : VANDAP_NONE;
}

static void
collect_rows (GtkWidget *widget, GtkWidget *window, GPtrArray *rows)
{
  graphene_rect_t bounds;

  if (VANDAP_IS_QUESTION_ROW (widget) && gtk_widget_get_mapped (widget)
      && gtk_widget_compute_bounds (widget, window, &bounds) && bounds.origin.y >= 0
      && bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (window))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, window, rows);
}

/* The list has no holes, and what is read is among its rows on screen. */
static void
check_list (VandapWindow *window, guint exchange)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  gboolean found = FALSE;
  guint last = VANDAP_NONE;

  collect_rows (GTK_WIDGET (window), GTK_WIDGET (window), rows);
  g_assert_cmpuint (rows->len, >, 4);
  for (guint i = 0; i < rows->len; i++)
    {
      guint shown = vandap_exchange_get_index (vandap_question_row_get_exchange (rows->pdata[i]));

      if (last != VANDAP_NONE)
        g_assert_cmpuint (shown, ==, last + 1);
      last = shown;
      found |= shown == exchange;
    }
  g_assert_true (found);
}

/* The window was there before the file was read. */
static void
test_read_late (void)
{
  GFile *file = write_questions ();
  VandapWindow *window = present_window ();

  open_and_wait (window, file, 150);
  g_assert_cmpuint (vandap_window_get_exchange (window), ==, 149);
  check_list (window, 149);
  g_assert_cmpuint (get_focused_exchange (window), ==, 149);
  gtk_window_destroy (GTK_WINDOW (window));
  remove_file (file);
}

static void
test_behind_a_failure (void)
{
  GFile *file = write_questions ();
  VandapWindow *window = present_window ();

  vandap_window_show_error (window, "x: is no file.");
  sample_wait (300);
  open_and_wait (window, file, 150);
  check_list (window, 149);
  g_assert_cmpuint (get_focused_exchange (window), ==, 149);
  gtk_window_destroy (GTK_WINDOW (window));
  remove_file (file);
}

/* What disappears gives the keyboard to what stays, and has it back when it comes back. */
static void
test_list_comes_and_goes (void)
{
  GFile *file = write_questions ();
  VandapWindow *window = present_window ();
  VandapSplit *split = vandap_window_get_split (window);

  vandap_split_set_list_shown (split, FALSE);
  open_and_wait (window, file, 150);
  g_assert_true (get_focus (window) == get_answer (window));
  vandap_split_set_list_shown (split, TRUE);
  sample_wait (400);
  check_list (window, 149);
  g_action_group_activate_action (G_ACTION_GROUP (window), "focus-list", NULL);
  sample_wait (300);
  g_assert_cmpuint (get_focused_exchange (window), ==, 149);
  vandap_split_set_list_shown (split, FALSE);
  sample_wait (300);
  g_assert_true (get_focus (window) == get_answer (window));
  vandap_split_set_list_shown (split, TRUE);
  sample_wait (300);
  g_assert_cmpuint (get_focused_exchange (window), ==, 149);
  gtk_window_destroy (GTK_WINDOW (window));
  remove_file (file);
}

/* Where there is room for only the one or the other, the keyboard is in what is there. */
static void
test_narrow (void)
{
  GFile *file = write_questions ();
  VandapWindow *window = vandap_window_new (NULL, NULL);
  VandapSplit *split = vandap_window_get_split (window);

  gtk_window_set_default_size (GTK_WINDOW (window), 460, 700);
  gtk_window_present (GTK_WINDOW (window));
  sample_wait (400);
  open_and_wait (window, file, 150);
  g_assert_true (vandap_split_get_narrow (split));
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (get_focus (window) == get_answer (window));
      vandap_split_set_list_shown (split, TRUE);
      sample_wait (400);
      check_list (window, 149);
      g_assert_cmpuint (get_focused_exchange (window), ==, 149);
      vandap_split_set_list_shown (split, FALSE);
      sample_wait (400);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  remove_file (file);
}

static void
test_error_gives_it_back (void)
{
  GFile *file = write_questions ();
  VandapWindow *window = present_window ();

  open_and_wait (window, file, 2);
  gtk_widget_grab_focus (get_answer (window));
  vandap_window_show_error (window, "x: is no file.");
  sample_wait (300);
  g_assert_true (GTK_IS_BUTTON (get_focus (window)));
  gtk_widget_activate (get_focus (window));
  sample_wait (300);
  g_assert_true (get_focus (window) == get_answer (window));
  gtk_window_destroy (GTK_WINDOW (window));
  remove_file (file);
}

/* On the wall, too, the way out of a failure has the keyboard. */
static void
test_failure_full_screen (void)
{
  VandapWindow *window = present_window ();
  GtkWidget *open;

  vandap_window_show_error (window, "x: is no file.");
  sample_wait (300);
  open = get_focus (window);
  g_assert_true (GTK_IS_BUTTON (open));
  gtk_window_fullscreen (GTK_WINDOW (window));
  sample_wait (300);
  g_object_notify (G_OBJECT (window), "fullscreened");
  g_assert_true (get_focus (window) == open);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The arrow keys go from row to row, and Tab past all of them. */
static void
test_tab_leaves_the_list (void)
{
  GFile *file = write_questions ();
  VandapWindow *window = present_window ();

  open_and_wait (window, file, 3);
  g_assert_cmpuint (get_focused_exchange (window), ==, 2);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (get_focused_exchange (window), ==, VANDAP_NONE);
  g_assert_true (GTK_IS_BUTTON (get_focus (window)));
  gtk_window_destroy (GTK_WINDOW (window));
  remove_file (file);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/focus/read-late", test_read_late);
  g_test_add_func ("/focus/behind-a-failure", test_behind_a_failure);
  g_test_add_func ("/focus/list-comes-and-goes", test_list_comes_and_goes);
  g_test_add_func ("/focus/narrow", test_narrow);
  g_test_add_func ("/focus/error-gives-it-back", test_error_gives_it_back);
  g_test_add_func ("/focus/failure-full-screen", test_failure_full_screen);
  g_test_add_func ("/focus/tab-leaves-the-list", test_tab_leaves_the_list);
  return g_test_run ();
}
