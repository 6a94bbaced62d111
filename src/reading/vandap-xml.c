/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "reading/vandap-reading.h"

/* How much is parsed between two looks at whether to stop. */
#define CHUNK ((gsize) 64 * 1024)

#if LIBXML_VERSION >= 21200
typedef const xmlError ParserError;
#else
typedef xmlError ParserError;
#endif

typedef struct
{
  const VandapXmlHandler *handler;
  gpointer data;
  const char *name; /* of the file */
  const char *part; /* of the document, or NULL where the file is the document */
  GError *error;
} Parser;

static Parser *
get_parser (void *context)
{
  return ((xmlParserCtxtPtr) context)->_private;
}

static void
fail (Parser *parser, int line, const char *what)
{
  g_autofree char *message = NULL;

  if (parser->error != NULL)
    return;
  if (parser->part != NULL)
    /* Translators: a file's name, the name of a part inside it, a line number, what is wrong there. */
    message = g_strdup_printf (_("%s, in its part “%s”, line %d: %s Get the file anew, or open it in the program it was "
                                 "made with, and save it again."),
                               parser->name, parser->part, line, what);
  else
    message = g_strdup_printf (_("%s, line %d: %s Repair it in a text editor, or get the file anew."), parser->name,
                               line, what);
  g_strdelimit (message, "\r\n", ' ');
  g_set_error_literal (&parser->error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN, message);
}

static void
on_start (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  Parser *parser = get_parser (context);
  VandapTeiElement element = { (const char *) name, attributes, n_attributes };

  if (parser->error == NULL)
    parser->handler->start (parser->data, &element);
}

static void
on_end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace)
{
  Parser *parser = get_parser (context);

  if (parser->error == NULL)
    parser->handler->end (parser->data);
}

static void
on_text (void *context, const xmlChar *text, int length)
{
  Parser *parser = get_parser (context);

  if (parser->error == NULL)
    parser->handler->text (parser->data, (const char *) text, (gsize) length);
}

/* Neither format has entities of its own, so whoever declares some means harm. */
static void
on_doctype (void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  fail (get_parser (context), xmlSAX2GetLineNumber (context), _("There are declarations, which documents have not."));
  xmlStopParser (context);
}

/* Only what no parser may go on after counts; an unknown namespace prefix does not. */
static void
on_error (void *context, ParserError *error)
{
  g_autofree char *what = NULL;
  g_autofree char *message = NULL;

  if (error->level != XML_ERR_FATAL)
    return;
  message = g_strstrip (g_utf8_make_valid (error->message != NULL ? error->message : "", -1));
  /* Translators: what an XML parser says, in English. */
  what = g_strdup_printf (_("This is no well-formed XML (%s)."), message);
  fail (get_parser (context), error->line, what);
}

static void
init_handler (xmlSAXHandler *handler)
{
  memset (handler, 0, sizeof *handler);
  xmlSAXVersion (handler, 2);
  handler->startElementNs = on_start;
  handler->endElementNs = on_end;
  handler->characters = on_text;
  handler->ignorableWhitespace = on_text;
  handler->cdataBlock = on_text;
  handler->internalSubset = on_doctype;
  handler->reference = NULL;
  handler->comment = NULL;
  handler->processingInstruction = NULL;
  handler->serror = on_error;
}

static void
feed (Parser *parser, xmlParserCtxtPtr context, const char *bytes, gsize length, GCancellable *cancellable)
{
  for (gsize at = 0; parser->error == NULL && at <= length; at += CHUNK)
    {
      gsize n = MIN (CHUNK, length - at);

      if (g_cancellable_set_error_if_cancelled (cancellable, &parser->error))
        return;
      xmlParseChunk (context, n > 0 ? bytes + at : "", (int) n, at + n == length);
      if (at + n == length)
        break;
    }
  if (parser->error == NULL && !context->wellFormed)
    fail (parser, 1, _("This is no well-formed XML."));
}

/**
 * vandap_xml_parse:
 * @content: the file
 * @part: (nullable): what the part of it is called, or %NULL where @bytes are the file
 * @bytes: XML
 * @handler: what is done with what is met
 * @data: handed to @handler
 * @error: return location for %VANDAP_READING_ERROR_BROKEN, or for that it was cancelled
 *
 * Parses XML of a document, element by element: nothing is built of it, so
 * elements may be nested in any depth. Nothing but @bytes is read, and there are
 * no entities but those of XML itself.
 *
 * Returns: whether all of it was parsed
 */
gboolean
vandap_xml_parse (const VandapFileContent *content, const char *part, GBytes *bytes, const VandapXmlHandler *handler,
                  gpointer data, GError **error)
{
  Parser parser = { handler, data, content->name, part, NULL };
  xmlSAXHandler sax;
  xmlParserCtxtPtr context;
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  init_handler (&sax);
  context = xmlCreatePushParserCtxt (&sax, NULL, NULL, 0, NULL);
  context->_private = &parser;
  xmlCtxtUseOptions (context, XML_PARSE_NONET);
  feed (&parser, context, start, length, content->cancellable);
  if (context->myDoc != NULL)
    xmlFreeDoc (context->myDoc);
  context->myDoc = NULL;
  xmlFreeParserCtxt (context);
  if (parser.error != NULL)
    g_propagate_error (error, parser.error);

  return parser.error == NULL;
}

static int
compare_names (const void *key, const void *name)
{
  return strcmp (key, ((const VandapXmlName *) name)->name);
}

/**
 * vandap_xml_find:
 * @names: names, sorted
 * @n_names: how many
 * @name: the name of an element, without prefix
 *
 * Looks an element up.
 *
 * Returns: the number of its name, or 0 for a name that is not among them
 */
guint
vandap_xml_find (const VandapXmlName *names, gsize n_names, const char *name)
{
  const VandapXmlName *found = bsearch (name, names, n_names, sizeof *names, compare_names);

  return found != NULL ? found->id : 0;
}
