/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-tables.h"

#include <string.h>

#define LINE(page, i) vandap_html_page_line (page, i)
#define BOX(page, i) vandap_html_page_box (page, i)

#define LONGEST_LABEL 80
#define LONGEST_SPEAKERS 240
#define LONGEST_CAPTION 600
/* How many boxes up it is looked for the cell that a line is in. */
#define FARTHEST 8

/* A name beside words: in the left cell of a row, or a term before what is said of it. */
typedef struct
{
  guint table; /* the box of the table, or of the list */
  guint left;  /* index of the line that is the name */
  guint right; /* index of the first line beside it */
} Pair;

static guint
find_cell (VandapHtmlPage *page, guint box)
{
  for (guint i = 0; i < FARTHEST && box != VANDAP_HTML_NO_BOX; i++, box = BOX (page, box)->parent)
    switch (BOX (page, box)->tag)
      {
      case VANDAP_HTML_TAG_TD:
      case VANDAP_HTML_TAG_TH:
      case VANDAP_HTML_TAG_DT:
      case VANDAP_HTML_TAG_DD:
        return box;
      default:
        break;
      }

  return VANDAP_HTML_NO_BOX;
}

static gboolean
are_beside (VandapHtmlPage *page, guint left, guint right)
{
  const VandapHtmlBox *l = BOX (page, left), *r = BOX (page, right);

  if (l->tag == VANDAP_HTML_TAG_DT)
    return r->tag == VANDAP_HTML_TAG_DD && l->parent == r->parent;

  return (l->tag == VANDAP_HTML_TAG_TD || l->tag == VANDAP_HTML_TAG_TH) && r->tag == VANDAP_HTML_TAG_TD && l->parent == r->parent;
}

static guint
find_table (VandapHtmlPage *page, guint cell)
{
  guint parent = BOX (page, cell)->parent;

  /* A row stands between a cell and its table. */
  if (BOX (page, cell)->tag == VANDAP_HTML_TAG_TD && BOX (page, parent)->tag == VANDAP_HTML_TAG_TR)
    parent = BOX (page, parent)->parent;

  return parent;
}

static gboolean
is_name (const VandapHtmlLine *line)
{
  return line->end > line->start && line->end - line->start < LONGEST_LABEL && line->reason == VANDAP_HTML_KEPT
         && line->level == 0;
}

/* Pairs of a cell with one short line and the cell after it, in the order of the page. */
static GArray *
find_pairs (VandapHtmlPage *page)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  guint before = VANDAP_HTML_NO_BOX, before_that = VANDAP_HTML_NO_BOX;

  for (guint i = 0; i < page->lines->len; i++)
    {
      guint cell = find_cell (page, LINE (page, i)->box);

      if (cell != VANDAP_HTML_NO_BOX && before != VANDAP_HTML_NO_BOX && cell != before && before != before_that
          && are_beside (page, before, cell) && is_name (LINE (page, i - 1))
          && LINE (page, i)->reason == VANDAP_HTML_KEPT)
        {
          Pair pair = { find_table (page, cell), i - 1, i };

          g_array_append_val (pairs, pair);
        }
      before_that = before;
      before = cell;
    }

  return pairs;
}

static char *
dup_name (VandapHtmlPage *page, guint line)
{
  const VandapHtmlLine *l = LINE (page, line);

  return g_utf8_casefold (page->text->str + l->start, (gssize) (l->end - l->start));
}

/*
 * Whether the pairs of a table are a conversation: there are few names, and they
 * come again. Other tables have another name in each row.
 */
static gboolean
are_turns (VandapHtmlPage *page, const Pair *pairs, guint n)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint colons = 0;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && pairs[i].left == pairs[i - 1].right)
        return FALSE; /* more columns than two */
      g_hash_table_add (names, dup_name (page, pairs[i].left));
      colons += vandap_html_page_ends_in (page, LINE (page, pairs[i].left), ':');
    }

  return (n >= 2 && colons * 2 > n) || (n >= 3 && g_hash_table_size (names) * 2 <= n + 1);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *p = a, *q = b;

  if (p->table != q->table)
    return p->table < q->table ? -1 : 1;

  return p->left < q->left ? -1 : p->left > q->left;
}

