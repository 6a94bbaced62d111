/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "interview/vandap-interview-builder.h"
#include "library/vandap-bundle.h"
#include "searching/vandap-search.h"
#include "ui/display-sample.h"
#include "window/vandap-about-interview-dialog.h"
#include "window/vandap-detail-pane.h"
#include "window/vandap-print-operation.h"
#include "window/vandap-quiet-entry.h"
#include "window/vandap-style.h"
#include "window/vandap-window.h"

static GFile *
write_file (const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return g_file_new_for_path (path);
}

static void
remove_file (GFile *file)
{
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_object_unref (file);
}

static gboolean
is_enabled (VandapWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
activate (VandapWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

static char *
dup_answer (VandapWindow *window)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vandap_window_get_answer_view (window)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
check_answer (VandapWindow *window, guint exchange, const char *words)
{
  g_autofree char *answer = dup_answer (window);

  g_assert_cmpuint (vandap_window_get_exchange (window), ==, exchange);
  g_assert_true (g_str_has_suffix (answer, words));
}

static void
count (guint *counter)
{
  (*counter)++;
}

static void
open_and_wait (VandapWindow *window, GFile *file, guint question)
{
  vandap_window_open (window, file, question);
  sample_wait (300);
}

static void
test_empty (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);

  g_assert_true (is_enabled (window, "open"));
  g_assert_false (is_enabled (window, "print"));
  g_assert_false (is_enabled (window, "copy"));
  g_assert_false (is_enabled (window, "copy-quotation"));
  g_assert_false (is_enabled (window, "next-question"));
  g_assert_false (is_enabled (window, "toggle-list"));
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

static void
test_walk (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);
  GFile *file = write_file ("vandap-test-walk.xml", sample_tei);
  guint notified = 0;

  open_and_wait (window, file, 2);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Chuyện bịa để thử");
  g_assert_true (vandap_document_get_file (vandap_window_get_document (window)) == file);
  check_answer (window, 1, "Đáp hai.");
  g_signal_connect_swapped (vandap_window_get_document (window), "moved", G_CALLBACK (count), &notified);
  activate (window, "next-question");
  check_answer (window, 2, "Đáp ba.");
  g_assert_false (is_enabled (window, "next-question"));
  activate (window, "next-question");
  g_assert_cmpuint (notified, ==, 1);
  activate (window, "previous-question");
  activate (window, "previous-question");
  check_answer (window, 0, "Đáp một.");
  g_assert_false (is_enabled (window, "previous-question"));
  g_assert_cmpuint (notified, ==, 3);
  remove_file (file);
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

static void
test_failure_keeps_what_was_open (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);
  GFile *good = write_file ("vandap-test-good.xml", sample_tei);
  GFile *broken = write_file ("vandap-test-broken.xml", sample_broken);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/vandap-test.xml");
  VandapReading *reading;

  open_and_wait (window, good, 3);
  reading = vandap_document_get_reading (vandap_window_get_document (window));
  open_and_wait (window, missing, G_MAXUINT);
  g_assert_true (vandap_document_get_reading (vandap_window_get_document (window)) == reading);
  check_answer (window, 2, "Đáp ba.");
  open_and_wait (window, broken, G_MAXUINT);
  g_assert_true (vandap_document_get_reading (vandap_window_get_document (window)) == reading);
  g_assert_true (vandap_document_get_file (vandap_window_get_document (window)) == good);
  check_answer (window, 2, "Đáp ba.");
  remove_file (good);
  remove_file (broken);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Of two files opened at once the newer is shown; a window closed meanwhile is gone. */
static void
test_newer_wins (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);
  GFile *first = write_file ("vandap-test-first.xml", sample_tei);
  GFile *second = write_file ("vandap-test-second.xml", sample_tei);

  vandap_window_open (window, first, 1);
  open_and_wait (window, second, 2);
  g_assert_true (vandap_document_get_file (vandap_window_get_document (window)) == second);
  check_answer (window, 1, "Đáp hai.");
  vandap_window_open (window, first, 1);
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  sample_wait (300);
  g_assert_finalize_object (window);
  remove_file (first);
  remove_file (second);
}

static void
test_copy_says_what (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);
  GFile *file = write_file ("vandap-test-copy.xml", sample_tei);

  open_and_wait (window, file, 1);
  activate (window, "copy-quotation");
  g_assert_cmpstr (vandap_toast_get_message (vandap_window_get_toast (window)), ==,
                   "Copied: 2 words, \u2068Bình Thử\u2069, as in your file");
  remove_file (file);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_narrow (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);
  VandapSplit *split = vandap_window_get_split (window);
  GFile *file = write_file ("vandap-test-narrow.xml", sample_tei);

  gtk_window_set_default_size (GTK_WINDOW (window), 420, 600);
  gtk_window_present (GTK_WINDOW (window));
  open_and_wait (window, file, 1);
  for (guint i = 0; i < 100 && (i < 3 || !vandap_split_get_narrow (split)); i++)
    sample_wait (100);
  g_assert_true (vandap_split_get_narrow (split));
  g_assert_false (vandap_split_get_list_shown (split));
  activate (window, "toggle-list");
  g_assert_true (vandap_split_get_list_shown (split));
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 600);
  for (guint i = 0; i < 100 && (i < 3 || vandap_split_get_narrow (split)); i++)
    sample_wait (100);
  g_assert_false (vandap_split_get_narrow (split));
  g_assert_true (vandap_split_get_list_shown (split));
  remove_file (file);
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
get_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* What makes a window as wide as it is. */
static void
explain_width (GtkWidget *widget, int too_wide)
{
  if (!gtk_widget_get_visible (widget) || get_least_width (widget) < too_wide)
    return;
  g_test_message ("%s %s: %d", G_OBJECT_TYPE_NAME (widget), gtk_widget_get_css_name (widget), get_least_width (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    explain_width (child, too_wide);
}

/* A phone is 360 pixels wide, and who reads large letters on it must be able to. */
static void
test_least_width (void)
{
  static const int sizes[] = { 50, 100, 195, 400 };
  g_autoptr (VandapStyle) style = vandap_style_new (gdk_display_get_default ());
  VandapWindow *window = vandap_window_new (NULL, NULL);
  const VandapBundled *bundled = vandap_bundle_find ("ia-grai-2019.vi");
  g_autoptr (GFile) file = vandap_bundled_get_file (bundled);

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 600);
  gtk_window_present (GTK_WINDOW (window));
  open_and_wait (window, file, 1);
  activate (window, "find");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_object_set (style, "text-size", sizes[i], NULL);
      /* Buttons go from the header bar once it is known that there is no room for them. */
      for (guint k = 0; k < 100 && (k < 3 || get_least_width (GTK_WIDGET (window)) > 360); k++)
        sample_wait (100);
      explain_width (GTK_WIDGET (window), 361);
      g_assert_cmpint (get_least_width (GTK_WIDGET (window)), <=, 360);
    }
  g_object_set (style, "text-size", 100, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkAdjustment *found = NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_adjustment (child);
  return found;
}

/* Header and text scroll as one, through resizing and the view's own scrolling, without a warning. */
static void
test_column (void)
{
  g_autoptr (VandapInterview) interview = sample_build_large (2, 50000);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  VandapDetailPane *pane = g_object_new (VANDAP_TYPE_DETAIL_PANE, NULL);
  GtkTextView *view = GTK_TEXT_VIEW (vandap_detail_pane_get_answer_view (pane));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkAdjustment *adjustment = find_adjustment (GTK_WIDGET (pane));

  gtk_window_set_child (window, GTK_WIDGET (pane));
  gtk_window_set_default_size (window, 700, 500);
  vandap_detail_pane_show (pane, interview, 0);
  gtk_window_present (window);
  sample_wait (300);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 2000);

  gtk_adjustment_set_value (adjustment, 1e9);
  for (int width = 400; width < 900; width += 50)
    {
      gtk_window_set_default_size (window, width, 500);
      sample_wait (40);
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment), <=,
                     gtk_adjustment_get_upper (adjustment));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 500);

  /* What is not laid out yet cannot be scrolled to. */
  for (guint i = 0; i < 100 && gtk_adjustment_get_value (adjustment) > 0; i++)
    {
      gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0, FALSE, 0, 0);
      sample_wait (100);
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  gtk_adjustment_set_value (adjustment, 300);
  vandap_detail_pane_show (pane, interview, 1);
  sample_wait (100);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, gtk_adjustment_get_page_size (adjustment));
  gtk_window_destroy (window);
}

