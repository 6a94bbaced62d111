/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-interview.h"

#define MOST_SPANS 6

/* Made up for testing: words, and what trips writers up. */
static const char *const words[] = {
  "một", "hai", "nước", "thử", "Ngày", "báo", "word", "3.690", "57-NQ/TW", "<b>", "&amp;", "]]>", "\"", "'", "*", "_",
  "#", "[x](y)", "`", "1.", "-", "—", "…", "?", "“tự”", "日本", "سؤال", "שלום", "e\314\201", "q\314\243", "\302\240",
  "a\302\240b", "\342\200\250", "🙂", "क्षि", "&", "%20", "\342\200\250", "\t", "a|b", "-->", "<!--",
};

/* The first of them are what the kinds of spans have for values, the others what they never should. */
static const char *const emphases[] = { "bold", "italic", "underline", "bold italic" };
static const char *const links[] = { "https://example.org/a?b=c&d=\"e\"", "trang 1#2", "100%", "mailto:a@example.org" };
static const char *const numbers[] = {
  "value=\"3690\"", "quantity=\"66\" unit=\"%\"", "atLeast=\"1\" unit=\"day\"", "type=\"fraction\" value=\"1/2\"",
  "unit=\"&quot;a&quot;-&amp;-b\"", "value=\"\"", "kg", "value=\"3\" value=\"4\"",
};
#define N_PROPER_NUMBERS 4

static const char *
pick (GRand *rand, const char *const *from, guint n)
{
  return from[g_rand_int_range (rand, 0, (gint32) n)];
}

static gboolean
chance (GRand *rand, guint percent)
{
  return (guint) g_rand_int_range (rand, 0, 100) < percent;
}

static char *
make_text (GRand *rand, int most)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, most + 1);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", chance (rand, 80) ? " " : "", pick (rand, words, G_N_ELEMENTS (words)));

  return g_string_free (text, FALSE);
}

static char *
make_some (GRand *rand, int most)
{
  return chance (rand, 50) ? make_text (rand, most) : NULL;
}

static const char *
make_value (GRand *rand, VandapSpanKind kind, gboolean proper)
{
  if (chance (rand, 20))
    return NULL;

  switch (kind)
    {
    case VANDAP_SPAN_EMPHASIS:
      return pick (rand, emphases, G_N_ELEMENTS (emphases));
    case VANDAP_SPAN_LINK:
      return pick (rand, links, G_N_ELEMENTS (links));
    case VANDAP_SPAN_NUMBER:
      return pick (rand, numbers, proper ? N_PROPER_NUMBERS : G_N_ELEMENTS (numbers));
    default:
      return NULL;
    }
}

static guint
add_paragraph (GRand *rand, gboolean proper, VandapInterviewBuilder *builder, VandapParagraphKind kind)
{
  g_autofree char *lead = chance (rand, 40) ? make_text (rand, 3) : NULL;
  int open = 0;
  guint paragraph = vandap_interview_builder_begin_paragraph (builder, kind, lead);

  for (int i = g_rand_int_range (rand, 0, MOST_SPANS); i >= 0; i--)
    {
      g_autofree char *text = make_text (rand, 5);

      if (chance (rand, 40))
        {
          VandapSpanKind span = (VandapSpanKind) g_rand_int_range (rand, 0, 5);

          vandap_interview_builder_open_span (builder, span, make_value (rand, span, proper));
          open++;
        }
      if (chance (rand, 10))
        vandap_interview_builder_add_time (builder, g_rand_int_range (rand, 0, 5) * 1500);
      vandap_interview_builder_append (builder, text, -1);
      if (chance (rand, 10))
        vandap_interview_builder_break_line (builder);
      if (chance (rand, 10))
        vandap_interview_builder_add_time (builder, g_rand_int (rand));
      if (open > 0 && chance (rand, 50))
        {
          vandap_interview_builder_close_span (builder);
          open--;
        }
    }
  vandap_interview_builder_append (builder, " hết", -1); /* something is left of it for sure */
  g_assert_true (vandap_interview_builder_end_paragraph (builder));

  return paragraph;
}

