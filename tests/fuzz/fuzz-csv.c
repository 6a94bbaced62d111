/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading any text as a table: no letter is lost by its rows, nor by the blocks where it is one of what people said. */

#include "reading/grammar/vandap-turn-grammar.h"
#include "reading/tables/vandap-csv-layout.h"
#include "reading/tables/vandap-csv-reader.h"
#include "vandap-fuzz-letters.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static gboolean
count_row (gpointer data, const VandapCsvRow *row)
{
  g_assert_cmpuint (row->n_cells, >, 0);
  for (guint i = 0; i < row->n_cells; i++)
    {
      const GString *cell = row->cells->pdata[i];

      fuzz_count_letters (data, cell->str, cell->len, -1);
    }

  return TRUE;
}

static void
check_rows (const char *text, gsize length, char delimiter)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  fuzz_count_letters (counts, text, length, 1);
  vandap_csv_scan (text, length, delimiter, count_row, counts);
  fuzz_assert_none_lost (counts);
}

typedef struct
{
  GHashTable *counts;
  VandapCsvLayout layout;
} Table;

/* Rows that have times are joined, and whoever speaks them is named once. */
static gboolean
add_row (gpointer data, const VandapCsvRow *row)
{
  Table *table = data;

  for (guint i = 0; i < row->n_cells; i++)
    {
      const GString *cell = row->cells->pdata[i];

      if (i != table->layout.columns[VANDAP_CSV_SPEAKER]
          || table->layout.columns[VANDAP_CSV_START] == VANDAP_CSV_NOWHERE)
        fuzz_count_letters (table->counts, cell->str, cell->len, 1);
    }

  return TRUE;
}

static void
check_blocks (const char *text, gsize length, char delimiter)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (VandapReport) report = vandap_report_new ("table");
  const VandapFileContent content = { text, length, "fuzz.csv", report, NULL };
  Table table = { .counts = counts };
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapBlocks) blocks = NULL;
  g_autoptr (VandapInterview) interview = NULL;

  if (!vandap_csv_layout_find (&table.layout, text, length, delimiter))
    return;
  blocks = delimiter == '\t' ? vandap_tsv_reader_read (&content, &error) : vandap_csv_reader_read (&content, &error);
  g_assert_no_error (error);
  vandap_csv_scan (text, length, delimiter, add_row, &table);
  fuzz_take_blocks (counts, blocks);
  g_hash_table_remove (counts, GUINT_TO_POINTER ('s')); /* of "12.5s", a time */
  fuzz_assert_none_lost (counts);

  interview = vandap_turn_grammar_read (blocks, report, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (interview);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  gsize length = strlen (text);
  VandapCsvLayout layout;

  check_rows (text, length, ',');
  check_rows (text, length, '\t');
  check_blocks (text, length, ',');
  check_blocks (text, length, '\t');
  g_assert_true (!vandap_csv_layout_find (&layout, text, length, ',') || vandap_csv_reader_recognises (text, length));

  return 0;
}
