/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "library/vandap-draft-listing.h"
#include "ui/display-sample.h"
#include "window/vandap-clipboard.h"
#include "window/vandap-leaving-dialog.h"
#include "window/vandap-window.h"

#define WORDS "PV: Đây là bài thử?\n\nBà Thử: Vâng, một bài thử.\n"
#define HTML "<p><b>PV: Trang này để làm gì?</b></p><p>Bà Thử: Để thử.</p>"

static char *folder;

static VandapWindow *
window_new (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);

  vandap_pasted_set_folder (vandap_document_get_pasted (vandap_window_get_document (window)), folder);
  gtk_window_present (GTK_WINDOW (window));
  sample_wait (200);
  return window;
}

static gboolean
is_unsaved (VandapWindow *window)
{
  return vandap_pasted_is_unsaved (vandap_document_get_pasted (vandap_window_get_document (window)));
}

static void
copy (const char *text, const char *html)
{
  vandap_clipboard_set (gdk_display_get_clipboard (gdk_display_get_default ()), text, html);
}

static void
paste (VandapWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "paste-interview", NULL);
  sample_wait (500);
}

static guint
count_drafts (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static const char *
get_text (VandapWindow *window)
{
  return vandap_interview_get_text (vandap_window_get_interview (window), NULL);
}

static GtkWindow *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (VANDAP_IS_LEAVING_DIALOG (l->data))
      return l->data;

  return NULL;
}

static void
answer (const char *action)
{
  GtkWindow *question = find_question ();

  g_assert_nonnull (question);
  g_assert_true (gtk_window_get_modal (question));
  gtk_widget_activate_action (GTK_WIDGET (question), action, NULL);
  sample_wait (500);
  g_assert_null (find_question ());
}

static void
test_html_before_words (void)
{
  VandapWindow *window = window_new ();

  copy (WORDS, HTML);
  paste (window);
  g_assert_nonnull (strstr (get_text (window), "Trang này để làm gì?"));
  g_assert_cmpstr (vandap_reading_get_format (vandap_document_get_reading (vandap_window_get_document (window))), ==, "html");
  g_assert_true (is_unsaved (window));
  g_assert_cmpuint (count_drafts (), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  answer ("dialog.discard");
  g_assert_cmpuint (count_drafts (), ==, 0);
}

static void
test_asked (void)
{
  VandapWindow *window = window_new ();

  copy (WORDS, NULL);
  paste (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Pasted interview");
  gtk_window_close (GTK_WINDOW (window));
  answer ("window.close");
  g_assert_nonnull (strstr (get_text (window), "một bài thử"));
  g_assert_true (is_unsaved (window));

  copy (WORDS, HTML);
  paste (window);
  g_assert_nonnull (strstr (get_text (window), "một bài thử"));
  answer ("dialog.discard");
  g_assert_nonnull (strstr (get_text (window), "Để thử"));
  g_assert_cmpuint (count_drafts (), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  answer ("dialog.discard");
}

/* Who discards it for something that cannot be opened has it still, and is asked again. */
static void
test_discarded_for_nothing (void)
{
  VandapWindow *window = window_new ();
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at/all.txt");

  copy (WORDS, NULL);
  paste (window);
  vandap_window_open (window, missing, VANDAP_NONE);
  answer ("dialog.discard");
  g_assert_nonnull (strstr (get_text (window), "một bài thử"));
  g_assert_true (is_unsaved (window));
  g_assert_cmpuint (count_drafts (), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  answer ("dialog.discard");
  g_assert_cmpuint (count_drafts (), ==, 0);
}

static void
test_saved_and_put_right_again (void)
{
  VandapWindow *window = window_new ();
  VandapDocument *document = vandap_window_get_document (window);
  g_autoptr (VandapCorrection) swap = vandap_correction_new_swap ();

  copy (WORDS, NULL);
  paste (window);
  vandap_pasted_note_saved (vandap_document_get_pasted (document));
  g_assert_false (is_unsaved (window));
  g_assert_cmpuint (count_drafts (), ==, 0);
  g_assert_true (vandap_corrections_add (vandap_document_get_corrections (document), swap));
  sample_wait (300);
  g_assert_true (is_unsaved (window));
  g_assert_cmpuint (count_drafts (), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  answer ("dialog.discard");
}

/* What is not asked about because the window is simply gone stays, and can be opened again. */
static void
test_gone_and_again (void)
{
  VandapWindow *window = window_new ();
  g_autoptr (GPtrArray) drafts = NULL;

  copy (WORDS, NULL);
  paste (window);
  gtk_window_destroy (GTK_WINDOW (window));
  sample_wait (200);
  g_assert_cmpuint (count_drafts (), ==, 1);

  drafts = vandap_draft_listing_run (folder);
  g_assert_cmpuint (drafts->len, ==, 1);
  window = window_new ();
  vandap_pasted_open_draft (vandap_document_get_pasted (vandap_window_get_document (window)), drafts->pdata[0]);
  sample_wait (500);
  g_assert_nonnull (strstr (get_text (window), "một bài thử"));
  g_assert_true (is_unsaved (window));
  g_clear_pointer (&drafts, g_ptr_array_unref);
  gtk_window_close (GTK_WINDOW (window));
  answer ("dialog.discard");
  g_assert_cmpuint (count_drafts (), ==, 0);
}

static void
test_nothing (void)
{
  VandapWindow *window = window_new ();

  gdk_clipboard_set_content (gdk_display_get_clipboard (gdk_display_get_default ()), NULL);
  paste (window);
  g_assert_null (vandap_window_get_interview (window));
  copy (" \n ", NULL);
  paste (window);
  g_assert_null (vandap_window_get_interview (window));
  g_assert_false (is_unsaved (window));
  g_assert_cmpuint (count_drafts (), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vandap-test-XXXXXX", NULL);
  g_assert_nonnull (folder);
  g_test_add_func ("/pasted/html-before-words", test_html_before_words);
  g_test_add_func ("/pasted/asked", test_asked);
  g_test_add_func ("/pasted/discarded-for-nothing", test_discarded_for_nothing);
  g_test_add_func ("/pasted/saved-and-put-right-again", test_saved_and_put_right_again);
  g_test_add_func ("/pasted/gone-and-again", test_gone_and_again);
  g_test_add_func ("/pasted/nothing", test_nothing);
  result = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return result;
}
