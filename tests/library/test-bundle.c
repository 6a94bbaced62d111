/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-interview.h"
#include "library/vandap-bundle.h"
#include "reading/vandap-reading.h"

static VandapInterview *
read_bundled (const VandapBundled *bundled)
{
  g_autoptr (GFile) file = vandap_bundled_get_file (bundled);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vandap_reading_get_format (reading), ==, "tei");
  g_assert_cmpint (vandap_interview_get_origin (vandap_reading_get_interview (reading)), ==, VANDAP_ORIGIN_PROGRAM);

  return g_object_ref (vandap_reading_get_interview (reading));
}

static void
test_finding (void)
{
  const char *const vietnamese[] = { "vi_VN.UTF-8", "vi_VN", "vi", "C", NULL };
  const char *const french[] = { "fr_FR", "fr", NULL };
  const char *const breton[] = { "br", "vi", NULL };
  const VandapBundled *bundled = vandap_bundle_find_for_languages ("ia-grai-2019", vietnamese);
  g_autoptr (GFile) file = vandap_bundled_get_file (bundled);
  g_autoptr (GFile) elsewhere = g_file_new_for_path ("/ia-grai-2019.vi.xml");

  g_assert_cmpuint (vandap_bundle_get_n_interviews (), ==, 4);
  g_assert_cmpstr (bundled->id, ==, "ia-grai-2019.vi");
  g_assert_true (vandap_bundle_find_by_file (file) == bundled);
  g_assert_null (vandap_bundle_find_by_file (elsewhere));
  g_assert_cmpstr (vandap_bundle_find_other_language (bundled)->id, ==, "ia-grai-2019.en");
  g_assert_cmpstr (vandap_bundle_find_for_languages ("ia-grai-2019", french)->id, ==, "ia-grai-2019.en");
  g_assert_cmpstr (vandap_bundle_find_for_languages ("guide", breton)->id, ==, "guide.vi");
  g_assert_null (vandap_bundle_find_for_languages ("ia", french));
  g_assert_null (vandap_bundle_find ("ia-grai-2019"));
  g_assert_cmpstr (vandap_bundle_find ("guide.en")->base, ==, "guide");
}

/* Both languages of an interview run in step, and each question knows the other. */
static void
test_correspondence (void)
{
  for (guint i = 0; i < vandap_bundle_get_n_interviews (); i++)
    {
      const VandapBundled *bundled = vandap_bundle_get_interview (i);
      const VandapBundled *other = vandap_bundle_find_other_language (bundled);
      g_autoptr (VandapInterview) here = read_bundled (bundled);
      g_autoptr (VandapInterview) there = read_bundled (other);

      g_assert_cmpstr (vandap_interview_get_field (here, VANDAP_FIELD_LANGUAGE), ==, bundled->language);
      g_assert_nonnull (vandap_interview_get_field (here, VANDAP_FIELD_TITLE));
      g_assert_cmpuint (vandap_interview_get_n_exchanges (here), >, 0);
      g_assert_cmpuint (vandap_interview_get_n_exchanges (here), ==, vandap_interview_get_n_exchanges (there));
      for (guint j = 0; j < vandap_interview_get_n_exchanges (here); j++)
        {
          const VandapExchangeMarks *exchange = vandap_interview_get_exchange (here, j);
          g_autofree char *expected = g_strdup_printf (
            "%s.xml#%s", other->id, vandap_interview_get_exchange (there, j)->id);

          g_assert_cmpstr (exchange->corresponding, ==, expected);
          g_assert_cmpuint (vandap_interview_count_answer_paragraphs (here, j), ==,
                            vandap_interview_count_answer_paragraphs (there, j));
        }
    }
}

static const char *const field_names[VANDAP_N_FIELDS] = {
  [VANDAP_FIELD_TITLE] = "title",
  [VANDAP_FIELD_LANGUAGE] = "language",
  [VANDAP_FIELD_PUBLISHER] = "publisher",
  [VANDAP_FIELD_LICENCE] = "licence",
  [VANDAP_FIELD_LICENCE_ADDRESS] = "licence-address",
  [VANDAP_FIELD_STATUS] = "status",
  [VANDAP_FIELD_RESTRICTION] = "restriction",
  [VANDAP_FIELD_ARTICLE] = "article",
  [VANDAP_FIELD_PUBLICATION] = "publication",
  [VANDAP_FIELD_DATE] = "date",
  [VANDAP_FIELD_PRINTED_DATE] = "printed-date",
  [VANDAP_FIELD_ADDRESS] = "address",
  [VANDAP_FIELD_SCOPE] = "scope",
  [VANDAP_FIELD_REPOSITORY] = "repository",
  [VANDAP_FIELD_COLLECTION] = "collection",
  [VANDAP_FIELD_IDENTIFIER] = "identifier",
};

