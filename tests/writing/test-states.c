/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What we write says whose words it is, and is understood when it is opened again. */

#include <string.h>

#include "interview/vandap-restriction.h"
#include "interview/vandap-speaker-line.h"
#include "interview/vandap-state-words.h"
#include "writing/reopening.h"

#define TALK \
  "<sp who='#l'><p>What do you weave?</p></sp><sp who='#v'><p>She weaves cloth, she says.</p><p>It takes her a week.</p></sp>" \
  "<figure><head>The loom</head><figDesc>A loom that stands in a room with two high windows and a door that is closed, and " \
  "behind it somebody.</figDesc><byline>T.H</byline></figure>" \
  "<sp who='#l'><p>Why do you weave?</p></sp><sp who='#v'><p>She likes it, as far as she can tell.</p></sp>"

#define FILE_WITH(derivation, talk) \
  "<TEI xml:lang='en'><teiHeader><fileDesc><titleStmt><title>On looms</title>" \
  "<respStmt><resp>interviewer</resp><name>Lan Test</name></respStmt>" \
  "<respStmt><resp>digest</resp><name>Hai Example</name></respStmt>" \
  "<respStmt><resp>translation</resp><name>Thử Vần</name></respStmt>" \
  "<respStmt><resp>recording</resp><name>Tester, A.</name></respStmt>" \
  "<respStmt><resp>recording</resp><name>Tester \"B\"</name></respStmt>" \
  "</titleStmt><publicationStmt><publisher>House of Samples</publisher><availability status='restricted'>" \
  "<licence target='https://example.org/terms'>For study</licence><p>Not to be quoted: ask first</p></availability>" \
  "</publicationStmt><sourceDesc><bibl><title level='a'>\"The weaver\", again</title><title level='j'>Sample Times</title>" \
  "<date when='2019-09-09T06:07:00+07:00'>9 Sept 2019</date><ref target='https://example.org/weaver'/>" \
  "<biblScope>p. 3</biblScope></bibl><msDesc><msIdentifier><repository>Sample Archive</repository>" \
  "<collection>Looms</collection><idno>L 7</idno></msIdentifier></msDesc></sourceDesc></fileDesc><profileDesc><textDesc>" \
  "<derivation type='" derivation "'/></textDesc><particDesc><listPerson>" \
  "<person xml:id='l' role='interviewer'><persName>Lan Test</persName></person>" \
  "<person xml:id='v' role='interviewee'><persName>Van Sample</persName></person></listPerson></particDesc></profileDesc>" \
  "</teiHeader><text><front><div type='note'><p>This is made up from beginning to end.</p></div></front>" \
  "<body>" talk "</body></text></TEI>"

static const char digest[] = FILE_WITH ("abridgment", TALK);
static const char translation[] = FILE_WITH ("translation", TALK);
static const char published[] = FILE_WITH ("original", TALK);

static const struct
{
  const char *name;
  VandapWriteFunc write;
} formats[] = {
  { "mẫu.md", vandap_markdown_write },
  { "mẫu.html", vandap_html_write },
  { "mẫu.txt", vandap_text_write },
};

#define PLAIN_TEXT 2

static VandapDerivation
get_derivation (VandapReading *reading)
{
  return vandap_interview_get_derivation (vandap_reading_get_interview (reading));
}

static void
check_outline (VandapReading *found, VandapReading *written)
{
  g_autofree char *is = reopening_write (found, vandap_outline_write), *was = reopening_write (written, vandap_outline_write);

  g_assert_cmpstr (is, ==, was);
}

static char *
dup_credits (VandapReading *reading)
{
  VandapInterview *interview = vandap_reading_get_interview (reading);
  GString *credits = g_string_new (NULL);

  for (guint i = 0; i < vandap_interview_get_n_credits (interview); i++)
    g_string_append_printf (credits, "%s: %s\n", vandap_interview_get_credit (interview, i)->what,
                            vandap_interview_get_credit (interview, i)->name);

  return g_string_free (credits, FALSE);
}

