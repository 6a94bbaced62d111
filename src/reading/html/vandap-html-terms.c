/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-terms.h"

#include "reading/grammar/vandap-words.h"

#define LINE(page, i) vandap_html_page_line (page, i)
#define BOX(page, i) vandap_html_page_box (page, i)

/* How many boxes up it is looked for the list that a line is in. */
#define FEWEST_TERMS 2
/* A term that asks is the lowest of headings: other headings stand over the list. */
#define LEVEL 6

/* The terms of a list, and how many of them ask. */
typedef struct
{
  guint terms;
  guint questions;
} Count;

/* Whether a line is all of a term. */
static gboolean
is_term (VandapHtmlPage *page, guint i)
{
  const VandapHtmlLine *line = LINE (page, i);

  return BOX (page, line->box)->tag == VANDAP_HTML_TAG_DT && line->reason == VANDAP_HTML_KEPT && line->end > line->start
         && (i == 0 || LINE (page, i - 1)->box != line->box)
         && (i + 1 == page->lines->len || LINE (page, i + 1)->box != line->box);
}

static Count *
count_terms (VandapHtmlPage *page)
{
  Count *counts = g_new0 (Count, page->boxes->len);

  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);
      guint list = is_term (page, i) ? vandap_html_page_find_around (page, line->box, VANDAP_HTML_TAG_DL) : VANDAP_HTML_NO_BOX;

      if (list == VANDAP_HTML_NO_BOX)
        continue;
      counts[list].terms++;
      counts[list].questions += vandap_words_is_question (page->text->str + line->start, line->end - line->start);
    }

  return counts;
}

/**
 * vandap_html_terms_find_questions:
 * @page: a page
 *
 * Finds the lists whose terms ask and whose descriptions answer, as those of
 * questions that are asked often do. Their terms are headings; what stands behind a
 * list is no part of its last answer.
 */
void
vandap_html_terms_find_questions (VandapHtmlPage *page)
{
  g_autofree Count *counts = count_terms (page);
  guint before = VANDAP_HTML_NO_BOX;

  for (guint i = 0; i < page->lines->len; i++)
    {
      VandapHtmlLine *line = LINE (page, i);
      guint list = vandap_html_page_find_around (page, line->box, VANDAP_HTML_TAG_DL);

      if (list != VANDAP_HTML_NO_BOX
          && (counts[list].terms < FEWEST_TERMS || counts[list].questions * 10 < counts[list].terms * 6))
        list = VANDAP_HTML_NO_BOX;
      line->is_behind_list = before != VANDAP_HTML_NO_BOX && list == VANDAP_HTML_NO_BOX;
      if (list != VANDAP_HTML_NO_BOX && is_term (page, i) && line->level == 0)
        line->level = LEVEL;
      before = list;
    }
}
