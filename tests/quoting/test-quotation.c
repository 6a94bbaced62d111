/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-corrections.h"
#include "interview/vandap-interview-builder.h"
#include "quoting/vandap-citation.h"
#include "quoting/vandap-quotation-format.h"
#include "reading/vandap-reading.h"

/* The people, papers and sentences here are made up for testing. */

static guint
add_paragraph (VandapInterviewBuilder *builder, VandapParagraphKind kind, const char *lead, const char *text)
{
  guint index = vandap_interview_builder_begin_paragraph (builder, kind, lead);

  vandap_interview_builder_append (builder, text, -1);
  g_assert_true (vandap_interview_builder_end_paragraph (builder));

  return index;
}

static VandapInterview *
build (VandapDerivation derivation, const char *language)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;
  guint an, binh;

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "A made-up talk");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_LANGUAGE, language);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_PUBLICATION, "The Test Paper");
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_DATE, "2019-09-09T06:07:00+07:00");
  vandap_interview_builder_set_derivation (builder, derivation);
  vandap_interview_builder_add_credit (builder, "interviewer", "An Test");
  vandap_interview_builder_add_credit (builder, "digest", "Vấn Đáp");
  an = vandap_interview_builder_add_person (builder, "an", "An Test", NULL, NULL, VANDAP_PART_ASKS, FALSE);
  binh = vandap_interview_builder_add_person (builder, "binh", "Binh Test", "Dr", "keeper of <tests>",
                                              VANDAP_PART_ANSWERS, FALSE);

  add_paragraph (builder, VANDAP_PARAGRAPH_INTRODUCTION, NULL, "An introduction.");
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "Q:", "How many & why?");
  vandap_interview_builder_begin_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, "A:");
  vandap_interview_builder_append (builder, "There are ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_EMPHASIS, "bold");
  vandap_interview_builder_append (builder, "49 < 50", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, " ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_ASIDE, NULL);
  vandap_interview_builder_append (builder, "(laughs)", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, " of ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_LINK, "javascript:alert(1)");
  vandap_interview_builder_append (builder, "them", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, ", see ", -1);
  vandap_interview_builder_open_span (builder, VANDAP_SPAN_LINK, "https://example.org/?a=\"b\"");
  vandap_interview_builder_append (builder, "here", -1);
  vandap_interview_builder_close_span (builder);
  vandap_interview_builder_append (builder, ".", -1);
  vandap_interview_builder_end_paragraph (builder);
  add_paragraph (builder, VANDAP_PARAGRAPH_CAPTION, NULL, "A picture of tests.");
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "That is all.");

  vandap_interview_builder_add_turn (builder, 1, 1, &an, 1);
  vandap_interview_builder_add_turn (builder, 2, 3, &binh, 1);
  vandap_interview_builder_add_exchange (builder, NULL, 0, 1, 1, NULL);

  interview = vandap_interview_builder_finish (builder, &error);
  g_assert_no_error (error);

  return interview;
}

static void
test_verbatim (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_PUBLISHED, "en");
  g_autoptr (GPtrArray) quotations
    = vandap_quotations_of_passage (interview, vandap_passage_of_answer (interview, 0));
  VandapQuotation *quotation = quotations->pdata[0];
  g_autofree char *text = vandap_quotations_to_text (quotations);
  g_autofree char *html = vandap_quotations_to_html (quotations);

  g_assert_cmpuint (quotations->len, ==, 1);
  g_assert_cmpint (vandap_quotation_get_state (quotation), ==, VANDAP_QUOTATION_VERBATIM);
  g_assert_cmpstr (vandap_quotation_get_words (quotation), ==,
                   "There are 49 < 50 of them, see here.\nThat is all.");
  g_assert_cmpuint (vandap_quotation_count_words (quotation), ==, 11);
  g_assert_cmpstr (text, ==,
                   "“There are 49 < 50 of them, see here.\n\nThat is all.”\n"
                   "— Dr Binh Test (keeper of <tests>)\n"
                   "In answer to: How many & why?\n"
                   "“A made-up talk”, interview by An Test, The Test Paper, 9 September 2019.\n"
                   "Verbatim, as in the file.\n");
  g_assert_cmpstr (html, ==,
                   "<meta charset=\"utf-8\"><blockquote lang=\"en\"><p>“There are <strong>49 &lt; 50</strong> "
                   "of them, see <a href=\"https://example.org/?a=&quot;b&quot;\">here</a>.</p>"
                   "<p>That is all.”</p></blockquote>"
                   "<p>— Dr Binh Test (keeper of &lt;tests&gt;)<br>In answer to: How many &amp; why?<br>"
                   "“A made-up talk”, interview by An Test, The Test Paper, 9 September 2019.<br>"
                   "Verbatim, as in the file.</p>");
}

