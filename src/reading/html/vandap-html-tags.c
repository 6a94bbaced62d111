/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-tags.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST_WORD 32

#define BLOCK VANDAP_HTML_BLOCK
#define BOX (VANDAP_HTML_BLOCK | VANDAP_HTML_BOX)
#define STYLE VANDAP_HTML_STYLE
#define SILENT VANDAP_HTML_SILENT
#define EMPTY VANDAP_HTML_EMPTY
#define BOLD (VANDAP_HTML_STYLE | VANDAP_HTML_IS_BOLD)
#define ITALIC (VANDAP_HTML_STYLE | VANDAP_HTML_IS_ITALIC)
#define TAG(name) VANDAP_HTML_TAG_##name
#define HINT(name) VANDAP_HTML_HINT_##name

/*
 * HTML Living Standard, section 4, and what HTML 3.2 and 4.01 had besides. Sorted
 * by name. What is not listed is as transparent as a span.
 */
static const VandapHtmlElement elements[] = {
  { "a", TAG (A), STYLE, 0, 0 },
  { "address", TAG (NONE), BOX, 0, 0 },
  { "applet", TAG (NONE), 0, HINT (NEVER_SHOWN), 0 },
  { "article", TAG (NONE), BOX, 0, 0 },
  { "aside", TAG (ASIDE), BOX, HINT (RELATED), 0 },
  { "audio", TAG (NONE), BOX, HINT (NEVER_SHOWN), 0 },
  { "b", TAG (NONE), BOLD, 0, 0 },
  { "base", TAG (BASE), EMPTY, 0, 0 },
  { "big", TAG (NONE), STYLE, 0, 0 },
  { "blockquote", TAG (QUOTE), BOX, 0, 0 },
  { "body", TAG (PAGE), BLOCK, 0, 0 },
  { "br", TAG (BR), EMPTY, 0, 0 },
  { "button", TAG (BUTTON), BOX, HINT (CONTROL), 0 },
  { "canvas", TAG (NONE), BOX, HINT (NEVER_SHOWN), 0 },
  { "caption", TAG (NONE), BOX, 0, 0 },
  { "center", TAG (NONE), BOX, 0, 0 },
  { "cite", TAG (NONE), ITALIC, 0, 0 },
  { "code", TAG (NONE), STYLE, 0, 0 },
  { "dd", TAG (DD), BOX, 0, 0 },
  { "details", TAG (DETAILS), BOX, 0, 0 },
  { "dfn", TAG (NONE), ITALIC, 0, 0 },
  { "dialog", TAG (DIALOG), BOX, HINT (HIDDEN), 0 },
  { "dir", TAG (NONE), BOX, 0, 0 },
  { "div", TAG (NONE), BOX, 0, 0 },
  { "dl", TAG (DL), BOX, 0, 0 },
  { "dt", TAG (DT), BOX, 0, 0 },
  { "em", TAG (NONE), ITALIC, 0, 0 },
  { "fieldset", TAG (NONE), BOX, 0, 0 },
  { "figcaption", TAG (NONE), BOX, HINT (CAPTION), 0 },
  { "figure", TAG (NONE), BOX, 0, 0 },
  { "font", TAG (NONE), STYLE, 0, 0 },
  { "footer", TAG (NONE), BOX, HINT (AROUND), 0 },
  { "form", TAG (NONE), BOX, HINT (CONTROL), 0 },
  { "h1", TAG (HEADING), BLOCK, 0, 1 },
  { "h2", TAG (HEADING), BLOCK, 0, 2 },
  { "h3", TAG (HEADING), BLOCK, 0, 3 },
  { "h4", TAG (HEADING), BLOCK, 0, 4 },
  { "h5", TAG (HEADING), BLOCK, 0, 5 },
  { "h6", TAG (HEADING), BLOCK, 0, 6 },
  { "head", TAG (PAGE), BLOCK, 0, 0 },
  { "header", TAG (NONE), BOX, 0, 0 },
  { "hgroup", TAG (NONE), BOX, 0, 0 },
  { "hr", TAG (NONE), BLOCK | EMPTY, 0, 0 },
  { "html", TAG (PAGE), BLOCK, 0, 0 },
  { "i", TAG (NONE), ITALIC, 0, 0 },
  { "iframe", TAG (NONE), BOX, HINT (NEVER_SHOWN), 0 },
  { "img", TAG (IMG), EMPTY, 0, 0 },
  { "li", TAG (LI), BOX, 0, 0 },
  { "link", TAG (LINK), EMPTY, 0, 0 },
  { "main", TAG (NONE), BOX, 0, 0 },
  { "menu", TAG (NONE), BOX, 0, 0 },
  { "meta", TAG (META), EMPTY, 0, 0 },
  { "nav", TAG (NONE), BOX, HINT (MENU), 0 },
  { "noembed", TAG (NONE), 0, HINT (NEVER_SHOWN), 0 },
  { "noframes", TAG (NONE), BOX, HINT (NEVER_SHOWN), 0 },
  { "noscript", TAG (NONE), 0, HINT (NEVER_SHOWN), 0 },
  { "object", TAG (NONE), 0, HINT (NEVER_SHOWN), 0 },
  { "ol", TAG (LIST), BOX, 0, 0 },
  { "option", TAG (NONE), BOX, HINT (CONTROL), 0 },
  { "p", TAG (P), BLOCK, 0, 0 },
  { "pre", TAG (NONE), BOX | VANDAP_HTML_PREFORMATTED, 0, 0 },
  { "q", TAG (Q), STYLE, 0, 0 },
  { "s", TAG (NONE), STYLE, 0, 0 },
  { "script", TAG (SCRIPT), SILENT, 0, 0 },
  { "section", TAG (NONE), BOX, 0, 0 },
  { "select", TAG (NONE), BOX, HINT (CONTROL), 0 },
  { "small", TAG (NONE), STYLE, 0, 0 },
  { "span", TAG (NONE), STYLE, 0, 0 },
  { "strike", TAG (NONE), STYLE, 0, 0 },
  { "strong", TAG (NONE), BOLD, 0, 0 },
  { "style", TAG (SHEET), SILENT, 0, 0 },
  { "summary", TAG (SUMMARY), BOX, 0, 0 },
  { "svg", TAG (SVG), SILENT, 0, 0 },
  { "table", TAG (TABLE), BOX, 0, 0 },
  { "tbody", TAG (NONE), BLOCK, 0, 0 },
  { "td", TAG (TD), BOX, 0, 0 },
  { "template", TAG (TEMPLATE), 0, HINT (NEVER_SHOWN), 0 },
  { "textarea", TAG (NONE), BOX, HINT (CONTROL), 0 },
  { "tfoot", TAG (NONE), BLOCK, 0, 0 },
  { "th", TAG (TH), BOX, 0, 0 },
  { "thead", TAG (NONE), BLOCK, 0, 0 },
  { "time", TAG (TIME), STYLE, 0, 0 },
  { "title", TAG (TITLE), SILENT, 0, 0 },
  { "tr", TAG (TR), BOX, 0, 0 },
  { "tt", TAG (NONE), STYLE, 0, 0 },
  { "u", TAG (NONE), STYLE, 0, 0 },
  { "ul", TAG (LIST), BOX, 0, 0 },
  { "var", TAG (NONE), ITALIC, 0, 0 },
  { "video", TAG (NONE), BOX, HINT (NEVER_SHOWN), 0 },
};

