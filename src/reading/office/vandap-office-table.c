/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/office/vandap-office-table-parts.h"

static void
clear_row (gpointer data)
{
  VandapOfficeTableRow *row = data;

  for (guint i = 0; i < VANDAP_OFFICE_MOST_COLUMNS; i++)
    if (row->cells[i].text != NULL)
      g_string_free (row->cells[i].text, TRUE);
}

/**
 * vandap_office_table_new:
 *
 * Creates a table without rows.
 *
 * Returns: (transfer full): a new table
 */
VandapOfficeTable *
vandap_office_table_new (void)
{
  VandapOfficeTable *self = g_new0 (VandapOfficeTable, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (VandapOfficeTableRow));
  g_array_set_clear_func (self->rows, clear_row);

  return self;
}

/**
 * vandap_office_table_free:
 * @self: (transfer full) (nullable): a table
 *
 * Frees a table.
 */
void
vandap_office_table_free (VandapOfficeTable *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}

/**
 * vandap_office_table_begin_row:
 * @self: a table
 *
 * Begins a row.
 */
void
vandap_office_table_begin_row (VandapOfficeTable *self)
{
  VandapOfficeTableRow row = { .is_plain = TRUE };

  g_array_append_val (self->rows, row);
}

/**
 * vandap_office_table_begin_cell:
 * @self: a table
 *
 * Begins a cell of the row.
 */
void
vandap_office_table_begin_cell (VandapOfficeTable *self)
{
  if (self->rows->len == 0)
    vandap_office_table_begin_row (self);
  vandap_office_table_get_row (self, self->rows->len - 1)->n_cells++;
}

/**
 * vandap_office_table_set_heading:
 * @self: a table
 *
 * Tells that the row is the table's heading.
 */
void
vandap_office_table_set_heading (VandapOfficeTable *self)
{
  if (self->rows->len > 0)
    vandap_office_table_get_row (self, self->rows->len - 1)->is_heading = TRUE;
}

/**
 * vandap_office_table_set_nested:
 * @self: a table
 *
 * Tells that there is a table in the row.
 */
void
vandap_office_table_set_nested (VandapOfficeTable *self)
{
  if (self->rows->len > 0)
    vandap_office_table_get_row (self, self->rows->len - 1)->is_plain = FALSE;
}

/**
 * vandap_office_table_get_cell:
 * @self: a table
 *
 * Gets the cell that was begun last.
 *
 * Returns: where it is; no table before the first cell
 */
VandapOfficeCell
vandap_office_table_get_cell (VandapOfficeTable *self)
{
  VandapOfficeCell cell = { NULL, 0, 0 };

  if (self->rows->len == 0 || vandap_office_table_get_row (self, self->rows->len - 1)->n_cells == 0)
    return cell;
  cell.table = self;
  cell.row = self->rows->len - 1;
  cell.column = vandap_office_table_get_row (self, cell.row)->n_cells - 1;

  return cell;
}

static VandapOfficeEnding
find_ending (const char *text)
{
  const char *p = text + strlen (text);

  while (p > text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '?' || c == 0xff1f || c == 0x61f || c == 0x37e)
        return VANDAP_OFFICE_ENDS_ASKING;
      if (c == '.' || c == '!' || c == 0x2026 || c == 0x3002)
        return VANDAP_OFFICE_ENDS_SENTENCE;
      if (g_unichar_isalnum (c))
        return VANDAP_OFFICE_ENDS_OTHERWISE;
    }

  return VANDAP_OFFICE_ENDS_OTHERWISE;
}

/**
 * vandap_office_table_add:
 * @cell: a cell
 * @draft: a paragraph in it
 *
 * Takes account of a paragraph.
 */
void
vandap_office_table_add (const VandapOfficeCell *cell, const VandapOfficeDraft *draft)
{
  VandapOfficeTableRow *row = vandap_office_table_get_row (cell->table, cell->row);
  gsize length = vandap_office_draft_count (draft);
  VandapOfficeTableCell *words;

  /* What is left out, hidden or a note may not be taken for a label, nor one be given to it. */
  if (draft->kind == VANDAP_BLOCK_LEFT_OUT || (draft->all_flags & VANDAP_OFFICE_HIDDEN))
    row->is_plain = FALSE;
  if (cell->column >= VANDAP_OFFICE_MOST_COLUMNS)
    {
      row->more_length += length;
      return;
    }
  words = &row->cells[cell->column];
  words->length += length;
  words->is_noted = words->is_noted || (draft->all_flags & VANDAP_OFFICE_ASIDE);
  if (length > 0)
    words->ending = find_ending (draft->text->str);
  if (words->length > VANDAP_OFFICE_LONGEST_LABEL || length == 0)
    return;
  if (words->text == NULL)
    words->text = g_string_new (NULL);
  else
    g_string_append_c (words->text, ' ');
  g_string_append_len (words->text, draft->text->str, (gssize) draft->text->len);
}

/**
 * vandap_office_table_is_label:
 * @cell: a cell of a table that was judged
 *
 * Tells whether what stands in a cell is a label of what stands beside it.
 *
 * Returns: whether it is
 */
gboolean
vandap_office_table_is_label (const VandapOfficeCell *cell)
{
  return cell->table != NULL && cell->table->has_labels && cell->column == cell->table->label_column
         && vandap_office_row_is_labelled (vandap_office_table_get_row (cell->table, cell->row), cell->column);
}