static void
add_pictures (GRand *rand, VandapInterviewBuilder *builder, guint paragraph, gboolean is_caption)
{
  static const char *const files[] = { "anh.jpg", "ảnh 1%.png", "https://example.org/a b.jpg?c=%20", "a/b#c.png" };

  while (chance (rand, 30))
    {
      g_autofree char *credit = make_some (rand, 3), *description = make_some (rand, 6);

      vandap_interview_builder_add_picture (builder, paragraph, is_caption && chance (rand, 80) ? paragraph : VANDAP_NONE,
                                            credit, description,
                                            chance (rand, 50) ? pick (rand, files, G_N_ELEMENTS (files)) : NULL);
    }
}

/* A paragraph of any kind but speech. */
static void
add_other (GRand *rand, gboolean proper, VandapInterviewBuilder *builder)
{
  VandapParagraphKind kind
    = (VandapParagraphKind) g_rand_int_range (rand, VANDAP_PARAGRAPH_HEADING, VANDAP_PARAGRAPH_LEFT_OUT + 1);
  guint paragraph = add_paragraph (rand, proper, builder, kind);

  add_pictures (rand, builder, paragraph, kind == VANDAP_PARAGRAPH_CAPTION);
}

static void
add_turn (GRand *rand, gboolean proper, VandapInterviewBuilder *builder, guint n_people)
{
  guint first = vandap_interview_builder_get_n_paragraphs (builder), speakers[3];
  guint n_speakers = n_people > 0 ? (guint) g_rand_int_range (rand, 0, 4) : 0;

  while (chance (rand, 15))
    add_other (rand, proper, builder);
  add_paragraph (rand, proper, builder, VANDAP_PARAGRAPH_SPEECH);
  while (chance (rand, 40))
    {
      if (chance (rand, 30))
        add_other (rand, proper, builder);
      else
        add_pictures (rand, builder, add_paragraph (rand, proper, builder, VANDAP_PARAGRAPH_SPEECH), FALSE);
    }

  for (guint i = 0; i < n_speakers; i++)
    speakers[i] = (guint) g_rand_int_range (rand, 0, (gint32) n_people);
  vandap_interview_builder_add_turn (builder, first, vandap_interview_builder_get_n_paragraphs (builder) - first,
                                     speakers, n_speakers);
}

static guint
add_exchange (GRand *rand, gboolean proper, VandapInterviewBuilder *builder, guint index, guint first_turn, guint n_people)
{
  guint n_asking = index == 0 && chance (rand, 30) ? 0 : (guint) g_rand_int_range (rand, 1, 3);
  guint n_answering = (guint) g_rand_int_range (rand, n_asking == 0 ? 1 : 0, 3);
  g_autofree char *id = chance (rand, 50) ? g_strdup_printf ("câu-%u", index) : NULL;

  for (guint i = 0; i < n_asking + n_answering; i++)
    {
      while (chance (rand, 20))
        add_other (rand, proper, builder);
      add_turn (rand, proper, builder, n_people);
    }
  vandap_interview_builder_add_exchange (builder, id, first_turn, n_asking, n_answering,
                                         chance (rand, 30) ? "bài khác.xml#q1" : NULL);

  return n_asking + n_answering;
}

static guint
add_people (GRand *rand, VandapInterviewBuilder *builder)
{
  guint n = (guint) g_rand_int_range (rand, 0, 5);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf (i % 2 == 0 ? "người-%u" : "_p.%u", i);
      g_autofree char *name = make_text (rand, 3), *full = g_strconcat ("Tên", name, NULL);
      g_autofree char *courtesy = make_some (rand, 2), *occupation = make_some (rand, 4);

      vandap_interview_builder_add_person (builder, id, full, courtesy, occupation,
                                           (VandapPart) g_rand_int_range (rand, 0, 3), chance (rand, 30));
    }

  return n;
}

