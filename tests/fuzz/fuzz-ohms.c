/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading any bytes as OHMS: what its records say is in blocks or fields, or there is an error that says why not. */

#include "reading/grammar/vandap-turn-grammar.h"
#include "reading/ohms/vandap-ohms-reader.h"
#include "reading/ohms/vandap-ohms-record.h"
#include "reading/ohms/vandap-ohms-source.h"
#include "vandap-fuzz-letters.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

/* What is in no field, and has no tags that go. */
static void
count_elements (GHashTable *counts, GArray *elements, gboolean in_point)
{
  static const char *const passed_over[] = { "sync", "sync_alt", "vtt_transcript", "vtt_transcript_alt", NULL };
  static const char *const passed_over_in_points[] = { "time", "gps_zoom", NULL };

  for (guint i = 0; i < elements->len; i++)
    {
      const VandapOhmsElement *element = &g_array_index (elements, VandapOhmsElement, i);

      if (strstr (element->text, "[[") != NULL
          || g_strv_contains (in_point ? passed_over_in_points : passed_over, element->name)
          || (!in_point && vandap_ohms_source_is_field (element->name)))
        continue;
      fuzz_count_letters (counts, element->text, strlen (element->text), 1);
    }
}

static void
check_records (GPtrArray *records, VandapBlocks *blocks)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const VandapOhmsRecord *record = records->pdata[i];

      count_elements (counts, record->elements, FALSE);
      for (guint j = 0; j < record->points->len; j++)
        count_elements (counts, g_array_index (record->points, VandapOhmsPoint, j).elements, TRUE);
    }
  fuzz_take_blocks (counts, blocks);
  fuzz_assert_none_lost (counts);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autofree char *bytes = g_memdup2 (data, size);
  g_autoptr (VandapReport) report = vandap_report_new ("ohms");
  const VandapFileContent content = { bytes != NULL ? bytes : "", size, "fuzz.xml", report, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapBlocks) blocks = vandap_ohms_reader_read (&content, &error);
  g_autoptr (GPtrArray) records = vandap_ohms_records_parse (content.data, size, "fuzz.xml", NULL, NULL);
  g_autoptr (VandapInterview) interview = NULL;

  vandap_ohms_reader_recognises (content.data, size);
  g_assert_true ((blocks == NULL) == (records == NULL));
  if (blocks == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "fuzz.xml"));
      return 0;
    }
  g_assert_no_error (error);
  check_records (records, blocks);

  interview = vandap_turn_grammar_read (blocks, report, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (interview);

  return 0;
}
