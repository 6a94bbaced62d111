/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "library/vandap-draft-listing.h"
#include "ui/display-sample.h"
#include "ui/pasted-sample.h"

static void
test_html_before_words (void)
{
  VandapWindow *window = pasted_window_new ();

  pasted_copy (PASTED_WORDS, PASTED_HTML);
  pasted_paste (window);
  g_assert_nonnull (strstr (pasted_get_text (window), "Trang này để làm gì?"));
  g_assert_cmpstr (vandap_reading_get_format (vandap_document_get_reading (vandap_window_get_document (window))), ==, "html");
  g_assert_true (pasted_is_unsaved (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  pasted_close_and_discard (window);
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
}

static void
test_asked (void)
{
  VandapWindow *window = pasted_window_new ();

  pasted_copy (PASTED_WORDS, NULL);
  pasted_paste (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Pasted interview");
  gtk_window_close (GTK_WINDOW (window));
  pasted_answer ("window.close");
  g_assert_nonnull (strstr (pasted_get_text (window), "một bài thử"));
  g_assert_true (pasted_is_unsaved (window));

  pasted_copy (PASTED_WORDS, PASTED_HTML);
  pasted_paste (window);
  g_assert_nonnull (strstr (pasted_get_text (window), "một bài thử"));
  pasted_answer ("dialog.discard");
  g_assert_nonnull (strstr (pasted_get_text (window), "Để thử"));
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  pasted_close_and_discard (window);
}

static void
test_saved_and_put_right_again (void)
{
  VandapWindow *window = pasted_window_new ();
  VandapDocument *document = vandap_window_get_document (window);
  g_autoptr (VandapCorrection) swap = vandap_correction_new_swap ();

  pasted_copy (PASTED_WORDS, NULL);
  pasted_paste (window);
  vandap_pasted_note_saved (vandap_document_get_pasted (document));
  g_assert_false (pasted_is_unsaved (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
  g_assert_true (vandap_corrections_add (vandap_document_get_corrections (document), swap));
  sample_wait (300);
  g_assert_true (pasted_is_unsaved (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  pasted_close_and_discard (window);
}

/* What is not asked about because the window is simply gone stays, and can be opened again. */
static void
test_gone_and_again (void)
{
  VandapWindow *window = pasted_window_new ();
  g_autoptr (GPtrArray) drafts = NULL;

  pasted_copy (PASTED_WORDS, NULL);
  pasted_paste (window);
  gtk_window_destroy (GTK_WINDOW (window));
  sample_wait (200);
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);

  drafts = vandap_draft_listing_run (pasted_folder);
  g_assert_cmpuint (drafts->len, ==, 1);
  window = pasted_window_new ();
  vandap_pasted_open_draft (vandap_document_get_pasted (vandap_window_get_document (window)), drafts->pdata[0]);
  sample_wait (500);
  g_assert_nonnull (strstr (pasted_get_text (window), "một bài thử"));
  g_assert_true (pasted_is_unsaved (window));
  g_clear_pointer (&drafts, g_ptr_array_unref);
  pasted_close_and_discard (window);
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
}

/* Nobody has seen what was still being read, so that nobody can have discarded it. */
static void
test_another_comes_first (void)
{
  VandapWindow *window = pasted_window_new ();
  g_autoptr (GPtrArray) drafts = NULL;

  pasted_begin_paste (window, PASTED_WORDS);
  pasted_begin_paste (window, PASTED_OTHER_WORDS);
  sample_wait (500);
  g_assert_nonnull (strstr (pasted_get_text (window), "Tôi đáp"));
  g_assert_cmpuint (pasted_count_drafts (), ==, 2);
  drafts = vandap_draft_listing_run (pasted_folder);
  g_assert_cmpuint (drafts->len, ==, 1);

  pasted_begin_paste (window, PASTED_THIRD_WORDS);
  vandap_pasted_open_draft (pasted_get_pasted (window), drafts->pdata[0]);
  sample_wait (500);
  g_assert_nonnull (strstr (pasted_get_text (window), "một bài thử"));
  g_assert_cmpuint (pasted_count_drafts (), ==, 3);
  g_clear_pointer (&drafts, g_ptr_array_unref);
  pasted_close_and_discard (window);
  pasted_remove_drafts (2);
}

static void
test_the_same_comes_twice (void)
{
  VandapWindow *window = pasted_window_new ();

  pasted_begin_paste (window, PASTED_WORDS);
  pasted_begin_paste (window, PASTED_WORDS);
  sample_wait (500);
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  vandap_pasted_note_saved (pasted_get_pasted (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_closed_while_it_is_read (void)
{
  VandapWindow *window = pasted_window_new ();

  pasted_begin_paste (window, PASTED_WORDS);
  pasted_begin_paste (window, PASTED_OTHER_WORDS);
  gtk_window_destroy (GTK_WINDOW (window));
  pasted_remove_drafts (2);
}

/* Who does not want to wait for it has seen that it is read. */
static void
test_given_up (void)
{
  VandapWindow *window = pasted_window_new ();

  pasted_begin_paste (window, PASTED_WORDS);
  vandap_document_give_up (vandap_window_get_document (window));
  sample_wait (500);
  g_assert_null (vandap_window_get_interview (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* There is one interview, though it is looked at twice. */
static void
test_in_two_windows (void)
{
  VandapWindow *window = pasted_window_new (), *again = pasted_window_new ();

  pasted_copy (PASTED_WORDS, NULL);
  pasted_paste (window);
  pasted_show_again (window, again);
  g_assert_true (pasted_is_unsaved (again));
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  vandap_pasted_note_saved (pasted_get_pasted (again));
  g_assert_false (pasted_is_unsaved (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
  vandap_pasted_note_changed (pasted_get_pasted (window));
  g_assert_true (pasted_is_unsaved (again));
  sample_wait (300);
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);

  gtk_window_close (GTK_WINDOW (window));
  sample_wait (200);
  g_assert_null (pasted_find_question ());
  g_assert_true (pasted_is_unsaved (again));
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  pasted_close_and_discard (again);
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
}

static void
test_nothing (void)
{
  VandapWindow *window = pasted_window_new ();

  gdk_clipboard_set_content (gdk_display_get_clipboard (gdk_display_get_default ()), NULL);
  pasted_paste (window);
  g_assert_null (vandap_window_get_interview (window));
  pasted_copy (" \n ", NULL);
  pasted_paste (window);
  g_assert_null (vandap_window_get_interview (window));
  g_assert_false (pasted_is_unsaved (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  pasted_begin ();
  g_test_add_func ("/pasted/html-before-words", test_html_before_words);
  g_test_add_func ("/pasted/asked", test_asked);
  g_test_add_func ("/pasted/saved-and-put-right-again", test_saved_and_put_right_again);
  g_test_add_func ("/pasted/gone-and-again", test_gone_and_again);
  g_test_add_func ("/pasted/another-comes-first", test_another_comes_first);
  g_test_add_func ("/pasted/the-same-comes-twice", test_the_same_comes_twice);
  g_test_add_func ("/pasted/closed-while-it-is-read", test_closed_while_it_is_read);
  g_test_add_func ("/pasted/given-up", test_given_up);
  g_test_add_func ("/pasted/in-two-windows", test_in_two_windows);
  g_test_add_func ("/pasted/nothing", test_nothing);
  result = g_test_run ();
  pasted_end ();
  return result;
}