static void
add_fields (GRand *rand, VandapInterviewBuilder *builder)
{
  static const char *const dates[] = { "2019", "2019-09", "2019-09-09", "2019-09-09T06:07:00+07:00" };
  static const char *const languages[] = { "vi", "en", "ar", "zh-Hant", "de" };
  static const char *const statuses[] = { "free", "restricted", "unknown" };
  static const char *const addresses[] = { "https://example.org/x?y=1&z", "https://example.org/hai từ" };

  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    {
      g_autofree char *text = make_some (rand, 6);

      vandap_interview_builder_set_field (builder, (VandapField) i, text);
    }
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_DATE,
                                      chance (rand, 60) ? pick (rand, dates, G_N_ELEMENTS (dates)) : NULL);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LANGUAGE,
                                      chance (rand, 60) ? pick (rand, languages, G_N_ELEMENTS (languages)) : NULL);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_STATUS,
                                      chance (rand, 60) ? pick (rand, statuses, G_N_ELEMENTS (statuses)) : NULL);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_ADDRESS,
                                      chance (rand, 60) ? pick (rand, addresses, G_N_ELEMENTS (addresses)) : NULL);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LICENCE_ADDRESS,
                                      chance (rand, 60) ? pick (rand, addresses, G_N_ELEMENTS (addresses)) : NULL);
  vandap_interview_builder_set_derivation (builder, (VandapDerivation) g_rand_int_range (rand, 0, 3));

  while (chance (rand, 50))
    {
      g_autofree char *what = make_text (rand, 2), *name = make_text (rand, 3);

      vandap_interview_builder_add_credit (builder, what, name);
    }
}

/**
 * random_interview_new:
 * @rand: where chance comes from
 * @proper: whether numbers are given in the form that their values are to have
 *
 * Makes an interview.
 *
 * Returns: (transfer full): the interview
 */
VandapInterview *
random_interview_new (GRand *rand, gboolean proper)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;
  guint n_people, n_turns = 0, n_exchanges = (guint) g_rand_int_range (rand, 0, 5);

  add_fields (rand, builder);
  n_people = add_people (rand, builder);
  while (chance (rand, 60))
    add_other (rand, proper, builder);
  for (guint i = 0; i < n_exchanges; i++)
    n_turns += add_exchange (rand, proper, builder, i, n_turns, n_people);
  while (chance (rand, 60))
    add_other (rand, proper, builder);

  add_pictures (rand, builder, vandap_interview_builder_get_n_paragraphs (builder), FALSE);
  if (chance (rand, 10))
    {
      vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL);
      vandap_interview_builder_add_time (builder, 99000);
      vandap_interview_builder_end_paragraph (builder);
    }

  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  return interview;
}

static guint
add_line (VandapInterviewBuilder *builder, VandapParagraphKind kind, const char *lead, const char *text)
{
  guint paragraph = vandap_interview_builder_begin_paragraph (builder, kind, lead);

  vandap_interview_builder_append (builder, text, -1);
  vandap_interview_builder_end_paragraph (builder);

  return paragraph;
}

