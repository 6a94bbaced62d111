/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-interview-builder.h"
#include "quoting/vandap-quotation.h"
#include "ui/display-sample.h"
#include "window/vandap-clipboard.h"
#include "window/vandap-copying.h"
#include "window/vandap-links.h"

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
check_format (GdkContentProvider *provider, const char *mime_type, const char *expected)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *got = NULL;
  gboolean done = FALSE;

  gdk_content_provider_write_mime_type_async (provider, mime_type, stream, G_PRIORITY_DEFAULT, NULL,
                                              on_written, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  got = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  g_assert_cmpstr (got, ==, expected);
}

static void
test_formats (void)
{
  GdkContentProvider *provider = vandap_clipboard_provider_new ("Vấn đáp", "<p>Vấn đáp</p>");

  check_format (provider, "text/html", "<p>Vấn đáp</p>");
  check_format (provider, "text/plain;charset=utf-8", "Vấn đáp");
  check_format (provider, "text/plain", "Vấn đáp");
  g_assert_finalize_object (provider);
}

static void
test_plain_only (void)
{
  GdkContentProvider *provider = vandap_clipboard_provider_new ("Vấn đáp", NULL);
  g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (provider);

  g_assert_false (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/plain"));
  g_assert_finalize_object (provider);
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static char *
read_clipboard (GdkClipboard *clipboard)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (clipboard, NULL, on_text, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

static void
test_copying (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_DIGEST);
  VandapAnswerView *view = g_object_ref_sink (VANDAP_ANSWER_VIEW (vandap_answer_view_new ()));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  g_autofree char *nothing = NULL;
  g_autofree char *selection = NULL;
  g_autofree char *quotation = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *quoted = NULL;

  vandap_answer_view_show (view, interview, 1);
  nothing = vandap_copy_selection (view, interview);
  g_assert_cmpstr (nothing, ==, "Nothing is selected. Select words of the answer first.");
  quotation = vandap_copy_quotation (view, interview, 1);
  g_assert_cmpstr (quotation, ==, "Copied: 2 words, \u2068Bà Bình Thử\u2069, digest");
  quoted = read_clipboard (clipboard);
  g_assert_nonnull (strstr (quoted, "Vẫn mở."));
  g_assert_nonnull (strstr (quoted, "Bình Thử"));

  g_assert_true (vandap_answer_view_select_passage (view, vandap_passage_of_answer (interview, 1)));
  selection = vandap_copy_selection (view, interview);
  g_assert_cmpstr (selection, ==, "Copied: 2 words, \u2068Bà Bình Thử\u2069, digest");
  plain = read_clipboard (clipboard);
  g_assert_cmpstr (plain, ==, "Vẫn mở.");
  g_assert_finalize_object (view);
}

static void
select_lines (VandapAnswerView *view, int first, int after)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, first);
  gtk_text_buffer_get_iter_at_line (buffer, &end, after);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
check_message (VandapAnswerView *view, VandapInterview *interview, const char *expected)
{
  g_autofree char *message = vandap_copy_selection (view, interview);

  g_assert_cmpstr (message, ==, expected);
}

/* A copy says what it took: all of it, and whose it is. */
static void
test_what_was_taken (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  VandapAnswerView *view = g_object_ref_sink (VANDAP_ANSWER_VIEW (vandap_answer_view_new ()));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  const VandapParagraph *caption = vandap_interview_get_paragraph (interview, 4);
  const VandapParagraph *closing = vandap_interview_get_paragraph (interview, 9);
  g_autofree char *taken = NULL;
  g_autofree char *expected = NULL;
  GtkTextIter start, end;

  vandap_answer_view_show (view, interview, 0);
  select_lines (view, 0, 1);
  check_message (view, interview, "Copied: 3 words, name");
  select_lines (view, 0, 2);
  check_message (view, interview, "Copied: 5 words, name, role");
  g_assert_true (vandap_answer_view_select_passage (view, (VandapPassage){ caption->start, caption->end }));
  check_message (view, interview, "Copied: 5 words, caption, as in your file");
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  taken = vandap_answer_view_dup_selection (view);
  expected = g_strdup_printf ("Copied: %u words, \u2068Bà Bình Thử, Cúc Thử\u2069, name, role, caption, "
                              "about the picture, as in your file",
                              vandap_quotation_count_words_of (taken));
  check_message (view, interview, expected);
  vandap_answer_view_show (view, interview, 1);
  g_assert_true (vandap_answer_view_select_passage (view, (VandapPassage){ closing->start, closing->end }));
  check_message (view, interview, "Copied: 5 words, note, as in your file");
  g_assert_finalize_object (view);
}

/* What is restricted says so below the words, and in the quotation whatever form it goes in. */
static void
test_restricted (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  const guint speaker = vandap_interview_builder_add_person (builder, "t", "Thử", NULL, NULL, VANDAP_PART_ANSWERS, FALSE);
  g_autoptr (VandapInterview) interview = NULL;
  VandapAnswerView *view = g_object_ref_sink (VANDAP_ANSWER_VIEW (vandap_answer_view_new ()));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  g_autofree char *selection = NULL, *plain = NULL, *quotation = NULL;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_STATUS, "restricted");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_RESTRICTION, "Hỏi <trước>.");
  vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL);
  vandap_interview_builder_append (builder, "Vẫn mở.", -1);
  vandap_interview_builder_end_paragraph (builder);
  vandap_interview_builder_add_turn (builder, 0, 1, &speaker, 1);
  vandap_interview_builder_add_exchange (builder, NULL, 0, 0, 1, NULL);
  interview = vandap_interview_builder_finish (builder, NULL);
  vandap_answer_view_show (view, interview, 0);
  g_assert_true (vandap_answer_view_select_passage (view, vandap_passage_of_answer (interview, 0)));
  selection = vandap_copy_selection (view, interview);
  g_assert_cmpstr (selection, ==, "Copied: 2 words, \u2068Thử\u2069, as in your file, restricted");
  plain = read_clipboard (clipboard);
  g_assert_cmpstr (plain, ==, "Vẫn mở.\n\n[Restricted: Hỏi <trước>.]");
  quotation = vandap_copy_quotation (view, interview, 0);
  g_assert_cmpstr (quotation, ==, "Copied: 2 words, \u2068Thử\u2069, as in your file, restricted");
  check_format (gdk_clipboard_get_content (clipboard), "text/plain",
                "“Vẫn mở.”\n— Thử\nRestricted: Hỏi <trước>.\nVerbatim, as in the file.\n");
  check_format (gdk_clipboard_get_content (clipboard), "text/html",
                "<meta charset=\"utf-8\"><blockquote lang=\"\"><p>“Vẫn mở.”</p></blockquote>"
                "<p>— Thử<br>Restricted: Hỏi &lt;trước&gt;.<br>Verbatim, as in the file.</p>");
  g_assert_finalize_object (view);
}

