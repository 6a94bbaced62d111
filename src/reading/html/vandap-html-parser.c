/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-parser.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "reading/html/vandap-html-crowding.h"
#include "reading/html/vandap-html-elements.h"
#include "reading/html/vandap-html-linked-data.h"
#include "reading/vandap-job.h"

#define CHUNK VANDAP_HTML_CROWDING_PIECE
/* An end tag that is longer than this is not looked for. */
#define HIDDEN_LENGTH 32

/*
 * libxml2 looks through all open elements for the one that an end tag ends. Where
 * they are nested deeper than this it starts anew, so that each tag takes the same
 * time; which elements are open is known here as well.
 */
#define DEEPEST_PARSED 256
#define MOST_LINKED_DATA (4 * 1024 * 1024)
#define MOST_SHEETS (1024 * 1024)

#if LIBXML_VERSION >= 21200
typedef const xmlError ParserError;
#else
typedef xmlError ParserError;
#endif

typedef struct
{
  VandapHtmlPage *page;
  VandapHtmlElements *elements;
  VandapHtmlHead *head;
  htmlParserCtxtPtr parser;
  guint lines_before;  /* of the file, where the parser was started anew */
  guint depth;         /* of what the parser has open */
  gboolean is_too_deep;
  gsize consumed;      /* when the parser was stopped */
  gboolean has_comment;
  GString *title;      /* while it is read, or NULL */
  GString *data;       /* linked data, while they are read, or NULL */
  gsize data_length;
  GString *sheet;      /* how words look, while that is read, or NULL */
  gsize sheet_length;
  VandapHtmlCrowding crowding;
} Parser;

static const char *
find_attribute (const xmlChar **attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[i], name) == 0)
      return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";

  return NULL;
}

static void
read_meta (Parser *self, const xmlChar **attributes)
{
  static const char *const names[] = { "property", "name", "itemprop", "http-equiv" };
  const char *content = find_attribute (attributes, "content");

  for (guint i = 0; content != NULL && i < G_N_ELEMENTS (names); i++)
    {
      const char *name = find_attribute (attributes, names[i]);

      if (name != NULL)
        vandap_html_head_read_meta (self->head, name, content);
    }
}

/* What elements say of the page rather than of their words. */
static void
read_facts (Parser *self, const VandapHtmlElement *element, const xmlChar **attributes)
{
  const char *relation = find_attribute (attributes, "rel");
  const char *type = find_attribute (attributes, "type");

  switch (element->tag)
    {
    case VANDAP_HTML_TAG_PAGE:
      vandap_html_head_set (self->head, VANDAP_HTML_FACT_LANGUAGE, VANDAP_HTML_RANK_PLAIN,
                            find_attribute (attributes, "lang"));
      vandap_html_head_set (self->head, VANDAP_HTML_FACT_LANGUAGE, VANDAP_HTML_RANK_HINT,
                            find_attribute (attributes, "xml:lang"));
      break;
    case VANDAP_HTML_TAG_META:
      read_meta (self, attributes);
      break;
    case VANDAP_HTML_TAG_BASE:
      vandap_html_head_set (self->head, VANDAP_HTML_FACT_BASE, VANDAP_HTML_RANK_PLAIN,
                            find_attribute (attributes, "href"));
      break;
    case VANDAP_HTML_TAG_LINK:
      if (relation != NULL && g_ascii_strcasecmp (relation, "canonical") == 0)
        vandap_html_head_set (self->head, VANDAP_HTML_FACT_ADDRESS, VANDAP_HTML_RANK_GRAPH,
                              find_attribute (attributes, "href"));
      break;
    case VANDAP_HTML_TAG_TIME:
      vandap_html_head_set (self->head, VANDAP_HTML_FACT_DATE, VANDAP_HTML_RANK_HINT,
                            find_attribute (attributes, "datetime"));
      break;
    case VANDAP_HTML_TAG_TITLE:
      if (self->title == NULL && vandap_html_head_get (self->head, VANDAP_HTML_FACT_TITLE) == NULL
          && !vandap_html_elements_is_silent (self->elements))
        self->title = g_string_new (NULL);
      break;
    case VANDAP_HTML_TAG_SCRIPT:
      if (self->data == NULL && type != NULL && g_ascii_strcasecmp (type, "application/ld+json") == 0)
        self->data = g_string_new (NULL);
      break;
    case VANDAP_HTML_TAG_SHEET:
      if (self->sheet == NULL)
        self->sheet = g_string_new (NULL);
      break;
    default:
      break;
    }
}