static void
turn_pages (VandapDetailPane *pane, int direction)
{
  GtkTextView *view = GTK_TEXT_VIEW (vandap_detail_pane_get_answer_view (pane));

  for (guint i = 0; i < 4; i++)
    {
      GdkRectangle caret, seen;

      g_assert_true (vandap_detail_pane_page (pane, direction));
      sample_wait (60);
      gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
      gtk_text_view_get_visible_rect (view, &seen);
      g_assert_cmpint (caret.y, >=, seen.y);
      g_assert_cmpint (caret.y + caret.height, <=, seen.y + seen.height);
    }
}

/* Whoever turns pages goes on by the keyboard from what is on screen, and keeps what was selected. */
static void
test_pages (void)
{
  g_autoptr (VandapInterview) interview = sample_build_large (2, 50000);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  VandapDetailPane *pane = g_object_new (VANDAP_TYPE_DETAIL_PANE, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vandap_detail_pane_get_answer_view (pane)));
  GtkTextIter start, end;

  gtk_window_set_child (window, GTK_WIDGET (pane));
  gtk_window_set_default_size (window, 700, 500);
  vandap_detail_pane_show (pane, interview, 0);
  gtk_window_present (window);
  sample_wait (300);
  g_assert_false (vandap_detail_pane_page (pane, -1));
  turn_pages (pane, 1);
  turn_pages (pane, -1);

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 3);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 7);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (vandap_detail_pane_page (pane, 1));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 7);
  gtk_window_destroy (window);
}