static void
check_source (VandapReading *found, VandapReading *written)
{
  g_autofree char *is = dup_credits (found), *was = dup_credits (written);

  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    g_assert_cmpstr (vandap_interview_get_field (vandap_reading_get_interview (found), i), ==,
                     vandap_interview_get_field (vandap_reading_get_interview (written), i));
  g_assert_cmpstr (is, ==, was);
}

/* A digest stays one, and who is retold in it; so does a translation; and of what is neither, neither is said. */
static void
test_kept (gconstpointer data)
{
  g_autoptr (VandapReading) written = reopening_read (data, "mẫu.xml");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *words = reopening_write (written, formats[i].write);
      g_autoptr (VandapReading) found = reopening_read (words, formats[i].name);

      g_test_message ("%s", formats[i].name);
      g_assert_cmpint (get_derivation (found), ==, get_derivation (written));
      check_outline (found, written);
      if (i != PLAIN_TEXT)
        check_source (found, written);
    }
}

/* How people are told, in files that they read. */
static void
check_told (const char *words, const char *terms, const char *status)
{
  gboolean is_restricted = g_strcmp0 (status, "restricted") == 0;
  g_autofree char *line = terms != NULL ? g_strconcat (is_restricted ? "Restricted: " : "Terms of use: ", terms, NULL) : NULL;

  g_assert_cmpint (strstr (words, "Restricted") != NULL, ==, is_restricted);
  if (line != NULL)
    g_assert_nonnull (strstr (words, line));
}

static void
check_terms (VandapReading *written, VandapWriteFunc write, const char *name, const char *const terms[2])
{
  g_autofree char *words = reopening_write (written, write);
  g_autoptr (VandapReading) found = reopening_read (words, name);
  VandapInterview *interview = vandap_reading_get_interview (found);

  g_test_message ("%s: %s, %s", name, terms[0], terms[1]);
  if (write != vandap_tei_write)
    check_told (words, terms[0], terms[1]);
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_RESTRICTION), ==, terms[0]);
  g_assert_cmpstr (vandap_interview_get_field (interview, VANDAP_FIELD_STATUS), ==, terms[1]);
  g_assert_cmpint (vandap_interview_is_restricted (interview), ==, g_strcmp0 (terms[1], "restricted") == 0);
  check_outline (found, written);
}

/* How it may be used goes with it into every format, and that it is restricted also where nobody says how. */
static void
test_terms (void)
{
  static const char *const kept[][2] = {
    { "Not to be quoted: ask first", "restricted" },
    { NULL, "restricted" },
    { "Not to be quoted: ask first", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      GString *tei = g_string_new (published);
      g_autofree char *file = NULL;
      g_autoptr (VandapReading) written = NULL;

      if (kept[i][0] == NULL)
        g_string_replace (tei, "<p>Not to be quoted: ask first</p>", "", 0);
      if (kept[i][1] == NULL)
        g_string_replace (tei, " status='restricted'", "", 0);
      file = g_string_free (tei, FALSE);
      written = reopening_read (file, "mẫu.xml");
      for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
        check_terms (written, formats[j].write, formats[j].name, kept[i]);
      check_terms (written, vandap_tei_write, "mẫu.xml", kept[i]);
    }
}

static char *
replace (const char *words, const char *const pairs[][2], guint n)
{
  GString *replaced = g_string_new (words);

  for (guint i = 0; i < n; i++)
    g_string_replace (replaced, pairs[i][0], pairs[i][1], 0);

  return g_string_free (replaced, FALSE);
}

/* What was written in Vietnamese is understood by whoever does not read it, and what has lost its details too. */
static void
test_languages (void)
{
  static const char *const pairs[][2] = {
    { "Digest — not the speaker’s words", "Lược thuật – không phải nguyên văn" },
    { "Van Sample, retold", "Thuật lời Van Sample" },
    { "Lan Test, retold", "Thuật lời Lan Test" },
    { "Restricted: ", "Hạn chế sử dụng: " },
    { "\nstate: \"digest\"", "" },
    { "<meta name=\"vandap.state\" content=\"digest\"/>\n", "" },
    { "\navailability: \"restricted\"", "" },
  };
  g_autoptr (VandapReading) written = reopening_read (digest, "mẫu.xml");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *english = reopening_write (written, formats[i].write);
      g_autofree char *words = replace (english, pairs, G_N_ELEMENTS (pairs));
      g_autoptr (VandapReading) found = reopening_read (words, formats[i].name);

      g_test_message ("%s", formats[i].name);
      g_assert_nonnull (strstr (words, "Thuật lời Van Sample"));
      g_assert_null (strstr (words, "retold"));
      g_assert_cmpint (get_derivation (found), ==, VANDAP_DERIVATION_DIGEST);
      g_assert_cmpstr (vandap_interview_get_field (vandap_reading_get_interview (found), VANDAP_FIELD_STATUS), ==, "restricted");
      check_outline (found, written);
    }
}

