/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-related.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"

#define LINE(page, i) vandap_html_page_line (page, i)

/* No invitation is longer, in bytes. */
#define LONGEST_INVITATION 80
/* Words that name an article; fewer may name who speaks. */
#define FEWEST_WORDS 3
#define FEWEST_ANNOUNCING 4
#define LONGEST_TITLE 240

/* What stands before links to other articles, without its letters' case. */
static const char *const invitations[] = {
  "related", "related article", "related articles", "related stories", "related story", "related links",
  "related content", "related posts", "related reading", "see also", "read also", "also read", "read more",
  "read next", "more on this", "more on this story", "more on this topic", "you may also like", "you might also like",
  "recommended", "recommended reading", "further reading", "don't miss", "don’t miss",
  "xem thêm", "đọc thêm", "tin liên quan", "bài liên quan", "bài viết liên quan", "tin bài liên quan",
  "có thể bạn quan tâm", "xem ngay", "đọc tiếp", "xem tiếp", "tin cùng chuyên mục", "bài cùng chuyên mục",
  "tin cùng chủ đề", "bài cùng chủ đề",
  "lire aussi", "à lire aussi", "a lire aussi", "lire également", "voir aussi", "à voir aussi", "sur le même sujet",
  "à lire", "articles liés",
  "lesen sie auch", "lies auch", "auch interessant", "mehr zum thema", "siehe auch", "weiterlesen",
  "das könnte sie auch interessieren", "passend dazu", "verwandte artikel",
  "leer también", "lea también", "lee también", "te puede interesar", "le puede interesar", "más información",
  "noticias relacionadas", "artículos relacionados", "ver también", "relacionado",
  "leia também", "leia mais", "veja também", "saiba mais", "notícias relacionadas",
  "leggi anche", "vedi anche", "potrebbe interessarti", "articoli correlati",
  "lees ook", "читайте также", "читать также", "смотрите также", "по теме", "материалы по теме",
  "延伸阅读", "相关阅读", "相关新闻", "推荐阅读", "延伸閱讀", "相關閱讀", "相關新聞", "関連記事", "あわせて読みたい",
  "함께 보면 좋은 기사", "관련기사", "관련 기사", "اقرأ أيضا", "اقرأ أيضًا", "اقرأ أيضاً", "مواضيع ذات صلة",
};

/* The letters and digits of a line. */
typedef struct
{
  guint linked;
  guint unlinked;
} Letters;

/* What a line begins with that invites to read something else. */
typedef struct
{
  guint letters;         /* 0 where it does not */
  gboolean is_separated; /* whether a sign stands behind it, or nothing */
} Invitation;

static gboolean
is_letter (const char *p)
{
  return g_unichar_isalnum (g_utf8_get_char (p));
}

static Invitation
match (const char *text, const char *words)
{
  Invitation found = { 0, FALSE }, none = { 0, FALSE };
  const char *p = text;

  while (*p != '\0' && !is_letter (p))
    p = g_utf8_next_char (p);
  for (const char *w = words; *w != '\0'; w = g_utf8_next_char (w), p = g_utf8_next_char (p))
    {
      if (*p == '\0' || g_unichar_tolower (g_utf8_get_char (p)) != g_utf8_get_char (w))
        return none;
      found.letters += is_letter (w);
    }
  if (*p != '\0' && is_letter (p))
    return none;
  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  found.is_separated = *p == '\0' || !is_letter (p);

  return found;
}

static Invitation
find_invitation (VandapHtmlPage *page, const VandapHtmlLine *line)
{
  Invitation best = { 0, FALSE };
  const char *words = page->text->str + line->start;
  const char *end = words + MIN (line->end - line->start, LONGEST_INVITATION);
  g_autofree char *text = NULL;

  while (end > words && (*end & 0xc0) == 0x80)
    end--;
  text = g_utf8_normalize (words, end - words, G_NORMALIZE_NFC);
  for (guint i = 0; text != NULL && *text != '\0' && i < G_N_ELEMENTS (invitations); i++)
    {
      Invitation found = match (text, invitations[i]);

      if (found.letters > best.letters)
        best = found;
    }

  return best;
}

