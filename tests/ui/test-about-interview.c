/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/display-sample.h"
#include "window/vandap-about-interview-dialog.h"
#include "window/vandap-quiet-entry.h"

#define NAME "Mẫu Mới"

static VandapCorrections *
corrections_new (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);

  return vandap_corrections_new (interview);
}

/* Somebody new says what the first turn says. */
static void
add_somebody (VandapCorrections *corrections)
{
  VandapInterview *interview = vandap_corrections_get_interview (corrections);
  const VandapTurn *turn = vandap_interview_get_turn (interview, 0);
  guint n = vandap_interview_get_n_people (interview);
  g_autoptr (VandapCorrection) correction
    = vandap_correction_new_speech (turn->first_paragraph, turn->n_paragraphs, FALSE, n, NAME);

  g_assert_true (vandap_corrections_add (corrections, correction));
  g_assert_cmpuint (vandap_interview_get_n_people (vandap_corrections_get_interview (corrections)), ==, n + 1);
}

/* Returns: (nullable): the entry that has the words */
static GtkTextView *
find_entry (GtkWidget *widget, const char *words)
{
  GtkTextView *found = NULL;

  if (VANDAP_IS_QUIET_ENTRY (widget))
    {
      g_autofree char *text = NULL;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
      return g_str_equal (text, words) ? GTK_TEXT_VIEW (widget) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child, words);

  return found;
}

static void
type (GtkWidget *dialog, const char *before, const char *words)
{
  GtkTextView *entry = find_entry (dialog, before);

  g_assert_nonnull (entry);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (entry), words, -1);
  sample_wait (100);
}

/* Taken back in the window, or in another one: what was being typed of somebody who is there no more is nobody's. */
static void
test_taken_back_while_edited (void)
{
  g_autoptr (VandapCorrections) corrections = corrections_new ();
  GtkWidget *dialog;

  add_somebody (corrections);
  dialog = vandap_about_interview_dialog_new (NULL, corrections);
  gtk_window_present (GTK_WINDOW (dialog));
  sample_wait (300);
  type (dialog, NAME, NAME " Thử");
  g_assert_true (vandap_corrections_undo (corrections));
  sample_wait (300);
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 0);
  g_assert_null (find_entry (dialog, NAME " Thử"));
  g_assert_true (vandap_corrections_redo (corrections));
  sample_wait (300);
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 1);
  g_assert_nonnull (find_entry (dialog, NAME));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What is typed is taken when the dialog closes, as when a person goes on to another value. */
static void
test_closed_while_edited (void)
{
  g_autoptr (VandapCorrections) corrections = corrections_new ();
  GtkWidget *dialog;
  VandapInterview *interview;

  add_somebody (corrections);
  dialog = vandap_about_interview_dialog_new (NULL, corrections);
  gtk_window_present (GTK_WINDOW (dialog));
  sample_wait (300);
  type (dialog, NAME, NAME " Thử");
  gtk_window_destroy (GTK_WINDOW (dialog));
  interview = vandap_corrections_get_interview (corrections);
  g_assert_cmpstr (vandap_interview_get_person (interview, vandap_interview_get_n_people (interview) - 1)->name, ==,
                   NAME " Thử");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/about-interview/taken-back-while-edited", test_taken_back_while_edited);
  g_test_add_func ("/about-interview/closed-while-edited", test_closed_while_edited);
  return g_test_run ();
}
