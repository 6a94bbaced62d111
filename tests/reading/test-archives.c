/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The formats of archives and of transcription tools: OHMS, WebVTT, SubRip, tables. */

#include <string.h>

#include "reading/ohms/vandap-ohms-sync.h"
#include "reading/subtitles/vandap-cue-text.h"
#include "reading/tables/vandap-csv-words.h"
#include "reading/vandap-clock.h"
#include "reading/vandap-reading.h"
#include "sample-reading.h"
#include "writing/vandap-writing.h"

static VandapReading *
try_to_read (const char *name, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "archives", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return vandap_reading_new_from_file (file, NULL, error);
}

static VandapReading *
read_fixture (const char *name)
{
  g_autoptr (GError) error = NULL;
  VandapReading *reading = try_to_read (name, &error);

  g_assert_no_error (error);

  return reading;
}

static VandapReading *
read_words (const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, strlen (content));
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_bytes (bytes, "words", NULL, &error);

  g_assert_no_error (error);

  return reading;
}

typedef gboolean (*Write) (VandapInterview *interview, GOutputStream *stream, GCancellable *cancellable,
                           GError **error);

static char *
write_with (Write write, VandapInterview *interview)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (write (interview, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

typedef struct
{
  const char *name;
  const char *format;
  guint n_left_out;
  guint n_times;
  const char *note; /* of its only note a part, or NULL where it has none */
} Valid;

static const Valid valid[] = {
  { "voices.vtt", "webvtt", 4, 6, NULL },
  { "names.vtt", "webvtt", 0, 6, NULL },
  { "fail-times.vtt", "webvtt", 2, 2, "2 times cannot be read" },
  { "names.srt", "srt", 0, 5, NULL },
  { "bare.srt", "srt", 0, 9, NULL },
  { "fail-times.srt", "srt", 1, 3, "1 time cannot be read" },
  { "speakers.csv", "csv", 4, 0, NULL },
  { "semicolons.csv", "csv", 1, 4, NULL },
  { "fail-unclosed.csv", "csv", 1, 0, "Line 2: a quotation mark" },
  { "segments.tsv", "tsv", 1, 6, NULL },
  { "unnamed.tsv", "tsv", 0, 0, NULL },
  { "unnamed-short.csv", "csv", 0, 0, NULL },
  { "lines.xml", "ohms", 20, 7, NULL },
  { "cues.xml", "ohms", 6, 5, NULL },
  { "no-sync.xml", "ohms", 3, 1, NULL },
  { "narrow.xml", "ohms", 0, 0, NULL },
};

static void
check_notes (VandapReading *reading, const char *note)
{
  guint n = vandap_reading_get_n_notes (reading);

  g_assert_cmpuint (n, ==, note != NULL ? 1 : 0);
  if (note != NULL)
    g_assert_nonnull (strstr (vandap_reading_get_note (reading, 0), note));
}

/* What is read, and what became of all that is no part of it. */
static void
test_valid (gconstpointer data)
{
  const Valid *fixture = data;
  g_autofree char *expected_name = g_strdup_printf ("expected-%s.tsv", fixture->name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "archives", expected_name, NULL);
  g_autoptr (VandapReading) reading = read_fixture (fixture->name);
  VandapInterview *interview = vandap_reading_get_interview (reading);
  g_autofree char *outline = write_with (vandap_outline_write, interview);
  g_autofree char *expected = NULL;

  g_assert_cmpstr (vandap_reading_get_format (reading), ==, fixture->format);
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (outline, ==, expected);
  g_assert_cmpuint (vandap_reading_get_n_left_out (reading), ==, fixture->n_left_out);
  for (guint i = 0; i < fixture->n_left_out; i++)
    g_assert_cmpstr (vandap_reading_get_left_out (reading, i)->reason, !=, "");
  g_assert_cmpuint (vandap_interview_get_n_times (interview), ==, fixture->n_times);
  check_notes (reading, fixture->note);
}

/* What was read and written as TEI is read again the same. */
static void
test_again (gconstpointer data)
{
  const Valid *fixture = data;
  g_autoptr (VandapReading) reading = read_fixture (fixture->name);
  g_autofree char *written = write_with (vandap_tei_write, vandap_reading_get_interview (reading));
  g_autoptr (VandapReading) again = read_words (written);
  g_autofree char *rewritten = write_with (vandap_tei_write, vandap_reading_get_interview (again));

  g_assert_cmpstr (vandap_reading_get_format (again), ==, "tei");
  g_assert_cmpstr (rewritten, ==, written);
}

typedef struct
{
  const char *name;
  const char *words;
  gint64 milliseconds;
} Moment;

static const Moment moments[] = {
  { "voices.vtt", "How long", 1000 },  { "voices.vtt", " two.", 5250 },        { "voices.vtt", "She sang", 20000 },
  { "names.srt", "Hỏi thử", 1000 },    { "names.srt", " năm 1984", 5100 },     { "bare.srt", "Nineteen", 3500 },
  { "semicolons.csv", "Wie alt", 2000 }, { "segments.tsv", "What did", 0 },    { "segments.tsv", " boat", 2500 },
  { "lines.xml", " and a hut", 60000 }, { "lines.xml", " was for me", 120000 }, { "lines.xml", "Where is it", 180000 },
  { "lines.xml", "Under the lake", 200000 }, { "lines.xml", "The second boat", 130000 }, { "cues.xml", "Ai mua", 4200 },  { "cues.xml", "Phần hai", 4000 },
  { "fail-times.srt", "It is.", 7000 }, { "whisper.tsv", " and of another", 10000 },
};

/* Words have the time that stands before them, and none that comes later. */
static void
test_moment (gconstpointer data)
{
  const Moment *moment = data;
  g_autoptr (VandapReading) reading = read_fixture (moment->name);
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const char *text = vandap_interview_get_text (interview, NULL);
  const char *found = strstr (text, moment->words);

  g_assert_nonnull (found);
  for (guint i = 0; i < vandap_interview_get_n_times (interview); i++)
    {
      const VandapTime *time = vandap_interview_get_time (interview, i);

      if (time->offset != (gsize) (found - text))
        continue;
      g_assert_cmpint (time->milliseconds, ==, moment->milliseconds);
      return;
    }
  g_error ("no time stands at “%s”", moment->words);
}

/* A column of times tells when each row is said, however it writes them. */
static void
test_table_times (void)
{
  static const struct
  {
    const char *name;
    const char *cells[3];
    gint64 milliseconds[3];
  } rows[] = {
    { "start", { "00:01:05", "00:02:00.5", "01:00:00" }, { 65000, 120500, 3600000 } },
    { "Time", { "1:05", "[2:00]", "(3:10)" }, { 65000, 120000, 190000 } },
    { "timestamp", { "00:01:05 - 00:01:59", "00:02:00 --> 00:03:00", "00:03:01–00:03:02" }, { 65000, 120000, 181000 } },
    { "Timecode", { "00:01:05:12", "00:02:00;24", "00:03:01:00" }, { 65000, 120000, 181000 } },
    { "Start Time (s)", { "65", "120.5", "181" }, { 65000, 120500, 181000 } },
    { "seconds", { "65", "120", "181" }, { 65000, 120000, 181000 } },
    { "start_ms", { "65", "1200", "1810" }, { 65, 1200, 1810 } },
    { "offset", { "0", "12000", "30500" }, { 0, 12000, 30500 } },
    { "Thời gian", { "0", "12", "30" }, { 0, 12000, 30000 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *table = g_strdup_printf ("%s,speaker,text\n%s,Lan Test,What is it?\n%s,Van Sample,Cloth.\n%s,Lan Test,"
                                                "Why?\n",
                                                rows[i].name, rows[i].cells[0], rows[i].cells[1], rows[i].cells[2]);
      g_autoptr (VandapReading) reading = read_words (table);
      VandapInterview *interview = vandap_reading_get_interview (reading);

      g_test_message ("%s: %s", rows[i].name, rows[i].cells[0]);
      g_assert_cmpstr (vandap_reading_get_format (reading), ==, "csv");
      g_assert_cmpuint (vandap_reading_get_n_left_out (reading), ==, 1); /* the names of the columns */
      g_assert_cmpuint (vandap_interview_get_n_times (interview), ==, 3);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpint (vandap_interview_get_time (interview, j)->milliseconds, ==, rows[i].milliseconds[j]);
    }
}

static void
check_field (VandapInterview *interview, VandapField field, const char *expected)
{
  g_assert_cmpstr (vandap_interview_get_field (interview, field), ==, expected);
}

static void
test_record (void)
{
  g_autoptr (VandapReading) reading = read_fixture ("lines.xml");
  VandapInterview *interview = vandap_reading_get_interview (reading);

  check_field (interview, VANDAP_FIELD_TITLE, "Interview with Test Thử");
  check_field (interview, VANDAP_FIELD_LANGUAGE, "en");
  check_field (interview, VANDAP_FIELD_DATE, "1998-05-07");
  check_field (interview, VANDAP_FIELD_PRINTED_DATE, "7 May 1998");
  check_field (interview, VANDAP_FIELD_REPOSITORY, "Sample Archive");
  check_field (interview, VANDAP_FIELD_COLLECTION, "Made-up voices, Boats");
  check_field (interview, VANDAP_FIELD_IDENTIFIER, "T-17");
  check_field (interview, VANDAP_FIELD_ADDRESS, "https://example.org/t-17.mp3");
  check_field (interview, VANDAP_FIELD_LICENCE, "CC BY 4.0");
  check_field (interview, VANDAP_FIELD_STATUS, "restricted");
  check_field (interview, VANDAP_FIELD_RESTRICTION, "Ask the Sample Archive before you print it.");
  g_assert_cmpstr (vandap_interview_get_credited (interview, "interviewer"), ==, "Anna Sample");
  g_assert_cmpstr (vandap_interview_get_credited (interview, "interviewee"), ==, "Test Thử");
}

static void
test_other_records (void)
{
  g_autoptr (VandapReading) cues = read_fixture ("cues.xml");
  g_autoptr (VandapReading) bare = read_fixture ("no-sync.xml");
  VandapInterview *interview = vandap_reading_get_interview (cues);

  check_field (interview, VANDAP_FIELD_TITLE, "Talk of nets");
  check_field (interview, VANDAP_FIELD_LANGUAGE, "vi");
  check_field (interview, VANDAP_FIELD_IDENTIFIER, "N 5");
  check_field (interview, VANDAP_FIELD_STATUS, "restricted");
  check_field (interview, VANDAP_FIELD_RESTRICTION, "Not before 2090.");

  interview = vandap_reading_get_interview (bare);
  check_field (interview, VANDAP_FIELD_COLLECTION, "C2");
  check_field (interview, VANDAP_FIELD_IDENTIFIER, "9");
  check_field (interview, VANDAP_FIELD_STATUS, NULL);
  check_field (interview, VANDAP_FIELD_REPOSITORY, NULL);
}

/* A number or words say that it is restricted; what else is said of its use does not. */
static void
test_restrictions (void)
{
  static const struct
  {
    const char *elements;
    const char *status;
    const char *terms;
  } records[] = {
    { "<userestrict>1</userestrict>", "restricted", NULL },
    { "<userestrict> Yes </userestrict><usage>Ask.</usage>", "restricted", "Ask." },
    { "<userestrict>0</userestrict><usage>Ask.</usage>", NULL, "Ask." },
    { "<userestrict>No restrictions.</userestrict>", NULL, NULL },
    { "<userestrict></userestrict>", NULL, NULL },
    { "<usage>Ask.</usage>", NULL, "Ask." },
    { "<userestrict>Not before\n 2090</userestrict>", "restricted", "Not before 2090" },
    { "<usage>Ask.</usage><userestrict>Not before 2090</userestrict>", "restricted", "Not before 2090; Ask." },
    { "<usage>Ask.</usage><userestrict>Not before 2090.</userestrict>", "restricted", "Not before 2090. Ask." },
    { "<usage>Ask.</usage><userestrict>Ask.</userestrict>", "restricted", "Ask." },
    { "<userestrict>10</userestrict>", "restricted", "10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autofree char *words = g_strdup_printf ("<ROOT><record><cms_record_id>9</cms_record_id><title>Of nets</title>%s"
                                                "<transcript>Sample: Who mends the nets?\nTest: I do.\n"
                                                "Sample: When?\nTest: At night.\n</transcript></record></ROOT>",
                                                records[i].elements);
      g_autoptr (VandapReading) reading = read_words (words);

      g_test_message ("%s", records[i].elements);
      check_field (vandap_reading_get_interview (reading), VANDAP_FIELD_STATUS, records[i].status);
      check_field (vandap_reading_get_interview (reading), VANDAP_FIELD_RESTRICTION, records[i].terms);
    }
}

/* The heading of a section stands before the words it begins with, and the first one before everything. */
static void
test_sections (void)
{
  g_autoptr (VandapReading) reading = read_fixture ("lines.xml");
  VandapInterview *interview = vandap_reading_get_interview (reading);
  guint first = find_beginning (interview, "Before the boats"), second = find_beginning (interview, "The second boat");
  guint third = find_beginning (interview, "What came after");

  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpint (vandap_interview_get_paragraph (interview, first)->kind, ==, VANDAP_PARAGRAPH_HEADING);
  g_assert_cmpint (vandap_interview_get_paragraph (interview, second)->kind, ==, VANDAP_PARAGRAPH_HEADING);
  g_assert_cmpuint (find_beginning (interview, "And the second boat"), ==, second - 1);
  g_assert_cmpuint (find_beginning (interview, "I built it of what"), >, second);
  g_assert_cmpuint (find_beginning (interview, "Where is it now"), >, third);
  g_assert_cmpuint (find_beginning (interview, "I built it of what"), <, third);
  g_assert_cmpint (vandap_interview_get_paragraph (interview, find_beginning (interview, "How a boat"))->kind, ==,
                   VANDAP_PARAGRAPH_LEFT_OUT);
  g_assert_cmpint (vandap_interview_get_paragraph (interview, find_beginning (interview,
                                                                              "https://example.org/note A second note."))
                     ->kind,
                   ==, VANDAP_PARAGRAPH_LEFT_OUT);
  g_assert_cmpint (vandap_interview_get_paragraph (interview, find_beginning (interview, "The dog is in no"))->kind, ==,
                   VANDAP_PARAGRAPH_LEFT_OUT);
}

/* A footnote's number is the editor's, not the speaker's. */
static void
test_footnote (void)
{
  g_autoptr (VandapReading) reading = read_fixture ("lines.xml");
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const char *text = vandap_interview_get_text (interview, NULL);
  gsize number = (gsize) (strstr (text, "owned.1") - text) + strlen ("owned.");
  guint n = 0;

  for (guint i = 0; i < vandap_interview_get_n_spans (interview); i++)
    {
      const VandapSpan *span = vandap_interview_get_span (interview, i);

      n += span->kind == VANDAP_SPAN_ASIDE && span->start == number && span->end == number + 1;
    }
  g_assert_cmpuint (n, ==, 1);
}

/* Each line of what rolls up is read once. */
static void
test_rolling (void)
{
  g_autoptr (VandapReading) reading = read_fixture ("rolling.vtt");
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const char *text = vandap_interview_get_text (interview, NULL);

  g_assert_cmpstr (vandap_reading_get_format (reading), ==, "webvtt");
  check_notes (reading, "lines that only repeat");
  g_assert_nonnull (strstr (text, "where do the made up birds nest?\n"));
  g_assert_nonnull (strstr (text, "in no tree that anybody has seen.\n"));
  g_assert_nonnull (strstr (text, "and who feeds them?\n"));
  g_assert_true (g_str_has_suffix (text, "whoever reads this file.\n"));
  check_field (interview, VANDAP_FIELD_LANGUAGE, "en");
}

/* The names of the columns are the labels. */
static void
test_questions (void)
{
  g_autoptr (VandapReading) reading = read_fixture ("questions.tsv");
  VandapInterview *interview = vandap_reading_get_interview (reading);
  guint question = find_beginning (interview, "Ai xây cầu?"), answer = find_beginning (interview, "Người làng Thử.");

  g_assert_cmpstr (vandap_reading_get_format (reading), ==, "tsv");
  g_assert_cmpuint (vandap_interview_get_n_exchanges (interview), ==, 3);
  g_assert_cmpstr (vandap_interview_get_paragraph (interview, question)->lead, ==, "Câu hỏi");
  g_assert_cmpstr (vandap_interview_get_paragraph (interview, answer)->lead, ==, "Trả lời");
  g_assert_cmpuint (vandap_reading_get_n_left_out (reading), ==, 4);
}

/* Nobody is named: what is asked, what is answered and what comes after stay apart. */
static void
test_nobody_named (void)
{
  static const char *const paragraphs[] = {
    "There is a made-up whisper.\n", "Is it a test?\n", "It is, of this kind, and of another.\n", "Who says so?\n",
    "Whoever wrote it.\n",
  };
  g_autoptr (VandapReading) reading = read_fixture ("whisper.tsv");
  VandapInterview *interview = vandap_reading_get_interview (reading);

  g_assert_cmpstr (vandap_reading_get_format (reading), ==, "tsv");
  for (guint i = 1; i < G_N_ELEMENTS (paragraphs); i++)
    g_assert_cmpuint (find_beginning (interview, paragraphs[i - 1]) + 1, ==, find_beginning (interview, paragraphs[i]));
}

typedef struct
{
  const char *name;
  const char *says[2];
} Broken;

static const Broken broken[] = {
  { "fail-truncated.xml", { "fail-truncated.xml, line 3", "breaks off" } },
  { "fail-external-entity.xml", { "fail-external-entity.xml, line 3", "stands for another file" } },
  { "fail-entity-bomb.xml", { "fail-entity-bomb.xml, line", "Entities make far more text" } },
};

static void
test_broken (gconstpointer data)
{
  const Broken *fixture = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = try_to_read (fixture->name, &error);

  g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN);
  g_assert_null (reading);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->says); i++)
    g_assert_nonnull (strstr (error->message, fixture->says[i]));
}

/* What only looks like one of these formats is none of them. */
static void
test_recognising (void)
{
  static const struct
  {
    const char *content;
    const char *format;
  } files[] = {
    { "WEBVTTS are not a thing\n\nReally.\n", "text" },
    { "WEBVTT\n", "webvtt" },
    { "1\n2\n00:00:01,000 --> 00:00:02,000\nTest\n", "text" },
    { "00:00:01,000 --> 00:00:02,000\nTest\n", "srt" },
    { "1\n\n00:01 --> 00:02\nTest\n", "srt" },
    { "speaker,text\nSample,one\n", "text" },
    { "speaker,text\nSample,one\nTest,two\n", "csv" },
    { "Speaker;Text\r\nSample;one\r\nTest;two\r\n", "csv" },
    { "Người nói\tNội dung\nThử\tmột\nSample\thai\n", "tsv" },
    { "話者,発話\n試,これは試験です\n見本,そうです\n", "csv" },
    { "place,text\nSample,one\nTest,two\n", "text" },
    { "speaker,text\nSample one and all\nTest two\nNobody\n", "text" },
    { "Sample,\"one\"\nTest,\"two\"\n", "text" },
    { "Sample,\"What is it, please?\"\nTest,A made-up boat.\nSample,And why?\nTest,To test.\n", "csv" },
    { "00:01,Sample,Is it a boat that is made up?\n00:04,Test,It is one.\n00:07,Sample,And why?\n00:09,Test,To test.\n", "csv" },
    { "\"Is it a boat that is made up?\",Sample\nIt is one.,Test\nAnd why?,Sample\nTo test.,Test\n", "csv" },
    { "Sample,A made-up boat.\nTest,It is one.\nSample,And a dog.\nTest,To test.\n", "text" },
    { "Well, what is it, please?\nYes, a made-up boat.\nWell, and why is that?\nYes, to test it.\n", "text" },
    { "Sample,What is a boat?\nTest,It floats.\nThird,And a dog?\nFourth,It barks.\n", "text" },
    { "<ROOT><record><title>Test</title><para/></record></ROOT>", "text" },
    { "<ROOT><record><sync/><title>Test</title></record></ROOT>", "ohms" },
  };
  g_autoptr (VandapReading) prose = read_fixture ("prose.txt");

  g_assert_cmpstr (vandap_reading_get_format (prose), ==, "text");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (VandapReading) reading = read_words (files[i].content);

      g_test_message ("%s", files[i].content);
      g_assert_cmpstr (vandap_reading_get_format (reading), ==, files[i].format);
    }
}

