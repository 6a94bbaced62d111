/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-table.h"

#include <string.h>

#include "reading/vandap-clock.h"

/* A name with what somebody does: a cell that says more is no label. In characters. */
#define LONGEST_LABEL 100

/* A table's heading over what is said. */
#define LONGEST_HEADING 40

/* When, who, what: a table with more columns than these three is no conversation. */
#define MOST_COLUMNS 3

/* How the words of a cell end. */
typedef enum
{
  ENDS_OTHERWISE,
  ENDS_SENTENCE,
  ENDS_ASKING,
} Ending;

typedef struct
{
  GString *text;      /* while it may be a label */
  gsize length;       /* in characters */
  gboolean is_noted;  /* what a label cannot say */
  Ending ending;
} Cell;

typedef struct
{
  Cell cells[MOST_COLUMNS];
  gsize more_length;  /* of what stands in further columns */
  guint n_cells;
  gboolean is_plain;  /* nothing about the row that a label could not say */
  gboolean is_heading;
  gboolean is_taken;  /* its label, and its moment */
} Row;

struct _VandapOfficeTable
{
  GArray *rows;
  guint label_column; /* the words are in the next */
  gboolean has_labels;
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < MOST_COLUMNS; i++)
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
  Row row = { .is_plain = TRUE };

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

static Ending
find_ending (const char *text)
{
  const char *p = text + strlen (text);

  while (p > text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '?' || c == 0xff1f || c == 0x61f || c == 0x37e)
        return ENDS_ASKING;
      if (c == '.' || c == '!' || c == 0x2026 || c == 0x3002)
        return ENDS_SENTENCE;
      if (g_unichar_isalnum (c))
        return ENDS_OTHERWISE;
    }

  return ENDS_OTHERWISE;
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
  Cell *words;

  /* What is left out, hidden or a note may not be taken for a label, nor one be given to it. */
  if (draft->kind == VANDAP_BLOCK_LEFT_OUT || (draft->all_flags & VANDAP_OFFICE_HIDDEN))
    row->is_plain = FALSE;
  if (cell->column >= MOST_COLUMNS)
    {
      row->more_length += length;
      return;
    }
  words = &row->cells[cell->column];
  words->length += length;
  words->is_noted = words->is_noted || (draft->all_flags & VANDAP_OFFICE_ASIDE);
  if (length > 0)
    words->ending = find_ending (draft->text->str);
  if (words->length > LONGEST_LABEL || length == 0)
    return;
  if (words->text == NULL)
    words->text = g_string_new (NULL);
  else
    g_string_append_c (words->text, ' ');
  g_string_append_len (words->text, draft->text->str, (gssize) draft->text->len);
}

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
is_moment (const Cell *cell, gint64 *moment)
{
  return cell->text != NULL && cell->length <= LONGEST_LABEL && !cell->is_noted
         && vandap_clock_read (cell->text->str, moment);
}

static gboolean
is_number (const Cell *cell)
{
  const char *text = cell->text != NULL ? cell->text->str : "";
  gsize digits = strspn (text, "0123456789");

  return digits > 0 && cell->length <= LONGEST_LABEL && !cell->is_noted
         && strspn (text + digits, ".) ") == strlen (text) - digits;
}

/* Takes the moment off that some write before a name or after it: "00:12 Name", "Name (00:12)". */
static char *
part_label (const char *text, gint64 *moment)
{
  g_autofree char *label = g_strstrip (g_strdelimit (g_strdup (text), "\r\n\t", ' '));
  char *space = strchr (label, ' ');

  if (space != NULL)
    {
      *space = '\0';
      if (vandap_clock_read (label, moment))
        return g_strdup (g_strchug (space + 1));
      *space = ' ';
      space = strrchr (label, ' ');
      if (vandap_clock_read (space + 1, moment))
        *space = '\0';
    }

  return g_strdup (g_strchomp (label));
}

/* Whether what stands beside the labels and the words is none of either: when it was said, or which row it is. */
static gboolean
is_beside (const Row *row, guint column)
{
  gint64 moment;

  if (column == 0)
    return row->cells[2].length == 0 && row->more_length == 0;

  return row->more_length == 0
         && (row->cells[0].length == 0 || is_moment (&row->cells[0], &moment) || is_number (&row->cells[0]));
}