/* Counts the letters of a line; @run is an index of a run at or before its beginning, and moves on. */
static Letters
count_letters (VandapHtmlPage *page, const VandapHtmlLine *line, guint *run)
{
  Letters letters = { 0, 0 };
  const VandapHtmlRun *runs = (const VandapHtmlRun *) page->runs->data;
  const char *text = page->text->str;

  for (const char *p = text + line->start; p < text + line->end; p = g_utf8_next_char (p))
    {
      while (*run + 1 < page->runs->len && runs[*run + 1].start <= (guint) (p - text))
        (*run)++;
      if (!is_letter (p))
        continue;
      if (runs[*run].link != NULL)
        letters.linked++;
      else
        letters.unlinked++;
    }

  return letters;
}

static gboolean
is_block (VandapHtmlPage *page, guint i)
{
  return LINE (page, i)->before != VANDAP_HTML_AFTER_BREAK
         && (i + 1 == page->lines->len || LINE (page, i + 1)->before != VANDAP_HTML_AFTER_BREAK);
}

/* Whether a line is an invitation, and nothing but a link behind it. */
static gboolean
invites (VandapHtmlPage *page, const VandapHtmlLine *line, guint *run)
{
  Invitation invitation = find_invitation (page, line);
  Letters letters;

  if (invitation.letters == 0)
    return FALSE;
  letters = count_letters (page, line, run);

  return letters.linked > 0 && letters.unlinked <= invitation.letters + letters.linked / 5
         && (invitation.is_separated || letters.unlinked >= invitation.letters);
}

/* Whether an invitation is all of a line. */
static gboolean
is_over_links (VandapHtmlPage *page, const VandapHtmlLine *line)
{
  guint letters = 0;
  const char *end = page->text->str + line->end;

  if (line->end - line->start > LONGEST_INVITATION)
    return FALSE;
  for (const char *p = page->text->str + line->start; p < end; p = g_utf8_next_char (p))
    letters += is_letter (p);

  return letters > 0 && find_invitation (page, line).letters == letters;
}

static gboolean
is_mostly_linked (const VandapHtmlLine *line)
{
  return line->linked * 10 >= (line->end - line->start) * 6 && line->linked > 0;
}

/* Leaves out what is behind an invitation: the links under it, or those in its own line. */
static void
leave_out_invited (VandapHtmlPage *page)
{
  guint run = 0;

  for (guint i = 0; i < page->lines->len; i++)
    {
      VandapHtmlLine *line = LINE (page, i);
      guint last = i;

      if (line->reason != VANDAP_HTML_KEPT || line->end - line->start > LONGEST_TITLE * 2)
        continue;
      if (line->linked > 0 && is_block (page, i) && invites (page, line, &run))
        line->reason = VANDAP_HTML_IS_RELATED;
      if (i + 1 == page->lines->len || !is_mostly_linked (LINE (page, i + 1)) || !is_over_links (page, line))
        continue;
      while (last + 1 < page->lines->len && LINE (page, last + 1)->reason == VANDAP_HTML_KEPT
             && is_mostly_linked (LINE (page, last + 1)))
        last++;
      for (; last > i; last--)
        LINE (page, i)->reason = LINE (page, last)->reason = VANDAP_HTML_IS_RELATED;
    }
}

static gboolean
is_link (const VandapHtmlLine *line)
{
  return line->reason == VANDAP_HTML_KEPT && line->level == 0 && line->linked > 0
         && line->linked * 10 >= (line->end - line->start) * 9;
}

static gboolean
asks (VandapHtmlPage *page, guint i)
{
  const VandapHtmlLine *line = LINE (page, i);

  return line->level > 0 || line->is_bold
         || vandap_words_is_question (page->text->str + line->start, line->end - line->start);
}

/* Whether what stands in the next line may be said by who says this one, or to answer it. */
static gboolean
is_open (VandapHtmlPage *page, guint i)
{
  const VandapHtmlLine *line = LINE (page, i);

  return asks (page, i) || vandap_html_page_ends_in (page, line, ':')
         || !vandap_words_ends_sentence (page->text->str + line->start, line->end - line->start);
}

static guint
count_words (VandapHtmlPage *page, const VandapHtmlLine *line)
{
  guint n = 1;

  for (guint i = line->start; i < line->end; i++)
    n += page->text->str[i] == ' ' || (guchar) page->text->str[i] >= 0xe3; /* a word of Chinese is a letter */

  return n;
}

