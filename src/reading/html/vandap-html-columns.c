/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-columns.h"

#include "reading/tables/vandap-csv-words.h"

#define LINE(page, i) vandap_html_page_line (page, i)
#define BOX(page, i) vandap_html_page_box (page, i)

#define LONGEST_HEADING 60
#define MOST_COLUMNS 4
/* How many boxes up it is looked for the cell that a line is in. */
#define FARTHEST 8

/* A row, as far as there is something in it: cells without words are unknown. */
typedef struct
{
  guint table;
  guint box;
  guint n_cells;
  guint cells[MOST_COLUMNS]; /* boxes */
  guint lines[MOST_COLUMNS]; /* index of the first line of each */
} Row;

/* What a table's first row says. */
typedef struct
{
  const Row *heading;
  guint question;
  guint answer;
} Meaning;

static guint
find_cell (VandapHtmlPage *page, guint box)
{
  for (guint i = 0; i < FARTHEST && box != VANDAP_HTML_NO_BOX; i++, box = BOX (page, box)->parent)
    if (BOX (page, box)->tag == VANDAP_HTML_TAG_TD || BOX (page, box)->tag == VANDAP_HTML_TAG_TH)
      return box;

  return VANDAP_HTML_NO_BOX;
}

static void
add_cell (VandapHtmlPage *page, GArray *rows, guint cell, guint line)
{
  guint box = BOX (page, cell)->parent;
  Row new = { .box = box, .n_cells = 0 };
  Row *row = rows->len > 0 ? &g_array_index (rows, Row, rows->len - 1) : NULL;

  if (box == VANDAP_HTML_NO_BOX || BOX (page, box)->tag != VANDAP_HTML_TAG_TR)
    return;
  new.table = BOX (page, box)->parent;
  if (row == NULL || row->box != box)
    {
      g_array_append_val (rows, new);
      row = &g_array_index (rows, Row, rows->len - 1);
    }
  else if (row->n_cells > 0 && row->n_cells <= MOST_COLUMNS && row->cells[row->n_cells - 1] == cell)
    return;
  if (row->n_cells < MOST_COLUMNS)
    {
      row->cells[row->n_cells] = cell;
      row->lines[row->n_cells] = line;
    }
  row->n_cells++;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *p = a, *q = b;

  if (p->table != q->table)
    return p->table < q->table ? -1 : 1;

  return p->box < q->box ? -1 : p->box > q->box;
}

static GArray *
find_rows (VandapHtmlPage *page)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);
      guint cell = line->reason == VANDAP_HTML_KEPT && line->end > line->start ? find_cell (page, line->box)
                                                                              : VANDAP_HTML_NO_BOX;

      if (cell != VANDAP_HTML_NO_BOX)
        add_cell (page, rows, cell, i);
    }
  g_array_sort (rows, compare_rows);

  return rows;
}

static VandapCsvColumn
find_column (VandapHtmlPage *page, guint line, guint *doubt)
{
  const VandapHtmlLine *l = LINE (page, line);
  g_autofree char *words = NULL;

  if (l->end - l->start > LONGEST_HEADING)
    return VANDAP_CSV_OTHER;
  words = g_strndup (page->text->str + l->start, l->end - l->start);

  return vandap_csv_words_find (words, doubt);
}

static gboolean
find_meaning (VandapHtmlPage *page, const Row *rows, guint n, Meaning *meaning)
{
  guint even = 0, least_question = G_MAXUINT, least_answer = G_MAXUINT;

  *meaning = (Meaning) { rows, MOST_COLUMNS, MOST_COLUMNS };
  if (n < 2 || rows[0].n_cells < 2 || rows[0].n_cells > MOST_COLUMNS)
    return FALSE;
  for (guint i = 0; i < rows[0].n_cells; i++)
    {
      guint doubt;
      VandapCsvColumn column = find_column (page, rows[0].lines[i], &doubt);

      if (column == VANDAP_CSV_QUESTION && doubt < least_question)
        {
          meaning->question = i;
          least_question = doubt;
        }
      else if (column == VANDAP_CSV_ANSWER && doubt < least_answer)
        {
          meaning->answer = i;
          least_answer = doubt;
        }
    }
  for (guint i = 1; i < n; i++)
    even += rows[i].n_cells == rows[0].n_cells;

  return meaning->question < meaning->answer && meaning->answer < MOST_COLUMNS && even * 2 >= n - 1;
}

/* Leaves a cell out, all of its lines. */
static void
leave_out (VandapHtmlPage *page, guint cell, guint line, VandapHtmlReason reason)
{
  for (; line < page->lines->len && find_cell (page, LINE (page, line)->box) == cell; line++)
    if (LINE (page, line)->reason == VANDAP_HTML_KEPT)
      LINE (page, line)->reason = reason & 0xf;
}

static void
take_row (VandapHtmlPage *page, const Row *row, const Meaning *meaning)
{
  if (row->n_cells != meaning->heading->n_cells)
    return;
  for (guint i = 0; i < row->n_cells; i++)
    if (row == meaning->heading)
      leave_out (page, row->cells[i], row->lines[i], VANDAP_HTML_IS_TABLE_HEADING);
    else if (i == meaning->question || i == meaning->answer)
      LINE (page, row->lines[i])->label = meaning->heading->lines[i] + 1;
    else
      leave_out (page, row->cells[i], row->lines[i], VANDAP_HTML_IS_OTHER_COLUMN);
}

/**
 * vandap_html_columns_find_questions:
 * @page: a page
 *
 * Finds the tables over whose columns "Question" and "Answer" stand. What stands in
 * these asks and answers, whatever it looks like.
 */
void
vandap_html_columns_find_questions (VandapHtmlPage *page)
{
  g_autoptr (GArray) rows = find_rows (page);
  const Row *all = (const Row *) rows->data;
  Meaning meaning;

  for (guint first = 0, last; first < rows->len; first = last)
    {
      for (last = first + 1; last < rows->len && all[last].table == all[first].table;)
        last++;
      if (!find_meaning (page, all + first, last - first, &meaning))
        continue;
      BOX (page, all[first].table)->has_questions = TRUE;
      for (guint i = first; i < last; i++)
        take_row (page, all + i, &meaning);
    }
}
