/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-recogniser.h"

#include <string.h>

#include "reading/html/vandap-html-tags.h"
#include "reading/plain/vandap-markdown-reader.h"

#define LOOKED_AT 65536
#define LONGEST_NAME 16

typedef struct
{
  guint blocks; /* tags of blocks, and breaks */
  guint lines;  /* that are not blank */
} Counts;

/*
 * The beginning of a file in ASCII: what other characters mean does not matter, nor
 * how many bytes each takes.
 */
static char *
dup_beginning (const char *data, gsize length, gsize *looked)
{
  char *beginning = g_malloc (MIN (length, LOOKED_AT) + 1);
  gsize n = 0;

  for (gsize i = 0; i < MIN (length, LOOKED_AT); i++)
    if (data[i] != '\0')
      beginning[n++] = g_ascii_tolower (data[i]);
  beginning[n] = '\0';
  *looked = n;

  return beginning;
}

static const char *
skip_mark (const char *p)
{
  if (g_str_has_prefix (p, "\357\273\277"))
    return p + 3;
  if (g_str_has_prefix (p, "\377\376") || g_str_has_prefix (p, "\376\377"))
    return p + 2;

  return p;
}

/* Skips what may stand before the first element of any page. */
static const char *
skip_prologue (const char *p, gboolean *is_xml)
{
  for (;;)
    {
      const char *end = NULL;

      while (g_ascii_isspace (*p))
        p++;
      if (g_str_has_prefix (p, "<!--"))
        end = strstr (p, "-->");
      else if (g_str_has_prefix (p, "<?"))
        {
          *is_xml = *is_xml || g_str_has_prefix (p, "<?xml");
          end = strchr (p, '>');
        }
      if (end == NULL)
        return p;
      p = end + (*end == '-' ? 3 : 1);
    }
}

/* The element whose tag is here, or NULL. */
static const VandapHtmlElement *
get_element (const char *p)
{
  char name[LONGEST_NAME];
  gsize n = 0;

  if (*p != '<')
    return NULL;
  p += p[1] == '/' ? 2 : 1;
  while (n < sizeof name - 1 && g_ascii_isalnum (p[n]))
    {
      name[n] = p[n];
      n++;
    }
  name[n] = '\0';
  if (n == 0 || (p[n] != '>' && p[n] != '/' && !g_ascii_isspace (p[n])))
    return NULL;

  return vandap_html_tags_find (name);
}

static Counts
count (const char *text, gsize length)
{
  Counts counts = { 0, 0 };
  const char *end = text + length;
  gboolean is_blank = TRUE;

  for (const char *p = text; p < end; p++)
    {
      if (*p == '\n')
        is_blank = TRUE;
      else if (is_blank && !g_ascii_isspace (*p))
        {
          is_blank = FALSE;
          counts.lines++;
        }
      if (*p == '<')
        {
          const VandapHtmlElement *element = get_element (p);

          counts.blocks += element != NULL
                           && (element->traits & VANDAP_HTML_BLOCK || element->tag == VANDAP_HTML_TAG_BR);
        }
    }

  return counts;
}

/* A piece of a page: it begins with a tag, or there are as many tags of blocks as there are lines. */
static gboolean
is_fragment (const char *data, gsize length, const char *first, const char *beginning, gsize looked)
{
  const VandapHtmlElement *element = get_element (first);
  Counts counts = count (beginning, looked);

  if (*first == '<' && element == NULL)
    return FALSE;
  if (counts.blocks < 2 || counts.blocks * 8 < counts.lines)
    return FALSE;
  if (counts.blocks < counts.lines && g_utf8_validate_len (data, length, NULL)
      && vandap_markdown_reader_recognises (data, length))
    return FALSE;

  return element != NULL || (counts.blocks >= 4 && counts.blocks * 2 >= counts.lines);
}

/**
 * vandap_html_recogniser_is_html:
 * @data: the bytes of a file
 * @length: how many
 *
 * Tells whether a file is a page of HTML, or a piece of one.
 *
 * Returns: whether it is
 */
gboolean
vandap_html_recogniser_is_html (const char *data, gsize length)
{
  gsize looked;
  g_autofree char *beginning = dup_beginning (data, length, &looked);
  gboolean is_xml = FALSE;
  const char *first = skip_prologue (skip_mark (beginning), &is_xml);
  const VandapHtmlElement *element = get_element (first);

  if (g_str_has_prefix (first, "<!doctype"))
    return g_str_has_prefix (first + strlen ("<!doctype") + strspn (first + strlen ("<!doctype"), " \t\r\n"), "html");
  if (element != NULL && element->tag == VANDAP_HTML_TAG_PAGE)
    return TRUE;

  return !is_xml && is_fragment (data, length, first, beginning, looked);
}

/**
 * vandap_html_recogniser_is_whole_page:
 * @data: the bytes of a page
 * @length: how many
 *
 * Tells whether a page is whole, with all that stands around its article.
 *
 * Returns: whether it is
 */
gboolean
vandap_html_recogniser_is_whole_page (const char *data, gsize length)
{
  gsize looked;
  g_autofree char *beginning = dup_beginning (data, length, &looked);

  return strstr (beginning, "<body") != NULL || strstr (beginning, "<html") != NULL
         || strstr (beginning, "<head>") != NULL || strstr (beginning, "<!doctype html") != NULL;
}
