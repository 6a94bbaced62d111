/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/office/vandap-office-table-parts.h"
#include "reading/tables/vandap-csv-words.h"

/* Whether a table is a conversation. */

/* A table's heading over what is said. */
#define LONGEST_HEADING 40

static guint
count_label (GHashTable *counts, const VandapOfficeTableRow *row, guint column, guint by)
{
  gint64 moment;
  char *label = vandap_office_row_part_label (row->cells[column].text->str, &moment);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, label)) + by;

  if (by > 0)
    g_hash_table_insert (counts, label, GUINT_TO_POINTER (n));
  else
    g_free (label);

  return n;
}

/* Over a column of moments or numbers a word stands that is neither. */
static gboolean
is_over_others (const VandapOfficeTableRow *row)
{
  for (guint i = 0; i < VANDAP_OFFICE_MOST_COLUMNS; i++)
    if (row->cells[i].text == NULL || row->cells[i].length > LONGEST_HEADING || row->cells[i].ending != VANDAP_OFFICE_ENDS_OTHERWISE)
      return FALSE;

  return row->is_plain && !vandap_office_row_is_beside (row, 1) && row->more_length == 0
         && vandap_office_row_has_letter (row->cells[0].text->str);
}

/* Where nothing marks the first row as a heading: its words come in no other row, though all others' do. */
static void
find_heading (VandapOfficeTable *self, GHashTable *counts, guint labelled)
{
  VandapOfficeTableRow *first = vandap_office_table_get_row (self, 0);
  guint column = self->label_column;

  first->is_heading = first->is_heading || (column > 0 && is_over_others (first));
  if (!vandap_office_row_is_labelled (first, column) || first->cells[column + 1].length > LONGEST_HEADING || labelled < 5
      || count_label (counts, first, column, 0) > 1)
    return;
  for (guint i = 1; i < self->rows->len; i++)
    if (vandap_office_row_is_labelled (vandap_office_table_get_row (self, i), column) && count_label (counts, vandap_office_table_get_row (self, i), column, 0) < 2)
      return;
  first->is_heading = TRUE;
}

/* What the rows have that may be labelled. */
typedef struct
{
  guint labelled;
  guint others;
  guint distinct;
  guint asking;      /* words that end with a question mark */
  guint sentences;   /* words that end as a sentence does that does not ask */
  guint labels_ask;
  gsize left;
  gsize right;
} Tally;

static void
count_rows (VandapOfficeTable *self, guint column, GHashTable *counts, Tally *tally)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const VandapOfficeTableRow *row = vandap_office_table_get_row (self, i);

      if (!vandap_office_row_is_labelled (row, column))
        {
          tally->others += !row->is_heading && row->cells[column].length > 0;
          continue;
        }
      tally->labelled++;
      tally->left += row->cells[column].length;
      tally->right += row->cells[column + 1].length;
      tally->asking += row->cells[column + 1].ending == VANDAP_OFFICE_ENDS_ASKING;
      tally->sentences += row->cells[column + 1].ending == VANDAP_OFFICE_ENDS_SENTENCE;
      tally->labels_ask += row->cells[column].ending == VANDAP_OFFICE_ENDS_ASKING;
      count_label (counts, row, column, 1);
    }
  tally->distinct = g_hash_table_size (counts);
}

/*
 * Names come again, as those of facts ("Born", "Lives in") do not, and what is said is
 * long, or some of it asks. Two rows are one question and one answer.
 */
static gboolean
are_turns (const Tally *tally)
{
  gboolean again = tally->distinct < tally->labelled;

  if (tally->labelled < 2 || tally->others * 4 > tally->labelled)
    return FALSE;
  if (tally->labelled == 2 && tally->right >= 3 * tally->left)
    return TRUE;
  if (tally->labelled == 2)
    return tally->distinct == 2 && tally->asking == 1 && tally->sentences == 1 && tally->labels_ask == 0;

  return again && (tally->right >= 2 * tally->left || (tally->asking > 0 && tally->labels_ask == 0));
}

static VandapCsvColumn
find_meaning (const VandapOfficeTableCell *cell, guint *doubt)
{
  if (cell->text == NULL || cell->length > LONGEST_HEADING || cell->is_noted)
    return VANDAP_CSV_OTHER;

  return vandap_csv_words_find (cell->text->str, doubt);
}

/* Whether most rows have both something under the one heading and under the other. */
static gboolean
are_filled (const VandapOfficeTable *self, guint question, guint answer)
{
  guint both = 0;

  for (guint i = 1; i < self->rows->len; i++)
    {
      const VandapOfficeTableRow *row = vandap_office_table_get_row (self, i);

      both += row->cells[question].length > 0 && row->cells[answer].length > 0;
    }

  return both > 0 && both * 2 >= self->rows->len - 1;
}

/* A table whose first row says that questions stand in one column and answers in another, has them there. */
static void
find_pairs (VandapOfficeTable *self)
{
  const VandapOfficeTableRow *first = self->rows->len > 1 ? vandap_office_table_get_row (self, 0) : NULL;
  guint question = VANDAP_OFFICE_NO_COLUMN, answer = VANDAP_OFFICE_NO_COLUMN;
  guint least_question = G_MAXUINT, least_answer = G_MAXUINT;

  for (guint i = 0; first != NULL && i < VANDAP_OFFICE_MOST_COLUMNS; i++)
    {
      guint doubt;
      VandapCsvColumn column = find_meaning (&first->cells[i], &doubt);

      if (column == VANDAP_CSV_QUESTION && doubt < least_question)
        {
          question = i;
          least_question = doubt;
        }
      else if (column == VANDAP_CSV_ANSWER && doubt < least_answer)
        {
          answer = i;
          least_answer = doubt;
        }
    }
  if (question == VANDAP_OFFICE_NO_COLUMN || answer == VANDAP_OFFICE_NO_COLUMN || question > answer
      || !are_filled (self, question, answer))
    return;
  self->question_column = question;
  self->answer_column = answer;
  self->has_pairs = TRUE;
  vandap_office_table_get_row (self, 0)->is_heading = TRUE;
}

/**
 * vandap_office_table_judge:
 * @self: a table
 *
 * Tells whether a column says who speaks what stands in the one to its right. It
 * is the first, or the second where the first tells the time or numbers the rows.
 * Where the first row says which column asks and which answers, that is so.
 */
void
vandap_office_table_judge (VandapOfficeTable *self)
{
  find_pairs (self);
  if (self->has_pairs)
    return;
  for (guint column = 0; column + 1 < VANDAP_OFFICE_MOST_COLUMNS && !self->has_labels; column++)
    {
      g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      Tally tally = { 0 };

      count_rows (self, column, counts, &tally);
      self->label_column = column;
      self->has_labels = are_turns (&tally);
      if (self->has_labels)
        find_heading (self, counts, tally.labelled);
    }
}