/* Written once more, nothing is said twice. */
static void
test_again (void)
{
  static const char figure[] = "<figure><head>The loom</head><figDesc>A loom that stands in a room with two high windows and a "
                               "door that is closed, and behind it somebody.</figDesc><byline>T.H</byline></figure>";
  static const char *const pairs[][2] = { { figure, "" } };
  g_autofree char *tei = replace (digest, pairs, 1);
  g_autoptr (VandapReading) written = reopening_read (tei, "mẫu.xml");

  g_assert_null (strstr (tei, "figure"));
  for (guint i = 0; i < PLAIN_TEXT; i++)
    {
      g_autofree char *first = reopening_write (written, formats[i].write);
      g_autoptr (VandapReading) found = reopening_read (first, formats[i].name);
      g_autofree char *second = reopening_write (found, formats[i].write);

      g_assert_cmpstr (second, ==, first);
    }
}

/* Others write of translations and of what is retold, too, and mean nothing by it. */
static void
test_others (void)
{
  static const struct
  {
    const char *words;
    const char *speaker;
    VandapDerivation derivation;
  } rows[] = {
    { "On looms\n\nA talk\n\nTranslation\n\nLan Test: What?\n\nVan Sample: Cloth.\n\nLan Test: Why?\n\nVan Sample: I like it.\n",
      "Van Sample", VANDAP_DERIVATION_PUBLISHED },
    { "On looms\n\nTranslation\n\nLan Test: What?\n\nVan Sample: Cloth.\n\nLan Test: Why?\n\nVan Sample: I like it.\n",
      "Van Sample", VANDAP_DERIVATION_TRANSLATION },
    { "On looms\n\nTranslations of looms\n\nLan Test: What?\n\nVan Sample: Cloth.\n\nLan Test: Why?\n\nVan Sample: I like it.\n",
      "Van Sample", VANDAP_DERIVATION_PUBLISHED },
    { "---\ntitle: On looms\nstate: Sample State\n---\n\n**Lan Test:** What?\n\n**Van Sample:** Cloth.\n\n**Lan Test:** Why?\n\n"
      "**Van Sample:** Digest — not the speaker’s words\n",
      "Van Sample", VANDAP_DERIVATION_PUBLISHED },
    { "---\ntitle: On looms\nstate: Lược thuật\n---\n\n**Lan Test:** What?\n\n**Van Sample:** Cloth.\n\n**Lan Test:** Why?\n\n"
      "**Van Sample:** It was retold.\n",
      "Van Sample", VANDAP_DERIVATION_DIGEST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VandapReading) reading = reopening_read (rows[i].words, "mẫu.txt");
      VandapInterview *interview = vandap_reading_get_interview (reading);

      g_test_message ("%s", rows[i].words);
      g_assert_cmpint (get_derivation (reading), ==, rows[i].derivation);
      g_assert_cmpuint (vandap_interview_get_n_questions (interview), ==, 2);
      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *speaker = vandap_interview_dup_answerers (interview, j, FALSE);

          g_assert_cmpstr (speaker, ==, rows[i].speaker);
        }
    }
}

/* The translation of a message that is written in one line. */
static char *
find_translation (const char *catalogue, const char *message)
{
  g_autofree char *begin = g_strdup_printf ("msgid \"%s\"\nmsgstr \"", message);
  const char *found = strstr (catalogue, begin);

  g_assert_nonnull (found);
  found += strlen (begin);

  return g_strndup (found, strcspn (found, "\""));
}

