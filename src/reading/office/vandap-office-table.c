/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-table.h"

#include <string.h>

/* A name with what somebody does: a cell that says more is no label. In characters. */
#define LONGEST_LABEL 60

/* A table's heading over what is said. */
#define LONGEST_HEADING 40

typedef struct
{
  GString *left;      /* what stands in the left cell, while it may be a label */
  gsize left_length;  /* in characters */
  gsize right_length;
  guint n_cells;
  gboolean is_plain;  /* nothing in the left cell or about the row that a label could not say */
  gboolean is_heading;
} Row;

struct _VandapOfficeTable
{
  GArray *rows;
  gboolean has_labels;
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  if (row->left != NULL)
    g_string_free (row->left, TRUE);
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

  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
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

static Row *
get_row (const VandapOfficeTable *self, guint row)
{
  return &g_array_index (self->rows, Row, row);
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
  Row row = { .left = NULL, .is_plain = TRUE };

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
  get_row (self, self->rows->len - 1)->n_cells++;
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
    get_row (self, self->rows->len - 1)->is_heading = TRUE;
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
    get_row (self, self->rows->len - 1)->is_plain = FALSE;
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

  if (self->rows->len == 0 || get_row (self, self->rows->len - 1)->n_cells == 0)
    return cell;
  cell.table = self;
  cell.row = self->rows->len - 1;
  cell.column = get_row (self, cell.row)->n_cells - 1;

  return cell;
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
  Row *row = get_row (cell->table, cell->row);
  gsize length = vandap_office_draft_count (draft);

  /* What is left out, hidden or a note may not be taken for a label, nor one be given to it. */
  if (draft->kind == VANDAP_BLOCK_LEFT_OUT || (draft->all_flags & VANDAP_OFFICE_HIDDEN))
    row->is_plain = FALSE;
  if (cell->column > 0)
    {
      row->right_length += length;
      return;
    }
  row->left_length += length;
  if (draft->all_flags & VANDAP_OFFICE_ASIDE)
    row->is_plain = FALSE;
  if (row->left_length > LONGEST_LABEL || length == 0)
    return;
  if (row->left == NULL)
    row->left = g_string_new (NULL);
  else
    g_string_append_c (row->left, ' ');
  g_string_append_len (row->left, draft->text->str, (gssize) draft->text->len);
}

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Whether the left cell may be who speaks, and the right one what is said. */
static gboolean
is_labelled (const Row *row)
{
  return !row->is_heading && row->is_plain && row->n_cells == 2 && row->right_length > 0 && row->left != NULL
         && row->left_length <= LONGEST_LABEL && has_letter (row->left->str);
}

/* Where nothing marks the first row as a heading: its words come in no other row, though all others' do. */
static void
find_heading (VandapOfficeTable *self, GHashTable *counts, guint labelled)
{
  Row *first = get_row (self, 0);

  if (!is_labelled (first) || first->right_length > LONGEST_HEADING || labelled < 5
      || GPOINTER_TO_UINT (g_hash_table_lookup (counts, first->left->str)) > 1)
    return;
  for (guint i = 1; i < self->rows->len; i++)
    if (is_labelled (get_row (self, i))
        && GPOINTER_TO_UINT (g_hash_table_lookup (counts, get_row (self, i)->left->str)) < 2)
      return;
  first->is_heading = TRUE;
}

/**
 * vandap_office_table_judge:
 * @self: a table
 *
 * Tells whether the left column says who speaks: two columns, the left one short
 * in most rows and the right one long, and names that come again, as those of
 * facts ("Born", "Lives in") do not.
 */
void
vandap_office_table_judge (VandapOfficeTable *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint labelled = 0, others = 0, distinct;
  gsize left = 0, right = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      if (!is_labelled (row))
        {
          others += !row->is_heading && row->left_length > 0;
          continue;
        }
      labelled++;
      left += row->left_length;
      right += row->right_length;
      g_hash_table_insert (counts, row->left->str,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, row->left->str)) + 1));
    }
  distinct = g_hash_table_size (counts);
  self->has_labels = labelled >= 2 && others * 4 <= labelled && right >= 2 * left
                     && (labelled == 2 ? right >= 3 * left : distinct < labelled);
  if (self->has_labels)
    find_heading (self, counts, labelled);
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
  return cell->table != NULL && cell->table->has_labels && cell->column == 0
         && is_labelled (get_row (cell->table, cell->row));
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
  return cell->table != NULL && cell->table->has_labels && get_row (cell->table, cell->row)->is_heading;
}

/**
 * vandap_office_table_take_label:
 * @cell: a cell of a table that was judged
 *
 * Gets the label of what stands in a cell, once only: what follows in the cell is
 * the same person's.
 *
 * Returns: (transfer full) (nullable): the label, without a colon
 */
char *
vandap_office_table_take_label (const VandapOfficeCell *cell)
{
  Row *row;
  char *label;

  if (cell->table == NULL || !cell->table->has_labels || cell->column != 1)
    return NULL;
  row = get_row (cell->table, cell->row);
  if (!is_labelled (row))
    return NULL;

  label = g_strstrip (g_strdelimit (g_strdup (row->left->str), "\r\n\t", ' '));
  if (g_str_has_suffix (label, ":"))
    label[strlen (label) - 1] = '\0';
  else if (g_str_has_suffix (label, "："))
    label[strlen (label) - strlen ("：")] = '\0';
  row->right_length = 0; /* it is not labelled any more */

  return label;
}
