/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-corrections.h"
#include "interview/vandap-interview-builder.h"
#include "ui/display-sample.h"
#include "window/vandap-answer-view.h"
#include "window/vandap-answer-writer.h"
#include "window/vandap-detail-pane.h"

static VandapAnswerView *
view_new (VandapInterview *interview, guint exchange)
{
  VandapAnswerView *view = g_object_ref_sink (VANDAP_ANSWER_VIEW (vandap_answer_view_new ()));

  vandap_answer_view_show (view, interview, exchange);
  return view;
}

static GtkTextTag *
find_tag (VandapAnswerView *view, VandapAnswerTag tag)
{
  return vandap_answer_tags_get (gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))), tag);
}

static char *
dup_text (VandapAnswerView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
}

static void
select_text (VandapAnswerView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, match_start, match_end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, text, 0, &match_start, &match_end, NULL));
  gtk_text_buffer_select_range (buffer, &match_end, &match_start);
}

static void
check_selected_words (VandapAnswerView *view, VandapInterview *interview, const char *selected,
                      const char *words)
{
  VandapPassage passage;
  g_autofree char *got = NULL;

  select_text (view, selected);
  if (words == NULL)
    {
      g_assert_false (vandap_answer_view_get_passage (view, &passage));
      return;
    }
  g_assert_true (vandap_answer_view_get_passage (view, &passage));
  got = vandap_passage_dup_words (interview, passage);
  g_assert_cmpstr (got, ==, words);
}

static gboolean
is_quiet_name (VandapAnswerView *view, const char *line)
{
  GtkTextIter start, match_start;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start);
  g_assert_true (gtk_text_iter_forward_search (&start, line, 0, &match_start, NULL, NULL));

  return gtk_text_iter_has_tag (&match_start, find_tag (view, VANDAP_ANSWER_TAG_SPEAKER))
         && gtk_text_iter_has_tag (&match_start, find_tag (view, VANDAP_ANSWER_TAG_NOBODY));
}

/* What somebody says whom nobody knows is not to stand under the name of whoever spoke before. */
static void
test_nobody (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  g_autoptr (VandapCorrection) within = vandap_correction_new_speech (5, 1, FALSE, VANDAP_NONE, NULL);
  g_autoptr (VandapCorrection) first = vandap_correction_new_speech (3, 1, FALSE, VANDAP_NONE, NULL);
  g_autofree char *behind = NULL, *alone = NULL;
  VandapAnswerView *view;

  g_assert_true (vandap_corrections_add (corrections, within));
  view = view_new (vandap_corrections_get_interview (corrections), 0);
  behind = dup_text (view);
  g_assert_true (g_str_has_suffix (behind, "\u2068T.H\u2069\nUnnamed\nSách thì ai cũng mượn được.\n"
                                           "\u2068Cúc Thử\u2069\nTôi cũng hay mượn."));
  g_assert_true (is_quiet_name (view, "Unnamed"));
  g_assert_false (is_quiet_name (view, "Cúc Thử"));
  select_text (view, "Unnamed");
  g_assert_true (vandap_answer_view_selects (view, VANDAP_ANSWER_TAG_SPEAKER));
  g_assert_true (vandap_corrections_add (corrections, first));
  vandap_answer_view_show (view, vandap_corrections_get_interview (corrections), 0);
  alone = dup_text (view);
  g_assert_true (g_str_has_prefix (alone, "Thư viện mở từ năm ngoái"));
  g_assert_null (strstr (alone, "Unnamed"));
  g_assert_finalize_object (view);
}

static void
test_text (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  VandapAnswerView *view = view_new (interview, 0);
  g_autofree char *text = dup_text (view);

  g_assert_cmpstr (text, ==,
                   "\u2068Bà Bình Thử\u2069\nThủ thư\n"
                   "Thư viện mở từ năm ngoái, miễn phí, xem ở đây (cười) <b>nhé</b>.\n"
                   "Bà Bình bên giá sách\nIn the picture: \u2068Một người phụ nữ\u2069\nPhotograph: \u2068T.H\u2069\n"
                   "Sách thì ai cũng mượn được.\n"
                   "\u2068Cúc Thử\u2069\nTôi cũng hay mượn.");
  g_assert_finalize_object (view);
}

static void
test_last (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_DIGEST);
  VandapAnswerView *view = view_new (interview, 1);
  g_autofree char *text = dup_text (view);

  g_assert_cmpstr (text, ==, "\u2068Bà Bình Thử\u2069, retold\nThủ thư\nVẫn mở.\nXin cảm ơn hai bà!");
  g_assert_finalize_object (view);
}

static void
test_passage (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  VandapAnswerView *view = view_new (interview, 0);

  check_selected_words (view, interview, "miễn phí, xem ở", "miễn phí, xem ở");
  check_selected_words (view, interview, "xem ở đây (cười) <b>nhé", "xem ở đây <b>nhé");
  check_selected_words (view, interview, "nhé</b>.\nBà Bình bên giá sách\nIn the picture: \u2068Một người phụ nữ\u2069\n"
                        "Photograph: \u2068T.H\u2069\nSách",
                        "nhé</b>.\nSách");
  check_selected_words (view, interview, "Bà Bình bên", "");
  check_selected_words (view, interview, "Photograph", NULL);
  check_selected_words (view, interview, "Thủ thư", NULL);
  g_assert_finalize_object (view);
}

static void
test_select (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  VandapAnswerView *view = view_new (interview, 0);
  VandapPassage passage = vandap_passage_of_turn (interview, 2);
  g_autofree char *selection = NULL;

  g_assert_true (vandap_answer_view_select_passage (view, passage));
  selection = vandap_answer_view_dup_selection (view);
  g_assert_cmpstr (selection, ==, "Tôi cũng hay mượn.");
  g_assert_false (vandap_answer_view_select_passage (view, vandap_passage_of_answer (interview, 1)));
  g_assert_finalize_object (view);
}