static void
check_speaker_lines (const char *catalogue)
{
  static const char *const names[][2] = { { "%s", "“Lan Test”, “Nhóm thử; 2”" } };
  g_autofree char *of_nobody = find_translation (catalogue, "Put right by a reader.");
  g_autofree char *of_two = find_translation (catalogue, "Put right by a reader. Who speaks: %s");
  g_autofree char *unnamed = find_translation (catalogue, "Unnamed"), *label = g_strconcat (unnamed, ": x", NULL);
  g_autofree char *words = replace (of_two, names, 1);
  g_autoptr (VandapSpeakerLine) nobody = vandap_speaker_line_parse (of_nobody, strlen (of_nobody));
  g_autoptr (VandapSpeakerLine) two = vandap_speaker_line_parse (words, strlen (words));

  g_assert_nonnull (nobody);
  g_assert_cmpuint (vandap_speaker_line_get_n (nobody), ==, 0);
  g_assert_nonnull (two);
  g_assert_cmpuint (vandap_speaker_line_get_n (two), ==, 2);
  g_assert_cmpstr (vandap_speaker_line_get (two, 1), ==, "Nhóm thử; 2");
  g_assert_true (vandap_speaker_line_is_label (nobody, label, strlen (label)));
}

static void
check_catalogue (const char *catalogue)
{
  g_autofree char *of_digest = find_translation (catalogue, "Digest — not the speaker’s words");
  g_autofree char *of_translation = find_translation (catalogue, "Translation");
  g_autofree char *retold = find_translation (catalogue, "%s, retold");
  static const char *const name[][2] = { { "%s", "Lan Test" } };
  g_autofree char *label = replace (retold, name, 1), *found = vandap_state_words_dup_retold (label, strlen (label));
  g_autofree char *restricted = find_translation (catalogue, "Restricted");
  g_autofree char *use = find_translation (catalogue, "Terms of use"), *line = g_strconcat (use, ": x", NULL);
  VandapDerivation derivation;
  gboolean is_restricted;
  gsize start;

  check_speaker_lines (catalogue);
  g_assert_true (vandap_state_words_find (of_digest, strlen (of_digest), &derivation));
  g_assert_cmpint (derivation, ==, VANDAP_DERIVATION_DIGEST);
  g_assert_true (vandap_state_words_find (of_translation, strlen (of_translation), &derivation));
  g_assert_cmpint (derivation, ==, VANDAP_DERIVATION_TRANSLATION);
  g_assert_cmpstr (found, ==, "Lan Test");
  g_assert_true (vandap_state_words_find_terms (restricted, strlen (restricted), &start, &is_restricted));
  g_assert_true (is_restricted);
  g_assert_true (vandap_state_words_find_terms (line, strlen (line), &start, &is_restricted));
  g_assert_cmpuint (start, ==, strlen (line) - 1);
  g_assert_false (is_restricted);
}

/* All languages that we print these words in are those in which we find them. */
static void
test_catalogues (void)
{
  g_autofree char *list = g_test_build_filename (G_TEST_DIST, "..", "po", "LINGUAS", NULL), *languages = NULL;
  g_auto (GStrv) names = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (list, &languages, NULL, NULL));
  names = g_strsplit_set (languages, " \n", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (names[i], ".po", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "po", name, NULL), *catalogue = NULL;

      if (*names[i] == '\0' || *names[i] == '#')
        continue;
      g_assert_true (g_file_get_contents (path, &catalogue, NULL, NULL));
      check_catalogue (catalogue);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/writing/states/digest", digest, test_kept);
  g_test_add_data_func ("/writing/states/translation", translation, test_kept);
  g_test_add_data_func ("/writing/states/published", published, test_kept);
  g_test_add_func ("/writing/states/terms", test_terms);
  g_test_add_func ("/writing/states/languages", test_languages);
  g_test_add_func ("/writing/states/again", test_again);
  g_test_add_func ("/writing/states/others", test_others);
  g_test_add_func ("/writing/states/catalogues", test_catalogues);

  return g_test_run ();
}
