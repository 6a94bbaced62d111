/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "random-interview.h"
#include "reading/vandap-reading.h"

static void
test_sample (void)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_PUBLISHED);
  g_autofree char *text = write_to_string (interview, vandap_text_write);

  g_assert_cmpstr (text, ==,
                   "Một bài thử\n\nBáo Thử Nghiệm, 3 February 2020\n\nBài này viết ra để thử.\n\n"
                   "Bà Bình Thử: Xin chào cả nhà.\n\nPhần một\n\n"
                   "An Thử: Bà có khỏe không?\n\nCó vui không?\n\n"
                   "Bà Bình Thử: Rất vui & <khỏe> (cười), xem đây và kia.\n\n"
                   "Bà Bình ở trường (Photograph: T.H)\n[Một người phụ nữ]\n\nDòng một\ndòng hai\n\n"
                   "Cúc Thử: Tôi cũng vậy nhé.\n\nAn Thử: Còn gì nữa không?\n\n"
                   "Xin cảm ơn!\n\nAn Thử (thực hiện)\n");
}

/* A digest says what it is, and at nobody's name that words are that person's. */
static void
test_digest (void)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_DIGEST);
  g_autofree char *text = write_to_string (interview, vandap_text_write);

  g_assert_nonnull (strstr (text, "\n\nDigest — not the speaker’s words\n\n"));
  g_assert_nonnull (strstr (text, "\n\nBà Bình Thử, retold: Rất vui"));
  g_assert_null (strstr (text, "Bà Bình Thử: "));
  g_assert_null (strstr (text, "An Thử: "));
}

static void
add_turn (VandapInterviewBuilder *builder, const char *lead, const char *text)
{
  guint paragraph = vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, lead);

  vandap_interview_builder_append (builder, text, -1);
  vandap_interview_builder_end_paragraph (builder);
  vandap_interview_builder_add_turn (builder, paragraph, 1, NULL, 0);
}

static VandapInterview *
build_unnamed (void)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();

  add_turn (builder, NULL, "Hỏi gì?");
  add_turn (builder, NULL, "Đáp nấy.");
  add_turn (builder, "P.V:", "Rồi sao nữa?");
  add_turn (builder, "Khách mời :", "Thế thôi.");
  vandap_interview_builder_add_exchange (builder, NULL, 0, 1, 1, NULL);
  vandap_interview_builder_add_exchange (builder, NULL, 2, 1, 1, NULL);

  return vandap_interview_builder_finish (builder, NULL);
}

/* Where nobody is named the label stands, or else letters that say who asks. */
static void
test_unnamed (void)
{
  g_autoptr (VandapInterview) interview = build_unnamed ();
  g_autofree char *text = write_to_string (interview, vandap_text_write);

  g_assert_cmpstr (text, ==, "Q: Hỏi gì?\n\nA: Đáp nấy.\n\nP.V: Rồi sao nữa?\n\nKhách mời: Thế thôi.\n");
}

/* The program reads its own text as the same questions. */
static void
test_reads_back (void)
{
  static const struct
  {
    const char *asker;
    const char *words;
  } turns[] = {
    { "An Thử", "Hôm nay trời có mưa không?" },   { "Bình Thử", "Có mưa, nhưng không to lắm." },
    { "An Thử", "Ngày mai anh chị định đi đâu?" }, { "Bình Thử", "Chúng tôi ở nhà đọc sách." },
    { "An Thử", "Đọc sách gì thế?" },              { "Bình Thử", "Một cuốn bịa ra để thử." },
  };
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) interview = NULL;
  g_autoptr (VandapReading) reading = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "Chuyện thời tiết");
  vandap_interview_builder_add_person (builder, "a", "An Thử", NULL, NULL, VANDAP_PART_ASKS, FALSE);
  vandap_interview_builder_add_person (builder, "b", "Bình Thử", NULL, NULL, VANDAP_PART_ANSWERS, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      guint speaker = i % 2, paragraph = vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL);

      vandap_interview_builder_append (builder, turns[i].words, -1);
      vandap_interview_builder_end_paragraph (builder);
      vandap_interview_builder_add_turn (builder, paragraph, 1, &speaker, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (turns); i += 2)
    vandap_interview_builder_add_exchange (builder, NULL, i, 1, 1, NULL);
  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  text = write_to_string (interview, vandap_text_write);
  bytes = g_bytes_new_take (text, strlen (text));
  reading = vandap_reading_new_from_bytes (bytes, "thu.txt", NULL, &error);
  g_assert_no_error (error);
  {
    g_autofree char *expected = write_to_string (interview, vandap_outline_write);
    g_autofree char *outline = write_to_string (vandap_reading_get_interview (reading), vandap_outline_write);

    g_assert_cmpstr (outline, ==, expected);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writing/text/sample", test_sample);
  g_test_add_func ("/writing/text/digest", test_digest);
  g_test_add_func ("/writing/text/unnamed", test_unnamed);
  g_test_add_func ("/writing/text/reads-back", test_reads_back);

  return g_test_run ();
}
