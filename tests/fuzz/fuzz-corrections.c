/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Corrections in JSON of any bytes, over one interview: what they make is an interview whose text nobody has changed,
 * undone it is the one that was read, and what is written down of them is read again as the same.
 */

#include "fuzz/vandap-fuzz-reading.h"
#include "library/vandap-correction-json.h"
#include "library/vandap-correction-store.h"
#include "reading/vandap-reading.h"

/* The words of the people in it are made up. */
static const char article[] = "Sample talk\n\nPV: What is a sample?\n\nBà Thử: A part of the whole.\n\nIt is small.\n\nPV: And then?\n\n"
                              "Bà Thử: Then there is another.\n\n(Photo: Mẫu)\n\nPV: Thank you.\n";

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static VandapInterview *
read_article (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (article, strlen (article));
  g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, "sample.txt", NULL, NULL);

  return g_object_ref (vandap_reading_get_interview (reading));
}

/* Every letter of what was read, in the text or in a lead, and no other. */
static void
check_letters (VandapInterview *reading, VandapInterview *interview)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer count;
  gsize length;
  const char *text = vandap_interview_get_text (reading, &length);

  fuzz_count_letters (counts, text, length, 1);
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (reading); i++)
    {
      const char *lead = vandap_interview_get_paragraph (reading, i)->lead;

      if (lead != NULL)
        fuzz_count_letters (counts, lead, strlen (lead), 1);
    }
  fuzz_take_interview (counts, interview);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    g_assert_cmpint (GPOINTER_TO_INT (count), ==, 0);
}

static void
check_json (VandapCorrections *corrections)
{
  g_autofree char *json = vandap_correction_json_write (corrections, NULL);
  g_autoptr (VandapCorrections) again = vandap_corrections_new (vandap_corrections_get_reading (corrections));
  g_autoptr (GPtrArray) kept = NULL, fitting = NULL;
  g_autoptr (GError) error = NULL;

  if (json == NULL)
    return;
  kept = vandap_correction_json_read (json, strlen (json), NULL, &error);
  g_assert_no_error (error);
  fitting = vandap_correction_store_fit (kept, vandap_corrections_get_reading (corrections));
  vandap_corrections_load (again, (VandapCorrection *const *) fitting->pdata, fitting->len);
  g_assert_cmpuint (vandap_corrections_get_n (again), ==, vandap_corrections_get_n (corrections));
  for (guint i = 0; i < vandap_corrections_get_n (again); i++)
    g_assert_true (vandap_correction_equal (vandap_corrections_get (again, i), vandap_corrections_get (corrections, i)));
}

static void
check_corrections (VandapInterview *reading, VandapCorrection *const *list, guint n)
{
  g_autoptr (VandapCorrections) corrections = vandap_corrections_new (reading);

  vandap_corrections_load (corrections, list, n);
  check_letters (reading, vandap_corrections_get_interview (corrections));
  fuzz_assert_reads_back (vandap_corrections_get_interview (corrections));
  check_json (corrections);
  while (vandap_corrections_undo (corrections))
    ;
  g_assert_true (vandap_corrections_get_interview (corrections) == reading);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  static VandapInterview *reading;
  g_autoptr (GPtrArray) kept = vandap_correction_json_read ((const char *) data, size, NULL, NULL);
  g_autoptr (GPtrArray) fitting = NULL, all = g_ptr_array_new ();

  if (kept == NULL)
    return 0;
  if (reading == NULL)
    reading = read_article ();

  fitting = vandap_correction_store_fit (kept, reading);
  check_corrections (reading, (VandapCorrection *const *) fitting->pdata, fitting->len);

  /* And as they stand, whatever their words say. */
  for (guint i = 0; i < kept->len; i++)
    g_ptr_array_add (all, ((VandapKeptCorrection *) g_ptr_array_index (kept, i))->correction);
  check_corrections (reading, (VandapCorrection *const *) all->pdata, all->len);

  return 0;
}