/* Isolates and breaks are the display's own: they must not reach another program. */
static void
test_selection_is_plain (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_DIGEST);
  VandapAnswerView *view = view_new (interview, 1);
  g_autofree char *selection = NULL;

  g_assert_null (vandap_answer_view_dup_selection (view));
  select_text (view, "Bình Thử\u2069, retold\nThủ");
  selection = vandap_answer_view_dup_selection (view);
  g_assert_cmpstr (selection, ==, "Bình Thử, retold\nThủ");
  g_assert_finalize_object (view);
}

/* Only what leads somewhere looks as if it did. */
static void
test_links (void)
{
  static const struct
  {
    const char *address;
    gboolean leads;
  } rows[] = {
    { "https://example.org/", TRUE }, { "mailto:a@example.org", TRUE }, { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE }, { "other.html", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
      g_autoptr (VandapInterview) interview = NULL;
      VandapAnswerView *view;
      GtkTextIter start;

      vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_INTRODUCTION, NULL);
      vandap_interview_builder_open_span (builder, VANDAP_SPAN_LINK, rows[i].address);
      vandap_interview_builder_append (builder, "There", -1);
      vandap_interview_builder_close_span (builder);
      vandap_interview_builder_end_paragraph (builder);
      interview = vandap_interview_builder_finish (builder, NULL);
      g_assert_nonnull (interview);
      view = view_new (interview, VANDAP_NONE);
      gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start);
      g_assert_cmpint (gtk_text_iter_has_tag (&start, find_tag (view, VANDAP_ANSWER_TAG_LINK)), ==, rows[i].leads);
      g_assert_finalize_object (view);
    }
}

/* A name and a role belong to the words below, a credit to none. */
static void
test_paragraphs (void)
{
  static const struct
  {
    const char *line;
    guint paragraph;
  } rows[] = {
    { "Bà Bình Thử", 3 },
    { "Thủ thư", 3 },
    { "Thư viện mở", 3 },
    { "Bà Bình bên giá sách", 4 },
    { "Photograph: ", VANDAP_NONE },
    { "Sách thì ai", 5 },
    { "Cúc Thử", 6 },
  };
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  VandapAnswerView *view = view_new (interview, 0);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkTextIter at, end;
      guint first = VANDAP_NONE, n = 0;

      gtk_text_buffer_get_start_iter (buffer, &at);
      g_assert_true (gtk_text_iter_forward_search (&at, rows[i].line, 0, &at, &end, NULL));
      gtk_text_buffer_place_cursor (buffer, &end);
      g_assert_cmpint (vandap_answer_view_get_paragraphs (view, &first, &n), ==, rows[i].paragraph != VANDAP_NONE);
      g_assert_cmpuint (first, ==, rows[i].paragraph);
      gtk_text_buffer_select_range (buffer, &at, &end);
      g_assert_cmpint (vandap_answer_view_get_paragraphs (view, &first, &n), ==, rows[i].paragraph != VANDAP_NONE);
      g_assert_cmpuint (first, ==, rows[i].paragraph);
      g_assert_cmpuint (n, ==, rows[i].paragraph != VANDAP_NONE ? 1 : 0);
    }
  g_assert_finalize_object (view);
}

static void
test_endless_paragraph (void)
{
  g_autoptr (VandapInterview) interview = sample_build_large (1, 100000);
  VandapPassage passage = vandap_passage_of_answer (interview, 0);
  VandapAnswerView *view = view_new (interview, 0);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *words = vandap_passage_dup_words (interview, passage);
  g_autofree char *selection = NULL;
  GtkTextIter line;

  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &line, i);
      g_assert_cmpint (gtk_text_iter_get_bytes_in_line (&line), <=, VANDAP_DISPLAY_LIMIT + 1);
    }
  g_assert_true (vandap_answer_view_select_passage (view, passage));
  selection = vandap_answer_view_dup_selection (view);
  g_assert_cmpstr (selection, ==, words);
  g_assert_finalize_object (view);
}

static void
test_accessible (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_PUBLISHED);
  VandapAnswerView *view = view_new (interview, 0);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  g_assert_true (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (view)));
  g_assert_finalize_object (view);
}

static void
test_detail_pane (void)
{
  g_autoptr (VandapInterview) interview = sample_build (VANDAP_DERIVATION_DIGEST);
  VandapDetailPane *pane = g_object_ref_sink (g_object_new (VANDAP_TYPE_DETAIL_PANE, NULL));
  VandapAnswerView *view = vandap_detail_pane_get_answer_view (pane);

  vandap_detail_pane_show (pane, interview, 0);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Question 1 of 2. Digest — not the speaker’s words");
  vandap_detail_pane_show (pane, interview, 1);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Question 2 of 2. Digest — not the speaker’s words");
  g_assert_finalize_object (pane);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-view/text", test_text);
  g_test_add_func ("/answer-view/nobody", test_nobody);
  g_test_add_func ("/answer-view/last", test_last);
  g_test_add_func ("/answer-view/passage", test_passage);
  g_test_add_func ("/answer-view/select", test_select);
  g_test_add_func ("/answer-view/selection-is-plain", test_selection_is_plain);
  g_test_add_func ("/answer-view/links", test_links);
  g_test_add_func ("/answer-view/paragraphs", test_paragraphs);
  g_test_add_func ("/answer-view/endless-paragraph", test_endless_paragraph);
  g_test_add_func ("/answer-view/accessible", test_accessible);
  g_test_add_func ("/detail-pane/accessible", test_detail_pane);
  return g_test_run ();
}