/* What is nobody's words is no quotation, and what was on the clipboard stays there. */
static void
test_nobodys_words (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  VandapAnswerView *view = g_object_ref_sink (VANDAP_ANSWER_VIEW (vandap_answer_view_new ()));
  const VandapParagraph *closing = vandap_interview_get_paragraph (interview, 9);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  g_autofree char *message = NULL;
  g_autofree char *kept = NULL;

  vandap_clipboard_set (clipboard, "trước", NULL);
  vandap_answer_view_show (view, interview, 1);
  g_assert_true (vandap_answer_view_select_passage (view, (VandapPassage){ closing->start, closing->end }));
  message = vandap_copy_quotation (view, interview, 1);
  g_assert_true (g_str_has_prefix (message, "Not copied"));
  kept = read_clipboard (clipboard);
  g_assert_cmpstr (kept, ==, "trước");
  g_assert_finalize_object (view);
}

/* A link is found where its words are, and nowhere else; one that leads to this machine is none. */
static void
test_links (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  const char *const addresses[] = { "https://example.org/", "file:///etc/passwd" };
  g_autoptr (VandapInterview) interview = NULL;
  g_autoptr (GError) error = NULL;

  vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_INTRODUCTION, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      vandap_interview_builder_append (builder, "See ", -1);
      vandap_interview_builder_open_span (builder, VANDAP_SPAN_LINK, addresses[i]);
      vandap_interview_builder_append (builder, "there", -1);
      vandap_interview_builder_close_span (builder);
    }
  vandap_interview_builder_end_paragraph (builder);
  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < strlen ("See thereSee there"); i++)
    g_assert_cmpstr (vandap_links_find (interview, i), ==, i >= 4 && i < 9 ? addresses[0] : NULL);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipboard/formats", test_formats);
  g_test_add_func ("/clipboard/plain-only", test_plain_only);
  g_test_add_func ("/copying/message", test_copying);
  g_test_add_func ("/copying/what-was-taken", test_what_was_taken);
  g_test_add_func ("/copying/restricted", test_restricted);
  g_test_add_func ("/copying/nobodys-words", test_nobodys_words);
  g_test_add_func ("/links/find", test_links);
  return g_test_run ();
}
