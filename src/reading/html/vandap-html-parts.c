/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-parts.h"

#include "reading/grammar/vandap-words.h"
#include "reading/vandap-blocks.h"

#define LINE(page, i) vandap_html_page_line (page, i)
#define BOX(page, i) vandap_html_page_box (page, i)

#define FEWEST_QUESTIONS 2
#define PARTS (VANDAP_HTML_HINT_QUESTION | VANDAP_HTML_HINT_ANSWER)

/* How the lines follow each other that are called questions, answers, or neither. */
typedef struct
{
  guint asked;    /* groups of lines that ask */
  guint answered; /* those that lines follow which are called answers */
  guint marked;   /* those that end with a question mark */
  guint strayed;  /* lines called neither that stand behind an answer and before another question */
  guint answers;
} Sequence;

static gboolean
is_kept (const VandapHtmlLine *line)
{
  return line->reason == VANDAP_HTML_KEPT && !line->is_caption && line->end > line->start;
}

/* What the nearest element around each box says that is called after questions or answers. */
static guint16 *
find_names (VandapHtmlPage *page)
{
  guint16 *names = g_new0 (guint16, page->boxes->len);

  for (guint i = 1; i < page->boxes->len; i++)
    {
      guint said = BOX (page, i)->hints & PARTS;

      names[i] = said != 0 ? (guint16) said : names[BOX (page, i)->parent];
    }

  return names;
}

static Sequence
follow (VandapHtmlPage *page, const guint16 *names)
{
  Sequence sequence = { 0 };
  guint before = 0, stray = 0;
  gboolean is_marked = FALSE;

  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);
      guint name = names[line->box];

      if (!is_kept (line))
        continue;
      if (name == VANDAP_HTML_HINT_QUESTION)
        {
          sequence.asked += before != name;
          sequence.strayed += before != name ? stray : 0;
          is_marked = vandap_words_is_question (page->text->str + line->start, line->end - line->start);
        }
      else
        {
          sequence.marked += before == VANDAP_HTML_HINT_QUESTION && is_marked;
          sequence.answered += before == VANDAP_HTML_HINT_QUESTION && name == VANDAP_HTML_HINT_ANSWER;
        }
      sequence.answers += name == VANDAP_HTML_HINT_ANSWER;
      stray = name != 0 ? 0 : stray + (sequence.answers > 0);
      before = name;
    }

  return sequence;
}

/*
 * Where what is called a question and what is called an answer stand by turns, each is
 * what it is called. Where there are only questions, most of them have to look like
 * some: lists of what others ask are called so, too.
 */
static void
find_named (VandapHtmlPage *page)
{
  g_autofree guint16 *names = find_names (page);
  Sequence sequence = follow (page, names);
  guint before = 0;

  if (sequence.asked < FEWEST_QUESTIONS || (sequence.answers > 0 && sequence.answered * 10 < sequence.asked * 8)
      || (sequence.answers == 0 && sequence.marked * 10 < sequence.asked * 6))
    return;
  for (guint i = 0; i < page->lines->len; i++)
    {
      VandapHtmlLine *line = LINE (page, i);

      if (!is_kept (line))
        continue;
      if (names[line->box] != 0)
        line->part = names[line->box] == VANDAP_HTML_HINT_QUESTION ? VANDAP_BLOCK_ASKS : VANDAP_BLOCK_ANSWERS;
      else if (before == VANDAP_HTML_HINT_ANSWER && sequence.strayed == 0)
        line->is_behind_list = TRUE;
      before = names[line->box];
    }
}

/* What opens: HTML Living Standard, "details". */
typedef struct
{
  guint *around;     /* the nearest such element, for each box */
  gboolean *is_head; /* whether a box is in the summary of that */
  gboolean *asks;    /* whether such an element is headed by a question */
  gboolean *holds;   /* whether there is something to open but others such */
  gboolean *groups;  /* whether there are others such in it */
} Details;

static void
init_details (Details *self, VandapHtmlPage *page)
{
  guint n = page->boxes->len;

  *self = (Details) { g_new0 (guint, n), g_new0 (gboolean, n), g_new0 (gboolean, n), g_new0 (gboolean, n),
                      g_new0 (gboolean, n) };
  for (guint i = 1; i < n; i++)
    {
      const VandapHtmlBox *box = BOX (page, i);

      self->around[i] = box->tag == VANDAP_HTML_TAG_DETAILS ? i : self->around[box->parent];
      self->is_head[i] = box->tag == VANDAP_HTML_TAG_SUMMARY
                         || (box->tag != VANDAP_HTML_TAG_DETAILS && self->is_head[box->parent]);
      if (box->tag == VANDAP_HTML_TAG_DETAILS)
        self->groups[self->around[box->parent]] = TRUE;
    }
  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);
      guint around = self->around[line->box];

      if (!is_kept (line) || around == 0)
        continue;
      if (self->is_head[line->box])
        self->asks[around] = vandap_words_is_question (page->text->str + line->start, line->end - line->start);
      else
        self->holds[around] = TRUE;
    }
}

static void
clear_details (Details *self)
{
  g_free (self->around);
  g_free (self->is_head);
  g_free (self->asks);
  g_free (self->holds);
  g_free (self->groups);
}

/* Where half of what opens is headed by a question, all of it answers what it is headed by. */
static gboolean
ask_by_opening (VandapHtmlPage *page, const Details *details)
{
  guint all = 0, asking = 0;

  for (guint i = 1; i < page->boxes->len; i++)
    {
      gboolean is_one = BOX (page, i)->tag == VANDAP_HTML_TAG_DETAILS && details->holds[i] && !details->groups[i];

      all += is_one;
      asking += is_one && details->asks[i];
    }

  return asking >= FEWEST_QUESTIONS && asking * 2 >= all;
}

static void
find_opened (VandapHtmlPage *page)
{
  Details details;
  gboolean was_inside = FALSE, asks;

  init_details (&details, page);
  asks = ask_by_opening (page, &details);
  for (guint i = 0; asks && i < page->lines->len; i++)
    {
      VandapHtmlLine *line = LINE (page, i);
      guint around = details.around[line->box];
      gboolean is_inside = around != 0 && details.holds[around] && !details.groups[around];

      if (!is_kept (line))
        continue;
      if (is_inside)
        line->part = details.is_head[line->box] ? VANDAP_BLOCK_ASKS : VANDAP_BLOCK_ANSWERS;
      else if (was_inside)
        line->is_behind_list = TRUE;
      was_inside = is_inside;
    }
  clear_details (&details);
}

/**
 * vandap_html_parts_find:
 * @page: a page
 *
 * Finds what a page itself says to be questions and answers: what is called so, what
 * opens under a question, and the items of lists that ask.
 */
void
vandap_html_parts_find (VandapHtmlPage *page)
{
  find_named (page);
  find_opened (page);
  vandap_html_items_find_parts (page);
}
