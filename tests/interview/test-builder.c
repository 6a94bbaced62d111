/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-interview-builder.h"
#include "interview/vandap-passage.h"
#include "interview/vandap-times.h"

/* The people and sentences here are made up for testing. */

static guint
add_paragraph (VandapInterviewBuilder *builder, VandapParagraphKind kind, const char *lead, const char *text)
{
  guint index = vandap_interview_builder_begin_paragraph (builder, kind, lead);

  vandap_interview_builder_append (builder, text, -1);
  g_assert_true (vandap_interview_builder_end_paragraph (builder));

  return index;
}

/* A small interview that holds all there is: an opening answer, two questions, two who answer. */
static VandapInterviewBuilder *
build_sample (void)
{
  VandapInterviewBuilder *builder = vandap_interview_builder_new ();
  guint an, binh, cuc;
  guint both[2];

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "  Một  bài thử ");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LANGUAGE, "");
  vandap_interview_builder_add_credit (builder, "interviewer", "An Thử");
  an = vandap_interview_builder_add_person (builder, "an", "An Thử", NULL, NULL, VANDAP_PART_ASKS, FALSE);
  binh = vandap_interview_builder_add_person (builder, "binh", "Bình Thử", "Bà", "giáo viên", VANDAP_PART_ANSWERS, FALSE);
  cuc = vandap_interview_builder_add_person (builder, "cuc", "Cúc Thử", NULL, NULL, VANDAP_PART_ANSWERS, FALSE);
  both[0] = binh;
  both[1] = cuc;

  add_paragraph (builder, VANDAP_PARAGRAPH_HEADING, NULL, "Một bài thử");          /* 0 */
  add_paragraph (builder, VANDAP_PARAGRAPH_INTRODUCTION, NULL, "Lời dẫn.");         /* 1 */
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "- Bà BÌNH:", "Chào anh.");      /* 2 */
  add_paragraph (builder, VANDAP_PARAGRAPH_HEADING, NULL, "Phần một");              /* 3 */
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "* P.V:", "Câu hỏi thứ nhất?");  /* 4 */
  add_paragraph (builder, VANDAP_PARAGRAPH_CAPTION, NULL, "Bà Bình. Ảnh: T.H");     /* 5 */

  vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "- Bà BÌNH:"); /* 6 */
  vandap_interview_builder_append (builder, "Trả lời ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_EMPHASIS, "bold");
  vandap_interview_builder_append (builder, "rất ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_LINK, "https://example.org/");
  vandap_interview_builder_append (builder, "rõ ", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_ASIDE, NULL);
  vandap_interview_builder_append (builder, "(cười)", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_add_time (builder, 1500);
  vandap_interview_builder_append (builder, " ràng.", -1);
  g_assert_true (vandap_interview_builder_end_paragraph (builder));

  add_paragraph (builder, VANDAP_PARAGRAPH_LEFT_OUT, NULL, "Quảng cáo");            /* 7 */
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "Thêm một đoạn.");         /* 8 */
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "* P.V:", "Câu hỏi thứ hai?");   /* 9 */
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "Cả hai:", "Vâng.");             /* 10 */
  add_paragraph (builder, VANDAP_PARAGRAPH_LEFT_OUT, NULL, "Bà Bình và bà Cúc");    /* 11 */
  add_paragraph (builder, VANDAP_PARAGRAPH_CAPTION, NULL, "Bà Bình và bà Cúc.");    /* 12 */
  add_paragraph (builder, VANDAP_PARAGRAPH_CLOSING, "* P.V:", "Xin cảm ơn!");       /* 13 */
  add_paragraph (builder, VANDAP_PARAGRAPH_BYLINE, NULL, "AN THỬ (thực hiện)");     /* 14 */

  vandap_interview_builder_add_picture (builder, 0, 12, NULL, NULL, NULL);
  vandap_interview_builder_add_picture (builder, 0, 5, "T.H", "Một người phụ nữ", "anh.jpg");

  vandap_interview_builder_add_turn (builder, 2, 1, &binh, 1);
  vandap_interview_builder_add_turn (builder, 4, 1, &an, 1);
  vandap_interview_builder_add_turn (builder, 6, 3, &binh, 1);
  vandap_interview_builder_add_turn (builder, 9, 1, &an, 1);
  vandap_interview_builder_add_turn (builder, 10, 1, both, 2);

  vandap_interview_builder_add_exchange (builder, NULL, 0, 0, 1, NULL);
  vandap_interview_builder_add_exchange (builder, NULL, 1, 1, 1, "other.xml#q1");
  vandap_interview_builder_add_exchange (builder, NULL, 3, 1, 1, NULL);

  return builder;
}

