/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/tables/vandap-csv-scanner.h"
#include "reading/tables/vandap-csv-words.h"

G_BEGIN_DECLS

#define VANDAP_CSV_NOWHERE G_MAXUINT

/**
 * VandapCsvLayout:
 * @delimiter: what stands between cells
 * @header: index of the row that names the columns, or %VANDAP_CSV_NOWHERE
 * @n_columns: how many columns there are
 * @columns: for each kind of column which one it is, or %VANDAP_CSV_NOWHERE
 * @unit: milliseconds that a number without colons stands for, where times are given
 *
 * How a table of what people said is laid out.
 */
typedef struct
{
  char delimiter;
  guint header;
  guint n_columns;
  guint columns[VANDAP_CSV_N_COLUMNS];
  guint unit;
} VandapCsvLayout;

gboolean vandap_csv_layout_find (VandapCsvLayout *self, const char *text, gsize length, char delimiter);
gboolean vandap_csv_layout_read_time (const VandapCsvLayout *self, const char *cell, gint64 *milliseconds);

G_END_DECLS
