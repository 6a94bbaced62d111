/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libxml/relaxng.h>
#include <string.h>

#include "random-interview.h"
#include "reading/tei/vandap-tei-reader.h"
#include "writing/vandap-writing.h"

#define N_RANDOM 300

static VandapInterview *
read_string (const char *tei)
{
  g_autoptr (GBytes) bytes = g_bytes_new (tei, strlen (tei));
  g_autoptr (VandapReport) report = vandap_report_new ("tei");
  g_autoptr (GError) error = NULL;
  VandapInterview *interview = vandap_tei_reader_read (bytes, "test.xml", report, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (report->sureness, ==, 1);

  return interview;
}

/* Two interviews with the same marks over the same text, whatever their order in the tables of values. */
static void
assert_same (VandapInterview *a, VandapInterview *b)
{
  g_assert_cmpstr (vandap_interview_get_text (a, NULL), ==, vandap_interview_get_text (b, NULL));
  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    if (i != VANDAP_FIELD_ADDRESS && i != VANDAP_FIELD_LICENCE_ADDRESS)
      g_assert_cmpstr (vandap_interview_get_field (a, (VandapField) i), ==, vandap_interview_get_field (b, (VandapField) i));
  g_assert_cmpint (vandap_interview_get_derivation (a), ==, vandap_interview_get_derivation (b));

  g_assert_cmpuint (vandap_interview_get_n_paragraphs (a), ==, vandap_interview_get_n_paragraphs (b));
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (a); i++)
    {
      const VandapParagraph *x = vandap_interview_get_paragraph (a, i), *y = vandap_interview_get_paragraph (b, i);

      g_assert_cmpuint (x->start, ==, y->start);
      g_assert_cmpint (x->kind, ==, y->kind);
      g_assert_cmpstr (x->lead, ==, y->lead);
    }

  g_assert_cmpuint (vandap_interview_get_n_people (a), ==, vandap_interview_get_n_people (b));
  for (guint i = 0; i < vandap_interview_get_n_people (a); i++)
    {
      const VandapPerson *x = vandap_interview_get_person (a, i), *y = vandap_interview_get_person (b, i);

      g_assert_cmpstr (x->id, ==, y->id);
      g_assert_cmpstr (x->name, ==, y->name);
      g_assert_cmpstr (x->courtesy, ==, y->courtesy);
      g_assert_cmpstr (x->occupation, ==, y->occupation);
      g_assert_cmpint (x->part, ==, y->part);
      g_assert_cmpint (x->is_label, ==, y->is_label);
    }

  g_assert_cmpuint (vandap_interview_get_n_turns (a), ==, vandap_interview_get_n_turns (b));
  for (guint i = 0; i < vandap_interview_get_n_turns (a); i++)
    {
      const VandapTurn *x = vandap_interview_get_turn (a, i), *y = vandap_interview_get_turn (b, i);

      g_assert_cmpmem (x, sizeof *x, y, sizeof *y);
      for (guint j = 0; j < x->n_speakers; j++)
        g_assert_cmpuint (vandap_interview_get_speaker (a, i, j), ==, vandap_interview_get_speaker (b, i, j));
    }

  g_assert_cmpuint (vandap_interview_get_n_exchanges (a), ==, vandap_interview_get_n_exchanges (b));
  for (guint i = 0; i < vandap_interview_get_n_exchanges (a); i++)
    {
      const VandapExchangeMarks *x = vandap_interview_get_exchange (a, i), *y = vandap_interview_get_exchange (b, i);

      g_assert_cmpstr (x->id, ==, y->id);
      g_assert_cmpuint (x->first_turn, ==, y->first_turn);
      g_assert_cmpuint (x->n_asking, ==, y->n_asking);
      g_assert_cmpuint (x->n_answering, ==, y->n_answering);
      g_assert_cmpint (x->corresponding != NULL, ==, y->corresponding != NULL);
    }

  g_assert_cmpuint (vandap_interview_get_n_spans (a), ==, vandap_interview_get_n_spans (b));
  for (guint i = 0; i < vandap_interview_get_n_spans (a); i++)
    {
      const VandapSpan *x = vandap_interview_get_span (a, i), *y = vandap_interview_get_span (b, i);

      g_assert_cmpuint (x->start, ==, y->start);
      g_assert_cmpuint (x->end, ==, y->end);
      g_assert_cmpint (x->kind, ==, y->kind);
    }

  g_assert_cmpuint (vandap_interview_get_n_times (a), ==, vandap_interview_get_n_times (b));
  for (guint i = 0; i < vandap_interview_get_n_times (a); i++)
    {
      const VandapTime *x = vandap_interview_get_time (a, i), *y = vandap_interview_get_time (b, i);

      g_assert_cmpuint (x->offset, ==, y->offset);
      g_assert_cmpint (x->milliseconds, ==, y->milliseconds);
    }

  g_assert_cmpuint (vandap_interview_get_n_pictures (a), ==, vandap_interview_get_n_pictures (b));
  g_assert_cmpuint (vandap_interview_get_n_credits (a), ==, vandap_interview_get_n_credits (b));
}