/*
 * Words of classes and identifiers, in the languages of those who write them, by
 * their first letters. A word that ends in a star is the beginning of longer ones,
 * and one behind an equals sign is all that there is: "text-to-speech" is a control.
 */
static const struct
{
  const char *word;
  guint hint;
} known_words[] = {
  { "=a", HINT (ANSWER) },
  { "ad", HINT (RELATED) },
  { "ads", HINT (RELATED) },
  { "adsbygoogle", HINT (RELATED) },
  { "adsense", HINT (RELATED) },
  { "advert*", HINT (RELATED) },
  { "answer", HINT (ANSWER) },
  { "antwoord", HINT (ANSWER) },
  { "antwort", HINT (ANSWER) },
  { "anzeige*", HINT (RELATED) },
  { "banner*", HINT (RELATED) },
  { "binhluan*", HINT (COMMENTS) },
  { "boxlienquan", HINT (RELATED) },
  { "breadcrumb*", HINT (MENU) },
  { "caption*", HINT (CAPTION) },
  { "cauhoi", HINT (QUESTION) },
  { "cautraloi", HINT (ANSWER) },
  { "chantrang", HINT (AROUND) },
  { "chuthich*", HINT (CAPTION) },
  { "comentario*", HINT (COMMENTS) },
  { "comment*", HINT (COMMENTS) },
  { "commentaire*", HINT (COMMENTS) },
  { "cookie*", HINT (MENU) },
  { "copyright*", HINT (AROUND) },
  { "cungchuyenmuc*", HINT (RELATED) },
  { "danhmuc*", HINT (MENU) },
  { "dap", HINT (ANSWER) },
  { "desc", HINT (MAYBE_CAPTION) },
  { "description", HINT (MAYBE_CAPTION) },
  { "disqus*", HINT (COMMENTS) },
  { "docnhieu*", HINT (RELATED) },
  { "docthem*", HINT (RELATED) },
  { "domanda", HINT (QUESTION) },
  { "fbcomment*", HINT (COMMENTS) },
  { "footer*", HINT (AROUND) },
  { "frage", HINT (QUESTION) },
  { "gdpr*", HINT (MENU) },
  { "hoi", HINT (QUESTION) },
  { "imagecaption", HINT (CAPTION) },
  { "imgcaption", HINT (CAPTION) },
  { "interviewee", HINT (ANSWER) },
  { "interviewer", HINT (QUESTION) },
  { "kommentar*", HINT (COMMENTS) },
  { "lienquan*", HINT (RELATED) },
  { "login*", HINT (MENU) },
  { "mainmenu", HINT (MENU) },
  { "menu*", HINT (MENU) },
  { "mostread", HINT (RELATED) },
  { "mostviewed", HINT (RELATED) },
  { "nav", HINT (MENU) },
  { "navbar*", HINT (MENU) },
  { "navi", HINT (MENU) },
  { "navigation*", HINT (MENU) },
  { "newsletter*", HINT (RELATED) },
  { "otvet", HINT (ANSWER) },
  { "outbrain*", HINT (RELATED) },
  { "pagination*", HINT (MENU) },
  { "pergunta", HINT (QUESTION) },
  { "photocmscaption", HINT (CAPTION) },
  { "picturecaption", HINT (CAPTION) },
  { "popular*", HINT (RELATED) },
  { "pregunta", HINT (QUESTION) },
  { "promo*", HINT (RELATED) },
  { "publicidad*", HINT (RELATED) },
  { "publicite*", HINT (RELATED) },
  { "pullquote*", HINT (PULL_QUOTE) },
  { "=q", HINT (QUESTION) },
  { "quangcao*", HINT (RELATED) },
  { "question", HINT (QUESTION) },
  { "recommend*", HINT (RELATED) },
  { "reklama*", HINT (RELATED) },
  { "related*", HINT (RELATED) },
  { "relatednews", HINT (RELATED) },
  { "reponse", HINT (ANSWER) },
  { "respond", HINT (COMMENTS) },
  { "resposta", HINT (ANSWER) },
  { "respuesta", HINT (ANSWER) },
  { "risposta", HINT (ANSWER) },
  { "search*", HINT (MENU) },
  { "share", HINT (MENU) },
  { "sharedaddy", HINT (MENU) },
  { "sharing", HINT (MENU) },
  { "sidebar*", HINT (RELATED) },
  { "sitemap", HINT (MENU) },
  { "social*", HINT (MENU) },
  { "=speaker", HINT (SPEAKER) },
  { "=speech", HINT (SPEECH) },
  { "sponsor*", HINT (RELATED) },
  { "subscribe*", HINT (RELATED) },
  { "taboola*", HINT (RELATED) },
  { "tags", HINT (MENU) },
  { "thumbcaption", HINT (CAPTION) },
  { "tinkhac*", HINT (RELATED) },
  { "tinlienquan*", HINT (RELATED) },
  { "tinmoi*", HINT (RELATED) },
  { "toolbar*", HINT (MENU) },
  { "topbar*", HINT (MENU) },
  { "traloi", HINT (ANSWER) },
  { "trending*", HINT (RELATED) },
  { "verwandt*", HINT (RELATED) },
  { "vopros", HINT (QUESTION) },
  { "vraag", HINT (QUESTION) },
  { "werbung*", HINT (RELATED) },
  { "widget*", HINT (RELATED) },
  { "xemthem*", HINT (RELATED) },
  { "yarpp*", HINT (RELATED) },
  { "ykien*", HINT (COMMENTS) },
};

