/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-lines.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"

#define LINE(page, i) vandap_html_page_line (page, i)

/* A line that was wrapped by hand is no shorter than this, in bytes. */
#define SHORTEST_WRAPPED 45
#define LONGEST_LABEL 80

/* What is known of the lines that end within a block. */
typedef struct
{
  guint breaks;   /* ends of lines that blocks do not end at */
  guint finished; /* of those: where a sentence ends, too */
} Breaks;

static gunichar
get_first (VandapHtmlPage *page, const VandapHtmlLine *line)
{
  return g_utf8_get_char (page->text->str + line->start);
}

static gboolean
is_finished (VandapHtmlPage *page, const VandapHtmlLine *line)
{
  const char *text = page->text->str + line->start;
  gsize length = line->end - line->start;

  return length == 0 || (vandap_words_ends_sentence (text, length) && text[length - 1] != ',');
}

static gboolean
is_within_block (const VandapHtmlLine *line)
{
  return line->before == VANDAP_HTML_AFTER_BREAK;
}

static Breaks
count_breaks (VandapHtmlPage *page)
{
  Breaks breaks = { 0, 0 };

  for (guint i = 1; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);

      if (!is_within_block (line) || line->reason != VANDAP_HTML_KEPT)
        continue;
      breaks.breaks++;
      breaks.finished += is_finished (page, LINE (page, i - 1)) && !g_unichar_islower (get_first (page, line));
    }

  return breaks;
}

/* A dash, a star, or a few words before a colon: a line as those are that say what is said next. */
static gboolean
begins_anew (VandapHtmlPage *page, const VandapHtmlLine *line)
{
  const char *text = page->text->str + line->start;
  gsize length = MIN (line->end - line->start, LONGEST_LABEL / 2);
  gunichar first = get_first (page, line);
  const char *colon = memchr (text, ':', length);

  if (first < 0x80 ? strchr ("-*+>=", (int) first) != NULL : g_unichar_type (first) == G_UNICODE_DASH_PUNCTUATION)
    return TRUE;

  return (colon != NULL && g_unichar_isupper (first) && (colon + 1 == text + length || colon[1] == ' '))
         || g_strstr_len (text, (gssize) length, "：") != NULL || first == 0x2022;
}

/* Lines that look different are no two lines of the same paragraph, nor are a label and what is said. */
static gboolean
stand_apart (VandapHtmlPage *page, const VandapHtmlLine *before, const VandapHtmlLine *line)
{
  const char *end = page->text->str + before->end;
  gsize length = before->end - before->start;

  return before->is_bold != line->is_bold || before->is_italic != line->is_italic || before->level != line->level
         || before->reason != line->reason || before->box != line->box || before->part != line->part
         || (length > 0 && length < LONGEST_LABEL && end[-1] == ':') || begins_anew (page, line);
}

/**
 * vandap_html_lines_join:
 * @page: a page
 *
 * Decides which lines that only a break stands between are one block. Where most
 * breaks stand at ends of sentences, people broke lines as others begin
 * paragraphs.
 */
void
vandap_html_lines_join (VandapHtmlPage *page)
{
  Breaks breaks = count_breaks (page);
  gboolean apart = breaks.finished * 2 >= breaks.breaks;

  for (guint i = 1; i < page->lines->len; i++)
    {
      VandapHtmlLine *line = LINE (page, i);
      const VandapHtmlLine *before = LINE (page, i - 1);
      gboolean goes_on = g_unichar_islower (get_first (page, line)) && !is_finished (page, before);

      if (!is_within_block (line) || before->level != line->level)
        continue;
      if (line->level > 0)
        line->join = before->box == line->box ? VANDAP_HTML_JOINED_BY_SPACE : VANDAP_HTML_APART;
      else if ((apart && !goes_on) || stand_apart (page, before, line))
        continue;
      else
        line->join = before->end - before->start >= SHORTEST_WRAPPED ? VANDAP_HTML_JOINED_BY_SPACE
                                                                     : VANDAP_HTML_JOINED_BY_BREAK;
    }
}