static void
assert_valid (xmlRelaxNGValidCtxtPtr valid, const char *tei)
{
  xmlDocPtr document = xmlReadMemory (tei, (int) strlen (tei), "test.xml", NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  if (xmlRelaxNGValidateDoc (valid, document) != 0)
    g_error ("not valid:\n%s", tei);
  xmlFreeDoc (document);
}

/* Says which line differs, the files being long. */
static void
assert_same_lines (const char *got, const char *expected)
{
  g_auto (GStrv) a = g_strsplit (got, "\n", -1);
  g_auto (GStrv) b = g_strsplit (expected, "\n", -1);
  guint i = 0;

  while (a[i] != NULL && b[i] != NULL && strcmp (a[i], b[i]) == 0)
    i++;
  g_assert_cmpstr (a[i], ==, b[i]);
}

static void
check (VandapInterview *interview, xmlRelaxNGValidCtxtPtr valid)
{
  g_autofree char *first = write_to_string (interview, vandap_tei_write);
  g_autoptr (VandapInterview) again = read_string (first);
  g_autofree char *second = write_to_string (again, vandap_tei_write);
  g_autofree char *outline = write_to_string (interview, vandap_outline_write);
  g_autofree char *outline_again = write_to_string (again, vandap_outline_write);

  assert_same_lines (second, first);
  assert_same_lines (outline_again, outline);
  assert_same (interview, again);
  if (valid != NULL)
    assert_valid (valid, first);
}

typedef struct
{
  xmlRelaxNGPtr schema;
  xmlRelaxNGValidCtxtPtr valid;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "tei", "vandap-tei.rng", NULL);
  xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt (path);

  fixture->schema = xmlRelaxNGParse (parser);
  g_assert_nonnull (fixture->schema);
  xmlRelaxNGFreeParserCtxt (parser);
  fixture->valid = xmlRelaxNGNewValidCtxt (fixture->schema);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  xmlRelaxNGFreeValidCtxt (fixture->valid);
  xmlRelaxNGFree (fixture->schema);
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190909);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      gboolean proper = i % 2 == 0;
      g_autoptr (VandapInterview) interview = random_interview_new (rand, proper);

      check (interview, proper ? fixture->valid : NULL);
    }
}

static void
test_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_PUBLISHED);

  check (interview, fixture->valid);
}

