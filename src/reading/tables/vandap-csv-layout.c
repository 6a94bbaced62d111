/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tables/vandap-csv-layout.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "reading/tables/vandap-csv-clock.h"
#include "reading/vandap-clock.h"

/* As much of a table is looked at. */
#define MOST_LOOKED_AT ((gsize) 256 * 1024)
#define MOST_ROWS 200
#define MOST_COLUMNS 64

/* Rows that may stand before the one that names the columns. */
#define MOST_BEFORE_HEADER 3

/* Without names of columns, prose has to be told from a table. */
#define FEWEST_ROWS 3
#define FEWEST_ROWS_UNNAMED 6
/* As few are one where all of them are alike and somebody asks. */
#define FEWEST_ROWS_ALIKE 4
#define LONGEST_SPEAKER 40
#define MOST_SPEAKER_WORDS 4
#define MOST_SPEAKERS 12
#define SHORTEST_SPEECH 12

typedef struct
{
  GPtrArray *rows; /* of GPtrArray of char * */
  gboolean is_spaced; /* whether a space stands behind what is between cells, as behind the commas of prose */
} Sample;

static void
free_row (gpointer data)
{
  g_ptr_array_unref (data);
}

static gboolean
keep_row (gpointer data, const VandapCsvRow *row)
{
  Sample *sample = data;
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (row->n_cells, MOST_COLUMNS); i++)
    {
      sample->is_spaced |= i > 0 && ((GString *) g_ptr_array_index (row->cells, i))->str[0] == ' ';
      g_ptr_array_add (cells, g_strchomp (g_strdup (vandap_csv_row_get (row, i))));
    }
  g_ptr_array_add (sample->rows, cells);

  return sample->rows->len < MOST_ROWS;
}

static GPtrArray *
get_row (const Sample *sample, guint row)
{
  return sample->rows->pdata[row];
}

static const char *
get_cell (const Sample *sample, guint row, guint column)
{
  GPtrArray *cells = get_row (sample, row);

  return column < cells->len ? cells->pdata[column] : "";
}

static void
clear_columns (VandapCsvLayout *self)
{
  for (guint i = 0; i < VANDAP_CSV_N_COLUMNS; i++)
    self->columns[i] = VANDAP_CSV_NOWHERE;
}

static gboolean
has (const VandapCsvLayout *self, VandapCsvColumn column)
{
  return self->columns[column] != VANDAP_CSV_NOWHERE;
}

/* Enough columns are known for a conversation. */
static gboolean
is_enough (const VandapCsvLayout *self)
{
  return (has (self, VANDAP_CSV_QUESTION) && has (self, VANDAP_CSV_ANSWER))
         || (has (self, VANDAP_CSV_TEXT)
             && (has (self, VANDAP_CSV_SPEAKER) || (has (self, VANDAP_CSV_START) && has (self, VANDAP_CSV_END))));
}

static gboolean
find_header (VandapCsvLayout *self, const Sample *sample)
{
  for (guint row = 0; row <= MOST_BEFORE_HEADER && row < sample->rows->len; row++)
    {
      guint least[VANDAP_CSV_N_COLUMNS];

      clear_columns (self);
      self->header = row;
      self->n_columns = get_row (sample, row)->len;
      for (guint i = 0; i < self->n_columns; i++)
        {
          guint doubt;
          VandapCsvColumn column = vandap_csv_words_find (get_cell (sample, row, i), &doubt);

          if (column == VANDAP_CSV_OTHER || (has (self, column) && least[column] <= doubt))
            continue;
          self->columns[column] = i;
          least[column] = doubt;
        }
      if (is_enough (self))
        return TRUE;
    }

  return FALSE;
}

/* Of ten rows at least nine have as many cells as there are columns; commas in the last one may make more of them. */
static gboolean
is_even (const VandapCsvLayout *self, const Sample *sample, guint first, guint fewest)
{
  guint n = sample->rows->len - first, even = 0, last = self->n_columns - 1;
  gboolean may_be_more = self->header != VANDAP_CSV_NOWHERE
                         && (self->columns[VANDAP_CSV_TEXT] == last || self->columns[VANDAP_CSV_ANSWER] == last);

  for (guint i = first; i < sample->rows->len; i++)
    even += may_be_more ? get_row (sample, i)->len >= self->n_columns : get_row (sample, i)->len == self->n_columns;

  return n >= fewest && even * 10 >= n * 9;
}

static gboolean
looks_like_speaker (const char *cell)
{
  gunichar first = g_utf8_get_char (cell);
  guint words = 1;

  if (strlen (cell) > LONGEST_SPEAKER || !g_unichar_isalpha (first) || g_unichar_islower (first))
    return FALSE;
  for (const char *p = cell; *p != '\0'; p++)
    {
      words += *p == ' ';
      if (strchr ("?!\"\n;", *p) != NULL)
        return FALSE;
    }

  return words <= MOST_SPEAKER_WORDS;
}