static int
compare_names (const void *name, const void *element)
{
  return strcmp (name, ((const VandapHtmlElement *) element)->name);
}

/**
 * vandap_html_tags_find:
 * @name: the name of an element, in small letters
 *
 * Finds what is known of an element.
 *
 * Returns: (transfer none) (nullable): the element, or %NULL where its name is none of HTML's
 */
const VandapHtmlElement *
vandap_html_tags_find (const char *name)
{
  return bsearch (name, elements, G_N_ELEMENTS (elements), sizeof (VandapHtmlElement), compare_names);
}

static guint
find_word (const char *word, gsize length, gboolean is_whole)
{
  guint hints = 0;

  for (guint i = 0; i < G_N_ELEMENTS (known_words); i++)
    {
      const char *known = known_words[i].word + (known_words[i].word[0] == '=');
      gsize n = strlen (known);
      gboolean is_beginning = known[n - 1] == '*';

      if (known[0] != word[0] || (known != known_words[i].word && !is_whole))
        continue;
      n -= is_beginning;
      if ((length == n || (is_beginning && length > n)) && memcmp (known, word, n) == 0)
        hints |= known_words[i].hint;
    }

  return hints;
}

/* How many bytes from @p on are one word: "relatedNews" is two. */
static gsize
measure_word (const char *p)
{
  gsize n = 0;

  while (g_ascii_isalnum (p[n]) && !(n > 0 && g_ascii_isupper (p[n]) && g_ascii_islower (p[n - 1])))
    n++;

  return n;
}