static void
end_data (Parser *self)
{
  if (self->title != NULL)
    {
      vandap_html_head_set (self->head, VANDAP_HTML_FACT_TITLE, VANDAP_HTML_RANK_PLAIN, self->title->str);
      g_string_free (self->title, TRUE);
      self->title = NULL;
    }
  if (self->data != NULL)
    {
      vandap_html_linked_data_read (self->data->str, self->data->len, self->head);
      g_string_free (self->data, TRUE);
      self->data = NULL;
    }
  if (self->sheet != NULL)
    {
      vandap_html_sheet_add (self->page->sheet, self->sheet->str, self->sheet->len);
      g_string_free (self->sheet, TRUE);
      self->sheet = NULL;
    }
}

static void
on_start (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Parser *self = data;
  const VandapHtmlElement *element = vandap_html_tags_find ((const char *) name);

  if (element == NULL || !(element->traits & VANDAP_HTML_EMPTY))
    self->depth++;
  if (element == NULL || self->is_too_deep)
    return;

  if (element->traits & VANDAP_HTML_BLOCK)
    end_data (self);
  if (attributes != NULL || element->tag == VANDAP_HTML_TAG_TITLE || element->tag == VANDAP_HTML_TAG_SHEET)
    read_facts (self, element, attributes);
  vandap_html_elements_begin (self->elements, element, attributes);
  if (self->depth > DEEPEST_PARSED)
    {
      /* The parser forgets where it was. */
      self->is_too_deep = TRUE;
      self->consumed = (gsize) MAX (xmlByteConsumed (self->parser), 0);
      self->lines_before += (guint) MAX (self->parser->input->line - 1, 0);
      xmlStopParser (self->parser);
    }
}

/* The element whose tag the parser is at: behind an end tag, or behind the name in a start tag. */
static const VandapHtmlElement *
find_tag_here (const Parser *self, gboolean *is_end)
{
  const char *p = (const char *) self->parser->input->cur, *base = (const char *) self->parser->input->base;
  char name[16];
  gsize n = 0;

  *is_end = p > base && p[-1] == '>';
  p -= *is_end;
  while (p > base && g_ascii_isspace (p[-1]))
    p--;
  while (p - n > base && n < sizeof name - 1 && g_ascii_isalnum (p[-(gssize) n - 1]))
    n++;
  if (p - n <= base || p[-(gssize) n - 1] != (*is_end ? '/' : '<'))
    return NULL;
  for (gsize i = 0; i < n; i++)
    name[i] = g_ascii_tolower (p[(gssize) i - (gssize) n]);
  name[n] = '\0';

  return vandap_html_tags_find (name);
}

/*
 * The parser lets "</b>" end a paragraph that began in it, and a paragraph end a
 * "<b>" that it begins in. No browser does either, and old pages are full of both.
 */
static gboolean
is_ended_by_mistake (const Parser *self, const VandapHtmlElement *element)
{
  gboolean is_end = FALSE;
  const VandapHtmlElement *here = find_tag_here (self, &is_end);

  if (here == NULL)
    return FALSE;
  if (element->traits & VANDAP_HTML_BLOCK)
    return is_end && here->traits & VANDAP_HTML_STYLE;

  return !is_end && element->traits & VANDAP_HTML_STYLE && here->traits & VANDAP_HTML_BLOCK;
}

