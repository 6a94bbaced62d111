/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/office/vandap-office-table.h"

G_BEGIN_DECLS

/* What the parts of a table's code know of it together. */

/* A name with what somebody does: a cell that says more is no label. In characters. */
#define VANDAP_OFFICE_LONGEST_LABEL 100

/* When, who, what: a table with more columns than these three is no conversation. */
#define VANDAP_OFFICE_MOST_COLUMNS 3

/* No column. */
#define VANDAP_OFFICE_NO_COLUMN G_MAXUINT

/* How the words of a cell end. */
typedef enum
{
  VANDAP_OFFICE_ENDS_OTHERWISE,
  VANDAP_OFFICE_ENDS_SENTENCE,
  VANDAP_OFFICE_ENDS_ASKING,
} VandapOfficeEnding;

typedef struct
{
  GString *text;      /* while it may be a label */
  gsize length;       /* in characters */
  gboolean is_noted;  /* what a label cannot say */
  gboolean is_taken;  /* of a question or an answer: its label */
  VandapOfficeEnding ending;
} VandapOfficeTableCell;

typedef struct
{
  VandapOfficeTableCell cells[VANDAP_OFFICE_MOST_COLUMNS];
  gsize more_length;  /* of what stands in further columns */
  guint n_cells;
  gboolean is_plain;  /* nothing about the row that a label could not say */
  gboolean is_heading;
  gboolean is_taken;  /* its label, and its moment */
} VandapOfficeTableRow;

struct _VandapOfficeTable
{
  GArray *rows;           /* VandapOfficeTableRow */
  guint label_column;     /* the words are in the next */
  gboolean has_labels;
  guint question_column;  /* where the first row says so */
  guint answer_column;
  gboolean has_pairs;
};

static inline VandapOfficeTableRow *
vandap_office_table_get_row (const VandapOfficeTable *self, guint row)
{
  return &g_array_index (self->rows, VandapOfficeTableRow, row);
}

gboolean vandap_office_row_has_letter (const char *text);
gboolean vandap_office_row_is_moment (const VandapOfficeTableCell *cell, gint64 *moment);
gboolean vandap_office_row_is_number (const VandapOfficeTableCell *cell);
char *vandap_office_row_part_label (const char *text, gint64 *moment);
gboolean vandap_office_row_is_beside (const VandapOfficeTableRow *row, guint column);
gboolean vandap_office_row_is_labelled (const VandapOfficeTableRow *row, guint column);

G_END_DECLS
