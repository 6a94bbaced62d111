/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "interview/vandap-arrangement.h"
#include "interview/vandap-corrections.h"
#include "reading/tei/vandap-tei-reader.h"
#include "reading/vandap-report.h"
#include "writing/random-correction.h"
#include "writing/random-interview.h"
#include "writing/vandap-writing.h"

/* Whatever is put right in whatever interview: undone, it is the reading again; saved and opened, it is what it was. */

#define SEEDS 200
#define STEPS 12

static GBytes *
write_bytes (VandapInterview *interview)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  vandap_tei_write (interview, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
check_saved (VandapInterview *interview)
{
  g_autoptr (GBytes) written = write_bytes (interview), again = NULL;
  g_autoptr (VandapReport) report = vandap_report_new ("tei");
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapInterview) read = vandap_tei_reader_read (written, "test.xml", report, NULL, &error);

  g_assert_no_error (error);
  again = write_bytes (read);
  g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again), g_bytes_get_data (written, NULL),
                   g_bytes_get_size (written));
}

static char *
find_between (const char *line, const char *before, const char *after)
{
  const char *start = strstr (line, before), *end = start != NULL ? strstr (start + strlen (before), after) : NULL;

  return end != NULL ? g_strndup (start + strlen (before), (gsize) (end - start) - strlen (before)) : NULL;
}

/* Whoever follows the printed labels and not @who takes nobody's words for somebody else's. */
static void
check_shown (VandapInterview *interview)
{
  g_autoptr (GBytes) written = write_bytes (interview);
  g_autofree char *text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *who = NULL, *shown = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i] + strspn (lines[i], " ");

      if (g_str_has_prefix (line, "<sp"))
        {
          g_free (who);
          who = find_between (line, " who=\"", "\"");
        }
      else if (g_str_has_prefix (line, "<speaker>"))
        {
          g_free (shown);
          shown = g_strdup (who);
        }
      else if (g_str_has_prefix (line, "<p>") && who != NULL && shown != NULL)
        g_assert_cmpstr (shown, ==, who);
      else if (g_str_has_prefix (line, "</sp>"))
        g_clear_pointer (&who, g_free);
    }
}

/* Whatever fits makes an interview. */
static void
check_builds (VandapCorrections *corrections, const VandapCorrection *next)
{
  g_autoptr (VandapArrangement) arrangement = vandap_arrangement_new (vandap_corrections_get_reading (corrections));
  g_autoptr (VandapInterview) built = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < vandap_corrections_get_n (corrections); i++)
    g_assert_true (vandap_arrangement_apply (arrangement, vandap_corrections_get (corrections, i)));
  vandap_arrangement_apply (arrangement, next);
  built = vandap_arrangement_build (arrangement, &error);
  g_assert_no_error (error);
}

static void
put_right (VandapCorrections *corrections, GRand *rand)
{
  for (guint i = 0; i < STEPS; i++)
    {
      g_autoptr (VandapCorrection) next = random_correction_new (rand, vandap_corrections_get_interview (corrections));

      check_builds (corrections, next);
      vandap_corrections_add (corrections, next);
      check_saved (vandap_corrections_get_interview (corrections));
      check_shown (vandap_corrections_get_interview (corrections));
    }
}

static void
test_random (void)
{
  guint n_made = 0;

  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (VandapInterview) reading = random_interview_new (rand, TRUE);
      g_autoptr (GBytes) before = write_bytes (reading), after = NULL, right = NULL, again = NULL;
      g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
      guint n;

      check_saved (reading);
      put_right (corrections, rand);
      n = vandap_corrections_get_n (corrections);
      n_made += n;
      right = write_bytes (vandap_corrections_get_interview (corrections));

      while (vandap_corrections_undo (corrections))
        ;
      after = write_bytes (vandap_corrections_get_interview (corrections));
      g_assert_true (g_bytes_equal (before, after));

      while (vandap_corrections_redo (corrections))
        ;
      g_assert_cmpuint (vandap_corrections_get_n (corrections), ==, n);
      again = write_bytes (vandap_corrections_get_interview (corrections));
      g_assert_true (g_bytes_equal (right, again));
    }
  g_assert_cmpuint (n_made, >, SEEDS * STEPS / 2);
}

static VandapInterview *
save_and_open (VandapInterview *interview)
{
  g_autoptr (GBytes) written = write_bytes (interview);
  g_autoptr (VandapReport) report = vandap_report_new ("tei");
  g_autoptr (GError) error = NULL;
  VandapInterview *read = vandap_tei_reader_read (written, "test.xml", report, NULL, &error);

  g_assert_no_error (error);

  return read;
}

static void
check_same_source (VandapInterview *interview)
{
  g_autoptr (VandapInterview) read = save_and_open (interview);

  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    {
      g_test_message ("field %u", i);
      g_assert_cmpstr (vandap_interview_get_field (read, (VandapField) i), ==,
                       vandap_interview_get_field (interview, (VandapField) i));
    }
  g_assert_cmpint (vandap_interview_get_derivation (read), ==, vandap_interview_get_derivation (interview));
  for (guint i = 0; i < vandap_interview_get_n_people (interview); i++)
    {
      g_assert_cmpstr (vandap_interview_get_person (read, i)->name, ==, vandap_interview_get_person (interview, i)->name);
      g_assert_cmpstr (vandap_interview_get_person (read, i)->courtesy, ==,
                       vandap_interview_get_person (interview, i)->courtesy);
      g_assert_cmpstr (vandap_interview_get_person (read, i)->occupation, ==,
                       vandap_interview_get_person (interview, i)->occupation);
    }
}

