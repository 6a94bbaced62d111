/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "ui/display-sample.h"
#include "ui/pasted-sample.h"

/* Who discards it for something that cannot be opened has it still, and is asked again. */
static void
test_discarded_for_nothing (void)
{
  VandapWindow *window = pasted_window_new ();
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at/all.txt");

  pasted_copy (PASTED_WORDS, NULL);
  pasted_paste (window);
  vandap_window_open (window, missing, VANDAP_NONE);
  pasted_answer ("dialog.discard");
  g_assert_nonnull (strstr (pasted_get_text (window), "một bài thử"));
  g_assert_true (pasted_is_unsaved (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  pasted_close_and_discard (window);
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
}

/* What is pasted instead has no words, though it has bytes. */
static void
test_discarded_for_no_words (void)
{
  VandapWindow *window = pasted_window_new ();

  pasted_copy (PASTED_WORDS, NULL);
  pasted_paste (window);
  pasted_copy (" \n ", NULL);
  pasted_paste (window);
  pasted_answer ("dialog.discard");
  g_assert_nonnull (strstr (pasted_get_text (window), "một bài thử"));
  g_assert_true (pasted_is_unsaved (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  pasted_close_and_discard (window);
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
}

/* Discarded for a file, for which nobody waits any more: a paste comes first, and may be none. */
static void
discard_and_paste (VandapWindow *window)
{
  g_autofree char *path = g_build_filename (pasted_folder, "other.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, PASTED_OTHER_WORDS, -1, NULL));
  vandap_window_open (window, file, VANDAP_NONE);
  pasted_begin_answer ("dialog.discard");
  g_assert_false (pasted_is_unsaved (window));
  pasted_paste (window);
  g_assert_nonnull (strstr (pasted_get_text (window), "một bài thử"));
  g_unlink (path);
}

static void
test_discarded_for_another_before (void)
{
  VandapWindow *window = pasted_window_new ();

  pasted_copy (PASTED_WORDS, NULL);
  pasted_paste (window);
  pasted_copy (PASTED_THIRD_WORDS, NULL);
  discard_and_paste (window);
  pasted_answer ("window.close");
  g_assert_true (pasted_is_unsaved (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  pasted_close_and_discard (window);
}

/* Another program that no longer has what it said it has. */
#define TYPE_FORGETFUL (forgetful_get_type ())
G_DECLARE_FINAL_TYPE (Forgetful, forgetful, TEST, FORGETFUL, GdkContentProvider)

struct _Forgetful
{
  GdkContentProvider parent_instance;

  gboolean has_forgotten;
};

G_DEFINE_FINAL_TYPE (Forgetful, forgetful, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
forgetful_ref_formats (GdkContentProvider *provider)
{
  static const char *types[] = { "text/plain;charset=utf-8" };

  return gdk_content_formats_new (types, TEST_FORGETFUL (provider)->has_forgotten ? 0 : 1);
}

static void
forgetful_class_init (ForgetfulClass *klass)
{
  GDK_CONTENT_PROVIDER_CLASS (klass)->ref_formats = forgetful_ref_formats;
}

static void
forgetful_init (Forgetful *self)
{
}

static void
test_discarded_for_what_is_gone (void)
{
  VandapWindow *window = pasted_window_new ();
  g_autoptr (Forgetful) content = g_object_new (TYPE_FORGETFUL, NULL);

  pasted_copy (PASTED_WORDS, NULL);
  pasted_paste (window);
  gdk_clipboard_set_content (gdk_display_get_clipboard (gdk_display_get_default ()), GDK_CONTENT_PROVIDER (content));
  content->has_forgotten = TRUE;
  discard_and_paste (window);
  g_assert_null (pasted_find_question ());
  g_assert_true (pasted_is_unsaved (window));
  g_assert_cmpuint (pasted_count_drafts (), ==, 1);
  pasted_close_and_discard (window);
}

/* What was discarded for a file that takes its time is looked at again meanwhile. */
static void
test_discarded_and_looked_at_again (void)
{
  VandapWindow *window = pasted_window_new (), *again = pasted_window_new ();
  g_autofree char *path = g_build_filename (pasted_folder, "other.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, PASTED_OTHER_WORDS, -1, NULL));
  pasted_copy (PASTED_WORDS, NULL);
  pasted_paste (window);
  vandap_window_open (window, file, VANDAP_NONE);
  pasted_begin_answer ("dialog.discard");
  pasted_show_again (window, again);
  sample_wait (500);
  g_assert_nonnull (strstr (pasted_get_text (window), "Tôi đáp"));
  g_assert_true (pasted_is_unsaved (again));
  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (window));
  pasted_close_and_discard (again);
  g_assert_cmpuint (pasted_count_drafts (), ==, 0);
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  pasted_begin ();
  g_test_add_func ("/discarded/for-nothing", test_discarded_for_nothing);
  g_test_add_func ("/discarded/for-no-words", test_discarded_for_no_words);
  g_test_add_func ("/discarded/for-another-before", test_discarded_for_another_before);
  g_test_add_func ("/discarded/for-what-is-gone", test_discarded_for_what_is_gone);
  g_test_add_func ("/discarded/and-looked-at-again", test_discarded_and_looked_at_again);
  result = g_test_run ();
  pasted_end ();
  return result;
}