static VandapInterview *
finish (VandapInterviewBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  VandapInterview *interview = vandap_interview_builder_finish (builder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (interview);
  vandap_interview_builder_free (builder);

  return interview;
}

static void
test_model (void)
{
  g_autoptr (VandapInterview) interview = finish (build_sample ());
  const char *text = vandap_interview_get_text (interview, NULL);
  const VandapSpan *span;
  const VandapPicture *picture;
  g_autofree char *speakers = NULL, *question = NULL, *courteous = NULL, *opening = NULL;

  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_TITLE), ==, "Một bài thử");
  g_assert_null (vandap_interview_get_field (interview, VANDAP_FIELD_LANGUAGE));
  g_assert_cmpstr (vandap_interview_get_credited (interview, "interviewer"), ==, "An Thử");
  g_assert_null (vandap_interview_get_credited (interview, "digest"));
  g_assert_cmpint (vandap_interview_get_derivation (interview), ==, VANDAP_DERIVATION_PUBLISHED);
  g_assert_true (g_str_has_prefix (text, "Một bài thử\nLời dẫn.\nChào anh.\nPhần một\nCâu hỏi"));

  g_assert_cmpuint (vandap_interview_get_n_exchanges (interview), ==, 3);
  g_assert_cmpuint (vandap_interview_get_n_questions (interview), ==, 2);
  g_assert_cmpuint (vandap_interview_get_exchange_number (interview, 0), ==, 0);
  g_assert_cmpuint (vandap_interview_get_exchange_number (interview, 2), ==, 2);
  g_assert_cmpstr (vandap_interview_get_exchange (interview, 1)->id, ==, "q1");
  g_assert_cmpuint (vandap_interview_find_exchange_by_id (interview, "q2"), ==, 2);
  g_assert_cmpuint (vandap_interview_find_exchange_by_number (interview, 0), ==, 0);
  g_assert_cmpuint (vandap_interview_find_exchange_by_number (interview, 3), ==, VANDAP_NONE);
  g_assert_cmpuint (vandap_interview_count_answer_paragraphs (interview, 1), ==, 2);

  speakers = vandap_interview_dup_answerers (interview, 2, FALSE);
  g_assert_cmpstr (speakers, ==, "Bình Thử, Cúc Thử");
  courteous = vandap_interview_dup_speakers (interview, 2, TRUE);
  g_assert_cmpstr (courteous, ==, "Bà Bình Thử");
  question = vandap_interview_dup_question (interview, 1);
  g_assert_cmpstr (question, ==, "Câu hỏi thứ nhất?");
  opening = vandap_interview_dup_question (interview, 0);
  g_assert_cmpstr (opening, ==, "");

  g_assert_cmpuint (vandap_interview_get_n_spans (interview), ==, 3);
  span = vandap_interview_get_span (interview, 0);
  g_assert_cmpmem (text + span->start, span->end - span->start, "rất rõ", strlen ("rất rõ"));
  span = vandap_interview_get_span (interview, 1);
  g_assert_cmpmem (text + span->start, span->end - span->start, "rõ", strlen ("rõ"));
  g_assert_cmpint (span->kind, ==, VANDAP_SPAN_LINK);

  g_assert_cmpuint (vandap_interview_get_n_times (interview), ==, 1);
  g_assert_true (g_str_has_prefix (text + vandap_interview_get_time (interview, 0)->offset, " ràng."));

  g_assert_cmpuint (vandap_interview_get_n_pictures (interview), ==, 2);
  picture = vandap_interview_get_picture (interview, 0);
  g_assert_cmpuint (picture->caption, ==, 5);
  g_assert_cmpstr (picture->credit, ==, "T.H");
  g_assert_cmpuint (vandap_interview_find_caption (interview, 12), ==, 1);
  g_assert_cmpuint (vandap_interview_find_caption (interview, 4), ==, VANDAP_NONE);
}

