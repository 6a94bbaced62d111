/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-boxes.h"

#define BOX(page, i) vandap_html_page_box (page, i)
#define LINE(page, i) vandap_html_page_line (page, i)

/* A line this long, in bytes, is a sentence and no name of something. */
#define SHORTEST_SENTENCE 60
/* And this long it is more than a date or a name. */
#define SHORTEST_WORDS 24
/* What is left of a page when readers' words are taken off: a short article, but one. */
#define SHORTEST_REST 800

static const struct
{
  guint hint;
  VandapHtmlReason reason;
  guint most_of_box;  /* per cent of the page that may be in one such box */
  guint most_of_page; /* per cent of the page that may be in all of them */
} meanings[] = {
  { VANDAP_HTML_HINT_MENU, VANDAP_HTML_IS_MENU, 15, 25 },
  { VANDAP_HTML_HINT_COMMENTS, VANDAP_HTML_IS_COMMENTS, 100, 100 },
  { VANDAP_HTML_HINT_CONTROL, VANDAP_HTML_IS_CONTROL, 8, 15 },
  { VANDAP_HTML_HINT_RELATED, VANDAP_HTML_IS_RELATED, 30, 45 },
  { VANDAP_HTML_HINT_AROUND, VANDAP_HTML_IS_AROUND, 15, 25 },
  { VANDAP_HTML_HINT_PULL_QUOTE, VANDAP_HTML_IS_REPEATED, 15, 30 },
};

/**
 * vandap_html_boxes_measure:
 * @page: a page
 *
 * Adds up what is in each box, in those that are in it as well. What is not shown
 * counts for nothing.
 */
void
vandap_html_boxes_measure (VandapHtmlPage *page)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);
      VandapHtmlBox *box = BOX (page, line->box);
      guint length = line->end - line->start;

      if (box->is_hidden)
        continue;
      box->text += length;
      box->linked += line->linked;
      box->has_title |= line->level == 1;
      if (length - line->linked >= SHORTEST_SENTENCE && line->linked * 2 < length)
        box->prose += length - line->linked;
    }
  for (guint i = page->boxes->len; i > 1; i--)
    {
      const VandapHtmlBox *box = BOX (page, i - 1);
      VandapHtmlBox *parent = BOX (page, box->parent);

      parent->text += box->text;
      parent->linked += box->linked;
      parent->prose += box->prose;
      parent->links += box->links;
      parent->has_title |= box->has_title;
    }
}

static gboolean
is_small (VandapHtmlPage *page, const VandapHtmlBox *box, guint percent)
{
  return (guint64) box->prose * 100 <= (guint64) BOX (page, 0)->prose * percent;
}

/* What has the page's title over it, and more than that, is the article and whatever else it is called after. */
static guint
find_meaning (VandapHtmlPage *page, const VandapHtmlBox *box)
{
  guint i = 0;

  if (box->has_title && !is_small (page, box, 10))
    return G_N_ELEMENTS (meanings);
  while (i < G_N_ELEMENTS (meanings)
         && !(box->hints & meanings[i].hint && is_small (page, box, meanings[i].most_of_box)))
    i++;

  return i;
}

/* Whether all boxes that are called the same may be that, or a page uses the word in another sense. */
static gboolean
is_plausible (VandapHtmlPage *page, guint meaning, guint64 sum)
{
  guint64 total = BOX (page, 0)->prose, rest = total - MIN (total, sum);

  if (meanings[meaning].reason == VANDAP_HTML_IS_COMMENTS)
    return rest * 3 >= total || rest >= SHORTEST_REST;

  return sum * 100 <= total * meanings[meaning].most_of_page;
}

/* What a box is, going by the box that it stands in. */
static VandapHtmlReason
get_reason_around (VandapHtmlPage *page, const VandapHtmlBox *box)
{
  return box->is_hidden ? VANDAP_HTML_IS_HIDDEN : (VandapHtmlReason) BOX (page, box->parent)->reason;
}

