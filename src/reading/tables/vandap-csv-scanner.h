/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tables of text, as RFC 4180 has them, with any character between the cells. */

/**
 * VandapCsvRow:
 * @cells: (element-type GString): the cells; more than there are may be kept here
 * @n_cells: how many there are
 * @line: the line of the file it begins on
 *
 * A row of a table, for as long as it is being looked at.
 */
typedef struct
{
  GPtrArray *cells;
  guint n_cells;
  guint line;
} VandapCsvRow;

/**
 * VandapCsvVisit:
 * @data: data
 * @row: a row in which something stands
 *
 * Called for each row.
 *
 * Returns: whether to go on
 */
typedef gboolean (*VandapCsvVisit) (gpointer data, const VandapCsvRow *row);

guint vandap_csv_scan (const char *text, gsize length, char delimiter, VandapCsvVisit visit, gpointer data);
const char *vandap_csv_row_get (const VandapCsvRow *row, guint cell);
void vandap_csv_row_join (const VandapCsvRow *row, guint first, const char *between, GString *out);

G_END_DECLS