static void
test_places (void)
{
  g_autoptr (VandapInterview) interview = finish (build_sample ());
  static const guint turn_of[] = {
    VANDAP_NONE, VANDAP_NONE, 0, VANDAP_NONE, 1, VANDAP_NONE, 2, 2, 2, 3, 4,
    VANDAP_NONE, VANDAP_NONE, VANDAP_NONE, VANDAP_NONE,
  };
  static const guint extents[][2] = { { 2, 3 }, { 3, 9 }, { 9, 13 } };

  g_assert_cmpuint (vandap_interview_get_n_paragraphs (interview), ==, G_N_ELEMENTS (turn_of));
  for (guint i = 0; i < G_N_ELEMENTS (turn_of); i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, i);

      g_assert_cmpuint (vandap_interview_find_turn (interview, i), ==, turn_of[i]);
      for (gsize offset = paragraph->start; offset <= paragraph->end; offset++)
        g_assert_cmpuint (vandap_interview_find_paragraph (interview, offset), ==, i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (extents); i++)
    {
      guint first, after;

      vandap_interview_get_extent (interview, i, &first, &after);
      g_assert_cmpuint (first, ==, extents[i][0]);
      g_assert_cmpuint (after, ==, extents[i][1]);
    }

  g_assert_false (vandap_interview_turn_asks (interview, 0));
  g_assert_true (vandap_interview_turn_asks (interview, 1));
  g_assert_false (vandap_interview_turn_asks (interview, 2));
  g_assert_cmpuint (vandap_interview_find_exchange (interview, 4), ==, 2);
}

static void
test_passages (void)
{
  g_autoptr (VandapInterview) interview = finish (build_sample ());
  gsize length;
  const char *text = vandap_interview_get_text (interview, &length);
  VandapPassage all = { 0, length };
  g_autoptr (GArray) parts = vandap_passage_split (interview, all);
  static const guint turns[] = { VANDAP_NONE, 0, VANDAP_NONE, 1, VANDAP_NONE, 2, 3, 4, VANDAP_NONE };
  g_autofree char *words = vandap_passage_dup_words (interview, vandap_passage_of_answer (interview, 1));
  g_autofree char *everything = vandap_passage_dup_words (interview, all);
  VandapPassage inside;
  g_autofree char *cut = NULL;

  g_assert_cmpuint (parts->len, ==, G_N_ELEMENTS (turns));
  for (guint i = 0; i < parts->len; i++)
    g_assert_cmpuint (g_array_index (parts, VandapTurnPassage, i).turn, ==, turns[i]);

  g_assert_cmpstr (words, ==, "Trả lời rất rõ ràng.\nThêm một đoạn.");
  g_assert_cmpstr (everything, ==,
                   "Chào anh.\nCâu hỏi thứ nhất?\nTrả lời rất rõ ràng.\nThêm một đoạn.\n"
                   "Câu hỏi thứ hai?\nVâng.");

  /* From inside the aside to the end of its paragraph. */
  inside.start = (gsize) (strstr (text, "cười") - text);
  inside.end = (gsize) (strstr (text, "ràng.") - text) + strlen ("ràng.");
  cut = vandap_passage_dup_words (interview, inside);
  g_assert_cmpstr (cut, ==, "ràng.");

  g_assert_false (vandap_passage_is_valid (interview, (VandapPassage) { 1, 3 })); /* inside "ộ" */
  g_assert_false (vandap_passage_is_valid (interview, (VandapPassage) { 5, 5 }));
  g_assert_false (vandap_passage_is_valid (interview, (VandapPassage) { 0, length + 1 }));
}

typedef void (*Break) (VandapInterviewBuilder *builder);

static void
break_speech_outside (VandapInterviewBuilder *builder)
{
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "Không của ai.");
}

static void
break_turn_without_speech (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_add_turn (builder, 13, 1, NULL, 0);
  vandap_interview_builder_add_exchange (builder, "x", 5, 1, 0, NULL);
}

static void
break_overlap (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_add_turn (builder, 10, 1, NULL, 0);
}

static void
break_turn_behind (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_add_turn (builder, 14, 2, NULL, 0);
}

static void
break_speaker (VandapInterviewBuilder *builder)
{
  guint nobody = 7;

  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "Ai nói?");
  vandap_interview_builder_add_turn (builder, 15, 1, &nobody, 1);
}

static void
break_id (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_add_person (builder, "an", "Khác", NULL, NULL, VANDAP_PART_OTHER, FALSE);
}

static void
break_id_name (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_add_person (builder, "1 2", "Khác", NULL, NULL, VANDAP_PART_OTHER, FALSE);
}

static void
break_name (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_add_person (builder, "d", " ", NULL, NULL, VANDAP_PART_OTHER, FALSE);
}

static void
break_exchange_id (VandapInterviewBuilder *builder)
{
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "Câu hỏi nữa?");
  vandap_interview_builder_add_turn (builder, 15, 1, NULL, 0);
  vandap_interview_builder_add_exchange (builder, "q1", 5, 1, 0, NULL);
}