/* Few names that come again and again, by turns. */
static gboolean
is_speaker_column (const Sample *sample, guint column)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = sample->rows->len, changes = 0, distinct;

  for (guint i = 0; i < n; i++)
    {
      const char *cell = get_cell (sample, i, column);

      if (!looks_like_speaker (cell))
        return FALSE;
      changes += i > 0 && strcmp (cell, get_cell (sample, i - 1, column)) != 0;
      g_hash_table_add (names, (gpointer) cell);
    }
  distinct = g_hash_table_size (names);

  return distinct >= 2 && distinct <= MOST_SPEAKERS && distinct * (n < FEWEST_ROWS_UNNAMED ? 2 : 3) <= n
         && changes * (n < FEWEST_ROWS_UNNAMED ? 2 : 4) >= n;
}

/* Whether all rows have as many cells, and something in each. */
static gboolean
are_alike (const VandapCsvLayout *self, const Sample *sample)
{
  if (sample->rows->len < FEWEST_ROWS_ALIKE || sample->is_spaced)
    return FALSE;
  for (guint i = 0; i < sample->rows->len; i++)
    {
      if (get_row (sample, i)->len != self->n_columns)
        return FALSE;
      for (guint k = 0; k < self->n_columns; k++)
        if (*get_cell (sample, i, k) == '\0')
          return FALSE;
    }

  return TRUE;
}