/* What the schema is for: it does not take everything. */
static void
test_schema (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_DIGEST);
  g_autofree char *tei = write_to_string (interview, vandap_tei_write);
  static const char *const breaks[][2] = {
    { "<publisher/>", "" },
    { "<channel mode=\"w\"/>", "" },
    { "type=\"abridgment\"", "kind=\"abridgment\"" },
    { "<speaker>", "<p>x</p><speaker>" },
    { "xml:id=\"q1\"", "xml:id=\"1\"" },
    { "when=\"2020-02-03\"", "when=\"3.2.2020\"" },
    { "<ab type=\"left-out\">", "<head>x</head><ab type=\"left-out\">" },
  };

  assert_valid (fixture->valid, tei);
  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      g_autoptr (GString) broken = g_string_new (tei);
      xmlDocPtr document;

      g_assert_cmpuint (g_string_replace (broken, breaks[i][0], breaks[i][1], 1), ==, 1);
      document = xmlReadMemory (broken->str, (int) broken->len, "test.xml", NULL, XML_PARSE_NOERROR);
      g_assert_nonnull (document);
      xmlRelaxNGSetValidErrors (fixture->valid, NULL, NULL, NULL);
      if (xmlRelaxNGValidateDoc (fixture->valid, document) == 0)
        g_error ("valid without %s", breaks[i][0]);
      xmlFreeDoc (document);
    }
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapInterview) interview = vandap_interview_builder_finish (builder, NULL);

  check (interview, fixture->valid);
}

/* The form of the interviews that come with the program, line for line. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_DIGEST);
  g_autofree char *tei = write_to_string (interview, vandap_tei_write);
  static const char *const lines[] = {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"vi\">\n",
    "          <date when=\"2020-02-03\"/>\n          <ref target=\"https://example.org/bai\"/>\n",
    "        <derivation type=\"abridgment\"/>\n",
    "            <persName><roleName type=\"honorific\">Bà</roleName> Bình Thử</persName>\n",
    "    <front>\n      <div type=\"note\">\n        <head>Một bài thử</head>\n        <p>Bài này",
    "      <div type=\"exchange\" xml:id=\"q0\" n=\"0\">\n        <sp who=\"#binh\">\n          <p>Xin chào",
    "        <head>Phần một</head>\n        <sp who=\"#an\">\n          <speaker>* P.V:</speaker>\n          <p>Bà có",
    "<p>Rất <hi rend=\"bold\">vui &amp; &lt;khỏe&gt;</hi> <note type=\"aside\">(cười)</note>, xem <ref target=\"https://example.org/"
    "?a=1&amp;b=2\">đây</ref>",
    "          <figure>\n            <head>Bà Bình ở trường</head>\n            <graphic url=\"anh.jpg\"/>\n"
    "            <figDesc>Một người phụ nữ</figDesc>\n            <byline>T.H</byline>\n          </figure>\n"
    "          <ab type=\"left-out\">Quảng cáo</ab>\n          <p>Dòng một<lb/>dòng hai</p>\n        </sp>\n",
    "    <back>\n      <div type=\"closing\">\n        <p>Xin cảm ơn!</p>\n        <ab type=\"byline\">An Thử",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (tei, lines[i]) == NULL)
      g_error ("no “%s” in:\n%s", lines[i], tei);
}

static void
test_stream_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VandapInterview) interview = sample_interview_new (VANDAP_DERIVATION_PUBLISHED);
  static const VandapWriteFunc writers[] = {
    vandap_tei_write, vandap_markdown_write, vandap_html_write, vandap_text_write, vandap_outline_write,
  };

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) closed = NULL, cancelled = NULL;

      g_cancellable_cancel (cancellable);
      g_assert_false (writers[i] (interview, stream, cancellable, &cancelled));
      g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_output_stream_close (stream, NULL, NULL);
      g_assert_false (writers[i] (interview, stream, NULL, &closed));
      g_assert_error (closed, G_IO_ERROR, G_IO_ERROR_CLOSED);
    }
}

#define ADD(name, function) g_test_add ("/writing/tei/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("sample", test_sample);
  ADD ("form", test_form);
  ADD ("empty", test_empty);
  ADD ("schema", test_schema);
  ADD ("random", test_random);
  ADD ("stream-fails", test_stream_fails);

  return g_test_run ();
}
