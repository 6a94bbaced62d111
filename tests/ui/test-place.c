/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sample-reading.h"
#include "window/vandap-place-row.h"
#include "window/vandap-window.h"

/* From wherever a paragraph is spoken of to its place; and what may have been read wrong, marked there. */

static const char article[] = "Sample talk\n\nAn editor says what a sample is.\n\nPV: What is a sample?\n\nBà Thử: A part of the whole.\n\n"
                              "What colour does it have?\n\nIt is grey.\n\n>> Xem thêm: Another sample\n\nPV: And then?\n\n"
                              "Bà Thử: Then there is another.\n";

typedef struct
{
  VandapWindow *window;
  VandapInterview *interview;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (article, strlen (article));
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, "sample.txt", NULL, &error);

  g_assert_no_error (error);
  self->window = g_object_ref (vandap_window_new (NULL, NULL));
  vandap_document_set_reading (vandap_window_get_document (self->window), reading, NULL, VANDAP_NONE);
  gtk_window_present (GTK_WINDOW (self->window));
  self->interview = vandap_window_get_interview (self->window);
  g_assert_cmpuint (vandap_interview_get_n_questions (self->interview), ==, 2);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->window);
}

static void
show (Fixture *self, const char *words)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "show-paragraph",
                                  g_variant_new_uint32 (find_paragraph (self->interview, words)));
}

static char *
dup_selected (Fixture *self)
{
  return vandap_answer_view_dup_selection (vandap_window_get_answer_view (self->window));
}

static void
check_selected (Fixture *self, const char *expected)
{
  g_autofree char *selected = dup_selected (self);

  g_assert_cmpstr (selected, ==, expected);
}

static void
test_answer (Fixture *self, gconstpointer data)
{
  show (self, "Then there is");
  g_assert_cmpuint (vandap_window_get_exchange (self->window), ==, 1);
  check_selected (self, "Then there is another.");
  show (self, "It is grey");
  g_assert_cmpuint (vandap_window_get_exchange (self->window), ==, 0);
  check_selected (self, "It is grey.");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == GTK_WIDGET (vandap_window_get_answer_view (self->window)));
}

/* What is not shown stands behind what is. */
static void
test_left_out (Fixture *self, gconstpointer data)
{
  guint left_out = find_paragraph (self->interview, "Xem thêm");

  g_assert_cmpint (vandap_interview_get_paragraph (self->interview, left_out)->kind, ==, VANDAP_PARAGRAPH_LEFT_OUT);
  vandap_window_set_exchange (self->window, 1);
  show (self, "Xem thêm");
  g_assert_cmpuint (vandap_window_get_exchange (self->window), ==, 0);
  check_selected (self, "It is grey.");
  g_assert_nonnull (strstr (vandap_toast_get_message (vandap_window_get_toast (self->window)), "right after"));
}

static void
test_front (Fixture *self, gconstpointer data)
{
  VandapDetailPane *pane = vandap_window_get_detail_pane (self->window);

  show (self, "And then?");
  g_assert_cmpuint (vandap_window_get_exchange (self->window), ==, 1);
  check_selected (self, NULL);
  g_assert_true (gtk_widget_has_css_class (vandap_detail_pane_show_front (pane, VANDAP_FRONT_QUESTION), "shown"));
  show (self, "An editor says");
  g_assert_cmpuint (vandap_window_get_exchange (self->window), ==, 0);
  g_assert_true (gtk_widget_has_css_class (vandap_detail_pane_show_front (pane, VANDAP_FRONT_INTRODUCTION), "shown"));
}

static void
test_nowhere (Fixture *self, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "show-paragraph", g_variant_new_uint32 (G_MAXUINT));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "show-paragraph", g_variant_new_uint32 (1000));
  g_assert_cmpuint (vandap_window_get_exchange (self->window), ==, 0);
  check_selected (self, NULL);
}

static guint
count_doubts (Fixture *self)
{
  return vandap_answer_view_get_n_doubts (vandap_window_get_answer_view (self->window));
}

/* Marked until somebody has put it right, and again when that is taken back. */
static void
test_doubt (Fixture *self, gconstpointer data)
{
  guint paragraph = find_paragraph (self->interview, "What colour");

  g_assert_cmpuint (count_doubts (self), ==, 1);
  vandap_window_set_exchange (self->window, 1);
  g_assert_cmpuint (count_doubts (self), ==, 0);
  vandap_window_set_exchange (self->window, 0);
  g_assert_cmpuint (count_doubts (self), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "give", g_variant_new ("(buuu)", TRUE, VANDAP_NONE, paragraph, 1));
  g_assert_cmpuint (vandap_interview_get_n_questions (vandap_window_get_interview (self->window)), ==, 3);
  g_assert_cmpuint (count_doubts (self), ==, 0);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  vandap_window_set_exchange (self->window, 0);
  g_assert_cmpuint (count_doubts (self), ==, 1);
}

/* Whoever says that it is as it is read is sure of it; to say so again is no step. */
static void
test_no_doubt (Fixture *self, gconstpointer data)
{
  guint paragraph = find_paragraph (self->interview, "What colour");
  VandapInterview *interview = vandap_window_get_interview (self->window);
  guint person = vandap_interview_get_speaker (interview, vandap_interview_find_turn (interview, paragraph), 0);

  for (guint i = 0; i < 2; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (self->window), "give", g_variant_new ("(buuu)", FALSE, person, paragraph, 1));
      g_assert_cmpuint (count_doubts (self), ==, 0);
    }
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  vandap_window_set_exchange (self->window, 0);
  g_assert_cmpuint (count_doubts (self), ==, 1);
}

static void
check_row (const char *said, const char *name)
{
  GtkWidget *row = g_object_ref_sink (vandap_place_row_new_with_words (said, "You said so", VANDAP_NONE));

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_object_unref (row);
}

/* A screen reader says one full stop between words and what is said of them. */
static void
test_row_names (void)
{
  check_row ("And a garden.", "And a garden. You said so");
  check_row ("And a garden?", "And a garden? You said so");
  check_row ("And a garden…", "And a garden… You said so");
  check_row ("And a garden", "And a garden. You said so");
  check_row ("", ". You said so");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/place/answer", Fixture, NULL, set_up, test_answer, tear_down);
  g_test_add ("/place/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add ("/place/front", Fixture, NULL, set_up, test_front, tear_down);
  g_test_add ("/place/nowhere", Fixture, NULL, set_up, test_nowhere, tear_down);
  g_test_add ("/place/doubt", Fixture, NULL, set_up, test_doubt, tear_down);
  g_test_add ("/place/no-doubt", Fixture, NULL, set_up, test_no_doubt, tear_down);
  g_test_add_func ("/place/row-names", test_row_names);

  return g_test_run ();
}