static void
test_clock (void)
{
  static const struct
  {
    const char *text;
    gint64 milliseconds; /* -1 where it is no moment */
  } clocks[] = {
    { "00:00:01.000", 1000 }, { "1:02:03,4", 3723400 }, { "02:03", 123000 },  { "[00:00:05]", 5000 },
    { "100:00:00", 360000000 }, { "00:61", -1 },        { "00:00:61", -1 },   { "0:0:0:0", -1 },
    { "00:00:01.0005", 1000 }, { "12", -1 },            { "", -1 },           { "00:00:01x", -1 },
    { "-00:00:01", -1 },       { "00:", -1 },           { "99999:00:00", -1 },
  };
  static const struct
  {
    const char *text;
    gint64 milliseconds;
  } numbers[] = { { "12.48", 12480 }, { "0", 0 }, { " 7 ", 7000 }, { "3,5", 3500 }, { "2s", 2000 }, { "x", -1 },
                  { "", -1 }, { "1e99", -1 }, { "2e5", -1 }, { "1.2.3", -1 }, { "-1", -1 }, { "1 2", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      gint64 found = -1;
      gboolean is_one = vandap_clock_read (clocks[i].text, &found);

      g_test_message ("%s", clocks[i].text);
      g_assert_cmpint (is_one ? found : -1, ==, clocks[i].milliseconds);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gint64 found = -1;
      gboolean is_one = vandap_clock_read_seconds (numbers[i].text, &found);

      g_test_message ("%s", numbers[i].text);
      g_assert_cmpint (is_one ? found : -1, ==, numbers[i].milliseconds);
    }
}

static void
test_sync (void)
{
  g_autoptr (GArray) marks = vandap_ohms_sync_parse ("0.5:|3(2)|x|2(1)|10|10(4)");
  static const VandapOhmsMark expected[] = { { 2, 1, 30000 }, { 9, 0, 120000 }, { 9, 3, 150000 } };
  static const char *const none[] = { NULL, "", "1", ":|2(1)", "0:|2(1)", "-1:|2(1)", "1:", "nan:|2(1)", "1:|0(1)|-4(1)" };

  g_assert_cmpuint (marks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < marks->len; i++)
    {
      const VandapOhmsMark *mark = &g_array_index (marks, VandapOhmsMark, i);

      g_assert_cmpuint (mark->line, ==, expected[i].line);
      g_assert_cmpuint (mark->word, ==, expected[i].word);
      g_assert_cmpint (mark->time, ==, expected[i].time);
    }
  g_assert_cmpfloat (vandap_ohms_sync_guess_line (marks, 20, 0), ==, 0);
  g_assert_cmpfloat (vandap_ohms_sync_guess_line (marks, 20, 75000), ==, 5.5);
  g_assert_cmpfloat (vandap_ohms_sync_guess_line (marks, 20, 999000), ==, 9);

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autoptr (GArray) empty = vandap_ohms_sync_parse (none[i]);

      g_assert_cmpuint (empty->len, ==, 0);
    }
}

