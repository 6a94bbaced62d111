/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "interview/vandap-exchange-places.h"
#include "library/vandap-conversion.h"
#include "library/vandap-correction-store.h"
#include "ui/display-sample.h"
#include "window/vandap-error-bar.h"
#include "window/vandap-leaving-dialog.h"
#include "window/vandap-replacing.h"
#include "window/vandap-window.h"

/* What is put right in windows: kept once, asked about where it cannot be kept, and in the file where that is written. */

#define WORDS "Bài thử\n\nPV: Đây là bài thử?\n\nBà Thử: Vâng, một bài thử.\n\nPV: Còn gì nữa?\n\nBà Thử: Hết rồi.\n"

static char *folder;
static char *corrections_folder;
static char *file_path;

static VandapWindow *
open_file (VandapCorrectionKeepers *keepers, const char *path)
{
  g_autoptr (VandapDocument) document = vandap_document_new (NULL, keepers);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  VandapWindow *window = vandap_window_new (NULL, document);

  vandap_document_open (document, file, VANDAP_NONE);
  gtk_window_present (GTK_WINDOW (window));
  sample_wait (500);
  g_assert_nonnull (vandap_window_get_interview (window));

  return window;
}

static VandapCorrections *
get_corrections (VandapWindow *window)
{
  return vandap_document_get_corrections (vandap_window_get_document (window));
}

static void
add (VandapWindow *window, VandapCorrection *correction)
{
  g_assert_true (vandap_corrections_add (get_corrections (window), correction));
  vandap_correction_free (correction);
}

static GtkWindow *
find_question (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;

  return NULL;
}

static void
answer (const char *action)
{
  GtkWindow *question = find_question (VANDAP_TYPE_LEAVING_DIALOG);

  g_assert_nonnull (question);
  gtk_widget_activate_action (GTK_WIDGET (question), action, NULL);
  sample_wait (300);
  g_assert_null (find_question (VANDAP_TYPE_LEAVING_DIALOG));
}

static gboolean
is_there (gpointer window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  return g_list_find (windows, window) != NULL;
}

static const char *
get_title (VandapWindow *window)
{
  return vandap_interview_get_field (vandap_window_get_interview (window), VANDAP_FIELD_TITLE);
}

/* Two windows: what is put right in one is in the other, and taken back there. */
static void
test_two_windows (void)
{
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (corrections_folder);
  g_autofree char *copy = g_build_filename (folder, "copy.txt", NULL);
  VandapWindow *one, *two, *again;

  g_assert_true (g_file_set_contents (copy, WORDS, -1, NULL));
  one = open_file (keepers, file_path);
  two = open_file (keepers, copy);
  add (one, vandap_correction_new_field (VANDAP_FIELD_TITLE, "Một"));
  g_assert_cmpstr (get_title (two), ==, "Một");
  add (two, vandap_correction_new_field (VANDAP_FIELD_TITLE, "Hai"));
  g_assert_cmpstr (get_title (one), ==, "Hai");
  gtk_window_close (GTK_WINDOW (one));
  g_action_group_activate_action (G_ACTION_GROUP (two), "undo", NULL);
  g_assert_cmpstr (get_title (two), ==, "Một");
  gtk_window_close (GTK_WINDOW (two));
  sample_wait (200);

  again = open_file (keepers, file_path);
  g_assert_cmpstr (get_title (again), ==, "Một");
  vandap_corrections_forget (get_corrections (again));
  gtk_window_close (GTK_WINDOW (again));
  sample_wait (200);
  g_remove (copy);
}

/* Who closes the window is asked as for what was pasted; who says so loses it. */
static void
test_asked_where_not_kept (void)
{
  g_autofree char *blocked = g_build_filename (file_path, "corrections", NULL);
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (blocked);
  VandapWindow *window = open_file (keepers, file_path);

  add (window, vandap_correction_new_field (VANDAP_FIELD_TITLE, "Một"));
  sample_wait (200);
  gtk_window_close (GTK_WINDOW (window));
  sample_wait (100);
  answer ("window.close");
  g_assert_true (is_there (window));
  g_assert_cmpstr (get_title (window), ==, "Một");
  gtk_window_close (GTK_WINDOW (window));
  sample_wait (100);
  answer ("dialog.discard");
  g_assert_false (is_there (window));
}

