/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written for people is read again as what it was: who asks, who answers, and in which words. */

#include <string.h>

#include "writing/reopening.h"

static const struct
{
  const char *name;
  VandapWriteFunc write;
} formats[] = {
  { "mẫu.md", vandap_markdown_write },
  { "mẫu.html", vandap_html_write },
};

static void
test_reopening (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", data, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, NULL, &error);
  g_autofree char *outline = NULL;

  g_assert_no_error (error);
  outline = reopening_write (reading, vandap_outline_write);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *written = reopening_write (reading, formats[i].write);
      g_autoptr (VandapReading) again = reopening_read (written, formats[i].name);
      g_autofree char *outline_again = reopening_write (again, vandap_outline_write);

      g_test_message ("%s", formats[i].name);
      g_assert_cmpstr (outline_again, ==, outline);
    }
}

/* What is nobody's words does not become somebody's. */
static void
test_asides (void)
{
  static const char tei[]
    = "<TEI><text><body><sp><speaker>Lan Test:</speaker><p>What do you do?</p></sp>"
      "<sp><speaker>Van Sample:</speaker><p>I weave.</p></sp><stage>Everybody looks at the loom.</stage>"
      "<sp><speaker>Lan Test:</speaker><p>Why?</p></sp><sp><speaker>Van Sample:</speaker><p>I like it.</p></sp>"
      "</body></text></TEI>";
  g_autoptr (VandapReading) reading = reopening_read (tei, "mẫu.xml");
  g_autofree char *outline = reopening_write (reading, vandap_outline_write);
  g_autofree char *text = reopening_write (reading, vandap_text_write);
  g_autoptr (VandapReading) of_text = reopening_read (text, "mẫu.txt");
  g_autofree char *outline_of_text = reopening_write (of_text, vandap_outline_write);

  g_assert_null (strstr (outline, "Everybody"));
  g_assert_nonnull (strstr (text, "[Everybody looks at the loom.]"));
  g_assert_cmpstr (outline_of_text, ==, outline);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *written = reopening_write (reading, formats[i].write);
      g_autoptr (VandapReading) again = reopening_read (written, formats[i].name);
      g_autofree char *outline_again = reopening_write (again, vandap_outline_write);

      g_assert_nonnull (strstr (written, "Everybody looks at the loom."));
      g_assert_cmpstr (outline_again, ==, outline);
    }
}

/* What a picture shows is nobody's answer, however long its description. */
static void
test_descriptions (void)
{
  static const char tei[]
    = "<TEI><text><body><sp><speaker>Lan Test:</speaker><p>What do you do?</p></sp>"
      "<sp><speaker>Van Sample:</speaker><p>I weave.</p></sp><figure><head>The loom</head><figDesc>A loom that stands in "
      "a room with two high windows and a door that is closed, and behind it somebody who looks away.</figDesc>"
      "<byline>T.H</byline></figure><sp><speaker>Lan Test:</speaker><p>Why?</p></sp>"
      "<sp><speaker>Van Sample:</speaker><p>I like it.</p></sp><figure><head>The cloth</head>"
      "<figDesc>A cloth.</figDesc><byline>T.H</byline></figure></body></text></TEI>";
  g_autoptr (VandapReading) reading = reopening_read (tei, "mẫu.xml");
  g_autofree char *outline = reopening_write (reading, vandap_outline_write);
  g_autofree char *text = reopening_write (reading, vandap_text_write);
  g_autoptr (VandapReading) of_text = reopening_read (text, "mẫu.txt");
  g_autofree char *outline_of_text = reopening_write (of_text, vandap_outline_write);

  g_assert_cmpstr (outline_of_text, ==, outline);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *written = reopening_write (reading, formats[i].write);
      g_autoptr (VandapReading) again = reopening_read (written, formats[i].name);
      g_autofree char *outline_again = reopening_write (again, vandap_outline_write);

      g_test_message ("%s", formats[i].name);
      g_assert_nonnull (strstr (written, "A cloth."));
      g_assert_cmpstr (outline_again, ==, outline);
    }
}

/* What somebody says before anybody asks does not become an introduction, nor another person's words. */
static void
test_opening (void)
{
  static const char opening[]
    = "<TEI><text><body><sp n='answer'><p>Welcome to all who are here.</p></sp>"
      "<sp><speaker>Lan Test:</speaker><p>What do you do?</p></sp><sp><speaker>Van Sample:</speaker><p>I weave.</p></sp>"
      "<sp><speaker>Lan Test:</speaker><p>Why?</p></sp><sp><speaker>Van Sample:</speaker><p>I like it.</p></sp>"
      "</body></text></TEI>";
  g_autoptr (VandapReading) written = reopening_read (opening, "mẫu.xml");

  g_assert_cmpuint (vandap_interview_get_exchange_number (vandap_reading_get_interview (written), 0), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *words = reopening_write (written, formats[i].write);
      g_autoptr (VandapReading) found = reopening_read (words, formats[i].name);
      VandapInterview *interview = vandap_reading_get_interview (found);
      g_autofree char *speaker = NULL;

      g_test_message ("%s", formats[i].name);
      g_assert_cmpuint (vandap_interview_get_n_exchanges (interview), ==, 3);
      g_assert_cmpuint (vandap_interview_get_exchange_number (interview, 0), ==, 0);
      g_assert_cmpuint (vandap_interview_count_answer_paragraphs (interview, 0), ==, 1);
      speaker = vandap_interview_dup_answerers (interview, 0, FALSE);
      g_assert_cmpstr (speaker, !=, "Van Sample");
    }
}

int
main (int argc, char *argv[])
{
  static const char *const fixtures[] = {
    "star-pv.txt",  "panel.txt",     "two-para-question.txt", "second-asker.txt",        "joint.txt",          "namesakes.txt",
    "chinese.txt",  "arabic.txt",    "bare-bare.txt",         "layout-name-name-fr.txt", "layout-h2-en.md",    "layout-num-dot-vi.txt",
    "dash-dash.txt", "label-line.txt", "two-names.txt",       "layout-emdash-en.txt",
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strconcat ("/writing/reopening/", fixtures[i], NULL);

      g_test_add_data_func (path, fixtures[i], test_reopening);
    }
  g_test_add_func ("/writing/reopening/asides", test_asides);
  g_test_add_func ("/writing/reopening/descriptions", test_descriptions);
  g_test_add_func ("/writing/reopening/opening", test_opening);

  return g_test_run ();
}