static void
test_marked_lines (void)
{
  static const struct
  {
    const char *line;
    gboolean is_marked;
  } lines[] = {
    { "SAMPLE: Hello", TRUE }, { "Anna Test: Hello", TRUE }, { "- Hello", TRUE },      { "-Hello", TRUE },
    { "– Hello", TRUE },       { "&gt;&gt; Hello", TRUE },   { ">> TEST: Hello", TRUE }, { "<i>SAMPLE:</i> Hello", TRUE },
    { "{\\an8}- Hello", TRUE }, { "试者：你好", TRUE },       { "--and so", FALSE },     { "-5 degrees", FALSE },
    { "He said: no", FALSE },  { "hello: no", FALSE },       { "Hello", FALSE },        { "12:30 was it", FALSE },
    { "", FALSE },             { "http://example.org", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_test_message ("%s", lines[i].line);
      g_assert_cmpint (vandap_cue_text_is_marked (lines[i].line, strlen (lines[i].line)), ==, lines[i].is_marked);
    }
}

static void
test_column_names (void)
{
  static const struct
  {
    const char *name;
    VandapCsvColumn column;
  } names[] = {
    { "Speaker", VANDAP_CSV_SPEAKER },   { " speaker_name ", VANDAP_CSV_SPEAKER }, { "NGƯỜI NÓI", VANDAP_CSV_SPEAKER },
    { "Nội dung:", VANDAP_CSV_TEXT },    { "Transcript", VANDAP_CSV_TEXT },        { "Câu hỏi", VANDAP_CSV_QUESTION },
    { "Réponse", VANDAP_CSV_ANSWER },    { "Start Time", VANDAP_CSV_START },       { "終了", VANDAP_CSV_END },
    { "Ngu\xcc\x9bo\xcc\x9b\xcc\x80i no\xcc\x81i", VANDAP_CSV_SPEAKER },           { "colour", VANDAP_CSV_OTHER },
    { "Start Time (s)", VANDAP_CSV_START }, { "Timestamp [hh:mm:ss]", VANDAP_CSV_START },
    { "Mốc thời gian", VANDAP_CSV_START }, { "(s)", VANDAP_CSV_OTHER },
    { "", VANDAP_CSV_OTHER },            { "speakers of the house", VANDAP_CSV_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint doubt;

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (vandap_csv_words_find (names[i].name, &doubt), ==, names[i].column);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autofree char *test = g_strconcat ("/reading/archives/valid/", valid[i].name, NULL);
      g_autofree char *again = g_strconcat ("/reading/archives/again/", valid[i].name, NULL);

      g_test_add_data_func (test, &valid[i], test_valid);
      g_test_add_data_func (again, &valid[i], test_again);
    }
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *test = g_strdup_printf ("/reading/archives/moment/%u-%s", i, moments[i].name);

      g_test_add_data_func (test, &moments[i], test_moment);
    }
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *test = g_strconcat ("/reading/archives/broken/", broken[i].name, NULL);

      g_test_add_data_func (test, &broken[i], test_broken);
    }
  g_test_add_func ("/reading/archives/record", test_record);
  g_test_add_func ("/reading/archives/other-records", test_other_records);
  g_test_add_func ("/reading/archives/restrictions", test_restrictions);
  g_test_add_func ("/reading/archives/sections", test_sections);
  g_test_add_func ("/reading/archives/footnote", test_footnote);
  g_test_add_func ("/reading/archives/rolling", test_rolling);
  g_test_add_func ("/reading/archives/questions", test_questions);
  g_test_add_func ("/reading/archives/nobody-named", test_nobody_named);
  g_test_add_func ("/reading/archives/recognising", test_recognising);
  g_test_add_func ("/reading/archives/clock", test_clock);
  g_test_add_func ("/reading/archives/sync", test_sync);
  g_test_add_func ("/reading/archives/marked-lines", test_marked_lines);
  g_test_add_func ("/reading/archives/table-times", test_table_times);
  g_test_add_func ("/reading/archives/column-names", test_column_names);

  return g_test_run ();
}