static gboolean
is_in_pairs (const VandapOfficeCell *cell)
{
  return cell->table != NULL && cell->table->has_pairs;
}

static const VandapOfficeTableCell *
get_beside (const VandapOfficeCell *cell)
{
  const VandapOfficeTableRow *row;

  if (is_in_pairs (cell) && cell->table->question_column > 0)
    {
      row = vandap_office_table_get_row (cell->table, cell->row);
      return row->cells[cell->table->question_column].length > 0 ? &row->cells[0] : NULL;
    }
  if (cell->table == NULL || !cell->table->has_labels || cell->table->label_column == 0)
    return NULL;
  row = vandap_office_table_get_row (cell->table, cell->row);

  return row->is_plain && !row->is_heading && row->cells[cell->table->label_column + 1].length > 0 ? &row->cells[0]
                                                                                                  : NULL;
}

/**
 * vandap_office_table_is_moment:
 * @cell: a cell of a table that was judged
 *
 * Tells whether what stands in a cell says when that was said which stands beside it.
 *
 * Returns: whether it does
 */
gboolean
vandap_office_table_is_moment (const VandapOfficeCell *cell)
{
  const VandapOfficeTableCell *beside = get_beside (cell);
  gint64 moment;

  return cell->column == 0 && beside != NULL && vandap_office_row_is_moment (beside, &moment);
}

/**
 * vandap_office_table_is_number:
 * @cell: a cell of a table that was judged
 *
 * Tells whether what stands in a cell is the number of its row.
 *
 * Returns: whether it is
 */
gboolean
vandap_office_table_is_number (const VandapOfficeCell *cell)
{
  const VandapOfficeTableCell *beside = get_beside (cell);

  return cell->column == 0 && beside != NULL && vandap_office_row_is_number (beside);
}

/**
 * vandap_office_table_is_heading:
 * @cell: a cell of a table that was judged
 *
 * Tells whether a cell stands over columns of labels and of what is said.
 *
 * Returns: whether it does
 */
gboolean
vandap_office_table_is_heading (const VandapOfficeCell *cell)
{
  return cell->table != NULL && (cell->table->has_labels || cell->table->has_pairs)
         && vandap_office_table_get_row (cell->table, cell->row)->is_heading;
}

/**
 * vandap_office_table_is_other:
 * @cell: a cell of a table that was judged
 *
 * Tells whether a cell stands in a column that has neither questions nor answers,
 * where others have these.
 *
 * Returns: whether it does
 */
gboolean
vandap_office_table_is_other (const VandapOfficeCell *cell)
{
  return is_in_pairs (cell) && cell->column != cell->table->question_column
         && cell->column != cell->table->answer_column
         && vandap_office_table_get_row (cell->table, cell->row)->n_cells > cell->table->question_column + 1;
}

/* What stands over a column of questions or of answers, for the first words of each of its cells. */
static char *
take_heading (const VandapOfficeCell *cell, gint64 *moment)
{
  VandapOfficeTableRow *row = vandap_office_table_get_row (cell->table, cell->row);
  const VandapOfficeTableCell *heading;
  gboolean asks = cell->column == cell->table->question_column;

  if ((!asks && cell->column != cell->table->answer_column) || row->cells[cell->column].is_taken)
    return NULL;
  /* What goes over all columns is a heading of rows. */
  if (row->n_cells <= cell->table->question_column + 1)
    return NULL;
  row->cells[cell->column].is_taken = TRUE;
  heading = &vandap_office_table_get_row (cell->table, 0)->cells[cell->column];
  if (!asks || cell->table->question_column == 0 || !vandap_office_row_is_moment (&row->cells[0], moment))
    *moment = VANDAP_OFFICE_NO_MOMENT;

  return vandap_office_row_part_label (heading->text->str, moment);
}

/**
 * vandap_office_table_take_label:
 * @cell: a cell of a table that was judged
 * @moment: (out): return location for when it is said, in milliseconds, or %VANDAP_OFFICE_NO_MOMENT
 *
 * Gets the label of what stands in a cell, once only: what follows in the cell is
 * the same person's.
 *
 * Returns: (transfer full) (nullable): the label, without a colon
 */
char *
vandap_office_table_take_label (const VandapOfficeCell *cell, gint64 *moment)
{
  const VandapOfficeTableCell *beside = get_beside (cell);
  VandapOfficeTableRow *row;
  char *label;

  *moment = VANDAP_OFFICE_NO_MOMENT;
  if (is_in_pairs (cell))
    return take_heading (cell, moment);
  if (cell->table == NULL || !cell->table->has_labels || cell->column != cell->table->label_column + 1)
    return NULL;
  row = vandap_office_table_get_row (cell->table, cell->row);
  if (row->is_taken)
    return NULL;
  row->is_taken = TRUE;
  if (beside != NULL && !vandap_office_row_is_moment (beside, moment))
    *moment = VANDAP_OFFICE_NO_MOMENT;
  if (!vandap_office_row_is_labelled (row, cell->table->label_column))
    return NULL;

  label = vandap_office_row_part_label (row->cells[cell->table->label_column].text->str, moment);
  if (g_str_has_suffix (label, ":"))
    label[strlen (label) - 1] = '\0';
  else if (g_str_has_suffix (label, "："))
    label[strlen (label) - strlen ("：")] = '\0';

  return label;
}
