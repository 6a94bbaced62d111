/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-exchange.h"
#include "ui/display-sample.h"
#include "window/vandap-question-list.h"
#include "window/vandap-question-row.h"

/* Every row below a widget, in order. */
static void
collect_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (VANDAP_IS_QUESTION_ROW (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static gboolean
on_tick (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  gboolean done = FALSE;

  g_timeout_add (200, on_tick, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static VandapQuestionList *
show_list (GtkWindow **window, VandapInterview *interview, guint selected)
{
  VandapQuestionList *list = g_object_new (VANDAP_TYPE_QUESTION_LIST, NULL);

  *window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (*window, 320, 500);
  gtk_window_set_child (*window, GTK_WIDGET (list));
  vandap_question_list_set_interview (list, interview, selected);
  gtk_window_present (*window);
  settle ();
  return list;
}

static void
count (guint *counter)
{
  (*counter)++;
}

static void
test_rows (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWindow *window;
  VandapQuestionList *list = show_list (&window, interview, 1);

  collect_rows (GTK_WIDGET (list), rows);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (vandap_question_list_get_selected (list), ==, 1);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (g_ptr_array_index (rows, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1. Thư viện mở từ bao giờ? \u2068Bà Bình Thử, Cúc Thử\u2069 · 3 paragraphs");
  gtk_test_accessible_assert_property (gtk_widget_get_parent (g_ptr_array_index (rows, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2. Còn năm sau? \u2068Bà Bình Thử\u2069 · 1 paragraph");
  gtk_window_destroy (window);
}

static void
test_selected (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  VandapQuestionList *list = g_object_ref_sink (g_object_new (VANDAP_TYPE_QUESTION_LIST, NULL));
  guint notified = 0;

  g_signal_connect_swapped (list, "notify::selected", G_CALLBACK (count), &notified);
  vandap_question_list_set_interview (list, interview, 1);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (vandap_question_list_get_selected (list), ==, 1);
  vandap_question_list_set_selected (list, 1);
  g_assert_cmpuint (notified, ==, 1);
  vandap_question_list_set_selected (list, 0);
  g_assert_cmpuint (notified, ==, 2);
  vandap_question_list_set_selected (list, 2);
  g_assert_cmpuint (notified, ==, 2);
  g_assert_cmpuint (vandap_question_list_get_selected (list), ==, 0);
  vandap_question_list_set_interview (list, NULL, 0);
  g_assert_cmpuint (vandap_question_list_get_selected (list), ==, VANDAP_NONE);
  g_assert_finalize_object (list);
}

/* A hundred thousand questions must not become a hundred thousand rows. */
static void
test_many (void)
{
  g_autoptr (VandapInterview) interview = sample_build_large (100000, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWindow *window;
  VandapQuestionList *list = show_list (&window, interview, 99999);

  settle ();
  collect_rows (GTK_WIDGET (list), rows);
  g_assert_cmpuint (rows->len, >, 0);
  g_assert_cmpuint (rows->len, <, 1000);
  g_assert_cmpuint (vandap_question_list_get_selected (list), ==, 99999);
  gtk_window_destroy (window);
}

static guint
get_focused (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  g_assert_true (VANDAP_IS_QUESTION_ROW (row));
  return vandap_exchange_get_index (vandap_question_row_get_exchange (VANDAP_QUESTION_ROW (row)));
}

/* The keyboard comes to the question that is selected, be it ever so far away, and stays with it. */
static void
test_focus (void)
{
  g_autoptr (VandapInterview) interview = sample_build_large (20000, 10);
  GtkWindow *window;
  VandapQuestionList *list = show_list (&window, interview, 0);
  const guint exchanges[] = { 3, 5, 15000 };

  vandap_question_list_focus_selected (list);
  g_assert_cmpuint (get_focused (window), ==, 0);
  gtk_window_set_focus (window, NULL);
  vandap_question_list_set_selected (list, 15000);
  vandap_question_list_focus_selected (list);
  g_assert_cmpuint (get_focused (window), ==, 15000);
  settle ();
  vandap_question_list_set_selected (list, 15001);
  g_assert_cmpuint (get_focused (window), ==, 15001);
  vandap_question_list_set_selected (list, 5);
  g_assert_cmpuint (get_focused (window), ==, 5);
  vandap_question_list_narrow (list, TRUE, exchanges, G_N_ELEMENTS (exchanges));
  settle ();
  g_assert_cmpuint (get_focused (window), ==, 5);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question-list/rows", test_rows);
  g_test_add_func ("/question-list/selected", test_selected);
  g_test_add_func ("/question-list/many", test_many);
  g_test_add_func ("/question-list/focus", test_focus);
  return g_test_run ();
}
