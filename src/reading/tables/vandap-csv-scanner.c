/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tables/vandap-csv-scanner.h"

#include <string.h>

/* No table of what people said has more; what follows belongs to the last one. */
#define MOST_CELLS 256

typedef struct
{
  const char *end;
  char delimiter;
  guint line;
  guint unclosed; /* line on which a quotation mark is opened and never closed; 0 where none is */
} Scanner;

static gboolean
ends_cell (const Scanner *self, const char *p)
{
  return p == self->end || *p == self->delimiter || *p == '\n' || *p == '\r';
}

/* The mark that closes a cell in quotation marks: one that is not doubled. NULL where none follows. */
static const char *
find_close (const Scanner *self, const char *p)
{
  while ((p = p < self->end ? memchr (p, '"', (gsize) (self->end - p)) : NULL) != NULL)
    {
      if (p + 1 == self->end || p[1] != '"')
        return p;
      p += 2;
    }

  return NULL;
}

static const char *
scan_quoted (Scanner *self, const char *p, const char *close, GString *cell)
{
  for (p++; p < close; p++)
    {
      g_string_append_c (cell, *p);
      if (*p == '"')
        p++;
      else if (*p == '\n' || (*p == '\r' && p[1] != '\n'))
        self->line++;
    }

  return close + 1;
}

static const char *
scan_cell (Scanner *self, const char *p, GString *cell)
{
  const char *from = p;

  if (p < self->end && *p == '"' && self->unclosed == 0)
    {
      const char *close = find_close (self, p + 1);

      if (close == NULL)
        self->unclosed = self->line;
      else if (ends_cell (self, close + 1))
        return scan_quoted (self, p, close, cell);
    }
  while (!ends_cell (self, p))
    p++;
  g_string_append_len (cell, from, p - from);

  return p;
}

static GString *
get_cell (VandapCsvRow *row, char delimiter)
{
  if (row->n_cells == MOST_CELLS)
    return g_string_append_c (row->cells->pdata[MOST_CELLS - 1], delimiter);
  if (row->n_cells == row->cells->len)
    g_ptr_array_add (row->cells, g_string_new (NULL));
  g_string_truncate (row->cells->pdata[row->n_cells], 0);

  return row->cells->pdata[row->n_cells++];
}

static gboolean
is_empty (const VandapCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (*vandap_csv_row_get (row, i) != '\0')
      return FALSE;

  return TRUE;
}

static void
free_cell (gpointer data)
{
  g_string_free (data, TRUE);
}

/**
 * vandap_csv_scan:
 * @text: UTF-8 of a table
 * @length: its length in bytes
 * @delimiter: what stands between its cells
 * @visit: called for each row in which something stands
 * @data: data for @visit
 *
 * Goes through a table. Where a quotation mark is opened and never closed, it and
 * those after it are characters as any other.
 *
 * Returns: the line of such a mark, or 0
 */
guint
vandap_csv_scan (const char *text, gsize length, char delimiter, VandapCsvVisit visit, gpointer data)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (free_cell);
  Scanner self = { text + length, delimiter, 1, 0 };
  VandapCsvRow row = { cells, 0, 1 };
  const char *p = text;

  while (p < self.end)
    {
      p = scan_cell (&self, p, get_cell (&row, delimiter));
      if (p < self.end && *p == delimiter)
        {
          p++;
          if (p < self.end)
            continue;
          get_cell (&row, delimiter);
        }
      if (!is_empty (&row) && !visit (data, &row))
        break;
      if (p + 1 < self.end && p[0] == '\r' && p[1] == '\n')
        p++;
      if (p < self.end)
        p++;
      row.n_cells = 0;
      row.line = ++self.line;
    }

  return self.unclosed;
}

/**
 * vandap_csv_row_get:
 * @row: a row
 * @cell: index of a cell
 *
 * Gets what a cell says.
 *
 * Returns: (transfer none): it, empty where there is no such cell
 */
const char *
vandap_csv_row_get (const VandapCsvRow *row, guint cell)
{
  const char *text = cell < row->n_cells ? ((GString *) row->cells->pdata[cell])->str : "";

  while (g_ascii_isspace (*text))
    text++;

  return text;
}

/**
 * vandap_csv_row_join:
 * @row: a row
 * @first: index of a cell
 * @between: what to put between the cells
 * @out: what they are added to
 *
 * Puts a cell and all that follow it together.
 */
void
vandap_csv_row_join (const VandapCsvRow *row, guint first, const char *between, GString *out)
{
  for (guint i = first; i < row->n_cells; i++)
    {
      const GString *cell = row->cells->pdata[i];

      if (i > first)
        g_string_append (out, between);
      g_string_append_len (out, cell->str, (gssize) cell->len);
    }
}
