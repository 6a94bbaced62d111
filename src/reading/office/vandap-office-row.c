/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading/office/vandap-office-table-parts.h"
#include "reading/vandap-clock.h"

/* What the cells of a row may be. */

/**
 * vandap_office_row_has_letter:
 * @text: UTF-8
 *
 * Tells whether there is a letter in a text.
 *
 * Returns: whether there is
 */
gboolean
vandap_office_row_has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * vandap_office_row_is_moment:
 * @cell: a cell
 * @moment: (out): return location for when something is said, in milliseconds
 *
 * Tells whether a cell is a moment.
 *
 * Returns: whether it is
 */
gboolean
vandap_office_row_is_moment (const VandapOfficeTableCell *cell, gint64 *moment)
{
  return cell->text != NULL && cell->length <= VANDAP_OFFICE_LONGEST_LABEL && !cell->is_noted
         && vandap_clock_read (cell->text->str, moment);
}

/**
 * vandap_office_row_is_number:
 * @cell: a cell
 *
 * Tells whether a cell is a number.
 *
 * Returns: whether it is
 */
gboolean
vandap_office_row_is_number (const VandapOfficeTableCell *cell)
{
  const char *text = cell->text != NULL ? cell->text->str : "";
  gsize digits = strspn (text, "0123456789");

  return digits > 0 && cell->length <= VANDAP_OFFICE_LONGEST_LABEL && !cell->is_noted
         && strspn (text + digits, ".) ") == strlen (text) - digits;
}

/**
 * vandap_office_row_part_label:
 * @text: what a label's cell has
 * @moment: (inout): where the moment is put, if there is one
 *
 * Takes the moment off that some write before a name or after it: "00:12 Name",
 * "Name (00:12)".
 *
 * Returns: (transfer full): the label
 */
char *
vandap_office_row_part_label (const char *text, gint64 *moment)
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

/**
 * vandap_office_row_is_beside:
 * @row: a row
 * @column: the column of labels
 *
 * Tells whether what stands beside the labels and the words is none of either: when
 * it was said, or which row it is.
 *
 * Returns: whether it is
 */
gboolean
vandap_office_row_is_beside (const VandapOfficeTableRow *row, guint column)
{
  gint64 moment;

  if (column == 0)
    return row->cells[2].length == 0 && row->more_length == 0;

  return row->more_length == 0
         && (row->cells[0].length == 0 || vandap_office_row_is_moment (&row->cells[0], &moment) || vandap_office_row_is_number (&row->cells[0]));
}

/**
 * vandap_office_row_is_labelled:
 * @row: a row
 * @column: a column
 *
 * Tells whether a column may say who speaks, and the next one what is said.
 *
 * Returns: whether it may
 */
gboolean
vandap_office_row_is_labelled (const VandapOfficeTableRow *row, guint column)
{
  const VandapOfficeTableCell *label = &row->cells[column];

  return !row->is_heading && row->is_plain && row->n_cells > column + 1 && row->cells[column + 1].length > 0
         && label->text != NULL && label->length <= VANDAP_OFFICE_LONGEST_LABEL && !label->is_noted
         && vandap_office_row_has_letter (label->text->str) && vandap_office_row_is_beside (row, column);
}
