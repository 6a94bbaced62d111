/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/display-sample.h"

#include "interview/vandap-interview-builder.h"

/* All people and sentences here are made up for testing. */

static guint
add (VandapInterviewBuilder *builder, VandapParagraphKind kind, const char *text)
{
  guint index = vandap_interview_builder_begin_paragraph (builder, kind, NULL);

  vandap_interview_builder_append (builder, text, -1);
  g_assert_true (vandap_interview_builder_end_paragraph (builder));
  return index;
}

static guint
add_marked (VandapInterviewBuilder *builder)
{
  guint index = vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL);

  vandap_interview_builder_append (builder, "Thư viện mở từ năm ngoái, ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_EMPHASIS, "bold");
  vandap_interview_builder_append (builder, "miễn phí", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, ", xem ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_LINK, "https://example.org/thu-vien");
  vandap_interview_builder_append (builder, "ở đây", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, " ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_ASIDE, NULL);
  vandap_interview_builder_append (builder, "(cười)", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, " <b>nhé</b>.", -1);
  g_assert_true (vandap_interview_builder_end_paragraph (builder));
  return index;
}

static VandapInterview *
finish (VandapInterviewBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  VandapInterview *interview = vandap_interview_builder_finish (builder, &error);

  g_assert_no_error (error);
  return interview;
}

static void
add_head (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "Chuyện thư viện làng Thử");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LANGUAGE, "vi");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_PUBLICATION, "Báo Thử Nghiệm");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_DATE, "2024-03-02");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_ADDRESS, "https://example.org/bai");
  vandap_interview_builder_add_credit (builder, "interviewer", "An Thử");
  vandap_interview_builder_add_person (builder, "an", "An Thử", NULL, NULL, VANDAP_PART_ASKS, FALSE);
  vandap_interview_builder_add_person (builder, "binh", "Bình Thử", "Bà", "Thủ thư", VANDAP_PART_ANSWERS,
                                       FALSE);
  vandap_interview_builder_add_person (builder, "cuc", "Cúc Thử", NULL, NULL, VANDAP_PART_ANSWERS, FALSE);
}

VandapInterview *
sample_build (VandapDerivation derivation)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  const guint an = 0, binh = 1, cuc = 2;

  add_head (builder);
  vandap_interview_builder_set_derivation (builder, derivation);
  add (builder, VANDAP_PARAGRAPH_HEADING, "Chuyện thư viện làng Thử");  /* 0 */
  add (builder, VANDAP_PARAGRAPH_INTRODUCTION, "Lời dẫn bịa ra.");       /* 1 */
  add (builder, VANDAP_PARAGRAPH_SPEECH, "Thư viện mở từ bao giờ?");     /* 2 */
  add_marked (builder);                                                  /* 3 */
  add (builder, VANDAP_PARAGRAPH_CAPTION, "Bà Bình bên giá sách");       /* 4 */
  add (builder, VANDAP_PARAGRAPH_SPEECH, "Sách thì ai cũng mượn được."); /* 5 */
  add (builder, VANDAP_PARAGRAPH_SPEECH, "Tôi cũng hay mượn.");          /* 6 */
  add (builder, VANDAP_PARAGRAPH_SPEECH, "Còn năm sau?");                /* 7 */
  add (builder, VANDAP_PARAGRAPH_SPEECH, "Vẫn mở.");                     /* 8 */
  add (builder, VANDAP_PARAGRAPH_CLOSING, "Xin cảm ơn hai bà!");         /* 9 */
  vandap_interview_builder_add_picture (builder, 4, 4, "T.H", "Một người phụ nữ", NULL);
  vandap_interview_builder_add_turn (builder, 2, 1, &an, 1);
  vandap_interview_builder_add_turn (builder, 3, 3, &binh, 1);
  vandap_interview_builder_add_turn (builder, 6, 1, &cuc, 1);
  vandap_interview_builder_add_turn (builder, 7, 1, &an, 1);
  vandap_interview_builder_add_turn (builder, 8, 1, &binh, 1);
  vandap_interview_builder_add_exchange (builder, NULL, 0, 1, 2, NULL);
  vandap_interview_builder_add_exchange (builder, NULL, 3, 1, 1, NULL);
  return finish (builder);
}

VandapInterview *
sample_build_large (guint n_questions, gsize answer_length)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (GString) answer = g_string_new (NULL);
  const guint an = 0, binh = 1;

  add_head (builder);
  while (answer->len < answer_length)
    g_string_append (answer, "một đoạn rất dài không xuống dòng ");
  for (guint i = 0; i < n_questions; i++)
    {
      add (builder, VANDAP_PARAGRAPH_SPEECH, "Hỏi gì?");
      add (builder, VANDAP_PARAGRAPH_SPEECH, i == 0 ? answer->str : "Đáp nấy.");
      vandap_interview_builder_add_turn (builder, 2 * i, 1, &an, 1);
      vandap_interview_builder_add_turn (builder, 2 * i + 1, 1, &binh, 1);
      vandap_interview_builder_add_exchange (builder, NULL, 2 * i, 1, 1, NULL);
    }
  return finish (builder);
}

const char sample_tei[]
  = "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<!-- Made up for testing. -->\n"
    "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='vi'>"
    "<teiHeader><fileDesc><titleStmt><title>Chuyện bịa để thử</title></titleStmt>"
    "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
    "<profileDesc><particDesc><listPerson>"
    "<person xml:id='an' role='interviewer'><persName>An Thử</persName></person>"
    "<person xml:id='binh' role='interviewee'><persName>Bình Thử</persName></person>"
    "</listPerson></particDesc></profileDesc></teiHeader>"
    "<text><body>"
    "<div type='exchange' n='1'><sp who='#an'><p>Câu một?</p></sp><sp who='#binh'><p>Đáp một.</p></sp></div>"
    "<div type='exchange' n='2'><sp who='#an'><p>Câu hai?</p></sp><sp who='#binh'><p>Đáp hai.</p></sp></div>"
    "<div type='exchange' n='3'><sp who='#an'><p>Câu ba?</p></sp><sp who='#binh'><p>Đáp ba.</p></sp></div>"
    "</body></text></TEI>\n";

const char sample_broken[] = "<?xml version='1.0'?>\n<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>";

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
sample_wait (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, on_timeout, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}