static gboolean
is_asked (const VandapCsvLayout *self, const Sample *sample)
{
  for (guint i = 0; i < sample->rows->len; i++)
    {
      const char *text = get_cell (sample, i, self->columns[VANDAP_CSV_TEXT]);

      if (vandap_words_is_question (text, strlen (text)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_clock_column (const Sample *sample, guint first, guint column)
{
  guint n = 0;

  for (guint i = first; i < sample->rows->len; i++)
    {
      const char *cell = get_cell (sample, i, column);
      gint64 time;

      if (*cell == '\0')
        continue;
      n++;
      if (!vandap_csv_clock_read (cell, &time))
        return FALSE;
    }

  return n > 0;
}

static gsize
measure_column (const Sample *sample, guint column)
{
  gsize sum = 0;

  for (guint i = 0; i < sample->rows->len; i++)
    sum += strlen (get_cell (sample, i, column));

  return sum / sample->rows->len;
}

static gboolean
is_known (const VandapCsvLayout *self, guint column)
{
  for (guint i = 0; i < VANDAP_CSV_N_COLUMNS; i++)
    if (self->columns[i] == column)
      return TRUE;

  return FALSE;
}

/* Clock times tell themselves, whatever stands over them. */
static void
find_clocks (VandapCsvLayout *self, const Sample *sample, guint first)
{
  static const VandapCsvColumn kinds[] = { VANDAP_CSV_START, VANDAP_CSV_END };

  for (guint i = 0; i < self->n_columns; i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds) && !is_known (self, i); j++)
      if (!has (self, kinds[j]) && is_clock_column (sample, first, i))
        self->columns[kinds[j]] = i;
}

static gboolean
find_unnamed (VandapCsvLayout *self, const Sample *sample)
{
  gsize longest = 0;
  gboolean is_long = sample->rows->len >= FEWEST_ROWS_UNNAMED;

  clear_columns (self);
  self->header = VANDAP_CSV_NOWHERE;
  self->n_columns = get_row (sample, 0)->len;
  if (self->n_columns < 2 || !(is_long ? is_even (self, sample, 0, FEWEST_ROWS_UNNAMED) : are_alike (self, sample)))
    return FALSE;

  find_clocks (self, sample, 0);
  for (guint i = 0; i < self->n_columns; i++)
    {
      gsize length = measure_column (sample, i);

      if (is_known (self, i))
        continue;
      if (!has (self, VANDAP_CSV_SPEAKER) && is_speaker_column (sample, i))
        self->columns[VANDAP_CSV_SPEAKER] = i;
      else if (length > longest)
        {
          longest = length;
          self->columns[VANDAP_CSV_TEXT] = i;
        }
    }

  return has (self, VANDAP_CSV_SPEAKER) && has (self, VANDAP_CSV_TEXT) && longest >= SHORTEST_SPEECH
         && (is_long || is_asked (self, sample));
}

/* No turn is that long in seconds. */
#define LONGEST_TURN 1000

/* No row is, from its start to its end. */
#define LONGEST_ROW 200

/* How long whole numbers say that rows last, or turns where no end is given; less than 0 where they are none. */
static double
measure_rows (const VandapCsvLayout *self, const Sample *sample, guint first)
{
  gboolean has_end = has (self, VANDAP_CSV_END);
  double sum = 0, last = 0;
  guint n = 0;

  for (guint i = first; i < sample->rows->len; i++)
    {
      const char *start = get_cell (sample, i, self->columns[VANDAP_CSV_START]);
      const char *end = has_end ? get_cell (sample, i, self->columns[VANDAP_CSV_END]) : "";
      double begins = g_ascii_strtod (start, NULL);

      if (strspn (start, "0123456789") != strlen (start) || strspn (end, "0123456789") != strlen (end))
        return -1;
      if (has_end || n > 0)
        sum += has_end ? g_ascii_strtod (end, NULL) - begins : begins - last;
      last = begins;
      n++;
    }

  return n > 1 ? sum / (has_end ? n : n - 1) : -1;
}

/* Numbers without a point that are far apart are thousandths of a second, if the column's name does not say. */
static guint
find_unit (const VandapCsvLayout *self, const Sample *sample, guint first)
{
  guint said = 0;

  if (!has (self, VANDAP_CSV_START))
    return 1000;
  if (self->header != VANDAP_CSV_NOWHERE)
    said = vandap_csv_clock_find_unit (get_cell (sample, self->header, self->columns[VANDAP_CSV_START]));
  if (said != 0)
    return said;

  return measure_rows (self, sample, first) >= (has (self, VANDAP_CSV_END) ? LONGEST_ROW : LONGEST_TURN) ? 1 : 1000;
}

/**
 * vandap_csv_layout_read_time:
 * @self: a layout
 * @cell: a cell of a column of times
 * @milliseconds: (out): return location for the moment
 *
 * Reads a moment as the table writes it.
 *
 * Returns: whether it is one
 */
gboolean
vandap_csv_layout_read_time (const VandapCsvLayout *self, const char *cell, gint64 *milliseconds)
{
  g_autofree char *tidy = g_strstrip (g_strdup (cell));

  if (vandap_csv_clock_read (tidy, milliseconds))
    return TRUE;
  if (!vandap_clock_read_seconds (tidy, milliseconds))
    return FALSE;
  *milliseconds = *milliseconds / 1000 * self->unit + *milliseconds % 1000 * self->unit / 1000;

  return TRUE;
}

/* "Time" may stand over mornings and evenings. */
static void
drop_false_times (VandapCsvLayout *self, const Sample *sample, guint first)
{
  static const VandapCsvColumn kinds[] = { VANDAP_CSV_START, VANDAP_CSV_END };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n = 0;

      for (guint row = first; has (self, kinds[i]) && row < sample->rows->len; row++)
        {
          gint64 time;

          n += vandap_csv_layout_read_time (self, get_cell (sample, row, self->columns[kinds[i]]), &time);
        }
      if (n * 2 <= sample->rows->len - first)
        self->columns[kinds[i]] = VANDAP_CSV_NOWHERE;
    }
}

/**
 * vandap_csv_layout_find:
 * @self: (out caller-allocates): the layout
 * @text: UTF-8 of a file
 * @length: its length in bytes
 * @delimiter: what may stand between cells
 *
 * Tells whether a text is a table of what people said: its columns say so by
 * their names, or it has few speakers by turns and what they say. Prose with
 * commas in it is none.
 *
 * Returns: whether it is
 */
gboolean
vandap_csv_layout_find (VandapCsvLayout *self, const char *text, gsize length, char delimiter)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  Sample sample = { .rows = rows };
  gsize looked_at = MIN (length, MOST_LOOKED_AT);
  guint first;

  memset (self, 0, sizeof *self);
  self->delimiter = delimiter;
  if (length == 0 || memchr (text, delimiter, looked_at) == NULL || memchr (text, '\0', length) != NULL)
    return FALSE;
  while (looked_at < length && looked_at > 0 && text[looked_at - 1] != '\n')
    looked_at--;
  vandap_csv_scan (text, looked_at, delimiter, keep_row, &sample);
  if (looked_at < length && rows->len > FEWEST_ROWS)
    g_ptr_array_set_size (rows, (int) rows->len - 1);
  if (rows->len < FEWEST_ROWS)
    return FALSE;

  if (find_header (self, &sample) ? !is_even (self, &sample, self->header, FEWEST_ROWS)
                                  : !find_unnamed (self, &sample))
    return FALSE;
  first = self->header == VANDAP_CSV_NOWHERE ? 0 : self->header + 1;
  find_clocks (self, &sample, first);
  self->unit = find_unit (self, &sample, first);
  drop_false_times (self, &sample, first);

  return TRUE;
}