/**
 * vandap_html_tables_find_labels:
 * @page: a page
 *
 * Finds the names that stand beside words in tables of two columns and in lists
 * of terms, where those are who speaks.
 */
void
vandap_html_tables_find_labels (VandapHtmlPage *page)
{
  g_autoptr (GArray) pairs = find_pairs (page);
  const Pair *all = (const Pair *) pairs->data;

  g_array_sort (pairs, compare_pairs);
  for (guint first = 0, last; first < pairs->len; first = last)
    {
      for (last = first + 1; last < pairs->len && all[last].table == all[first].table;)
        last++;
      if (BOX (page, all[first].table)->has_questions || !are_turns (page, all + first, last - first))
        continue;
      for (guint i = first; i < last; i++)
        {
          LINE (page, all[i].left)->is_label = TRUE;
          LINE (page, all[i].right)->label = all[i].left + 1;
        }
    }
}

/* Whether a line is all of an element that is called after who speaks. */
static gboolean
is_called_speaker (VandapHtmlPage *page, guint i)
{
  const VandapHtmlLine *line = LINE (page, i);

  return BOX (page, line->box)->hints & VANDAP_HTML_HINT_SPEAKER && line->end - line->start < LONGEST_SPEAKERS
         && line->end > line->start && line->reason == VANDAP_HTML_KEPT && (i == 0 || LINE (page, i - 1)->box != line->box);
}

/**
 * vandap_html_tables_find_speakers:
 * @page: a page
 *
 * Finds the names over what is said, where elements are called after one and the
 * other.
 */
void
vandap_html_tables_find_speakers (VandapHtmlPage *page)
{
  for (guint i = 0; i + 1 < page->lines->len; i++)
    {
      VandapHtmlLine *next = LINE (page, i + 1);

      if (!is_called_speaker (page, i) || next->box == LINE (page, i)->box || next->reason != VANDAP_HTML_KEPT
          || !(BOX (page, next->box)->hints & VANDAP_HTML_HINT_SPEECH))
        continue;
      LINE (page, i)->is_label = TRUE;
      next->label = i + 1;
    }
}

static gboolean
is_near_picture (VandapHtmlPage *page, guint line, guint *next)
{
  const VandapHtmlPicture *picture;

  while (*next < page->pictures->len && g_array_index (page->pictures, VandapHtmlPicture, *next).line <= line)
    (*next)++;

  if (*next == 0)
    return FALSE;
  picture = &g_array_index (page->pictures, VandapHtmlPicture, *next - 1);

  return picture->line + 2 > line && BOX (page, picture->box)->reason == VANDAP_HTML_KEPT;
}

/**
 * vandap_html_tables_find_captions:
 * @page: a page whose boxes are measured
 *
 * Finds what stands under pictures: what is called so, and the few words that are
 * in a table with one.
 */
void
vandap_html_tables_find_captions (VandapHtmlPage *page)
{
  guint next = 0;

  for (guint i = 0; i < page->pictures->len; i++)
    {
      guint frame = vandap_html_page_find_around (page, g_array_index (page->pictures, VandapHtmlPicture, i).box,
                                                  VANDAP_HTML_TAG_TABLE);

      if (frame != VANDAP_HTML_NO_BOX && BOX (page, frame)->text < LONGEST_CAPTION
          && BOX (page, frame)->text * 2 < BOX (page, 0)->text)
        BOX (page, frame)->has_picture = TRUE;
    }
  for (guint i = 0; i < page->lines->len; i++)
    {
      VandapHtmlLine *line = LINE (page, i);
      guint frame = vandap_html_page_find_around (page, line->box, VANDAP_HTML_TAG_TABLE);
      gboolean is_near = is_near_picture (page, i, &next);

      if (line->is_caption && line->end - line->start > LONGEST_CAPTION)
        line->is_caption = FALSE;
      if ((frame != VANDAP_HTML_NO_BOX && BOX (page, frame)->has_picture)
          || (is_near && BOX (page, line->box)->hints & VANDAP_HTML_HINT_MAYBE_CAPTION
              && line->end - line->start < LONGEST_CAPTION))
        line->is_caption = TRUE;
    }
}