static void
add_marked_answer (VandapInterviewBuilder *builder)
{
  vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "- Bà BÌNH:");
  vandap_interview_builder_append (builder, "Rất ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_EMPHASIS, "bold");
  vandap_interview_builder_append (builder, "vui & <khỏe>", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, " ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_ASIDE, NULL);
  vandap_interview_builder_append (builder, "(cười)", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, ", xem ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_LINK, "https://example.org/?a=1&b=2");
  vandap_interview_builder_append (builder, "đây", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, " và ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_LINK, "javascript:alert(1)");
  vandap_interview_builder_append (builder, "kia", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, ".", -1);
  vandap_interview_builder_end_paragraph (builder);
}

/**
 * sample_interview_new:
 * @derivation: how it stands to what was said
 *
 * Makes a small interview that looks like one.
 *
 * Returns: (transfer full): the interview
 */
VandapInterview *
sample_interview_new (VandapDerivation derivation)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;
  guint an, binh, cuc;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "Một bài thử");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LANGUAGE, "vi");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_PUBLICATION, "Báo Thử Nghiệm");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_ADDRESS, "https://example.org/bai");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_DATE, "2020-02-03");
  vandap_interview_builder_set_derivation (builder, derivation);
  an = vandap_interview_builder_add_person (builder, "an", "An Thử", NULL, NULL, VANDAP_PART_ASKS, FALSE);
  binh = vandap_interview_builder_add_person (builder, "binh", "Bình Thử", "Bà", "giáo viên", VANDAP_PART_ANSWERS, FALSE);
  cuc = vandap_interview_builder_add_person (builder, "cuc", "Cúc Thử", NULL, NULL, VANDAP_PART_ANSWERS, FALSE);

  add_line (builder, VANDAP_PARAGRAPH_HEADING, NULL, "Một bài thử");                    /* 0 */
  add_line (builder, VANDAP_PARAGRAPH_INTRODUCTION, NULL, "Bài này viết ra để thử.");   /* 1 */
  add_line (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "Xin chào cả nhà.");                /* 2 */
  add_line (builder, VANDAP_PARAGRAPH_HEADING, NULL, "Phần một");                       /* 3 */
  add_line (builder, VANDAP_PARAGRAPH_SPEECH, "* P.V:", "Bà có khỏe không?");           /* 4 */
  add_line (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "Có vui không?");                   /* 5 */
  add_marked_answer (builder);                                                          /* 6 */
  add_line (builder, VANDAP_PARAGRAPH_CAPTION, NULL, "Bà Bình ở trường");               /* 7 */
  add_line (builder, VANDAP_PARAGRAPH_LEFT_OUT, NULL, "Quảng cáo");                     /* 8 */
  add_line (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "Dòng một\342\200\250dòng hai");    /* 9 */
  add_line (builder, VANDAP_PARAGRAPH_SPEECH, "Cúc:", "Tôi cũng vậy\tnhé.");            /* 10 */
  add_line (builder, VANDAP_PARAGRAPH_SPEECH, "* P.V:", "Còn gì nữa không?");           /* 11 */
  add_line (builder, VANDAP_PARAGRAPH_CLOSING, NULL, "Xin cảm ơn!");                    /* 12 */
  add_line (builder, VANDAP_PARAGRAPH_BYLINE, NULL, "An Thử (thực hiện)");              /* 13 */

  vandap_interview_builder_add_picture (builder, 7, 7, "T.H", "Một người phụ nữ", "anh.jpg");
  vandap_interview_builder_add_turn (builder, 2, 1, &binh, 1);
  vandap_interview_builder_add_turn (builder, 4, 2, &an, 1);
  vandap_interview_builder_add_turn (builder, 6, 4, &binh, 1);
  vandap_interview_builder_add_turn (builder, 10, 1, &cuc, 1);
  vandap_interview_builder_add_turn (builder, 11, 1, &an, 1);
  vandap_interview_builder_add_exchange (builder, NULL, 0, 0, 1, NULL);
  vandap_interview_builder_add_exchange (builder, NULL, 1, 1, 2, NULL);
  vandap_interview_builder_add_exchange (builder, NULL, 4, 1, 0, NULL);

  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  return interview;
}

/**
 * write_to_string:
 * @interview: an interview
 * @write: a format
 *
 * Writes an interview.
 *
 * Returns: (transfer full): what was written
 */
char *
write_to_string (VandapInterview *interview, VandapWriteFunc write)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (write (interview, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_write (stream, "", 1, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}
