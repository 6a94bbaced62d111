/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Markdown: what its front matter says of the source, and its notes. */

#include <string.h>

#include "reading/vandap-reading.h"

#define TALK "\n**Lan Test:** What do you do?\n\n**Van Sample:** I weave.\n\n**Lan Test:** Why?\n\n**Van Sample:** I like it.\n"

static VandapReading *
read_words (const char *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_bytes (bytes, "mẫu.md", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vandap_reading_get_format (reading), ==, "markdown");

  return reading;
}

/* The text of what was left out, a line each. */
static char *
dup_left_out (VandapReading *reading)
{
  VandapInterview *interview = vandap_reading_get_interview (reading);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < vandap_reading_get_n_left_out (reading); i++)
    {
      const VandapLeftOut *left_out = vandap_reading_get_left_out (reading, i);
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, left_out->paragraph);

      g_string_append_printf (words, "%s: ", left_out->reason);
      g_string_append_len (words, vandap_interview_get_text (interview, NULL) + paragraph->start,
                           (gssize) (paragraph->end - paragraph->start));
      g_string_append_c (words, '\n');
    }

  return g_string_free (words, FALSE);
}

/* All credits for one thing, with commas. */
static char *
dup_credits (VandapInterview *interview, const char *what)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < vandap_interview_get_n_credits (interview); i++)
    if (g_str_equal (vandap_interview_get_credit (interview, i)->what, what))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", vandap_interview_get_credit (interview, i)->name);

  return g_string_free (names, FALSE);
}

static void
test_front_matter (void)
{
  static const struct
  {
    const char *front;
    const char *title;
    const char *date;
    const char *publication;
    const char *language;
    const char *authors;
    const char *left_out;
  } rows[] = {
    { "---\ntitle: \"The Loom: a talk\"\nauthor: Lan Test\ndate: 2019-09-09\npublication: Sample Times\nlanguage: en\n---\n",
      "The Loom: a talk", "2019-09-09", "Sample Times", "en", "Lan Test", "" },
    { "---\nauthors:\n  - Lan Test\n  - name: Hai Example\n    url: x\nDate: 09/09/2019\nlang: en\n---\n", NULL, "2019-09-09",
      NULL, "en", "Lan Test, Hai Example", "Is said to the program that made the page: url: x\n" },
    { "---\nauthor: [Lan Test, \"Hai Example\"]\ndate: 2019-09\nsource: Sample Times\ntags:\n  - a\n  - b\n---\n", NULL,
      "2019-09", "Sample Times", NULL, "Lan Test, Hai Example",
      "Is said to the program that made the page: tags:\342\200\250- a\342\200\250- b\n" },
    { "+++\ntitle = \"The Loom\"\nauthors = [\"Lan Test\"]\ndate = 2019-09-09T06:07:00+07:00\ndraft = true\n+++\n",
      "The Loom", "2019-09-09T06:07:00+07:00", NULL, NULL, "Lan Test",
      "Is said to the program that made the page: draft = true\n" },
    { "{\n  \"title\": \"The Loom\",\n  \"author\": \"Lan Test\",\n  \"date\": \"2019\"\n}\n", "The Loom", "2019", NULL, NULL,
      "Lan Test", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = g_strconcat (rows[i].front, TALK, NULL);
      g_autoptr (VandapReading) reading = read_words (words);
      VandapInterview *interview = vandap_reading_get_interview (reading);
      g_autofree char *authors = dup_credits (interview, "author");
      g_autofree char *left_out = dup_left_out (reading);

      g_test_message ("%s", rows[i].front);
      if (rows[i].title != NULL)
        g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_TITLE), ==, rows[i].title);
      g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_DATE), ==, rows[i].date);
      g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_PUBLICATION), ==, rows[i].publication);
      g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_LANGUAGE), ==, rows[i].language);
      g_assert_cmpstr (authors, ==, rows[i].authors);
      g_assert_cmpstr (left_out, ==, rows[i].left_out);
      g_assert_cmpuint (vandap_interview_get_n_questions (interview), ==, 2);
    }
}