/* Boxes that are called what they are, unless too much of the page is in them. */
static void
judge_by_name (VandapHtmlPage *page)
{
  guint64 sums[G_N_ELEMENTS (meanings)] = { 0 };
  gboolean plausible[G_N_ELEMENTS (meanings)];

  for (guint i = 1; i < page->boxes->len; i++)
    {
      VandapHtmlBox *box = BOX (page, i);
      guint meaning = find_meaning (page, box);

      box->reason = get_reason_around (page, box) & 0xf;
      if (box->reason != VANDAP_HTML_KEPT || meaning == G_N_ELEMENTS (meanings))
        continue;
      box->reason = meanings[meaning].reason;
      sums[meaning] += box->prose;
    }
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    plausible[i] = is_plausible (page, i, sums[i]);
  for (guint i = 1; i < page->boxes->len; i++)
    {
      VandapHtmlBox *box = BOX (page, i);
      guint meaning = find_meaning (page, box);

      box->reason = get_reason_around (page, box) & 0xf;
      if (box->reason == VANDAP_HTML_KEPT && meaning < G_N_ELEMENTS (meanings) && plausible[meaning])
        box->reason = meanings[meaning].reason & 0xf;
    }
}

static gboolean
is_called_speech (const VandapHtmlBox *box)
{
  return (box->hints & VANDAP_HTML_HINT_SPEECH) != 0;
}

/* Boxes in which there is little but links. */
static void
judge_by_links (VandapHtmlPage *page)
{
  for (guint i = 1; i < page->boxes->len; i++)
    {
      VandapHtmlBox *box = BOX (page, i);
      const VandapHtmlBox *parent = BOX (page, box->parent);

      if (box->reason == VANDAP_HTML_KEPT)
        box->reason = parent->reason;
      if (box->reason == VANDAP_HTML_KEPT && box->links >= 2 && !is_called_speech (box) && (guint64) box->linked * 10 >= (guint64) box->text * 6
          && is_small (page, box, 5))
        box->reason = VANDAP_HTML_IS_MENU;
    }
}

static void
measure_good (VandapHtmlPage *page)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);
      VandapHtmlBox *box = BOX (page, line->box);
      guint length = line->end - line->start;

      box->speeches += box->reason == VANDAP_HTML_KEPT && is_called_speech (box);
      if (box->reason != VANDAP_HTML_KEPT || line->linked * 2 >= length)
        continue;
      box->sentences += length - line->linked >= SHORTEST_WORDS;
      if (length - line->linked >= SHORTEST_SENTENCE)
        box->good += length - line->linked;
    }
  for (guint i = page->boxes->len; i > 1; i--)
    {
      VandapHtmlBox *parent = BOX (page, BOX (page, i - 1)->parent);

      parent->good += BOX (page, i - 1)->good;
      parent->sentences += BOX (page, i - 1)->sentences;
      parent->speeches += BOX (page, i - 1)->speeches;
    }
}

static gboolean
holds_most (VandapHtmlPage *page, guint box)
{
  const VandapHtmlBox *all = BOX (page, 0), *part = BOX (page, box);

  return part->speeches == all->speeches && (guint64) part->good * 10 >= (guint64) all->good * 8
         && (guint64) part->sentences * 10 >= (guint64) all->sentences * 6;
}

/* The innermost box that holds most of what is said: most of its bytes and most of its lines, for one long answer is no article. */
static void
find_root (VandapHtmlPage *page)
{
  guint root = 0;

  for (guint i = 1; i < page->boxes->len; i++)
    if (BOX (page, i)->parent == root && holds_most (page, i))
      {
        BOX (page, root)->is_around = TRUE;
        root = i;
      }
  BOX (page, root)->is_inside = TRUE;
  for (guint i = 1; i < page->boxes->len; i++)
    if (BOX (page, BOX (page, i)->parent)->is_inside)
      BOX (page, i)->is_inside = TRUE;
}

/**
 * vandap_html_boxes_judge:
 * @page: a page whose boxes are measured
 *
 * Decides which boxes are no part of the article, and which holds it.
 */
void
vandap_html_boxes_judge (VandapHtmlPage *page)
{
  judge_by_name (page);
  judge_by_links (page);
  measure_good (page);
  find_root (page);
}

/**
 * vandap_html_boxes_find_groups:
 * @page: a page whose boxes are judged
 *
 * Finds, for each box, the outermost one that it is in and that does not hold the
 * article.
 *
 * Returns: (transfer full) (element-type guint): a box for each box
 */
GArray *
vandap_html_boxes_find_groups (VandapHtmlPage *page)
{
  GArray *groups = g_array_sized_new (FALSE, FALSE, sizeof (guint), page->boxes->len);

  for (guint i = 0; i < page->boxes->len; i++)
    {
      guint parent = BOX (page, i)->parent;
      gboolean is_outermost = parent == VANDAP_HTML_NO_BOX || BOX (page, parent)->is_around;
      guint group = is_outermost ? i : g_array_index (groups, guint, parent);

      g_array_append_val (groups, group);
    }

  return groups;
}