static gboolean
has_text (GtkWidget *view, const char *text)
{
  g_autofree char *its = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &its, NULL);
  return strcmp (its, text) == 0;
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  if (VANDAP_IS_QUIET_ENTRY (widget) && has_text (widget, text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static void
check_terms (const char *status, const char *terms, const char *name, const char *value)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) interview = NULL;
  g_autoptr (VandapCorrections) corrections = NULL;
  GtkWidget *dialog;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_STATUS, status);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_RESTRICTION, terms);
  interview = vandap_interview_builder_finish (builder, NULL);
  corrections = vandap_corrections_new (interview);
  dialog = vandap_about_interview_dialog_new (NULL, corrections);
  g_assert_true (shows (dialog, name));
  g_assert_true (shows (dialog, value));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What is restricted is said to be, in as many words as there are; what is free is not. */
static void
test_terms (void)
{
  check_terms ("restricted", "Ask first.", "Restricted", "Ask first.");
  check_terms ("restricted", NULL, "Restricted", "The file says that its use is restricted, but not how.");
  check_terms ("free", "Do as you like.", "Terms of use", "Do as you like.");
  check_terms (NULL, "Ask first.", "Terms of use", "Ask first.");
}

static void
test_about_interview (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_DIGEST);
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  GtkWidget *dialog = vandap_about_interview_dialog_new (NULL, corrections);

  gtk_window_present (GTK_WINDOW (dialog));
  sample_wait (100);
  g_assert_true (shows (dialog, "Bà Bình bên giá sách\nMột người phụ nữ\nPhotograph: T.H"));
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_finalize_object (dialog);
}

static char *
dup_restricted_tei (const char *availability)
{
  const char *before = "<publicationStmt>";
  const char *rest = strstr (sample_tei, before) + strlen (before);
  g_autofree char *head = g_strndup (sample_tei, (gsize) (rest - sample_tei));

  return g_strconcat (head, "<publisher>Nhà Thử</publisher>", availability, rest + strlen ("<p/>"), NULL);
}

/* The dialog that a window asks in, or NULL. */
static GtkWindow *
find_dialog (VandapWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (found) == GTK_WINDOW (window))
        return found;
    }
  return NULL;
}