static void
break_no_question (VandapInterviewBuilder *builder)
{
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "Trả lời nữa.");
  vandap_interview_builder_add_turn (builder, 15, 1, NULL, 0);
  vandap_interview_builder_add_exchange (builder, NULL, 5, 0, 1, NULL);
}

static void
break_lost_turn (VandapInterviewBuilder *builder)
{
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "Trả lời nữa.");
  vandap_interview_builder_add_turn (builder, 15, 1, NULL, 0);
}

static void
break_caption (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_add_picture (builder, 0, 4, NULL, NULL, NULL);
}

static void
break_time (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_LEFT_OUT, NULL);
  vandap_interview_builder_append (builder, "x", -1);
  vandap_interview_builder_add_time (builder, -1);
  vandap_interview_builder_end_paragraph (builder);
}

static void
break_utf8 (VandapInterviewBuilder *builder)
{
  add_paragraph (builder, VANDAP_PARAGRAPH_LEFT_OUT, NULL, "a\244b");
}

static void
test_broken (void)
{
  static const struct
  {
    Break spoil;
    VandapInterviewError code;
  } rows[] = {
    { break_speech_outside, VANDAP_INTERVIEW_ERROR_TURNS },
    { break_turn_without_speech, VANDAP_INTERVIEW_ERROR_TURNS },
    { break_overlap, VANDAP_INTERVIEW_ERROR_TURNS },
    { break_turn_behind, VANDAP_INTERVIEW_ERROR_TURNS },
    { break_speaker, VANDAP_INTERVIEW_ERROR_TURNS },
    { break_id, VANDAP_INTERVIEW_ERROR_PEOPLE },
    { break_id_name, VANDAP_INTERVIEW_ERROR_PEOPLE },
    { break_name, VANDAP_INTERVIEW_ERROR_PEOPLE },
    { break_exchange_id, VANDAP_INTERVIEW_ERROR_EXCHANGES },
    { break_no_question, VANDAP_INTERVIEW_ERROR_EXCHANGES },
    { break_lost_turn, VANDAP_INTERVIEW_ERROR_EXCHANGES },
    { break_caption, VANDAP_INTERVIEW_ERROR_PICTURES },
    { break_time, VANDAP_INTERVIEW_ERROR_TIMES },
    { break_utf8, VANDAP_INTERVIEW_ERROR_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapInterviewBuilder) builder = build_sample ();
      g_autoptr (VandapInterview) interview = NULL;
      g_autoptr (GError) error = NULL;

      rows[i].spoil (builder);
      interview = vandap_interview_builder_finish (builder, &error);
      g_assert_null (interview);
      g_assert_error (error, VANDAP_INTERVIEW_ERROR, (int) rows[i].code);
    }
}

static void
test_empty (void)
{
  VandapInterviewBuilder *builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) interview = NULL;
  gsize length;

  g_assert_cmpuint (vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "x"), ==, 0);
  vandap_interview_builder_append (builder, " \302\240\n", -1);
  g_assert_false (vandap_interview_builder_end_paragraph (builder));

  interview = finish (builder);
  vandap_interview_get_text (interview, &length);
  g_assert_cmpuint (length, ==, 0);
  g_assert_cmpuint (vandap_interview_get_n_exchanges (interview), ==, 0);
  g_assert_cmpuint (vandap_interview_get_n_questions (interview), ==, 0);
  g_assert_cmpuint (vandap_interview_find_paragraph (interview, 0), ==, VANDAP_NONE);
  g_assert_cmpuint (vandap_code_points_get_length (vandap_interview_get_code_points (interview)), ==, 0);
}

/* The first time at a place, of several there; and none where all are before it. */
static void
test_times (void)
{
  static const VandapTime times[] = { { 0, 10 }, { 4, 20 }, { 4, 30 }, { 9, 40 } };
  static const guint found[] = { 0, 1, 1, 1, 1, 3, 3, 3, 3, 3, 4, 4 };

  for (gsize place = 0; place < G_N_ELEMENTS (found); place++)
    g_assert_cmpuint (vandap_times_find (times, G_N_ELEMENTS (times), place), ==, found[place]);
  g_assert_cmpuint (vandap_times_find (NULL, 0, 3), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview/builder/model", test_model);
  g_test_add_func ("/interview/builder/places", test_places);
  g_test_add_func ("/interview/builder/passages", test_passages);
  g_test_add_func ("/interview/builder/broken", test_broken);
  g_test_add_func ("/interview/builder/empty", test_empty);
  g_test_add_func ("/interview/times/find", test_times);

  return g_test_run ();
}