static void
test_not_asked_once_saved (void)
{
  g_autofree char *blocked = g_build_filename (file_path, "corrections", NULL);
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (blocked);
  VandapWindow *window = open_file (keepers, file_path);
  VandapDocument *document = vandap_window_get_document (window);

  add (window, vandap_correction_new_field (VANDAP_FIELD_TITLE, "Một"));
  sample_wait (200);
  g_assert_cmpint (vandap_document_check_unsaved (document, FALSE), ==, VANDAP_UNSAVED_CORRECTIONS);
  vandap_document_note_saved (document, vandap_document_get_interview (document));
  g_assert_cmpint (vandap_document_check_unsaved (document, FALSE), ==, VANDAP_UNSAVED_NOTHING);
  add (window, vandap_correction_new_field (VANDAP_FIELD_TITLE, "Hai"));
  sample_wait (200);
  g_assert_cmpint (vandap_document_check_unsaved (document, FALSE), ==, VANDAP_UNSAVED_CORRECTIONS);
  vandap_document_note_saved (document, vandap_document_get_interview (document));
  gtk_window_close (GTK_WINDOW (window));
  sample_wait (100);
  g_assert_false (is_there (window));
}

static GtkWidget *
find_widget (GtkWidget *within, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (within, type) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static void
do_and_assert (VandapWindow *window, const char *action, gboolean says_done, gboolean complains)
{
  GtkWidget *toast = GTK_WIDGET (vandap_window_get_toast (window));
  GtkWidget *bar;

  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  sample_wait (200);
  bar = find_widget (GTK_WIDGET (window), VANDAP_TYPE_ERROR_BAR);
  g_assert_cmpint (gtk_revealer_get_reveal_child (GTK_REVEALER (find_widget (toast, GTK_TYPE_REVEALER))), ==, says_done);
  g_assert_cmpint (bar != NULL && vandap_error_bar_is_shown (VANDAP_ERROR_BAR (bar)), ==, complains);
  g_assert_cmpint (vandap_document_check_unsaved (vandap_window_get_document (window), FALSE), ==,
                   complains ? VANDAP_UNSAVED_CORRECTIONS : VANDAP_UNSAVED_NOTHING);
}

/* Another program keeps something else: that is said instead of what was done, and not asked about once it is taken
 * back. */
static void
test_taken_back_where_not_kept (void)
{
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (corrections_folder);
  VandapWindow *window = open_file (keepers, file_path);
  g_autofree char *digest
    = g_strdup (vandap_reading_get_digest (vandap_document_get_reading (vandap_window_get_document (window))));

  do_and_assert (window, "swap-roles", TRUE, FALSE);
  g_assert_true (vandap_correction_store_save (corrections_folder, digest, "{\"version\": 1, \"corrections\": []}", NULL));
  do_and_assert (window, "swap-roles", FALSE, TRUE);
  do_and_assert (window, "undo", TRUE, FALSE);
  do_and_assert (window, "redo", FALSE, TRUE);
  do_and_assert (window, "undo", TRUE, FALSE);
  do_and_assert (window, "undo", TRUE, FALSE);
  gtk_window_close (GTK_WINDOW (window));
  sample_wait (100);
  g_assert_false (is_there (window));
  g_assert_true (vandap_correction_store_save (corrections_folder, digest, NULL, NULL));
}

static VandapReading *
read_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_file (file, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static void
on_ended (VandapWindow *window, gboolean is_saved, gpointer data)
{
  *(int *) data = is_saved;
}

/* What is put right while the file is written, or is read again, is in the file as well. */
static void
test_put_right_while_written (gconstpointer is_read_again)
{
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (corrections_folder);
  g_autofree char *path = g_build_filename (folder, "sample.xml", NULL);
  g_autoptr (VandapReading) plain = read_path (file_path), was = NULL, is = NULL;
  VandapWindow *window;
  VandapDocument *document;
  GtkWindow *question;
  int is_saved = -1;

  g_assert_true (vandap_conversion_run (vandap_reading_get_interview (plain), path, NULL, NULL));
  window = open_file (keepers, path);
  document = vandap_window_get_document (window);
  was = g_object_ref (vandap_document_get_reading (document));
  add (window, vandap_correction_new_field (VANDAP_FIELD_TITLE, "Một"));
  g_assert_true (vandap_replacing_may (window, path));
  vandap_replacing_ask (window, path, on_ended, &is_saved);
  question = find_question (GTK_TYPE_MESSAGE_DIALOG);
  gtk_dialog_response (GTK_DIALOG (question), GTK_RESPONSE_ACCEPT);
  while (is_read_again != NULL && is_saved < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (vandap_document_get_reading (document) == was);
  add (window, vandap_correction_new_field (VANDAP_FIELD_PUBLICATION, "Báo Thử"));
  sample_wait (1000);

  g_assert_cmpint (is_saved, ==, TRUE);
  is = read_path (path);
  g_assert_cmpstr (vandap_interview_get_field (vandap_reading_get_interview (is), VANDAP_FIELD_TITLE), ==, "Một");
  g_assert_cmpstr (vandap_interview_get_field (vandap_reading_get_interview (is), VANDAP_FIELD_PUBLICATION), ==, "Báo Thử");
  g_assert_cmpstr (vandap_reading_get_digest (vandap_document_get_reading (document)), ==, vandap_reading_get_digest (is));
  g_assert_cmpuint (vandap_corrections_get_n (get_corrections (window)), ==, 0);
  g_assert_null (vandap_recollection_get_former (vandap_document_get_recollection (document)));
  gtk_window_close (GTK_WINDOW (window));
  sample_wait (100);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_remove (path);
}

static VandapWindow *
open_again (VandapCorrectionKeepers *keepers, VandapWindow *window, const char *path)
{
  g_autoptr (VandapDocument) document = vandap_document_new (NULL, keepers);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  VandapWindow *again = vandap_window_new (NULL, document);

  vandap_document_set_reading (document, vandap_document_get_reading (vandap_window_get_document (window)), file, 2);
  gtk_window_present (GTK_WINDOW (again));
  sample_wait (200);

  return again;
}

static void
write_over (VandapWindow *window, const char *path, int *is_saved)
{
  g_assert_true (vandap_replacing_may (window, path));
  vandap_replacing_ask (window, path, on_ended, is_saved);
  gtk_dialog_response (GTK_DIALOG (find_question (GTK_TYPE_MESSAGE_DIALOG)), GTK_RESPONSE_ACCEPT);
}

static void
assert_shows (VandapWindow *window, VandapReading *reading)
{
  VandapDocument *document = vandap_window_get_document (window);

  g_assert_cmpstr (vandap_reading_get_digest (vandap_document_get_reading (document)), ==, vandap_reading_get_digest (reading));
  g_assert_cmpuint (vandap_corrections_get_n (get_corrections (window)), ==, 0);
  g_assert_cmpstr (get_title (window), ==, "Hai");
  g_assert_null (vandap_recollection_get_former (vandap_document_get_recollection (document)));
}

/* All windows show what was written, whichever of them it was said in, and go on together; a copy is as it was. */
static void
test_written_over_for_all (gconstpointer is_closed)
{
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (corrections_folder);
  g_autofree char *path = g_build_filename (folder, "sample.xml", NULL), *link = g_build_filename (folder, "link.xml", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.xml", NULL);
  g_autoptr (VandapReading) plain = read_path (file_path), is = NULL;
  VandapWindow *one, *two, *three, *other;
  int is_saved = -1;

  g_assert_true (vandap_conversion_run (vandap_reading_get_interview (plain), path, NULL, NULL));
  g_assert_true (vandap_conversion_run (vandap_reading_get_interview (plain), copy, NULL, NULL));
  g_assert_cmpint (symlink ("sample.xml", link), ==, 0);
  one = open_file (keepers, path);
  two = open_again (keepers, one, path);
  three = open_file (keepers, link);
  other = open_file (keepers, copy);
  add (one, vandap_correction_new_field (VANDAP_FIELD_TITLE, "Một"));
  write_over (one, path, &is_saved);
  add (two, vandap_correction_new_field (VANDAP_FIELD_TITLE, "Hai"));
  if (is_closed != NULL)
    gtk_window_close (GTK_WINDOW (one));
  while (is_saved < 0)
    g_main_context_iteration (NULL, TRUE);
  add (three, vandap_correction_new_field (VANDAP_FIELD_PUBLICATION, "Báo Thử"));
  sample_wait (1000);

  g_assert_cmpint (is_saved, ==, TRUE);
  is = read_path (path);
  g_assert_cmpstr (vandap_interview_get_field (vandap_reading_get_interview (is), VANDAP_FIELD_PUBLICATION), ==, "Báo Thử");
  if (is_closed == NULL)
    assert_shows (one, is);
  assert_shows (two, is);
  assert_shows (three, is);
  g_assert_cmpuint (vandap_window_get_exchange (two), ==, vandap_exchange_find_wanted (vandap_window_get_interview (two), 2));
  g_assert_cmpuint (vandap_corrections_get_n (get_corrections (other)), ==, 3);
  add (two, vandap_correction_new_field (VANDAP_FIELD_TITLE, "Ba"));
  g_assert_cmpstr (get_title (three), ==, "Ba");
  g_assert_cmpstr (get_title (other), ==, "Hai");
  if (is_closed == NULL)
    gtk_window_close (GTK_WINDOW (one));
  gtk_window_close (GTK_WINDOW (two));
  gtk_window_close (GTK_WINDOW (three));
  gtk_window_close (GTK_WINDOW (other));
  sample_wait (100);
  remove_all (corrections_folder);
  g_remove (path);
  g_remove (link);
  g_remove (copy);
}

/* That nothing was written is said though the window is closed by now. */
static void
test_said_elsewhere (void)
{
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (corrections_folder);
  g_autofree char *path = g_build_filename (folder, "sample.xml", NULL);
  g_autoptr (VandapReading) plain = read_path (file_path);
  VandapWindow *one, *two;
  GtkWidget *bar;
  int is_saved = -1;

  g_assert_true (vandap_conversion_run (vandap_reading_get_interview (plain), path, NULL, NULL));
  one = open_file (keepers, path);
  two = open_again (keepers, one, path);
  g_assert_true (g_file_set_contents (path, "<TEI/>", -1, NULL));
  write_over (one, path, &is_saved);
  gtk_window_close (GTK_WINDOW (one));
  while (is_saved < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (is_saved, ==, FALSE);
  bar = find_widget (GTK_WIDGET (two), VANDAP_TYPE_ERROR_BAR);
  g_assert_nonnull (bar);
  g_assert_nonnull (strstr (vandap_error_bar_get_message (VANDAP_ERROR_BAR (bar)), "has changed since it was opened"));
  gtk_window_close (GTK_WINDOW (two));
  sample_wait (100);
  g_remove (path);
}

/* What another window shows of the file as it was is not to be lost. */
static void
test_not_over_another_version (void)
{
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (corrections_folder);
  g_autofree char *path = g_build_filename (folder, "sample.xml", NULL);
  g_autoptr (VandapReading) plain = read_path (file_path);
  g_autofree char *text = NULL;
  VandapWindow *one, *two;

  g_assert_true (vandap_conversion_run (vandap_reading_get_interview (plain), path, NULL, NULL));
  one = open_file (keepers, path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  strstr (text, "Bài thử")[0] = 'C';
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  two = open_file (keepers, path);
  g_assert_true (vandap_replacing_is_original (one, path) && !vandap_replacing_may (one, path));
  g_assert_true (vandap_replacing_is_original (two, path) && !vandap_replacing_may (two, path));
  gtk_window_close (GTK_WINDOW (one));
  sample_wait (100);
  g_assert_true (vandap_replacing_may (two, path));
  gtk_window_close (GTK_WINDOW (two));
  sample_wait (100);
  g_remove (path);
}

int
main (int argc, char *argv[])
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vandap-test-XXXXXX", NULL);
  corrections_folder = g_build_filename (folder, "corrections", NULL);
  file_path = g_build_filename (folder, "sample.txt", NULL);
  g_assert_true (g_file_set_contents (file_path, WORDS, -1, NULL));

  g_test_add_func ("/window/kept/two-windows", test_two_windows);
  g_test_add_func ("/window/kept/asked-where-not-kept", test_asked_where_not_kept);
  g_test_add_func ("/window/kept/not-asked-once-saved", test_not_asked_once_saved);
  g_test_add_func ("/window/kept/taken-back-where-not-kept", test_taken_back_where_not_kept);
  g_test_add_data_func ("/window/kept/put-right-while-written", NULL, test_put_right_while_written);
  g_test_add_data_func ("/window/kept/put-right-while-read-again", "", test_put_right_while_written);
  g_test_add_data_func ("/window/kept/written-over-for-all", NULL, test_written_over_for_all);
  g_test_add_data_func ("/window/kept/written-over-for-all-but-one", "", test_written_over_for_all);
  g_test_add_func ("/window/kept/said-elsewhere", test_said_elsewhere);
  g_test_add_func ("/window/kept/not-over-another-version", test_not_over_another_version);
  result = g_test_run ();

  remove_all (folder);
  g_free (folder);
  g_free (corrections_folder);
  g_free (file_path);

  return result;
}