/* What is an aside, with bars between. */
static char *
dup_asides (VandapInterview *interview)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < vandap_interview_get_n_spans (interview); i++)
    {
      const VandapSpan *span = vandap_interview_get_span (interview, i);

      if (span->kind == VANDAP_SPAN_ASIDE)
        g_string_append_printf (words, "%s%.*s", words->len > 0 ? "|" : "", (int) (span->end - span->start),
                                vandap_interview_get_text (interview, NULL) + span->start);
    }

  return g_string_free (words, FALSE);
}

static void
test_notes (void)
{
  static const struct
  {
    const char *words;
    const char *asides;
    const char *left_out;
    const char *answer; /* the last one */
  } rows[] = {
    { "**Lan Test:** What do you do?[^1]\n\n**Van Sample:** I weave[^loom] here.\n\n[^1]: Asked at noon.\n[^loom]: An old\n    "
      "loom, *his* own.\n",
      "[^1]|[^loom]", "Is a note to the text: [^1]: Asked at noon.\nIs a note to the text: [^loom]: An old loom, *his* own.\n",
      "I weave[^loom] here." },
    /* One word behind the colon is where a link leads to CommonMark. */
    { "**Lan Test:** What do you do?\n\n**Van Sample:** I weave.[^1]\n\n[^1]: Sometimes\n", "[^1]",
      "Is a note to the text: [^1]: Sometimes\n", "I weave.[^1]" },
    /* What somebody says behind a note is no part of it. */
    { "**Lan Test:** What do you do?[^1]\n\n[^1]: Asked at noon.\n**Van Sample:** I weave.\n", "[^1]",
      "Is a note to the text: [^1]: Asked at noon.\n", "I weave." },
    { "**Lan Test:** What do you do?[^1]\n\n[^1]: Asked at noon.\n\n    In the yard.\n\n**Van Sample:** I weave.\n", "[^1]",
      "Is a note to the text: [^1]: Asked at noon. In the yard.\n", "I weave." },
    /* Without a note it refers to nothing. */
    { "**Lan Test:** What does [^ab] mean?\n\n**Van Sample:** Not a and not b, [^ab].\n", "", "",
      "Not a and not b, [^ab]." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = g_strconcat ("**Lan Test:** Who are you?\n\n**Van Sample:** A weaver.\n\n", rows[i].words, NULL);
      g_autoptr (VandapReading) reading = read_words (words);
      VandapInterview *interview = vandap_reading_get_interview (reading);
      g_autofree char *asides = dup_asides (interview);
      g_autofree char *left_out = dup_left_out (reading);
      const VandapTurn *turn = vandap_interview_get_turn (interview, vandap_interview_get_n_turns (interview) - 1);
      const VandapParagraph *answer = vandap_interview_get_paragraph (interview, turn->first_paragraph);
      g_autofree char *said = g_strndup (vandap_interview_get_text (interview, NULL) + answer->start,
                                         answer->end - answer->start);

      g_test_message ("%s", rows[i].words);
      g_assert_cmpuint (vandap_interview_get_n_questions (interview), ==, 2);
      g_assert_cmpstr (asides, ==, rows[i].asides);
      g_assert_cmpstr (left_out, ==, rows[i].left_out);
      g_assert_cmpstr (said, ==, rows[i].answer);
      g_assert_cmpuint (turn->n_paragraphs, ==, 1);
    }
}

/* What an image shows is said for those who cannot see it. */
static void
test_images (void)
{
  g_autoptr (VandapReading) reading = read_words ("# Talk\n" TALK "\n![The *loom* ![at](a.png) home](loom.png)\n" TALK);
  VandapInterview *interview = vandap_reading_get_interview (reading);

  g_assert_cmpuint (vandap_interview_get_n_pictures (interview), ==, 1);
  g_assert_cmpstr (vandap_interview_get_picture (interview, 0)->file, ==, "loom.png");
  g_assert_cmpstr (vandap_interview_get_picture (interview, 0)->description, ==, "The loom at home");
}

/* A command to the program that makes the page is no words; what somebody says on the line below it is. */
static void
test_commands (void)
{
  g_autoptr (VandapReading) reading = read_words ("# Talk\n" TALK "\n{% include\nloom.html %}\nAnd I like [^1]\nthe loom.\n"
                                                  "\n[^1]: Test\n");
  VandapInterview *interview = vandap_reading_get_interview (reading);
  g_autofree char *left_out = dup_left_out (reading);

  g_assert_nonnull (strstr (vandap_interview_get_text (interview, NULL), "\nAnd I like [^1] the loom.\n"));
  g_assert_cmpstr (left_out, ==, "Is a command to the program that made the page: {% include loom.html %}\n"
                                 "Is a note to the text: [^1]: Test\n");
}

/* Two stars that never close are bold up to the end of their paragraph, though a list begins inside it. */
static void
test_loose_stars (void)
{
  g_autoptr (VandapReading) reading = read_words ("# Talk\n\n- A **half\n  - Test\n\nSample.\n" TALK);
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const char *text = vandap_interview_get_text (interview, NULL);
  guint n_emphasis = 0;

  for (guint i = 0; i < vandap_interview_get_n_spans (interview); i++)
    {
      const VandapSpan *span = vandap_interview_get_span (interview, i);
      g_autofree char *words = g_strndup (text + span->start, span->end - span->start);

      if (span->kind != VANDAP_SPAN_EMPHASIS)
        continue;
      n_emphasis++;
      g_assert_cmpstr (words, ==, "half");
    }
  g_assert_cmpuint (n_emphasis, ==, 1);
}

/* What nobody wrote is not worked out: each sign would cost memory many times its size. */
static void
test_signs (void)
{
  g_autoptr (GString) words = g_string_new ("# Talk\n" TALK "\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = NULL;

  for (guint i = 0; i < 8000001; i++)
    g_string_append_c (words, '[');
  bytes = g_bytes_new (words->str, words->len);
  reading = vandap_reading_new_from_bytes (bytes, "mẫu.md", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vandap_reading_get_format (reading), ==, "text");
  g_assert_cmpuint (vandap_reading_get_n_notes (reading), ==, 1);
}

static char *
dup_format (const char *line, guint n)
{
  g_autoptr (GString) words = g_string_new ("# Talk\n" TALK "\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (VandapReading) reading = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (words, line);
  bytes = g_bytes_new (words->str, words->len);
  reading = vandap_reading_new_from_bytes (bytes, "mẫu.md", NULL, NULL);

  return g_strdup (vandap_reading_get_format (reading));
}

/* Each bracket is looked up in all lines of its paragraph: only there do many take long. */
static void
test_brackets (void)
{
  static const struct
  {
    const char *line;
    guint n;
    const char *format;
  } table[] = {
    { "Words [1]\n", 110000, "text" },
    { "Words [1]\n", 20000, "markdown" },
    { "Words [1]\n\n", 110000, "markdown" },
    { "- Words [1]\n", 110000, "markdown" },
    { "-[1]\n", 110000, "text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *format = dup_format (table[i].line, table[i].n);

      if (!g_str_equal (format, table[i].format))
        g_error ("number %u is read as %s", i, format);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/markdown/front-matter", test_front_matter);
  g_test_add_func ("/reading/markdown/notes", test_notes);
  g_test_add_func ("/reading/markdown/images", test_images);
  g_test_add_func ("/reading/markdown/commands", test_commands);
  g_test_add_func ("/reading/markdown/loose-stars", test_loose_stars);
  g_test_add_func ("/reading/markdown/signs", test_signs);
  g_test_add_func ("/reading/markdown/brackets", test_brackets);

  return g_test_run ();
}