/* Opens a file that says how it may be used, copies of it, and answers what is asked, if anything is to be. */
static void
check_asked (VandapWindow *window, const char *availability, const char *terms, gboolean copies, gboolean is_asked)
{
  g_autofree char *tei = dup_restricted_tei (availability);
  GFile *file = write_file ("vandap-test-restricted.xml", tei);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  GtkWindow *dialog;

  open_and_wait (window, file, VANDAP_NONE);
  gdk_clipboard_set_text (clipboard, "trước");
  activate (window, "copy-quotation");
  dialog = find_dialog (window);
  g_assert_cmpint (dialog != NULL, ==, is_asked);
  if (is_asked)
    {
      g_assert_true (shows (GTK_WIDGET (dialog), terms));
      g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
      if (copies)
        gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.copy", NULL);
      else
        gtk_window_close (dialog);
      sample_wait (100);
      g_assert_null (find_dialog (window));
    }
  g_assert_cmpint (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"), ==, copies);
  remove_file (file);
}

/* Asked once for what nobody was told in this window before; in another window again. */
static void
test_restricted (void)
{
  static const char ask[] = "<availability status='restricted'><p>Ask.</p></availability>";
  static const char wait[] = "<availability status='restricted'><p>Wait.</p></availability>";
  static const char bare[] = "<availability status='restricted'/>";
  static const char open[] = "<availability status='free'><p>Ask.</p></availability>";
  VandapWindow *window = vandap_window_new (NULL, NULL), *other = vandap_window_new (NULL, NULL);

  check_asked (window, open, NULL, TRUE, FALSE);
  check_asked (window, ask, "Ask.", FALSE, TRUE);
  check_asked (window, ask, "Ask.", TRUE, TRUE);
  check_asked (window, ask, NULL, TRUE, FALSE);
  check_asked (window, wait, "Wait.", TRUE, TRUE);
  check_asked (window, bare, "The file says that its use is restricted, but not how.", TRUE, TRUE);
  check_asked (window, open, NULL, TRUE, FALSE);
  check_asked (window, ask, NULL, TRUE, FALSE);
  check_asked (other, ask, "Ask.", TRUE, TRUE);
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
  gtk_window_destroy (GTK_WINDOW (other));
}

/* A window that closes takes what it asks along. */
static void
test_closed_while_asking (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);
  g_autofree char *tei = dup_restricted_tei ("<availability status='restricted'/>");
  GFile *file = write_file ("vandap-test-restricted.xml", tei);
  GtkWindow *dialog;

  open_and_wait (window, file, VANDAP_NONE);
  gtk_window_present (GTK_WINDOW (window));
  sample_wait (100);
  activate (window, "copy-quotation");
  dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  sample_wait (100);
  g_assert_null (window);
  g_assert_null (dialog);
  remove_file (file);
}

/* The badge is there for what is restricted, and for nothing else. */
static void
check_badge (VandapDetailPane *pane, const char *status, gboolean is_shown)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) interview = NULL;
  GtkWidget *state = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (pane), VANDAP_TYPE_DETAIL_PANE, "state"));
  GtkWidget *badge;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_STATUS, status);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_RESTRICTION, "Ask first.");
  interview = vandap_interview_builder_finish (builder, NULL);
  vandap_detail_pane_show (pane, interview, VANDAP_NONE);
  badge = gtk_widget_get_next_sibling (state);
  g_assert_cmpint (badge != NULL && gtk_widget_get_visible (badge), ==, is_shown);
  if (!is_shown)
    return;
  g_assert_true (shows (badge, "Restricted"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (badge), ==, "Ask first.");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (badge)), ==, "win.about-interview");
  gtk_test_accessible_assert_property (badge, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Ask first.");
}

static void
test_badge (void)
{
  VandapDetailPane *pane = g_object_ref_sink (g_object_new (VANDAP_TYPE_DETAIL_PANE, NULL));

  check_badge (pane, NULL, FALSE);
  check_badge (pane, "restricted", TRUE);
  check_badge (pane, "free", FALSE);
  check_badge (pane, "restricted", TRUE);
  g_assert_finalize_object (pane);
}

/* The entry in which a text stands. */
static GtkWidget *
find_entry (GtkWidget *widget, const char *text)
{
  if (VANDAP_IS_QUIET_ENTRY (widget) && has_text (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type_into (GtkWidget *dialog, const char *before, const char *after)
{
  GtkWidget *entry = find_entry (dialog, before);

  g_assert_nonnull (entry);
  gtk_widget_grab_focus (entry);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), after, -1);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), "\n", 1);
  sample_wait (100);
}

static const char *
get_field (VandapCorrections *corrections, VandapField field)
{
  return vandap_interview_get_field (vandap_corrections_get_interview (corrections), field);
}

