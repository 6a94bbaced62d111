/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Corrections of any bytes: they are put right as far as they fit, and none is lost when they are written again. What they
 * make is an interview whose words nobody has changed, and undone it is the one that was read.
 */

#include <string.h>

#include "fuzz/vandap-fuzz-reading.h"
#include "library/vandap-correction-fitting.h"
#include "library/vandap-correction-json.h"
#include "reading/vandap-reading.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static const char article[] = "Sample talk\n\nPV: What is a sample?\n\nBà Thử: A part of the whole.\n\nIt is small.\n\nPV: And then?\n\n"
                              "Bà Thử: Then there is another.\n";

static VandapInterview *
get_interview (void)
{
  static VandapReading *reading;
  g_autoptr (GBytes) bytes = g_bytes_new_static (article, strlen (article));

  if (reading == NULL)
    reading = vandap_reading_new_from_bytes (bytes, "sample.txt", NULL, NULL);

  return vandap_reading_get_interview (reading);
}

static void
count_interview (GHashTable *counts, VandapInterview *interview)
{
  gsize length;
  const char *text = vandap_interview_get_text (interview, &length);

  fuzz_count_letters (counts, text, length, 1);
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const char *lead = vandap_interview_get_paragraph (interview, i)->lead;

      if (lead != NULL)
        fuzz_count_letters (counts, lead, strlen (lead), 1);
    }
}

/* Every letter of what was read, in the text or in a lead, and no other. */
static void
check_letters (VandapInterview *interview)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer count;

  count_interview (counts, get_interview ());
  fuzz_take_interview (counts, interview);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    g_assert_cmpint (GPOINTER_TO_INT (count), ==, 0);
}

static void
check_corrections (VandapCorrections *corrections)
{
  check_letters (vandap_corrections_get_interview (corrections));
  fuzz_assert_reads_back (vandap_corrections_get_interview (corrections));
  while (vandap_corrections_undo (corrections))
    ;
  g_assert_true (vandap_corrections_get_interview (corrections) == get_interview ());
}

/* As they stand, whatever their words say. */
static void
check_all (const VandapKeptFile *kept)
{
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (get_interview ());
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < kept->list->len; i++)
    {
      const VandapKeptCorrection *one = g_ptr_array_index (kept->list, i);

      if (one->correction != NULL)
        g_ptr_array_add (all, one->correction);
    }
  vandap_corrections_load (corrections, (VandapCorrection *const *) all->pdata, all->len);
  check_corrections (corrections);
}

/* Returns: (nullable): what is written again */
static char *
put_right_and_write (const VandapKeptFile *kept)
{
  VandapInterview *interview = get_interview ();
  g_autoptr (VandapAnchors) anchors = vandap_anchors_new (interview);
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (interview);
  g_autoptr (GPtrArray) aside = vandap_kept_correction_list_new ();
  char *json;
  g_autoptr (GPtrArray) fitting = vandap_correction_fitting_find (kept->list, anchors, corrections);
  guint n = vandap_correction_fitting_apply (kept->list, fitting, corrections, aside);

  g_assert_cmpuint (n, ==, vandap_corrections_get_n (corrections));
  g_assert_cmpuint (n + aside->len, ==, kept->list->len);

  json = vandap_correction_json_write (corrections, aside, kept->settled, kept->uris);
  check_corrections (corrections);

  return json;
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autoptr (VandapKeptFile) kept = vandap_correction_json_read ((const char *) data, size, NULL), again = NULL;
  g_autofree char *json = NULL, *json_again = NULL;

  if (kept == NULL)
    return 0;
  check_all (kept);
  json = put_right_and_write (kept);
  if (json == NULL)
    return 0;
  again = vandap_correction_json_read (json, strlen (json), NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->list->len, ==, kept->list->len);
  g_assert_cmpuint (again->settled->len, ==, kept->settled->len);
  json_again = put_right_and_write (again);
  g_assert_cmpstr (json_again, ==, json);

  return 0;
}
