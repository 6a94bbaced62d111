/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-hidden.h"

#define LINE(page, i) vandap_html_page_line (page, i)
#define BOX(page, i) vandap_html_page_box (page, i)

/* A page on which as many bytes are to be seen is an article whatever else it has in store. */
#define SHORTEST_ARTICLE 800

/*
 * What is not shown, for two reasons: an element that browsers never show the words
 * of, and one that its author hides for now. Programs show the latter when they are
 * done, and people when they press something: then it may be the article, or the
 * answers to the questions that are seen.
 */
typedef enum
{
  SEEN,
  NEVER_SHOWN,
  HIDDEN,
  N_KINDS,
} Kind;

/* What the outermost that is hidden says, for each box. */
static guint8 *
find_kinds (VandapHtmlPage *page)
{
  guint8 *kinds = g_new0 (guint8, page->boxes->len);

  for (guint i = 1; i < page->boxes->len; i++)
    {
      const VandapHtmlBox *box = BOX (page, i);

      kinds[i] = kinds[box->parent];
      if (kinds[i] != SEEN)
        continue;
      if (box->hints & VANDAP_HTML_HINT_NEVER_SHOWN)
        kinds[i] = NEVER_SHOWN;
      else if (box->hints & VANDAP_HTML_HINT_HIDDEN)
        kinds[i] = HIDDEN;
    }

  return kinds;
}

/**
 * vandap_html_hidden_leave_out:
 * @page: a page
 *
 * Leaves out what stands in boxes that are not shown, unless too little of the page would be
 * left to be its article.
 */
void
vandap_html_hidden_leave_out (VandapHtmlPage *page)
{
  g_autofree guint8 *kinds = find_kinds (page);
  guint64 sums[N_KINDS] = { 0 };
  gboolean is_left_out[N_KINDS] = { FALSE };

  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);

      sums[kinds[line->box]] += line->end - line->start - line->linked;
    }
  is_left_out[NEVER_SHOWN] = sums[SEEN] >= SHORTEST_ARTICLE || sums[NEVER_SHOWN] <= sums[SEEN];
  is_left_out[HIDDEN] = sums[HIDDEN] * 2 <= sums[SEEN];
  for (guint i = 1; i < page->boxes->len; i++)
    if (is_left_out[kinds[i]])
      {
        BOX (page, i)->is_hidden = TRUE;
        BOX (page, i)->reason = VANDAP_HTML_IS_HIDDEN;
      }
  for (guint i = 0; i < page->lines->len; i++)
    LINE (page, i)->reason = BOX (page, LINE (page, i)->box)->reason;
}