static void
on_end (void *data, const xmlChar *name)
{
  Parser *self = data;
  const VandapHtmlElement *element = vandap_html_tags_find ((const char *) name);

  if ((element == NULL || !(element->traits & VANDAP_HTML_EMPTY)) && self->depth > 0)
    self->depth--;
  if (element == NULL || self->is_too_deep || element->traits & VANDAP_HTML_EMPTY)
    return;
  end_data (self);
  if (!is_ended_by_mistake (self, element))
    vandap_html_elements_end (self->elements, element, TRUE);
  else if (element->traits & VANDAP_HTML_BLOCK)
    vandap_html_elements_end (self->elements, element, FALSE);
}

/*
 * "&#151;" is meant as windows-1252 has it, not as Unicode does (HTML Living
 * Standard, "numeric character reference end state").
 */
static const char *
find_meant (const xmlChar *text, int length)
{
  static const char *const meant[] = {
    "€", NULL, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", NULL, "Ž", NULL,
    NULL, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", NULL, "ž", "Ÿ",
  };

  return length == 2 && text[0] == 0xc2 && text[1] >= 0x80 && text[1] < 0xa0 ? meant[text[1] - 0x80] : NULL;
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  Parser *self = data;

  const char *meant = find_meant (text, length);

  if (self->is_too_deep)
    return;
  if (meant != NULL)
    {
      text = (const xmlChar *) meant;
      length = (int) strlen (meant);
    }
  if (self->title != NULL)
    g_string_append_len (self->title, (const char *) text, length);
  else
    vandap_html_elements_add_text (self->elements, (const char *) text, (gsize) length,
                                   self->lines_before + (guint) self->parser->input->line);
}

static void
on_data (void *data, const xmlChar *text, int length)
{
  Parser *self = data;

  if (self->sheet != NULL && self->sheet_length <= MOST_SHEETS)
    {
      self->sheet_length += (gsize) length;
      g_string_append_len (self->sheet, (const char *) text, length);
    }
  if (self->data == NULL || self->data_length > MOST_LINKED_DATA)
    return;
  self->data_length += (gsize) length;
  g_string_append_len (self->data, (const char *) text, length);
}

static void
on_comment (void *data, const xmlChar *text)
{
  Parser *self = data;

  if (!self->has_comment)
    vandap_html_head_read_comment (self->head, (const char *) text);
  self->has_comment = TRUE;
}

/* An end tag that ends nothing the parser has open may end something that it had open before. */
static void
on_error (void *data, ParserError *error)
{
  Parser *self = data;
  const VandapHtmlElement *element;

  if (self == NULL || self->is_too_deep || error->code != XML_ERR_TAG_NAME_MISMATCH || error->str1 == NULL)
    return;
  element = vandap_html_tags_find (error->str1);
  if (element != NULL)
    vandap_html_elements_miss (self->elements, element, error->str2 == NULL);
}

