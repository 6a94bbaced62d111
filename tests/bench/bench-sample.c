/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-sample.h"

#include "interview/vandap-interview-builder.h"

/* All people and sentences here are made up for measuring. */

#define PARAGRAPH_LENGTH 600

static const char *const questions[] = {
  "Thư viện mở từ bao giờ?",
  "Bà có thể kể lại những ngày đầu tiên, khi trong làng chưa ai nghĩ tới chuyện mượn sách?",
  "Còn năm sau thì sao?",
  ("Nhiều người nói rằng bọn trẻ bây giờ chỉ thích xem điện thoại; theo bà thì điều gì khiến các em vẫn tìm đến "
   "thư viện vào mỗi buổi chiều thứ bảy?"),
  "Làng giúp thư viện bằng cách nào, và ai là người đứng ra lo liệu?",
};

static void
add (VandapInterviewBuilder *builder, const char *text, gssize length)
{
  vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL);
  vandap_interview_builder_append (builder, text, length);
  g_assert_true (vandap_interview_builder_end_paragraph (builder));
}

/* Returns how many paragraphs there are. */
static guint
add_answer (VandapInterviewBuilder *builder, gsize length)
{
  static const char sentence[] = "Sách thì ai cũng mượn được, chỉ cần ghi tên vào quyển sổ để trên bàn cạnh cửa ra vào. ";
  g_autoptr (GString) paragraph = g_string_new (NULL);
  guint n = 0;

  while (paragraph->len < PARAGRAPH_LENGTH)
    g_string_append (paragraph, sentence);
  do
    add (builder, paragraph->str, (gssize) paragraph->len - 1);
  while (++n * paragraph->len < length);
  return n;
}

VandapInterview *
bench_sample_build (guint n_questions, gsize answer_length)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;
  const guint an = 0, binh = 1;
  guint paragraph = 0;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "Chuyện thư viện làng Thử");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LANGUAGE, "vi");
  vandap_interview_builder_add_person (builder, "an", "An Thử", NULL, NULL, VANDAP_PART_ASKS, FALSE);
  vandap_interview_builder_add_person (builder, "binh", "Bình Thử", "Bà", "Thủ thư", VANDAP_PART_ANSWERS, FALSE);
  for (guint i = 0; i < n_questions; i++)
    {
      /* No two are the same: a label that is given the text it has does nothing. */
      g_autofree char *question = g_strdup_printf ("%s (%u)", questions[i % G_N_ELEMENTS (questions)], i + 1);
      guint n;

      add (builder, question, -1);
      n = add_answer (builder, i == 0 ? answer_length : 0);
      vandap_interview_builder_add_turn (builder, paragraph, 1, &an, 1);
      vandap_interview_builder_add_turn (builder, paragraph + 1, n, &binh, 1);
      vandap_interview_builder_add_exchange (builder, NULL, 2 * i, 1, 1, NULL);
      paragraph += 1 + n;
    }
  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);
  return interview;
}