/* Whether a word is all of a class. */
static gboolean
is_whole (const char *words, const char *p, gsize length)
{
  return (p == words || g_ascii_isspace (p[-1])) && (p[length] == '\0' || g_ascii_isspace (p[length]));
}

/**
 * vandap_html_tags_get_hints:
 * @words: the classes of an element, or its identifier
 *
 * Tells what the words say of an element: each of them, and each two or three
 * that stand together ("tin-lien-quan").
 *
 * Returns: what they say, of #VandapHtmlHint
 */
guint
vandap_html_tags_get_hints (const char *words)
{
  struct { const char *start; gsize length; } last[3] = { { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  char joined[3 * LONGEST_WORD];
  guint n = 0, hints = 0;

  for (const char *p = words; *p != '\0';)
    {
      gsize length = measure_word (p), at = sizeof joined;

      if (length == 0 || length > LONGEST_WORD)
        {
          n = length > 0 || g_ascii_isspace (*p) ? 0 : n;
          p += MAX (length, 1);
          continue;
        }
      last[2] = last[1];
      last[1] = last[0];
      last[0].start = p;
      last[0].length = length;
      n = MIN (n + 1, 3);
      for (guint i = 0; i < n; i++)
        {
          for (gsize k = last[i].length; k > 0; k--)
            joined[--at] = g_ascii_tolower (last[i].start[k - 1]);
          hints |= find_word (joined + at, sizeof joined - at, i == 0 && is_whole (words, p, length));
        }
      p += length;
    }

  return hints;
}
