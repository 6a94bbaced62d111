/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-reader.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"
#include "reading/html/vandap-html-article.h"
#include "reading/html/vandap-html-blocks.h"
#include "reading/html/vandap-html-boxes.h"
#include "reading/html/vandap-html-columns.h"
#include "reading/html/vandap-html-encoding.h"
#include "reading/html/vandap-html-hidden.h"
#include "reading/html/vandap-html-lines.h"
#include "reading/html/vandap-html-parser.h"
#include "reading/html/vandap-html-parts.h"
#include "reading/html/vandap-html-quotes.h"
#include "reading/html/vandap-html-recogniser.h"
#include "reading/html/vandap-html-related.h"
#include "reading/html/vandap-html-tables.h"
#include "reading/html/vandap-html-terms.h"
#include "reading/vandap-front-matter.h"

#define LINE(page, i) vandap_html_page_line (page, i)

/* Where datelines stand: among the first lines of an article. */
#define FIRST_LINES 40
#define LONGEST_TITLE 200

/**
 * vandap_html_reader_recognises:
 * @data: the bytes of a file
 * @length: how many
 *
 * Tells whether a file is a page of HTML, or a piece of one.
 *
 * Returns: whether it is
 */
gboolean
vandap_html_reader_recognises (const char *data, gsize length)
{
  return vandap_html_recogniser_is_html (data, length);
}

static char *
dup_words (VandapHtmlPage *page, guint line)
{
  const VandapHtmlLine *l = LINE (page, line);

  return g_strndup (page->text->str + l->start, l->end - l->start);
}

/*
 * The line that is the title of the article on the page itself: the highest
 * heading, or what the page's own title has. Where there is none: how many lines
 * there are.
 */
static guint
find_heading (VandapHtmlPage *page, const char *title)
{
  guint level = 0, found = page->lines->len, looked = 0;

  for (guint i = 0; i < page->lines->len && looked < FIRST_LINES; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);

      if (line->reason != VANDAP_HTML_KEPT)
        continue;
      looked++;
      if (found == page->lines->len && vandap_html_article_is_title (page, i, title))
        found = i;
      if (line->level == 0 || line->level > (title != NULL ? 2 : 1) || (level > 0 && line->level >= level))
        continue;
      level = line->level;
      found = i;
    }

  return found;
}

/* Whether an article without headings begins with a line that is set as one. */
static gboolean
begins_boldly (VandapHtmlPage *page)
{
  for (guint i = 0; i < page->lines->len; i++)
    if (LINE (page, i)->reason == VANDAP_HTML_KEPT)
      return LINE (page, i)->is_bold && LINE (page, i)->end - LINE (page, i)->start < LONGEST_TITLE;

  return FALSE;
}

/*
 * The date as it is printed: the line that says the same as what is known, or the
 * first under the title. It belongs to the article, though buttons stand beside it.
 */
static void
find_printed_date (VandapHtmlPage *page, guint heading, VandapBlocks *blocks)
{
  const char *known = vandap_blocks_get_field (blocks, VANDAP_FIELD_DATE);
  guint first = heading < page->lines->len ? heading : 0;

  for (guint i = first; i < page->lines->len && i < first + FIRST_LINES; i++)
    {
      VandapHtmlLine *line = LINE (page, i);
      g_autofree char *printed = NULL;
      g_autofree char *date = NULL;

      if (line->reason != VANDAP_HTML_KEPT
          && (heading == page->lines->len || (line->reason != VANDAP_HTML_IS_MENU
                                              && line->reason != VANDAP_HTML_IS_AROUND)))
        continue;
      date = vandap_front_matter_find_date (page->text->str + line->start, line->end - line->start, &printed);
      if (date == NULL || (known != NULL && strncmp (date, known, strlen ("2019-09-09")) != 0))
        continue;
      vandap_blocks_set_field (blocks, VANDAP_FIELD_PRINTED_DATE, printed);
      vandap_blocks_set_field (blocks, VANDAP_FIELD_DATE, date);
      line->reason = VANDAP_HTML_KEPT;
      return;
    }
}

/* Programs that make pages write "en" in those of any language, until somebody tells them. */
static void
check_language (VandapHtmlPage *page, VandapHtmlHead *head)
{
  const char *said = vandap_html_head_get (head, VANDAP_HTML_FACT_LANGUAGE);
  const char *seen = vandap_words_guess_language (page->text->str, page->text->len);

  if (said == NULL || seen == NULL || g_ascii_strncasecmp (said, seen, 2) == 0)
    return;
  if (g_ascii_strncasecmp (said, "en", 2) == 0 || strcmp (seen, "vi") == 0)
    vandap_html_head_overrule (head, VANDAP_HTML_FACT_LANGUAGE, seen);
}

static const char *
get_title (const VandapHtmlHead *head)
{
  const char *headline = vandap_html_head_get (head, VANDAP_HTML_FACT_HEADLINE);

  return headline != NULL ? headline : vandap_html_head_get (head, VANDAP_HTML_FACT_TITLE);
}

static void
settle (VandapHtmlPage *page, VandapHtmlHead *head, gboolean is_whole)
{
  vandap_html_hidden_leave_out (page);
  if (is_whole)
    vandap_html_article_choose (page, get_title (head));
  else
    vandap_html_boxes_measure (page);
  vandap_html_related_leave_out (page);
  vandap_html_tables_find_captions (page);
  vandap_html_terms_find_questions (page);
  vandap_html_parts_find (page);
  vandap_html_columns_find_questions (page);
  vandap_html_tables_find_labels (page);
  vandap_html_tables_find_speakers (page);
  vandap_html_quotes_leave_out (page);
  vandap_html_lines_join (page);
  check_language (page, head);
}

/* A copy of ours has nothing beside the interview, and says itself who speaks. */
static void
settle_copy (VandapHtmlPage *page)
{
  vandap_html_hidden_leave_out (page);
  vandap_html_boxes_measure (page);
  vandap_html_tables_find_captions (page);
  vandap_html_lines_join (page);
}

static VandapBlocks *
read_text (const char *text, gsize length, GCancellable *cancellable, GError **error)
{
  g_autoptr (VandapHtmlHead) head = vandap_html_head_new ();
  g_autoptr (VandapHtmlPage) page = vandap_html_parser_parse (text, length, head, cancellable);
  g_autofree char *words = NULL;
  guint heading;
  VandapBlocks *blocks;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (vandap_html_head_names_speakers (head))
    settle_copy (page);
  else
    settle (page, head, vandap_html_recogniser_is_whole_page (text, length));
  blocks = vandap_blocks_new ();
  heading = find_heading (page, get_title (head));
  words = heading < page->lines->len ? dup_words (page, heading) : NULL;
  vandap_html_head_write (head, words, words == NULL && begins_boldly (page), blocks);
  find_printed_date (page, heading, blocks);
  vandap_html_blocks_write (page, head, blocks);

  return blocks;
}

/**
 * vandap_html_reader_read:
 * @content: a file
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Takes a page of HTML apart. What is not the article is left out with a reason.
 *
 * Returns: (transfer full): its blocks, or %NULL with @error set
 */
VandapBlocks *
vandap_html_reader_read (const VandapFileContent *content, GError **error)
{
  gsize length;
  g_autofree char *decoded
    = vandap_html_encoding_decode (content->data, content->length, content->name, content->report, &length, error);

  if (decoded == NULL && length < content->length)
    return NULL;

  return read_text (decoded != NULL ? decoded : content->data, length, content->cancellable, error);
}
