/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-parts.h"

#include "reading/grammar/vandap-words.h"
#include "reading/vandap-blocks.h"

#define LINE(page, i) vandap_html_page_line (page, i)
#define BOX(page, i) vandap_html_page_box (page, i)

#define FEWEST_ITEMS 2
#define FEWEST_LONELY 3

/* What is known of a box, for items and lists. */
typedef struct
{
  guint item;     /* the nearest item around it, or 0 */
  guint list;     /* the nearest list around it, or 0 */
  guint lines;    /* in it */
  guint first;    /* line, and one */
  guint items;    /* of a list */
  guint answered; /* of those: how many have something behind their first line */
  guint asking;   /* of those: how many ask in their first line */
  guint taken;    /* the outermost item around it of a list that asks, or 0 */
} Known;

static gboolean
is_kept (const VandapHtmlLine *line)
{
  return line->reason == VANDAP_HTML_KEPT && !line->is_caption && line->end > line->start;
}

static gboolean
is_question (VandapHtmlPage *page, const VandapHtmlLine *line)
{
  return vandap_words_is_question (page->text->str + line->start, line->end - line->start);
}

static Known *
look_at_boxes (VandapHtmlPage *page)
{
  Known *known = g_new0 (Known, page->boxes->len);

  for (guint i = 1; i < page->boxes->len; i++)
    {
      const VandapHtmlBox *box = BOX (page, i);

      known[i].item = box->tag == VANDAP_HTML_TAG_LI ? i : known[box->parent].item;
      known[i].list = box->tag == VANDAP_HTML_TAG_LIST ? i : known[box->parent].list;
    }
  for (guint i = page->lines->len; i > 0; i--)
    if (is_kept (LINE (page, i - 1)))
      {
        known[LINE (page, i - 1)->box].lines++;
        known[LINE (page, i - 1)->box].first = i;
      }
  for (guint i = page->boxes->len; i > 1; i--)
    {
      Known *inner = &known[i - 1], *outer = &known[BOX (page, i - 1)->parent];

      outer->lines += inner->lines;
      if (inner->first > 0 && (outer->first == 0 || inner->first < outer->first))
        outer->first = inner->first;
    }

  return known;
}

static void
count_items (VandapHtmlPage *page, Known *known)
{
  for (guint i = 1; i < page->boxes->len; i++)
    {
      const Known *item = &known[i];
      Known *list = &known[item->list];

      if (BOX (page, i)->tag != VANDAP_HTML_TAG_LI || item->first == 0
          || known[LINE (page, item->first - 1)->box].item != i)
        continue;
      list->items++;
      list->answered += item->lines > 1;
      list->asking += item->lines > 1 && is_question (page, LINE (page, item->first - 1));
    }
}

/* Items that ask in their first line, and answer in what follows it there. */
static void
find_answered (VandapHtmlPage *page, Known *known)
{
  for (guint i = 1; i < page->boxes->len; i++)
    {
      const Known *list = &known[known[i].list];
      guint outer = known[BOX (page, i)->parent].taken;
      gboolean asks = BOX (page, i)->tag == VANDAP_HTML_TAG_LI && known[i].list > 0 && list->items >= FEWEST_ITEMS
                      && list->answered * 10 >= list->items * 8 && list->asking * 10 >= list->items * 6
                      && known[i].lines > 1;

      known[i].taken = outer > 0 ? outer : asks ? i : 0;
    }
  for (guint i = 0; i < page->lines->len; i++)
    {
      VandapHtmlLine *line = LINE (page, i);
      guint item = known[line->box].taken;

      if (item > 0 && is_kept (line) && line->part == VANDAP_BLOCK_OF_NOBODY)
        line->part = known[item].first == i + 1 ? VANDAP_BLOCK_ASKS : VANDAP_BLOCK_ANSWERS;
    }
}

/* Whether a line is all of an item. */
static gboolean
is_item (VandapHtmlPage *page, const Known *known, guint line)
{
  guint item = known[LINE (page, line)->box].item;

  return item > 0 && known[item].lines == 1;
}

/* Items that no other stands beside, with words between them, are no list: the list counts what they ask. */
static GArray *
find_lonely (VandapHtmlPage *page, const Known *known)
{
  GArray *lonely = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean was_taken = FALSE;
  guint before = 0; /* the list whose item stands right before */

  for (guint i = 0; i < page->lines->len; i++)
    {
      guint list;

      if (!is_kept (LINE (page, i)))
        continue;
      list = is_item (page, known, i) ? known[LINE (page, i)->box].list : 0;
      if (list > 0 && list == before && was_taken)
        g_array_set_size (lonely, lonely->len - 1);
      was_taken = list > 0 && list != before;
      if (was_taken)
        g_array_append_val (lonely, i);
      before = list;
    }

  return lonely;
}

static void
take_lonely (VandapHtmlPage *page, const Known *known)
{
  g_autoptr (GArray) lonely = find_lonely (page, known);
  guint asking = 0;

  for (guint i = 0; i < lonely->len; i++)
    asking += is_question (page, LINE (page, g_array_index (lonely, guint, i)));
  if (asking < FEWEST_LONELY || asking * 10 < lonely->len * 6)
    return;
  for (guint i = 0; i < lonely->len; i++)
    LINE (page, g_array_index (lonely, guint, i))->part = VANDAP_BLOCK_ASKS;
}

/**
 * vandap_html_items_find_parts:
 * @page: a page
 *
 * Finds the items of lists that ask: those with their answers in them, and those that
 * stand alone before their answers, where a list does no more than count them.
 */
void
vandap_html_items_find_parts (VandapHtmlPage *page)
{
  g_autofree Known *known = look_at_boxes (page);

  count_items (page, known);
  find_answered (page, known);
  take_lonely (page, known);
}