static void
check_field (VandapInterview *interview, const char *fact, const char *expected)
{
  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    if (strcmp (field_names[i], fact) == 0)
      {
        g_assert_cmpstr (vandap_interview_get_field (interview, i), ==, expected);
        return;
      }

  g_error ("no field is called “%s”", fact);
}

static void
check_person (VandapInterview *interview, const char *fact, const char *expected)
{
  for (guint i = 0; i < vandap_interview_get_n_people (interview); i++)
    {
      const VandapPerson *person = vandap_interview_get_person (interview, i);
      gsize length = strlen (person->id);
      const char *value = NULL;

      if (strncmp (fact, person->id, length) != 0 || fact[length] != '-')
        continue;
      if (strcmp (fact + length, "-name") == 0)
        value = person->name;
      else if (strcmp (fact + length, "-courtesy") == 0)
        value = person->courtesy;
      else if (strcmp (fact + length, "-occupation") == 0)
        value = person->occupation;
      else
        g_error ("nothing is known of people as “%s”", fact);
      g_assert_cmpstr (value, ==, strcmp (expected, "-") == 0 ? NULL : expected);
      return;
    }

  g_error ("nobody is called “%s”", fact);
}

static void
check_picture (VandapInterview *interview, const char *fact, const char *expected)
{
  guint number = (guint) g_ascii_strtoull (fact + strlen ("picture-"), NULL, 10) - 1;
  const VandapPicture *picture;

  g_assert_cmpuint (number, <, vandap_interview_get_n_pictures (interview));
  picture = vandap_interview_get_picture (interview, number);
  g_assert_null (picture->file);
  if (g_str_has_suffix (fact, "-credit"))
    g_assert_cmpstr (picture->credit, ==, expected);
  else if (g_str_has_suffix (fact, "-description"))
    {
      g_assert_nonnull (picture->description);
      g_assert_nonnull (strstr (picture->description, expected));
    }
  else
    {
      const VandapParagraph *caption = vandap_interview_get_paragraph (interview, picture->caption);

      g_assert_cmpint (strncmp (vandap_interview_get_text (interview, NULL) + caption->start, expected,
                                strlen (expected)),
                       ==, 0);
    }
}

static void
check_question (VandapInterview *interview, const char *fact, const char *expected)
{
  guint exchange = vandap_interview_find_exchange_by_id (interview, fact);
  g_autofree char *question = NULL;

  g_assert_cmpuint (exchange, !=, VANDAP_NONE);
  question = vandap_interview_dup_question (interview, exchange);
  g_assert_cmpstr (question, ==, expected);
}

static void
check_fact (VandapInterview *interview, const char *where, const char *fact, const char *expected)
{
  if (strcmp (where, "field") == 0)
    check_field (interview, fact, expected);
  else if (strcmp (where, "credit") == 0)
    g_assert_cmpstr (vandap_interview_get_credited (interview, fact), ==, expected);
  else if (strcmp (where, "person") == 0)
    check_person (interview, fact, expected);
  else if (strcmp (where, "picture") == 0)
    check_picture (interview, fact, expected);
  else if (strcmp (where, "question") == 0)
    check_question (interview, fact, expected);
  else
    {
      g_assert_cmpstr (where, ==, "text");
      if (strstr (vandap_interview_get_text (interview, NULL), expected) == NULL)
        g_error ("the digest does not say “%s” (%s)", expected, fact);
    }
}

/* The digest keeps every fact of the article it retells. */
static void
test_facts (void)
{
  g_autoptr (VandapInterview) vietnamese = read_bundled (vandap_bundle_find ("ia-grai-2019.vi"));
  g_autoptr (VandapInterview) english = read_bundled (vandap_bundle_find ("ia-grai-2019.en"));
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "facts", "ia-grai-2019.tsv", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  guint facts = 0;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 4);
      check_fact (vietnamese, cells[1], cells[0], cells[2]);
      check_fact (english, cells[1], cells[0], cells[3]);
      facts++;
    }
  g_assert_cmpuint (facts, >=, 100);
  g_assert_cmpint (vandap_interview_get_derivation (vietnamese), ==, VANDAP_DERIVATION_DIGEST);
  g_assert_cmpint (vandap_interview_get_derivation (english), ==, VANDAP_DERIVATION_DIGEST);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/bundle/finding", test_finding);
  g_test_add_func ("/library/bundle/correspondence", test_correspondence);
  g_test_add_func ("/library/bundle/facts", test_facts);

  return g_test_run ();
}
