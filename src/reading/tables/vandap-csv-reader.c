/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tables/vandap-csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "reading/subtitles/vandap-cue-joiner.h"
#include "reading/tables/vandap-csv-layout.h"
#include "text/vandap-normal.h"

typedef struct
{
  VandapBlocks *blocks;
  VandapCueJoiner *joiner; /* where rows have times, they may be parts of sentences */
  VandapCsvLayout layout;
  char *question;          /* what stands over the column of questions */
  char *answer;
  guint row;
  gint64 time;             /* of the paragraph to come */
} Reader;

/* The lines of a cell are paragraphs. */
static void
write_cell (Reader *self, VandapBlockKind kind, const char *label, const char *reason, const char *text, guint line)
{
  while (*text != '\0')
    {
      const char *end = text + strcspn (text, "\r\n");

      vandap_blocks_begin (self->blocks, kind, line, TRUE);
      vandap_blocks_set_label (self->blocks, label);
      vandap_blocks_set_reason (self->blocks, reason);
      if (kind == VANDAP_BLOCK_PARAGRAPH && self->time != VANDAP_CUE_NO_TIME)
        {
          vandap_blocks_add_time (self->blocks, self->time);
          self->time = VANDAP_CUE_NO_TIME;
        }
      vandap_blocks_append (self->blocks, text, end - text);
      vandap_blocks_end (self->blocks);
      text = end + strspn (end, "\r\n");
    }
}

static void
leave_out (Reader *self, const char *text, guint line, const char *reason)
{
  if (*text == '\0')
    return;
  if (self->joiner != NULL)
    vandap_cue_joiner_leave_out (self->joiner, text, -1, line, reason);
  else
    write_cell (self, VANDAP_BLOCK_LEFT_OUT, NULL, reason, text, line);
}

static guint
get_column (const Reader *self, VandapCsvColumn column)
{
  return self->layout.columns[column];
}

static gint64
read_time (const Reader *self, const VandapCsvRow *row, VandapCsvColumn column)
{
  gint64 time;

  if (get_column (self, column) != VANDAP_CSV_NOWHERE
      && vandap_csv_layout_read_time (&self->layout, vandap_csv_row_get (row, get_column (self, column)), &time))
    return time;

  return VANDAP_CUE_NO_TIME;
}

/* Whether all that a cell says is said by the blocks and their times. */
static gboolean
is_used (const Reader *self, const VandapCsvRow *row, guint cell)
{
  for (guint i = VANDAP_CSV_SPEAKER; i < VANDAP_CSV_N_COLUMNS; i++)
    if (get_column (self, i) == cell)
      {
        gboolean is_text = i == VANDAP_CSV_TEXT || i == VANDAP_CSV_QUESTION || i == VANDAP_CSV_ANSWER;

        if (i == VANDAP_CSV_START || i == VANDAP_CSV_END)
          return read_time (self, row, i) != VANDAP_CUE_NO_TIME;

        return self->question != NULL ? is_text && i != VANDAP_CSV_TEXT : i == VANDAP_CSV_SPEAKER || is_text;
      }

  return FALSE;
}

static void
leave_out_others (Reader *self, const VandapCsvRow *row, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    if (!is_used (self, row, i))
      leave_out (self, vandap_csv_row_get (row, i), row->line, _("Another column of the table"));
}

