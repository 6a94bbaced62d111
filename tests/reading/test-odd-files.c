/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/vandap-reading.h"
#include "sample-reading.h"

/* Tables and cues that are not written as they should be. */

static VandapReading *
read_words (const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, strlen (content));
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_bytes (bytes, "words", NULL, &error);

  g_assert_no_error (error);

  return reading;
}

/* Each keeps its words, and whoever said them. */
static void
test_odd_words (void)
{
  static const struct
  {
    const char *content;
    const char *words;
    VandapParagraphKind kind;
  } odd[] = {
    { "Line,Speaker,Text\n1,Sample,\"What is a boat, then?\"\n2,Test,\"It floats, mostly.\"\n3,Sample,And a dog?\n4,Test,It barks.\n",
      "It floats, mostly.", VANDAP_PARAGRAPH_SPEECH },
    { "Q,Question,Answer\n1,What is a boat?,It floats.\n2,And a dog?,It barks.\n3,And why?,To test.\n", "What is a boat?",
      VANDAP_PARAGRAPH_SPEECH },
    { "<html><body><table><tr><th>Q</th><th>Question</th><th>Answer</th></tr><tr><td>1</td><td>What is a boat</td><td>It floats.</td></tr>"
      "<tr><td>2</td><td>What is a dog</td><td>It barks.</td></tr></table></body></html>", "What is a dog", VANDAP_PARAGRAPH_SPEECH },
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Sample>What is a boat?\n\n00:03.000 --> 00:04.000\n<v Test>It floats,\n\n"
      "and it is made up.\n00:05.000 --> 00:06.000\n<v Sample>And why?\n", "and it is made up.", VANDAP_PARAGRAPH_LEFT_OUT },
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Sample>How many boats?\n\n00:03.000 --> 00:04.000\n<v Test>We count:\n12 -> 2000 boats in a year.\n",
      "We count: 12 -> 2000 boats in a year.", VANDAP_PARAGRAPH_SPEECH },
    { "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Sample>What is a boat?\n\n00:03.000 --> 00:04.000\n<v Test>It &#12is made up; it is.\n",
      "It &#12is made up; it is.", VANDAP_PARAGRAPH_SPEECH },
    { "<html><body><p>&amp;nbsp;</p><p><a href='x'>What is a test boat</a></p><p>A boat that is made up floats on no water, and nobody sails "
      "in it.</p><p>It is blue. It was built by nobody, and it was sold to nobody, for nothing.</p><p>That is all.</p><p>And a dog barks, "
      "for there is one in the boat that is not.</p></body></html>", "It is blue.", VANDAP_PARAGRAPH_INTRODUCTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (VandapReading) reading = read_words (odd[i].content);
      VandapInterview *interview = vandap_reading_get_interview (reading);

      g_test_message ("%s", odd[i].content);
      g_assert_cmpint (vandap_interview_get_paragraph (interview, find_beginning (interview, odd[i].words))->kind, ==, odd[i].kind);
    }
}

/* How characters are read aloud is nobody's words; what stands behind it is. */
static void
test_ruby (void)
{
  g_autoptr (VandapReading) reading = read_words ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Sample>What is it?\n\n00:03.000 --> 00:04.000\n"
                                                  "<v Test><ruby>試<rt>test</ruby> is what it is.\n");
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const VandapSpan *aside = vandap_interview_get_span (interview, 0);

  g_assert_cmpuint (vandap_interview_get_n_spans (interview), ==, 1);
  g_assert_cmpint (aside->kind, ==, VANDAP_SPAN_ASIDE);
  g_assert_cmpuint (aside->end - aside->start, ==, strlen ("test"));
}

/* Brackets without end in a cell, of which no time is made. */
static void
test_brackets (void)
{
  g_autoptr (GString) table = g_string_new ("start,speaker,text\n00:01,Sample,Is it so?\n00:02,Test,It is.\n00:03,Sample,Why?\nx");
  g_autofree char *brackets = g_strnfill (3000000, ')');
  g_autoptr (VandapReading) reading = NULL;

  g_string_append_printf (table, "%s,Test,To test.\n", brackets);
  reading = read_words (table->str);
  g_assert_cmpstr (vandap_reading_get_format (reading), ==, "csv");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/odd/words", test_odd_words);
  g_test_add_func ("/reading/odd/ruby", test_ruby);
  g_test_add_func ("/reading/odd/brackets", test_brackets);

  return g_test_run ();
}