static htmlParserCtxtPtr
create_parser (Parser *self)
{
  htmlSAXHandler handler = { 0 };
  htmlParserCtxtPtr parser;

  handler.initialized = XML_SAX2_MAGIC;
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_data;
  handler.comment = on_comment;
  handler.serror = on_error;
  parser = htmlCreatePushParserCtxt (&handler, self, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  /* The text is UTF-8 by now, whatever it says of itself. */
  htmlCtxtUseOptions (parser, HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET | HTML_PARSE_RECOVER);

  return parser;
}

/* Where the tag ends at which the parser was stopped. */
static gsize
find_tag_end (const char *text, gsize at, gsize length)
{
  const char *end = memchr (text + at, '>', length - at);

  return end != NULL ? (gsize) (end - text) + 1 : length;
}

/*
 * The parser reads nothing behind "</body>" or "</html>", but people put several
 * pages into one file, and programs put what they add at its end: these tags are
 * hidden from it. What is between the tags of other elements is none of theirs.
 */
static const char *
find_hidden (const char *p, const char *end, gsize *length)
{
  while (p < end && (p = memchr (p, '<', (gsize) (end - p))) != NULL)
    {
      gsize n = 6;

      if (end - p > 6 && p[1] == '/'
          && (g_ascii_strncasecmp (p + 2, "body", 4) == 0 || g_ascii_strncasecmp (p + 2, "html", 4) == 0))
        {
          while (n < HIDDEN_LENGTH - 1 && p + n < end && g_ascii_isspace (p[n]))
            n++;
          if (p + n < end && p[n] == '>')
            {
              *length = n + 1;
              return p;
            }
        }
      p++;
    }

  return NULL;
}

/* What is hidden is as long as what stands for it, so that places in the text stay what they are. */
static void
feed (Parser *self, const char *text, gsize length)
{
  static const char spaces[] = "                                ";
  const char *end = text + length, *hidden;
  gsize n;

  G_STATIC_ASSERT (sizeof spaces > HIDDEN_LENGTH);
  while (!self->is_too_deep && (hidden = find_hidden (text, end, &n)) != NULL)
    {
      if (hidden > text)
        htmlParseChunk (self->parser, text, (int) (hidden - text), 0);
      if (!self->is_too_deep)
        htmlParseChunk (self->parser, spaces, (int) n, 0);
      text = hidden + n;
    }
  if (!self->is_too_deep && text < end)
    htmlParseChunk (self->parser, text, (int) (end - text), 0);
}

/* Where to end a piece of text: before a tag, where that is near, so that none is cut. */
static gsize
measure_chunk (const char *text, gsize length)
{
  gsize n = MIN (CHUNK, length);

  for (gsize i = n; n < length && i > n - HIDDEN_LENGTH; i--)
    if (text[i - 1] == '<')
      return i - 1;

  return n;
}

/* Parses up to the end, or to where elements are nested too deep; returns where. */
static gsize
parse_part (Parser *self, const char *text, gsize length, GCancellable *cancellable)
{
  gsize at = 0;

  self->depth = 0;
  self->is_too_deep = FALSE;
  memset (&self->crowding, 0, G_STRUCT_OFFSET (VandapHtmlCrowding, shown));
  self->parser = create_parser (self);
  while (at < length && !self->is_too_deep && !g_cancellable_is_cancelled (cancellable))
    {
      gsize n = measure_chunk (text + at, length - at);

      feed (self, vandap_html_crowding_clear (&self->crowding, text + at, n), n);
      at += n;
      vandap_job_note_progress (cancellable, at, length);
    }
  if (!self->is_too_deep && at >= length)
    htmlParseChunk (self->parser, "", 0, 1);
  if (self->is_too_deep)
    at = find_tag_end (text, MIN (self->consumed, length), length);
  htmlFreeParserCtxt (self->parser);

  return at;
}

/**
 * vandap_html_parser_parse:
 * @text: UTF-8
 * @length: its length in bytes
 * @head: where it is noted what the page says of itself
 * @cancellable: (nullable): to stop it
 *
 * Takes HTML apart, however broken it is: in one go, without a tree.
 *
 * Returns: (transfer full): the page
 */
VandapHtmlPage *
vandap_html_parser_parse (const char *text, gsize length, VandapHtmlHead *head, GCancellable *cancellable)
{
  VandapHtmlPage *page = vandap_html_page_new ();
  Parser self = { .page = page, .elements = vandap_html_elements_new (page), .head = head };

  while (length > 0 && !g_cancellable_is_cancelled (cancellable))
    {
      gsize done = parse_part (&self, text, length, cancellable);

      if (!self.is_too_deep)
        break;
      text += done;
      length -= done;
    }
  end_data (&self);
  vandap_html_elements_finish (self.elements);
  vandap_html_elements_free (self.elements);

  return page;
}