/* One step for what is another value, none for what is not, and none for what cannot be understood. */
static void
test_details_are_edited (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) interview = NULL;
  g_autoptr (VandapCorrections) corrections = NULL;
  GtkWidget *dialog;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "A made-up talk");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_DATE, "2019-09-09T06:07:00");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LANGUAGE, "en");
  vandap_interview_builder_add_person (builder, "thu", "Thu", NULL, NULL, VANDAP_PART_ANSWERS, FALSE);
  interview = vandap_interview_builder_finish (builder, NULL);
  corrections = vandap_corrections_new (interview);
  dialog = vandap_about_interview_dialog_new (NULL, corrections);
  gtk_window_present (GTK_WINDOW (dialog));
  sample_wait (100);

  type_into (dialog, "A made-up talk", "  A made-up talk ");
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 0);
  type_into (dialog, "A made-up talk", "Another  talk");
  g_assert_cmpstr (get_field (corrections, VANDAP_FIELD_TITLE), ==, "Another talk");
  g_assert_true (shows (dialog, "Another talk"));
  type_into (dialog, "9 September 2019", "some day");
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 1);
  g_assert_true (shows (dialog, "some day"));
  g_assert_true (shows (dialog, "This date cannot be read. Write 2019, 2019-09, 2019-09-09 or 9/9/2019."));
  type_into (dialog, "some day", "10/9/2019");
  g_assert_cmpstr (get_field (corrections, VANDAP_FIELD_DATE), ==, "2019-09-10");
  g_assert_true (shows (dialog, "10 September 2019"));
  type_into (dialog, "en", "");
  g_assert_null (get_field (corrections, VANDAP_FIELD_LANGUAGE));
  type_into (dialog, "Thu", " ");
  g_assert_true (shows (dialog, "Nobody is without a name. Write one, or press Escape."));
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 3);
  type_into (dialog, " ", "Mau");
  g_assert_false (shows (dialog, "Nobody is without a name. Write one, or press Escape."));
  g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, 4);

  while (vandap_corrections_undo (corrections))
    ;
  g_assert_true (shows (dialog, "A made-up talk"));
  g_assert_true (shows (dialog, "9 September 2019"));
  g_assert_true (shows (dialog, "en"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A window that goes takes nothing with it that was typed. */
static void
test_details_outlive_the_dialog (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_DIGEST);
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  GtkWidget *dialog = vandap_about_interview_dialog_new (NULL, corrections), *entry;

  gtk_window_present (GTK_WINDOW (dialog));
  sample_wait (100);
  entry = find_entry (dialog, vandap_interview_get_field (interview, VANDAP_FIELD_TITLE));
  g_assert_nonnull (entry);
  gtk_widget_grab_focus (entry);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), "Typed last", -1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpstr (get_field (corrections, VANDAP_FIELD_TITLE), ==, "Typed last");
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *label)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (label == NULL || strcmp (gtk_label_get_text (GTK_LABEL (widget)), label) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Where a label has the ground of the match that a person is at: byte offset, or -1. */
static int
find_current (GtkWidget *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  g_autoptr (PangoAttrIterator) iterator = attributes != NULL ? pango_attr_list_get_iterator (attributes) : NULL;
  GdkRGBA wanted;
  int start, end;

  g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (label), "vandap_current_hit", &wanted));
  do
    {
      PangoAttribute *back = iterator != NULL ? pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND) : NULL;

      if (back == NULL || ABS (((PangoAttrColor *) back)->color.blue - wanted.blue * G_MAXUINT16) > 1)
        continue;
      pango_attr_iterator_range (iterator, &start, &end);
      return start;
    }
  while (iterator != NULL && pango_attr_iterator_next (iterator));
  return -1;
}