/* Unquoted commas in the last column make more cells than there are columns. */
static char *
dup_text (const Reader *self, const VandapCsvRow *row, guint column, guint *n_cells)
{
  const char between[] = { self->layout.delimiter, '\0' };
  g_autoptr (GString) text = g_string_new (NULL);

  if (column + 1 < self->layout.n_columns || row->n_cells <= self->layout.n_columns)
    return g_strdup (vandap_csv_row_get (row, column));
  vandap_csv_row_join (row, column, between, text);
  *n_cells = column + 1;

  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

/* Spaces and what cannot be seen are nothing. */
static gboolean
says_something (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (vandap_character_get_use (g_utf8_get_char (text)) == VANDAP_CHARACTER_KEPT)
      return TRUE;

  return FALSE;
}

static void
add_cue (Reader *self, const VandapCsvRow *row, const char *speaker, const char *text)
{
  vandap_cue_joiner_begin_cue (self->joiner, read_time (self, row, VANDAP_CSV_START),
                               read_time (self, row, VANDAP_CSV_END), row->line);
  vandap_cue_joiner_set_voice (self->joiner, speaker);
  vandap_cue_joiner_set_asks (self->joiner, vandap_words_is_question (text, strlen (text)));
  while (*text != '\0')
    {
      const char *end = text + strcspn (text, "\r\n");

      vandap_cue_joiner_begin_line (self->joiner, FALSE);
      vandap_cue_joiner_append (self->joiner, text, end - text);
      text = end + strspn (end, "\r\n");
      if (*text != '\0')
        vandap_cue_joiner_end_paragraph (self->joiner);
    }
  vandap_cue_joiner_end_cue (self->joiner);
}

static void
take_utterance (Reader *self, const VandapCsvRow *row)
{
  guint n_cells = row->n_cells;
  g_autofree char *text = dup_text (self, row, get_column (self, VANDAP_CSV_TEXT), &n_cells);
  g_autofree char *speaker
    = g_strchomp (g_strdup (vandap_csv_row_get (row, get_column (self, VANDAP_CSV_SPEAKER))));

  if (!says_something (text))
    leave_out (self, speaker, row->line, _("Says nothing"));
  else if (self->joiner != NULL)
    add_cue (self, row, speaker, text);
  else
    write_cell (self, VANDAP_BLOCK_PARAGRAPH, speaker, NULL, text, row->line);
  leave_out_others (self, row, n_cells);
}

static void
take_pair (Reader *self, const VandapCsvRow *row)
{
  guint question = get_column (self, VANDAP_CSV_QUESTION), answer = get_column (self, VANDAP_CSV_ANSWER);
  guint n_cells = row->n_cells;
  g_autofree char *text = dup_text (self, row, answer, &n_cells);
  g_autofree char *asked = dup_text (self, row, question, &n_cells);

  self->time = read_time (self, row, VANDAP_CSV_START);
  write_cell (self, VANDAP_BLOCK_PARAGRAPH, self->question, NULL, asked, row->line);
  write_cell (self, VANDAP_BLOCK_PARAGRAPH, self->answer, NULL, text, row->line);
  leave_out_others (self, row, n_cells);
}

static void
take_header (Reader *self, const VandapCsvRow *row)
{
  g_autoptr (GString) names = g_string_new (NULL);

  vandap_csv_row_join (row, 0, " ", names);
  if (get_column (self, VANDAP_CSV_QUESTION) != VANDAP_CSV_NOWHERE
      && get_column (self, VANDAP_CSV_ANSWER) != VANDAP_CSV_NOWHERE)
    {
      self->question = g_strdup (vandap_csv_row_get (row, get_column (self, VANDAP_CSV_QUESTION)));
      self->answer = g_strdup (vandap_csv_row_get (row, get_column (self, VANDAP_CSV_ANSWER)));
    }
  else if (get_column (self, VANDAP_CSV_START) != VANDAP_CSV_NOWHERE)
    self->joiner = vandap_cue_joiner_new (self->blocks);
  write_cell (self, VANDAP_BLOCK_LEFT_OUT, NULL, _("Names of the table’s columns"), names->str, row->line);
}

static gboolean
take_row (gpointer data, const VandapCsvRow *row)
{
  Reader *self = data;
  guint number = self->row++;

  if (self->layout.header != VANDAP_CSV_NOWHERE && number < self->layout.header)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      vandap_csv_row_join (row, 0, " ", text);
      write_cell (self, VANDAP_BLOCK_PARAGRAPH, NULL, NULL, text->str, row->line);
    }
  else if (number == self->layout.header)
    take_header (self, row);
  else if (self->question != NULL)
    take_pair (self, row);
  else
    take_utterance (self, row);

  return TRUE;
}

static VandapBlocks *
read_table (const VandapFileContent *content, const VandapCsvLayout *layout)
{
  Reader self = { .blocks = vandap_blocks_new (), .layout = *layout, .time = VANDAP_CUE_NO_TIME };
  guint unclosed;

  if (layout->header == VANDAP_CSV_NOWHERE && layout->columns[VANDAP_CSV_START] != VANDAP_CSV_NOWHERE)
    self.joiner = vandap_cue_joiner_new (self.blocks);
  unclosed = vandap_csv_scan (content->data, content->length, layout->delimiter, take_row, &self);
  vandap_cue_joiner_free (self.joiner);
  g_free (self.question);
  g_free (self.answer);
  if (unclosed > 0)
    {
      g_autofree char *note = g_strdup_printf (
        _("Line %u: a quotation mark is opened and never closed. What follows is read as if there were none."), unclosed);

      vandap_report_add_note (content->report, note);
    }

  return self.blocks;
}

/* The first that makes a table of it. */
static gboolean
find_layout (VandapCsvLayout *layout, const char *text, gsize length, const char *delimiters)
{
  for (; *delimiters != '\0'; delimiters++)
    if (vandap_csv_layout_find (layout, text, length, *delimiters))
      return TRUE;

  return FALSE;
}

/**
 * vandap_csv_reader_recognises:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether a text is a table of what people said, with commas or semicolons
 * between its cells.
 *
 * Returns: whether it is
 */
gboolean
vandap_csv_reader_recognises (const char *text, gsize length)
{
  VandapCsvLayout layout;

  return find_layout (&layout, text, length, ",;");
}

/**
 * vandap_tsv_reader_recognises:
 * @text: UTF-8 of a file
 * @length: its length in bytes
 *
 * Tells whether a text is a table of what people said, with tabs between its
 * cells.
 *
 * Returns: whether it is
 */
gboolean
vandap_tsv_reader_recognises (const char *text, gsize length)
{
  VandapCsvLayout layout;

  return find_layout (&layout, text, length, "\t");
}

/**
 * vandap_csv_reader_read:
 * @content: a text that vandap_csv_reader_recognises()
 * @error: return location for an error
 *
 * Takes a table apart: each row is what one speaker says, or a question and its
 * answer; what else it has is left out and kept.
 *
 * Returns: (transfer full): its blocks
 */
VandapBlocks *
vandap_csv_reader_read (const VandapFileContent *content, GError **error)
{
  VandapCsvLayout layout;

  return find_layout (&layout, content->data, content->length, ",;") ? read_table (content, &layout)
                                                                     : vandap_blocks_new ();
}

/**
 * vandap_tsv_reader_read:
 * @content: a text that vandap_tsv_reader_recognises()
 * @error: return location for an error
 *
 * Takes a table with tabs apart, as vandap_csv_reader_read() does.
 *
 * Returns: (transfer full): its blocks
 */
VandapBlocks *
vandap_tsv_reader_read (const VandapFileContent *content, GError **error)
{
  VandapCsvLayout layout;

  return find_layout (&layout, content->data, content->length, "\t") ? read_table (content, &layout)
                                                                     : vandap_blocks_new ();
}