static void
assert_says (VandapInterview *interview, const char *words)
{
  g_autoptr (GPtrArray) quotations
    = vandap_quotations_of_passage (interview, vandap_passage_of_answer (interview, 0));
  g_autofree char *text = vandap_quotations_to_text (quotations);
  g_autofree char *html = vandap_quotations_to_html (quotations);

  g_assert_nonnull (strstr (text, words));
  g_assert_nonnull (strstr (html, words));
}

/* What was pasted is in no file; nor is it once something is put right in it. */
static void
test_pasted (void)
{
  const char *talk = "A made-up talk\n\nPV: Three?\n\nBà Thử: Four.\n\nPV: Five?\n\nBà Thử: Six.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (talk, strlen (talk));
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) pasted = vandap_reading_new_from_copied (bytes, FALSE, NULL, &error);
  g_autoptr (VandapReading) read = vandap_reading_new_from_bytes (bytes, "talk.txt", NULL, NULL);
  g_autoptr (VandapCorrections) corrections = NULL;
  g_autoptr (VandapCorrection) more = vandap_correction_new_field (VANDAP_FIELD_TITLE, "Another");

  g_assert_no_error (error);
  corrections = vandap_corrections_new (vandap_reading_get_interview (pasted));
  g_assert_true (vandap_corrections_add (corrections, more));
  assert_says (vandap_reading_get_interview (pasted), "Verbatim, as pasted.");
  assert_says (vandap_corrections_get_interview (corrections), "Verbatim, as pasted.");
  assert_says (vandap_reading_get_interview (read), "Verbatim, as in the file.");
  g_assert_cmpstr (vandap_citation_get_state (vandap_corrections_get_interview (corrections)), ==, "As you pasted it");
  g_assert_cmpstr (vandap_citation_get_state (vandap_reading_get_interview (read)), ==, "As in your file");
}

/* What a person has said that nobody says is not attributed to whoever spoke before. */
static void
test_given_to_nobody (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_PUBLISHED, "en");
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  g_autoptr (VandapCorrection) given = vandap_correction_new_speech (4, 1, FALSE, VANDAP_NONE, NULL);
  g_autoptr (GPtrArray) quotations = NULL;
  g_autofree char *first = NULL, *second = NULL;

  g_assert_true (vandap_corrections_add (corrections, given));
  quotations = vandap_quotations_of_passage (vandap_corrections_get_interview (corrections),
                                             vandap_passage_of_answer (vandap_corrections_get_interview (corrections), 0));
  g_assert_cmpuint (quotations->len, ==, 2);
  first = vandap_quotation_dup_attribution (quotations->pdata[0]);
  second = vandap_quotation_dup_attribution (quotations->pdata[1]);
  g_assert_cmpstr (first, ==, "Dr Binh Test (keeper of <tests>)");
  g_assert_cmpstr (second, ==, "Unnamed speaker");
}

/* What a digest says is nobody's speech, and never looks like it. */
static void
test_retold (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_DIGEST, "en");
  g_autoptr (GPtrArray) quotations
    = vandap_quotations_of_passage (interview, vandap_passage_of_answer (interview, 0));
  g_autofree char *text = vandap_quotations_to_text (quotations);
  g_autofree char *html = vandap_quotations_to_html (quotations);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "There are 49 < 50 of them, see here.");
  g_assert_cmpstr (lines[3], ==, "— Dr Binh Test, retold (keeper of <tests>)");
  g_assert_nonnull (strstr (text, "\n“A made-up talk”, digest by Vấn Đáp, after an interview by An Test, The Test Paper, "
                                  "9 September 2019.\n"));
  g_assert_nonnull (strstr (text, "not the speaker’s words"));
  g_assert_null (strstr (html, "blockquote"));
  g_assert_null (strstr (html, "“There"));
}