/* Whether a link names an article: one that says who speaks, or that asks, does not. */
static gboolean
is_title (VandapHtmlPage *page, const VandapHtmlLine *line)
{
  return count_words (page, line) >= FEWEST_WORDS && line->end - line->start <= LONGEST_TITLE
         && !vandap_html_page_ends_in (page, line, ':') && !line->is_bold;
}

static gboolean
is_part (const VandapHtmlLine *line)
{
  return line->reason == VANDAP_HTML_KEPT && !line->is_caption;
}

/* The first line from @i on that is part of the article, or how many lines there are. */
static guint
find_part (VandapHtmlPage *page, guint i)
{
  while (i < page->lines->len && !is_part (LINE (page, i)))
    i++;

  return i;
}

/* Whether so few lines are links that the article is not made of them. */
static gboolean
are_few (VandapHtmlPage *page)
{
  guint links = 0, kept = 0;
  gsize linked = 0, text = 0;

  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = LINE (page, i);

      if (line->reason != VANDAP_HTML_KEPT)
        continue;
      kept++;
      text += line->end - line->start;
      if (!is_link (line))
        continue;
      links++;
      linked += line->end - line->start;
    }

  return links * 4 <= kept && linked * 5 <= text;
}

/* Whether a line says what comes next, as a heading over links does in fewer words. */
static gboolean
announces (VandapHtmlPage *page, const VandapHtmlLine *line)
{
  return vandap_html_page_ends_in (page, line, ':') && line->level == 0 && !line->is_bold && line->linked == 0
         && count_words (page, line) >= FEWEST_ANNOUNCING && !is_over_links (page, line);
}

/* Whether a link is said by somebody: all that is said to a question, or what was announced. */
static gboolean
is_said (VandapHtmlPage *page, guint before, guint i)
{
  guint next = find_part (page, i + 1);

  if (before == page->lines->len)
    return FALSE;

  return announces (page, LINE (page, before))
         || (asks (page, before) && (next == page->lines->len || asks (page, next)));
}

/**
 * vandap_html_related_leave_out_links:
 * @page: a page that is long enough to tell something of
 *
 * Leaves out lines that are nothing but a link and lead elsewhere, unless the
 * article is made of them.
 */
void
vandap_html_related_leave_out_links (VandapHtmlPage *page)
{
  guint before = page->lines->len;

  if (!are_few (page))
    return;
  for (guint i = 0; i < page->lines->len; i++)
    {
      VandapHtmlLine *line = LINE (page, i);

      if (is_link (line) && line->before == VANDAP_HTML_AFTER_BLOCK && !is_said (page, before, i)
          && (i + 1 == page->lines->len || LINE (page, i + 1)->before == VANDAP_HTML_AFTER_BLOCK))
        line->reason = VANDAP_HTML_IS_RELATED;
      before = is_part (line) ? i : before;
    }
}

/* How many lines from @i on are links to articles. */
static guint
count_titles (VandapHtmlPage *page, guint i)
{
  guint n = 0;

  while (i + n < page->lines->len && is_link (LINE (page, i + n)) && is_title (page, LINE (page, i + n))
         && is_block (page, i + n))
    n++;

  return n;
}

/* Leaves out links between two paragraphs, the first of which has said what it says and the second of which does not ask. */
static void
leave_out_between (VandapHtmlPage *page)
{
  guint before = page->lines->len;

  for (guint i = 0, n; i < page->lines->len; i += n)
    {
      guint titles = count_titles (page, i);
      /* What is no part goes on for long on some pages: it is gone through once. */
      guint next = titles > 0 ? find_part (page, i + titles) : i;

      n = MAX (titles, 1);
      if (titles > 0 && before < page->lines->len && next < page->lines->len && !is_open (page, before)
          && !asks (page, next) && !is_link (LINE (page, next)))
        for (guint k = i; k < i + titles; k++)
          LINE (page, k)->reason = VANDAP_HTML_IS_RELATED;
      before = is_part (LINE (page, i + n - 1)) ? i + n - 1 : before;
    }
}

/**
 * vandap_html_related_leave_out:
 * @page: a page
 *
 * Leaves out links to other articles that stand between the paragraphs of one: those
 * that words invite to follow, and paragraphs that are nothing else.
 */
void
vandap_html_related_leave_out (VandapHtmlPage *page)
{
  leave_out_invited (page);
  if (are_few (page))
    leave_out_between (page);
}
