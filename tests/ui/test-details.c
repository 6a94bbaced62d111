/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "ui/display-sample.h"
#include "interview/vandap-passage.h"
#include "window/vandap-about-interview-dialog.h"
#include "window/vandap-copying.h"
#include "window/vandap-leaving-dialog.h"
#include "window/vandap-quiet-entry.h"
#include "window/vandap-window.h"

/* All people and sentences here are made up for testing. */

typedef struct
{
  char *folder;  /* where corrections are kept */
  VandapCorrectionKeepers *keepers;
  GFile *file;
  VandapWindow *window;
  GtkWidget *dialog;
} Fixture;

static GtkWidget *
find_dialog (GtkWindow *parent, GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) found = g_list_model_get_item (windows, i);

      if (G_OBJECT_TYPE (found) == type && gtk_window_get_transient_for (GTK_WINDOW (found)) == parent)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_about (Fixture *fixture)
{
  return find_dialog (GTK_WINDOW (fixture->window), VANDAP_TYPE_ABOUT_INTERVIEW_DIALOG);
}

static GFile *
write_file (Fixture *fixture, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return g_file_new_for_path (path);
}

static void
show_about (Fixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "about-interview", NULL);
  sample_wait (200);
  fixture->dialog = find_about (fixture);
  g_assert_nonnull (fixture->dialog);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VandapDocument) document = NULL;

  fixture->folder = g_dir_make_tmp ("vandap-details-XXXXXX", NULL);
  fixture->file = write_file (fixture, "talk.txt", "A made-up talk\n\nPV: One?\n\nBa Thu: Two.\n");
  fixture->keepers = vandap_correction_keepers_new (fixture->folder);
  document = vandap_document_new (NULL, fixture->keepers);
  fixture->window = g_object_ref (vandap_window_new (NULL, document));
  gtk_window_present (GTK_WINDOW (fixture->window));
  vandap_window_open (fixture->window, fixture->file, VANDAP_NONE);
  sample_wait (400);
  show_about (fixture);
}

static void
destroy_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  if (fixture->window != NULL)
    destroy_window (fixture);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->keepers);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

/* The nth field of the dialog, in its order: 0 is the title. */
static GtkWidget *
find_entry (GtkWidget *widget, guint *nth)
{
  if (VANDAP_IS_QUIET_ENTRY (widget) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, nth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

enum
{
  TITLE,
  ARTICLE,
  PUBLICATION,
  DATE,
};

/* As somebody does who goes on typing. */
static GtkWidget *
type_into (Fixture *fixture, guint nth, const char *text)
{
  GtkWidget *entry = find_entry (fixture->dialog, &nth);

  gtk_widget_grab_focus (entry);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), text, -1);
  return entry;
}

/* What is put right in the file when it is opened another time. */
static char *
dup_kept (Fixture *fixture, VandapField field)
{
  g_autoptr (VandapCorrectionKeepers) keepers = vandap_correction_keepers_new (fixture->folder);
  g_autoptr (VandapDocument) document = vandap_document_new (NULL, keepers);
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (fixture->file, NULL, NULL);

  vandap_document_set_reading (document, reading, fixture->file, VANDAP_NONE);
  return g_strdup (vandap_interview_get_field (vandap_document_get_interview (document), field));
}

static void
test_another_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = write_file (fixture, "other.txt", "Another talk\n\nPV: Three?\n\nBa Thu: Four.\n");
  g_autofree char *kept = NULL;

  type_into (fixture, TITLE, "Typed last");
  vandap_window_open (fixture->window, other, VANDAP_NONE);
  sample_wait (400);
  g_assert_null (find_about (fixture));
  kept = dup_kept (fixture, VANDAP_FIELD_TITLE);
  g_assert_cmpstr (kept, ==, "Typed last");
  g_assert_cmpstr (vandap_interview_get_field (vandap_window_get_interview (fixture->window), VANDAP_FIELD_TITLE), ==,
                   "Another talk");
}

/* What cannot be understood holds up nobody, and takes nothing else with it. */
static void
test_another_file_and_no_date (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = write_file (fixture, "other.txt", "Another talk\n\nPV: Three?\n\nBa Thu: Four.\n");
  g_autofree char *title = NULL, *date = NULL;

  type_into (fixture, TITLE, "Typed first");
  type_into (fixture, DATE, "some day");
  vandap_window_open (fixture->window, other, VANDAP_NONE);
  sample_wait (400);
  g_assert_null (find_about (fixture));
  title = dup_kept (fixture, VANDAP_FIELD_TITLE);
  date = dup_kept (fixture, VANDAP_FIELD_DATE);
  g_assert_cmpstr (title, ==, "Typed first");
  g_assert_null (date);
}

static void
test_the_window_goes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kept = NULL;

  type_into (fixture, TITLE, "Typed last");
  destroy_window (fixture);
  kept = dup_kept (fixture, VANDAP_FIELD_TITLE);
  g_assert_cmpstr (kept, ==, "Typed last");
}

static gboolean
has_hint (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "This date cannot be read."))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_hint (child))
      return TRUE;
  return FALSE;
}