/* A passage over two turns is two quotations, each its speaker's own. */
static void
test_two_turns (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_PUBLISHED, "fr");
  const char *text = vandap_interview_get_text (interview, NULL);
  VandapPassage passage = {
    (gsize) (strstr (text, "introduction") - text),
    (gsize) (strstr (text, "49") - text),
  };
  g_autoptr (GPtrArray) quotations = vandap_quotations_of_passage (interview, passage);
  g_autofree char *speaker = NULL;
  g_autofree char *asker = NULL;
  g_autofree char *plain = NULL;

  g_assert_cmpuint (quotations->len, ==, 2);
  asker = vandap_quotation_dup_speaker (quotations->pdata[0]);
  speaker = vandap_quotation_dup_speaker (quotations->pdata[1]);
  g_assert_cmpstr (asker, ==, "An Test");
  g_assert_cmpstr (speaker, ==, "Dr Binh Test");
  g_assert_cmpstr (vandap_quotation_get_words (quotations->pdata[0]), ==, "How many & why?");
  g_assert_cmpstr (vandap_quotation_get_words (quotations->pdata[1]), ==, "There are");
  g_assert_null (vandap_quotation_dup_question (quotations->pdata[0]));
  plain = vandap_quotations_to_text (quotations);
  g_assert_nonnull (strstr (plain, "«\302\240How many & why?\302\240»\n— An Test\n"));
}

/* An introduction and an aside are nobody's words. */
static void
test_nobody (void)
{
  g_autoptr (VandapInterview) interview = build (VANDAP_DERIVATION_PUBLISHED, NULL);
  const char *text = vandap_interview_get_text (interview, NULL);
  const char *aside = strstr (text, "(laughs)");
  VandapPassage introduction = { 0, 8 };
  VandapPassage laughter = { (gsize) (aside - text), (gsize) (aside - text) + strlen ("(laughs)") };
  g_autoptr (GPtrArray) none = vandap_quotations_of_passage (interview, introduction);
  g_autoptr (GPtrArray) neither = vandap_quotations_of_passage (interview, laughter);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (neither->len, ==, 0);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *date;
    const char *printed;
    const char *expected;
  } rows[] = {
    { "2019-09-09T06:07:00+07:00", NULL, "9 September 2019" },
    { "2019-09-09", "yesterday", "9 September 2019" },
    { "2019-09", NULL, "September 2019" },
    { "2019", NULL, "2019" },
    { "2019-13-40", "the day before", "the day before" },
    { "soon", NULL, NULL },
    { NULL, "09/09/2019", "09/09/2019" },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
      g_autoptr (VandapInterview) interview = NULL;
      g_autofree char *date = NULL;

      vandap_interview_builder_set_field (builder, VANDAP_FIELD_DATE, rows[i].date);
      vandap_interview_builder_set_field (builder, VANDAP_FIELD_PRINTED_DATE, rows[i].printed);
      interview = vandap_interview_builder_finish (builder, NULL);
      date = vandap_citation_dup_date (interview);
      g_assert_cmpstr (date, ==, rows[i].expected);
    }
}