/* Whether a column may say who speaks, and the next one what is said. */
static gboolean
is_labelled (const Row *row, guint column)
{
  const Cell *label = &row->cells[column];

  return !row->is_heading && row->is_plain && row->n_cells > column + 1 && row->cells[column + 1].length > 0
         && label->text != NULL && label->length <= LONGEST_LABEL && !label->is_noted
         && has_letter (label->text->str) && is_beside (row, column);
}

static guint
count_label (GHashTable *counts, const Row *row, guint column, guint by)
{
  gint64 moment;
  char *label = part_label (row->cells[column].text->str, &moment);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, label)) + by;

  if (by > 0)
    g_hash_table_insert (counts, label, GUINT_TO_POINTER (n));
  else
    g_free (label);

  return n;
}

/* Over a column of moments or numbers a word stands that is neither. */
static gboolean
is_over_others (const Row *row)
{
  for (guint i = 0; i < MOST_COLUMNS; i++)
    if (row->cells[i].text == NULL || row->cells[i].length > LONGEST_HEADING || row->cells[i].ending != ENDS_OTHERWISE)
      return FALSE;

  return row->is_plain && !is_beside (row, 1) && row->more_length == 0 && has_letter (row->cells[0].text->str);
}

/* Where nothing marks the first row as a heading: its words come in no other row, though all others' do. */
static void
find_heading (VandapOfficeTable *self, GHashTable *counts, guint labelled)
{
  Row *first = get_row (self, 0);
  guint column = self->label_column;

  first->is_heading = first->is_heading || (column > 0 && is_over_others (first));
  if (!is_labelled (first, column) || first->cells[column + 1].length > LONGEST_HEADING || labelled < 5
      || count_label (counts, first, column, 0) > 1)
    return;
  for (guint i = 1; i < self->rows->len; i++)
    if (is_labelled (get_row (self, i), column) && count_label (counts, get_row (self, i), column, 0) < 2)
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
      const Row *row = get_row (self, i);

      if (!is_labelled (row, column))
        {
          tally->others += !row->is_heading && row->cells[column].length > 0;
          continue;
        }
      tally->labelled++;
      tally->left += row->cells[column].length;
      tally->right += row->cells[column + 1].length;
      tally->asking += row->cells[column + 1].ending == ENDS_ASKING;
      tally->sentences += row->cells[column + 1].ending == ENDS_SENTENCE;
      tally->labels_ask += row->cells[column].ending == ENDS_ASKING;
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

/**
 * vandap_office_table_judge:
 * @self: a table
 *
 * Tells whether a column says who speaks what stands in the one to its right. It
 * is the first, or the second where the first tells the time or numbers the rows.
 */
void
vandap_office_table_judge (VandapOfficeTable *self)
{
  for (guint column = 0; column + 1 < MOST_COLUMNS && !self->has_labels; column++)
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
         && is_labelled (get_row (cell->table, cell->row), cell->column);
}

static const Cell *
get_beside (const VandapOfficeCell *cell)
{
  const Row *row;

  if (cell->table == NULL || !cell->table->has_labels || cell->table->label_column == 0)
    return NULL;
  row = get_row (cell->table, cell->row);

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
  const Cell *beside = get_beside (cell);
  gint64 moment;

  return cell->column == 0 && beside != NULL && is_moment (beside, &moment);
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
  const Cell *beside = get_beside (cell);

  return cell->column == 0 && beside != NULL && is_number (beside);
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
  const Cell *beside = get_beside (cell);
  Row *row;
  char *label;

  *moment = VANDAP_OFFICE_NO_MOMENT;
  if (cell->table == NULL || !cell->table->has_labels || cell->column != cell->table->label_column + 1)
    return NULL;
  row = get_row (cell->table, cell->row);
  if (row->is_taken)
    return NULL;
  row->is_taken = TRUE;
  if (beside != NULL && !is_moment (beside, moment))
    *moment = VANDAP_OFFICE_NO_MOMENT;
  if (!is_labelled (row, cell->table->label_column))
    return NULL;

  label = part_label (row->cells[cell->table->label_column].text->str, moment);
  if (g_str_has_suffix (label, ":"))
    label[strlen (label) - 1] = '\0';
  else if (g_str_has_suffix (label, "："))
    label[strlen (label) - strlen ("：")] = '\0';

  return label;
}