/* The match one is at is another colour above the answer, too; what was unfolded for it is folded again. */
static void
test_marks (void)
{
  g_autoptr (VandapStyle) style = vandap_style_new (gdk_display_get_default ());
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapSearch) search = vandap_search_new (interview);
  g_autoptr (VandapMatches) matches = vandap_search_find (search, "ra", NULL);
  VandapDetailPane *pane = g_object_ref_sink (g_object_new (VANDAP_TYPE_DETAIL_PANE, NULL));
  GtkExpander *expander = GTK_EXPANDER (find_widget (GTK_WIDGET (pane), GTK_TYPE_EXPANDER, NULL));
  GtkWidget *introduction, *question;

  g_assert_nonnull (style);
  vandap_detail_pane_show (pane, interview, 0);
  introduction = find_widget (GTK_WIDGET (pane), GTK_TYPE_LABEL, "Lời dẫn bịa ra.");
  question = find_widget (GTK_WIDGET (pane), GTK_TYPE_LABEL, "Thư viện mở từ bao giờ?");
  gtk_expander_set_expanded (expander, FALSE);
  vandap_detail_pane_mark (pane, matches, "ra", 0);
  g_assert_true (gtk_expander_get_expanded (expander));
  g_assert_cmpint (find_current (introduction), ==, strlen ("Lời dẫn bịa "));
  g_assert_cmpint (find_current (question), ==, -1);
  vandap_detail_pane_mark (pane, NULL, "", VANDAP_NONE);
  g_assert_false (gtk_expander_get_expanded (expander));
  g_assert_cmpint (find_current (introduction), ==, -1);

  g_clear_object (&matches);
  matches = vandap_search_find (search, "ơ", NULL);
  for (guint i = 0; i < vandap_matches_get_n (matches); i++)
    if (vandap_matches_get (matches, i).start > vandap_interview_get_paragraph (interview, 2)->start)
      {
        vandap_detail_pane_mark (pane, matches, "ơ", i);
        break;
      }
  g_assert_cmpint (find_current (question), ==, strlen ("Thư viện m"));
  g_assert_finalize_object (pane);
}

static void
test_print_to_file (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "vandap-test-print.pdf", NULL);
  VandapPrintOperation *operation = vandap_print_operation_new (interview, 0, (VandapPassage){ 0, 0 });
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), FALSE);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_finalize_object (operation);
}

static void
note_message (VandapDocument *document, const char *message, char **noted)
{
  g_free (*noted);
  *noted = g_strdup (message);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

/* A file of some tens of megabytes takes longer than a moment. */
static GFile *
write_large_file (void)
{
  g_autoptr (GString) text = g_string_new ("Bài thử lớn\n\n");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "vandap-test-large.txt", NULL);

  while (text->len < 48 * 1024 * 1024)
    g_string_append (text, "P.V: Câu hỏi thử?\nÔng THỬ NGHIỆM: Câu trả lời thử, dài hơn câu hỏi một chút cho giống thật.\n");
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));

  return g_file_new_for_path (path);
}

static void
test_waiting (void)
{
  VandapWindow *window = vandap_window_new (NULL, NULL);
  VandapDocument *document = vandap_window_get_document (window);
  GtkWidget *content = gtk_window_get_child (GTK_WINDOW (window));
  GFile *file = write_large_file ();
  g_autofree char *message = NULL;
  GtkWidget *bar;

  g_signal_connect (document, "failed", G_CALLBACK (note_message), &message);
  vandap_window_open (window, file, VANDAP_NONE);
  while (find_type (content, GTK_TYPE_PROGRESS_BAR) == NULL && vandap_window_get_interview (window) == NULL)
    sample_wait (20);
  bar = find_type (content, GTK_TYPE_PROGRESS_BAR);
  g_assert_nonnull (bar);
  g_signal_emit_by_name (find_type (gtk_widget_get_parent (bar), GTK_TYPE_BUTTON), "clicked");
  g_assert_nonnull (message);
  g_assert_null (find_type (content, GTK_TYPE_PROGRESS_BAR));
  g_assert_null (vandap_window_get_interview (window));
  remove_file (file);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/empty", test_empty);
  g_test_add_func ("/window/walk", test_walk);
  g_test_add_func ("/window/failure-keeps-what-was-open", test_failure_keeps_what_was_open);
  g_test_add_func ("/window/newer-wins", test_newer_wins);
  g_test_add_func ("/window/copy-says-what", test_copy_says_what);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/least-width", test_least_width);
  g_test_add_func ("/window/column", test_column);
  g_test_add_func ("/window/pages", test_pages);
  g_test_add_func ("/window/about-interview", test_about_interview);
  g_test_add_func ("/window/details-are-edited", test_details_are_edited);
  g_test_add_func ("/window/details-outlive-the-dialog", test_details_outlive_the_dialog);
  g_test_add_func ("/window/terms", test_terms);
  g_test_add_func ("/window/restricted", test_restricted);
  g_test_add_func ("/window/closed-while-asking", test_closed_while_asking);
  g_test_add_func ("/window/badge", test_badge);
  g_test_add_func ("/window/marks", test_marks);
  g_test_add_func ("/window/print-to-file", test_print_to_file);
  g_test_add_func ("/window/waiting", test_waiting);
  return g_test_run ();
}