/* A title of its own comes first; the newspaper's headline is only what was retold or translated. */
static void
test_references (void)
{
  static const struct
  {
    VandapDerivation derivation;
    const char *maker;
    const char *article;
    const char *byline;
    const char *reference;
  } rows[] = {
    { VANDAP_DERIVATION_PUBLISHED, NULL, NULL, "The Test Paper", "“A talk”, The Test Paper" },
    { VANDAP_DERIVATION_PUBLISHED, NULL, "Headline", "The Test Paper", "“Headline”, The Test Paper" },
    { VANDAP_DERIVATION_DIGEST, "digest", "Headline", "Digest by Maker, after The Test Paper",
      "“A talk”, digest by Maker, after “Headline”, The Test Paper" },
    /* Who publishes a digest made it, as far as one knows; who publishes a translation need not have. */
    { VANDAP_DERIVATION_DIGEST, NULL, NULL, "Digest by Publisher, after The Test Paper",
      "“A talk”, digest by Publisher, after The Test Paper" },
    { VANDAP_DERIVATION_TRANSLATION, "translation", "Headline", "Translated by Maker, from The Test Paper",
      "“A talk”, translated by Maker, from “Headline”, The Test Paper" },
    { VANDAP_DERIVATION_TRANSLATION, NULL, NULL, "Translation, from The Test Paper",
      "“A talk”, translation, from The Test Paper" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
      g_autoptr (VandapInterview) interview = NULL;
      g_autofree char *byline = NULL;
      g_autofree char *reference = NULL;

      vandap_interview_builder_set_derivation (builder, rows[i].derivation);
      vandap_interview_builder_set_field (builder, VANDAP_FIELD_TITLE, "A talk");
      vandap_interview_builder_set_field (builder, VANDAP_FIELD_ARTICLE, rows[i].article);
      vandap_interview_builder_set_field (builder, VANDAP_FIELD_PUBLICATION, "The Test Paper");
      vandap_interview_builder_set_field (builder, VANDAP_FIELD_PUBLISHER, "Publisher");
      if (rows[i].maker != NULL)
        vandap_interview_builder_add_credit (builder, rows[i].maker, "Maker");
      interview = vandap_interview_builder_finish (builder, NULL);
      byline = vandap_citation_dup_byline (interview);
      reference = vandap_citation_dup_reference (interview);
      g_assert_cmpstr (byline, ==, rows[i].byline);
      g_assert_cmpstr (reference, ==, rows[i].reference);
    }
}

static VandapInterview *
build_restricted (const char *status, const char *terms, gboolean is_published)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  const guint speaker = vandap_interview_builder_add_person (builder, "t", "Test", NULL, NULL, VANDAP_PART_ANSWERS, FALSE);

  vandap_interview_builder_set_field (builder, VANDAP_FIELD_PUBLICATION, is_published ? "The Test Paper" : NULL);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_STATUS, status);
  vandap_interview_builder_set_field (builder, VANDAP_FIELD_RESTRICTION, terms);
  add_paragraph (builder, VANDAP_PARAGRAPH_SPEECH, NULL, "That is all.");
  vandap_interview_builder_add_turn (builder, 0, 1, &speaker, 1);
  vandap_interview_builder_add_exchange (builder, NULL, 0, 0, 1, NULL);

  return vandap_interview_builder_finish (builder, NULL);
}

/* A quotation takes along that its use is restricted, whatever form it goes in; terms alone restrict nothing. */
static void
test_restricted (void)
{
  static const struct
  {
    const char *status;
    const char *terms;
    gboolean is_published;
    const char *reference;
    const char *stop; /* of ours */
  } rows[] = {
    { "restricted", "Ask <first>.", TRUE, "The Test Paper. Restricted: Ask <first>.", "" },
    { "restricted", "Ask <first> …", FALSE, "Restricted: Ask <first> …", "" },
    { "restricted", "Ask", FALSE, "Restricted: Ask", "." },
    { "restricted", NULL, TRUE,
      "The Test Paper. Restricted: the file says that its use is restricted, but not how.", "" },
    { "free", "Ask <first>.", TRUE, "The Test Paper", "." },
    { NULL, "Ask <first>.", FALSE, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapInterview) interview = build_restricted (rows[i].status, rows[i].terms, rows[i].is_published);
      g_autoptr (GPtrArray) quotations
        = vandap_quotations_of_passage (interview, vandap_passage_of_answer (interview, 0));
      g_autofree char *reference = vandap_citation_dup_reference (interview);
      g_autofree char *text = vandap_quotations_to_text (quotations);
      g_autofree char *html = vandap_quotations_to_html (quotations);
      g_autofree char *line = g_strdup_printf ("— Test\n%s%s\nVerbatim", rows[i].reference != NULL ? rows[i].reference : "",
                                               rows[i].stop);

      g_assert_cmpstr (reference, ==, rows[i].reference);
      g_assert_cmpint (strstr (html, "Restricted: ") != NULL, ==, g_strcmp0 (rows[i].status, "restricted") == 0);
      g_assert_null (strstr (html, "<first>"));
      if (rows[i].reference != NULL)
        g_assert_nonnull (strstr (text, line));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quoting/quotation/verbatim", test_verbatim);
  g_test_add_func ("/quoting/quotation/pasted", test_pasted);
  g_test_add_func ("/quoting/quotation/given-to-nobody", test_given_to_nobody);
  g_test_add_func ("/quoting/quotation/retold", test_retold);
  g_test_add_func ("/quoting/quotation/two-turns", test_two_turns);
  g_test_add_func ("/quoting/quotation/nobody", test_nobody);
  g_test_add_func ("/quoting/citation/dates", test_dates);
  g_test_add_func ("/quoting/citation/references", test_references);
  g_test_add_func ("/quoting/citation/restricted", test_restricted);

  return g_test_run ();
}