static void
set_field (VandapCorrections *corrections, VandapField field, const char *value)
{
  g_autoptr (VandapCorrection) correction = vandap_correction_new_field (field, value);

  g_assert_true (vandap_corrections_add (corrections, correction));
}

/* A label is a speaker's only as long as it names who speaks, and comes back when it does again. */
static void
test_given_away (void)
{
  static const char tei[]
    = "<TEI><text><body><sp><speaker>Lan Test:</speaker><p>Who wove it?</p></sp>"
      "<sp><speaker>Anna Test:</speaker><p>I did.</p><p>Alone.</p></sp>"
      "<sp><speaker>Lan Test:</speaker><p>All of it?</p></sp><sp><speaker>Anna Test:</speaker><p>Yes.</p></sp>"
      "</body></text></TEI>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (tei, strlen (tei)), written = NULL;
  g_autoptr (VandapReport) report = vandap_report_new ("tei");
  g_autoptr (VandapInterview) reading = vandap_tei_reader_read (bytes, "test.xml", report, NULL, NULL), again = NULL;
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading), more = NULL;
  g_autoptr (VandapCorrection) given = vandap_correction_new_speech (1, 1, FALSE, 2, "Benjamin Sample");
  g_autoptr (VandapCorrection) back = vandap_correction_new_speech (1, 1, FALSE, 1, NULL);
  g_autofree char *text = NULL;

  g_assert_true (vandap_corrections_add (corrections, given));
  written = write_bytes (vandap_corrections_get_interview (corrections));
  text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_assert_nonnull (strstr (text, "<speaker><supplied>Benjamin Sample:</supplied></speaker>\n"
                                  "          <p><milestone unit=\"label\" n=\"Anna Test:\"/>I did.</p>"));
  g_assert_nonnull (strstr (text, "<speaker><supplied>Anna Test:</supplied></speaker>\n          <p>Alone.</p>"));
  g_assert_nonnull (strstr (text, "<speaker>Anna Test:</speaker>\n          <p>Yes.</p>"));

  again = save_and_open (vandap_corrections_get_interview (corrections));
  g_assert_cmpstr (vandap_interview_get_paragraph (again, 1)->lead, ==, "Anna Test:");
  g_assert_true (vandap_interview_get_paragraph (again, 1)->misnames);
  g_assert_null (vandap_interview_get_paragraph (again, 2)->lead);
  more = vandap_corrections_new (again);
  g_assert_true (vandap_corrections_add (more, back));
  g_assert_false (vandap_interview_get_paragraph (vandap_corrections_get_interview (more), 1)->misnames);
}

/* What is put right of where it comes from stands in the file, and what is taken out does not. */
static void
test_source (void)
{
  static const struct
  {
    VandapField field;
    const char *value;
  } values[] = {
    { VANDAP_FIELD_TITLE, "Một bài \"bịa\" & <thử>" },
    { VANDAP_FIELD_LANGUAGE, "en-GB" },
    { VANDAP_FIELD_PUBLISHER, "Nhà xuất bản Thử" },
    { VANDAP_FIELD_LICENCE, "CC BY 4.0" },
    { VANDAP_FIELD_LICENCE_ADDRESS, "https://example.org/licence" },
    { VANDAP_FIELD_STATUS, "restricted" },
    { VANDAP_FIELD_RESTRICTION, "Xin hỏi trước." },
    { VANDAP_FIELD_ARTICLE, "Bài viết để thử" },
    { VANDAP_FIELD_PUBLICATION, "Báo Thử" },
    { VANDAP_FIELD_PRINTED_DATE, "Mùa thu" },
    { VANDAP_FIELD_DATE, "2019-09" },
    { VANDAP_FIELD_ADDRESS, "https://example.org/a?b=c&d=e" },
    { VANDAP_FIELD_SCOPE, "tr. 5" },
    { VANDAP_FIELD_REPOSITORY, "Kho lưu trữ Thử" },
    { VANDAP_FIELD_COLLECTION, "Bộ sưu tập Thử" },
    { VANDAP_FIELD_IDENTIFIER, "T-1" },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (VandapInterview) reading = random_interview_new (rand, TRUE);
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);
  g_autoptr (VandapCorrection) translation = vandap_correction_new_derivation (VANDAP_DERIVATION_TRANSLATION);
  g_autoptr (VandapCorrection) person = vandap_correction_new_person (0, "Lê Mẫu", "Bà", "người giữ sách");

  g_assert_true (vandap_corrections_add (corrections, translation));
  if (vandap_interview_get_n_people (reading) > 0)
    g_assert_true (vandap_corrections_add (corrections, person));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    set_field (corrections, values[i].field, values[i].value);
  g_assert_null (vandap_interview_get_field (vandap_corrections_get_interview (corrections), VANDAP_FIELD_PRINTED_DATE));
  check_same_source (vandap_corrections_get_interview (corrections));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      set_field (corrections, values[i].field, NULL);
      check_same_source (vandap_corrections_get_interview (corrections));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writing/putting-right/random", test_random);
  g_test_add_func ("/writing/putting-right/given-away", test_given_away);
  g_test_add_func ("/writing/putting-right/source", test_source);

  return g_test_run ();
}
