/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-article.h"

#include <string.h>

#include "reading/html/vandap-html-boxes.h"
#include "reading/html/vandap-html-related.h"

#define LINE(page, i) vandap_html_page_line (page, i)
#define BOX(page, i) vandap_html_page_box (page, i)

/* A page with fewer bytes of sentences than this is too short to tell anything of. */
#define SHORTEST_ARTICLE 200
#define SHORTEST_TITLE 8
#define LONGEST_HEADING 80
#define LONGEST_TITLE 240

static gboolean
is_linked (const VandapHtmlLine *line)
{
  return line->linked * 10 >= (line->end - line->start) * 9;
}

static gboolean
find (const char *text, gsize length, const char *words, gsize words_length)
{
  for (gsize i = 0; i + words_length <= length; i++)
    if (memcmp (text + i, words, words_length) == 0)
      return TRUE;

  return FALSE;
}

/* A title as a page's head has it often has more than the article's own: the name of the paper. */
static gboolean
is_in_title (VandapHtmlPage *page, const VandapHtmlLine *line, const char *title, gsize title_length)
{
  const char *text = page->text->str + line->start;
  gsize length = line->end - line->start;

  if (length < SHORTEST_TITLE || title == NULL || title_length < SHORTEST_TITLE)
    return FALSE;
  if (length <= title_length)
    return length * 3 >= title_length && find (title, title_length, text, length);

  return length < title_length * 2 && find (text, length, title, title_length);
}

/**
 * vandap_html_article_is_title:
 * @page: a page
 * @line: index of a line
 * @title: (nullable): the title of the page, as its head has it
 *
 * Tells whether a line is the title of the article, going by the page's own.
 *
 * Returns: whether it is
 */
gboolean
vandap_html_article_is_title (VandapHtmlPage *page, guint line, const char *title)
{
  return title != NULL && is_in_title (page, LINE (page, line), title, strlen (title));
}

/* Old pages have no headings: a bold line stands right before what is said. */
static guint
find_bold_title (VandapHtmlPage *page, guint end)
{
  for (guint i = end; i > 0; i--)
    {
      const VandapHtmlLine *line = LINE (page, i - 1);
      gsize length = line->end - line->start;

      if (line->reason == VANDAP_HTML_KEPT && line->linked == 0)
        return line->is_bold && length >= SHORTEST_TITLE && length <= LONGEST_TITLE
                   && !vandap_html_page_ends_in (page, line, '.') ? i - 1 : end;
    }

  return end;
}

/* The title before the article: the last line that the page's own title has, or else the highest heading. */
static guint
find_title (VandapHtmlPage *page, const char *title, guint end)
{
  guint found = end, level = 0;

  for (guint i = end; i > 0; i--)
    {
      const VandapHtmlLine *line = LINE (page, i - 1);

      if (line->reason != VANDAP_HTML_KEPT || is_linked (line))
        continue;
      if (vandap_html_article_is_title (page, i - 1, title))
        return i - 1;
      if (line->level > 0 && line->level <= 2 && (level == 0 || line->level < level))
        {
          level = line->level;
          found = i - 1;
        }
    }

  return found < end ? found : find_bold_title (page, end);
}

static void
find_ends (VandapHtmlPage *page, guint *first, guint *last)
{
  *first = page->lines->len;
  *last = 0;
  for (guint i = 0; i < page->lines->len; i++)
    if (BOX (page, LINE (page, i)->box)->is_inside)
      {
        *first = MIN (*first, i);
        *last = i;
      }
}

/* What stands around the box that holds the article: its title and what is between them belong to it. */
static void
leave_out_around (VandapHtmlPage *page, const char *title)
{
  g_autoptr (GArray) groups = vandap_html_boxes_find_groups (page);
  guint first, last, begin;
  guint total = BOX (page, 0)->good;

  find_ends (page, &first, &last);
  begin = find_title (page, title, first);
  for (guint i = 0; i < page->lines->len; i++)
    {
      VandapHtmlLine *line = LINE (page, i);
      const VandapHtmlBox *box = BOX (page, line->box);
      const VandapHtmlBox *group = BOX (page, g_array_index (groups, guint, line->box));

      if (line->reason != VANDAP_HTML_KEPT || box->is_inside || (i >= begin && i < first && !is_linked (line)))
        continue;
      if (!box->is_around && group->good * 10 >= total && group->linked * 4 < group->text)
        continue;
      line->reason = group->linked * 2 > group->text || is_linked (line) ? VANDAP_HTML_IS_MENU
                                                                        : VANDAP_HTML_IS_AROUND;
    }
}

/* "Related stories" over links that are left out is no heading of the article's. */
static void
leave_out_headings (VandapHtmlPage *page)
{
  for (guint i = page->lines->len; i > 1; i--)
    {
      const VandapHtmlLine *next = LINE (page, i - 1);
      VandapHtmlLine *line = LINE (page, i - 2);
      gboolean is_over = line->level > 1 || line->is_bold || vandap_html_page_ends_in (page, line, ':');

      if (next->reason != VANDAP_HTML_IS_MENU && next->reason != VANDAP_HTML_IS_RELATED)
        continue;
      if (line->reason == VANDAP_HTML_KEPT && is_over && is_linked (next) && line->end - line->start < LONGEST_HEADING
          && !vandap_html_page_ends_in (page, line, '?'))
        line->reason = next->reason;
    }
}

static void
take_reasons (VandapHtmlPage *page)
{
  for (guint i = 0; i < page->lines->len; i++)
    LINE (page, i)->reason = BOX (page, LINE (page, i)->box)->reason & 0xf;
}

/* Whether what is kept is most of what might be the article. */
static gboolean
is_credible (VandapHtmlPage *page)
{
  gsize kept = 0;

  for (guint i = 0; i < page->lines->len; i++)
    if (LINE (page, i)->reason == VANDAP_HTML_KEPT)
      kept += LINE (page, i)->end - LINE (page, i)->start;

  return kept * 2 >= BOX (page, 0)->good;
}

/**
 * vandap_html_article_choose:
 * @page: a page
 * @title: (nullable): its title, as its head has it
 *
 * Decides which lines are the article: by what boxes are called, by how much of
 * them is links, and by where the sentences are. What is in doubt is kept; what a
 * browser does not show is none of it.
 */
void
vandap_html_article_choose (VandapHtmlPage *page, const char *title)
{
  vandap_html_boxes_measure (page);
  if (BOX (page, 0)->prose < SHORTEST_ARTICLE)
    return;

  vandap_html_boxes_judge (page);
  take_reasons (page);
  if (BOX (page, 0)->good > 0)
    leave_out_around (page, title);
  vandap_html_related_leave_out_links (page);
  leave_out_headings (page);
  if (!is_credible (page))
    for (guint i = 0; i < page->lines->len; i++)
      if (!BOX (page, LINE (page, i)->box)->is_hidden)
        LINE (page, i)->reason = VANDAP_HTML_KEPT;
}
