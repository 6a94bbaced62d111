/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/vandap-report-rows.h"

#include <string.h>

#include "text/vandap-escape.h"

#define SEPARATOR " ¶ "

/**
 * vandap_report_rows_begin:
 * @output: where to write
 * @error: return location for an error
 *
 * Writes the names of the columns.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vandap_report_rows_begin (GOutputStream *output, GError **error)
{
  static const char row[] = "file\tformat\tconvention\tsureness\tquestions\tleft-out\twhat was left out, and why\n";

  return g_output_stream_write_all (output, row, strlen (row), NULL, NULL, error);
}

static void
append_cell (GString *row, const char *text)
{
  vandap_escape_tsv (row, text != NULL ? text : "", -1);
  g_string_append_c (row, '\t');
}

static void
append_paragraph (GString *row, VandapReading *reading, const char *reason, guint paragraph)
{
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const VandapParagraph *marks = vandap_interview_get_paragraph (interview, paragraph);

  vandap_escape_tsv (row, reason, -1);
  g_string_append (row, ": ");
  vandap_escape_tsv (row, vandap_interview_get_text (interview, NULL) + marks->start, (gssize) (marks->end - marks->start));
}

/* Each paragraph that was left out, or of which it is not sure what it is, with the reason, and whatever else there is
 * to say. */
static void
append_left_out (GString *row, VandapReading *reading)
{
  guint n = 0;

  for (guint i = 0; i < vandap_reading_get_n_left_out (reading); i++)
    {
      const VandapLeftOut *left_out = vandap_reading_get_left_out (reading, i);

      g_string_append (row, n++ > 0 ? SEPARATOR : "");
      append_paragraph (row, reading, left_out->reason, left_out->paragraph);
    }
  for (guint i = 0; i < vandap_reading_get_n_doubts (reading); i++)
    {
      const VandapDoubt *doubt = vandap_reading_get_doubt (reading, i);

      g_string_append (row, n++ > 0 ? SEPARATOR : "");
      append_paragraph (row, reading, doubt->reason, doubt->paragraph);
    }
  for (guint i = 0; i < vandap_reading_get_n_notes (reading); i++)
    {
      g_string_append (row, n++ > 0 ? SEPARATOR : "");
      vandap_escape_tsv (row, vandap_reading_get_note (reading, i), -1);
    }
}

/**
 * vandap_report_rows_write:
 * @name: what the file is called
 * @reading: (nullable): how it was read, or %NULL where it could not be
 * @output: where to write
 * @error: return location for an error
 *
 * Writes the row of a file. Names of formats and conventions are the same in every
 * language, so that a script can rely on them.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vandap_report_rows_write (const char *name, VandapReading *reading, GOutputStream *output, GError **error)
{
  g_autoptr (GString) row = g_string_new (NULL);
  char sureness[G_ASCII_DTOSTR_BUF_SIZE];

  append_cell (row, name);
  if (reading == NULL)
    g_string_append (row, "\t\t\t\t");
  else
    {
      append_cell (row, vandap_reading_get_format (reading));
      append_cell (row, vandap_reading_get_convention (reading));
      append_cell (row, g_ascii_formatd (sureness, sizeof sureness, "%.2f", vandap_reading_get_sureness (reading)));
      g_string_append_printf (row, "%u\t%u\t", vandap_interview_get_n_questions (vandap_reading_get_interview (reading)),
                              vandap_reading_get_n_left_out (reading));
      append_left_out (row, reading);
    }
  g_string_append_c (row, '\n');

  return g_output_stream_write_all (output, row->str, row->len, NULL, NULL, error);
}