/* Whoever closes it again knows, but not of what is typed meanwhile. */
static void
test_no_date (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = GTK_WINDOW (fixture->dialog);
  GtkWidget *date = type_into (fixture, DATE, "some day");

  type_into (fixture, TITLE, "Typed last");
  gtk_window_close (dialog);
  sample_wait (50);
  g_assert_true (find_about (fixture) == fixture->dialog);
  g_assert_true (gtk_window_get_focus (dialog) == date);
  g_assert_true (has_hint (fixture->dialog));
  type_into (fixture, DATE, "some other day");
  gtk_window_close (GTK_WINDOW (fixture->window));
  sample_wait (50);
  g_assert_true (find_about (fixture) == fixture->dialog);
  g_assert_cmpstr (vandap_interview_get_field (vandap_window_get_interview (fixture->window), VANDAP_FIELD_TITLE), ==,
                   "Typed last");
  gtk_window_close (dialog);
  sample_wait (50);
  g_assert_null (find_about (fixture));
  g_assert_null (vandap_interview_get_field (vandap_window_get_interview (fixture->window), VANDAP_FIELD_DATE));
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  *(char **) data = text != NULL ? g_steal_pointer (&text) : g_strdup ("nothing");
}

static char *
dup_primary (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_primary_clipboard (widget), NULL, on_text, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What can be selected of it is not given to the middle of the mouse as long as nobody was asked. */
static void
test_restricted (Fixture *fixture, gconstpointer data)
{
  const char *talk = "---\neditor: Bo Sample\n---\n\n# A made-up talk\n\nPV: One?\n\nBa Thu: Two.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (talk, strlen (talk));
  g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, "talk.md", NULL, NULL);
  VandapDocument *document = vandap_window_get_document (fixture->window);
  g_autoptr (VandapCorrection) status = vandap_correction_new_field (VANDAP_FIELD_STATUS, "restricted");
  g_autofree char *free = NULL, *restricted = NULL;
  GtkWidget *label;

  vandap_document_set_reading (document, reading, NULL, VANDAP_NONE);
  show_about (fixture);
  label = find_label (fixture->dialog, "Bo Sample");
  g_assert_nonnull (label);
  gtk_label_select_region (GTK_LABEL (label), 0, 2);
  free = dup_primary (label);
  g_assert_cmpstr (free, ==, "Bo");
  vandap_corrections_add (vandap_document_get_corrections (document), status);
  restricted = dup_primary (label);
  g_assert_cmpstr (restricted, ==, "nothing");
}

/* What was pasted is in a file, but for what is typed: the person is asked. */
static void
test_the_window_asks (Fixture *fixture, gconstpointer data)
{
  VandapPasted *pasted = vandap_document_get_pasted (vandap_window_get_document (fixture->window));
  g_autofree char *copied = NULL;
  GtkWidget *question;
  const char *talk = "A pasted talk\n\nPV: Three?\n\nBa Thu: Four.\n\nPV: Five?\n\nBa Thu: Six.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (talk, strlen (talk));

  vandap_pasted_open (pasted, bytes, FALSE);
  sample_wait (400);
  vandap_pasted_note_saved (pasted);
  show_about (fixture);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "As you pasted it"));
  g_assert_nonnull (find_label (fixture->dialog, "As you pasted it"));
  g_assert_nonnull (find_label (fixture->dialog, "The text is shown as you pasted it. "
                                                 "Whether it is what was said, only the publication can answer for."));
  g_assert_null (find_label (fixture->dialog, "As in your file"));
  vandap_answer_view_select_passage (vandap_window_get_answer_view (fixture->window),
                                     vandap_passage_of_answer (vandap_window_get_interview (fixture->window), 0));
  copied = vandap_copy_selection (vandap_window_get_answer_view (fixture->window),
                                  vandap_window_get_interview (fixture->window));
  g_assert_cmpstr (copied, ==, "Copied: 1 word, \u2068Ba Thu\u2069, as you pasted it");
  type_into (fixture, TITLE, "Typed last");
  gtk_window_close (GTK_WINDOW (fixture->window));
  sample_wait (100);
  question = find_dialog (GTK_WINDOW (fixture->window), VANDAP_TYPE_LEAVING_DIALOG);
  g_assert_nonnull (question);
  g_assert_cmpstr (vandap_interview_get_field (vandap_window_get_interview (fixture->window), VANDAP_FIELD_TITLE), ==,
                   "Typed last");
  gtk_widget_activate_action (question, "dialog.discard", NULL);
  sample_wait (100);
}

/* Who asks and who answers is told anew, and what is typed beside it stays. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  g_autoptr (VandapCorrection) swap = vandap_correction_new_swap ();
  GtkWidget *dialog = vandap_about_interview_dialog_new (NULL, corrections);
  GtkGrid *people = GTK_GRID (gtk_widget_get_template_child (dialog, VANDAP_TYPE_ABOUT_INTERVIEW_DIALOG, "people"));
  GtkLabel *first = GTK_LABEL (gtk_grid_get_child_at (people, 0, 0));
  guint nth = 1;

  g_assert_cmpstr (gtk_label_get_text (first), ==, "Interviewer");
  vandap_corrections_add (corrections, swap);
  g_assert_cmpstr (gtk_label_get_text (first), ==, "Interviewee");
  gtk_test_accessible_assert_property (find_entry (gtk_grid_get_child_at (people, 1, 0), &nth),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Interviewee: Name");
  vandap_corrections_undo (corrections);
  g_assert_cmpstr (gtk_label_get_text (first), ==, "Interviewer");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/window/details/another-file", test_another_file);
  add ("/window/details/another-file-and-no-date", test_another_file_and_no_date);
  add ("/window/details/the-window-goes", test_the_window_goes);
  add ("/window/details/the-window-asks", test_the_window_asks);
  add ("/window/details/no-date", test_no_date);
  add ("/window/details/restricted", test_restricted);
  add ("/window/details/parts", test_parts);

  return g_test_run ();
}
