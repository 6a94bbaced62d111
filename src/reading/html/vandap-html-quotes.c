/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem(), which takes time that grows with the text alone */
#include "reading/html/vandap-html-quotes.h"

#include <string.h>

#define LINE(page, i) vandap_html_page_line (page, i)

#define SHORTEST 24
#define LONGEST 800
/* How much is looked through in all, so that a page of nothing but quotations takes no longer than another. */
#define MOST_LOOKED_AT (64 * 1024 * 1024)
#define FARTHEST 4

static gboolean
is_quotation (VandapHtmlPage *page, guint box)
{
  for (guint i = 0; i < FARTHEST && box != VANDAP_HTML_NO_BOX; i++, box = vandap_html_page_box (page, box)->parent)
    switch (vandap_html_page_box (page, box)->tag)
      {
      case VANDAP_HTML_TAG_QUOTE:
      case VANDAP_HTML_TAG_ASIDE:
        return TRUE;
      default:
        break;
      }

  return FALSE;
}

/* The words without the marks around them, which the article may not have. */
static void
find_words (VandapHtmlPage *page, const VandapHtmlLine *line, const char **words, gsize *length)
{
  static const char *const marks[] = { "“", "”", "\"", "«", "»", "„", "‘", "’", "…", "." };
  const char *start = page->text->str + line->start, *end = page->text->str + line->end;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize n = strlen (marks[i]);

      if ((gsize) (end - start) > n && memcmp (start, marks[i], n) == 0)
        start += n;
      if ((gsize) (end - start) > n && memcmp (end - n, marks[i], n) == 0)
        end -= n;
    }
  *words = start;
  *length = (gsize) (end - start);
}

static gboolean
is_kept (VandapHtmlPage *page, gsize at)
{
  guint low = 0, high = page->lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (LINE (page, middle)->end <= at)
        low = middle + 1;
      else
        high = middle;
    }

  return low < page->lines->len && LINE (page, low)->start <= at
         && LINE (page, low)->reason == VANDAP_HTML_KEPT && !is_quotation (page, LINE (page, low)->box);
}

/* Whether the words stand elsewhere in what is kept. */
static gboolean
are_repeated (VandapHtmlPage *page, const char *words, gsize length)
{
  const char *text = page->text->str, *end = text + page->text->len, *found = text;

  for (guint i = 0; i < FARTHEST && (found = memmem (found, (gsize) (end - found), words, length)) != NULL; i++)
    {
      if (found != words && is_kept (page, (gsize) (found - text)))
        return TRUE;
      found += length;
    }

  return FALSE;
}

/**
 * vandap_html_quotes_leave_out:
 * @page: a page
 *
 * Leaves out quotations that repeat, word for word, what stands elsewhere in the
 * article: set large to be seen.
 */
void
vandap_html_quotes_leave_out (VandapHtmlPage *page)
{
  gsize looked = 0;

  for (guint i = 0; i < page->lines->len && looked <= MOST_LOOKED_AT; i++)
    {
      VandapHtmlLine *line = LINE (page, i);
      const char *words;
      gsize length;

      if ((line->reason != VANDAP_HTML_KEPT && line->reason != VANDAP_HTML_IS_RELATED)
          || line->end - line->start > LONGEST || !is_quotation (page, line->box))
        continue;
      find_words (page, line, &words, &length);
      if (words == NULL || length < SHORTEST)
        continue;
      looked += page->text->len;
      if (are_repeated (page, words, length))
        line->reason = VANDAP_HTML_IS_REPEATED;
    }
}
