/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-markup.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

#include "reading/vandap-job.h"
#include "reading/vandap-markup-crowding.h"
#include "reading/vandap-reading.h"

/* How much is parsed between two looks at whether to stop. */
#define CHUNK ((gsize) 64 * 1024)

/* Bytes of text that a byte of file may become, every encoding counted in, and how many more for entities. */
#define MOST_GROWTH 4
#define MOST_EXTRA ((gsize) 1024 * 1024)

#if LIBXML_VERSION >= 21200
typedef const xmlError ParserError;
#else
typedef xmlError ParserError;
#endif

typedef struct
{
  const VandapMarkupHandler *handler;
  gpointer data;
  const char *name;
  gsize most_text;
  gsize n_text;
  GError *error;
} Reader;

/* The parser gives entities a context of their own, but hands this on. */
static Reader *
get_reader (void *context)
{
  return ((xmlParserCtxtPtr) context)->_private;
}

G_GNUC_PRINTF (3, 4)
static void
fail (Reader *reader, int line, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  if (reader->error != NULL)
    return;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_strdelimit (what, "\r\n", ' '); /* a message is one line, whatever the file has in it */
  if (reader->handler != NULL && reader->handler->part != NULL)
    g_set_error (&reader->error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN,
                 /* Translators: a file's name, the name of a part inside it, a line number, what is wrong there. */
                 _("%s, in its part “%s”, line %d: %s Get the file anew, or open it in the program it was made with, and "
                   "save it again."),
                 reader->name, reader->handler->part, MAX (line, 1), what);
  else if (line > 0)
    g_set_error (&reader->error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN,
                 /* Translators: a file's name, a line number, what is wrong there. */
                 _("%s, line %d: %s Repair it in a text editor, or get the file anew."), reader->name, line, what);
  else
    g_set_error (&reader->error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN,
                 /* Translators: a file's name, what is wrong with it. */
                 _("%s: %s Repair it in a text editor, or get the file anew."), reader->name, what);
}

static void
on_start (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  Reader *reader = get_reader (context);
  VandapTeiElement element = { (const char *) name, attributes, n_attributes };

  reader->handler->start (reader->data, &element);
}

static void
on_end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace)
{
  Reader *reader = get_reader (context);

  reader->handler->end (reader->data);
}

static void
on_text (void *context, const xmlChar *text, int length)
{
  Reader *reader = get_reader (context);

  reader->n_text += (gsize) length;
  if (reader->n_text > reader->most_text)
    {
      fail (reader, xmlSAX2GetLineNumber (context), "%s", _("Entities make far more text than there is in the file."));
      xmlStopParser (context);
      return;
    }
  reader->handler->add_text (reader->data, (const char *) text, (gsize) length);
}

static const char *
explain (int code)
{
  switch (code)
    {
    case XML_ERR_TAG_NAME_MISMATCH:
      return _("An element ends that is not the one that was begun last.");
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_DOCUMENT_END:
    case XML_ERR_GT_REQUIRED:
      return _("The file breaks off before its end.");
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return _("An entity is used that stands for nothing in this file.");
    case XML_ERR_ENTITY_LOOP:
      return _("Entities make far more text than there is in the file.");
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_I18N_CONV_FAILED:
      return _("There are bytes that are no characters in the encoding that the file says it has.");
    default:
      return NULL;
    }
}

/* Overlong forms get past libxml2 2.9 here, and only here. */
static void
on_cdata (void *context, const xmlChar *text, int length)
{
  if (g_utf8_validate_len ((const char *) text, (gsize) length, NULL))
    {
      on_text (context, text, length);
      return;
    }
  fail (get_reader (context), xmlSAX2GetLineNumber (context), "%s", explain (XML_ERR_INVALID_CHAR));
  xmlStopParser (context);
}

/*
 * Called for entities that stand for nothing known here: those of a DTD that is
 * not read, of which HTML's names are as good as certain, and those that stand
 * for another file.
 */
static void
on_reference (void *context, const xmlChar *name)
{
  Reader *reader = get_reader (context);
  xmlEntityPtr entity = xmlSAX2GetEntity (context, name);
  const htmlEntityDesc *known = htmlEntityLookup (name);

  if (entity != NULL && entity->etype != XML_EXTERNAL_GENERAL_PARSED_ENTITY)
    return;

  if (entity == NULL && known != NULL)
    {
      char character[7];

      reader->handler->add_text (reader->data, character, (gsize) g_unichar_to_utf8 (known->value, character));
      return;
    }

  if (entity != NULL)
    /* Translators: the name of an entity of XML. */
    fail (reader, xmlSAX2GetLineNumber (context), _("“&%s;” stands for another file, which is not read."),
          (const char *) name);
  else
    fail (reader, xmlSAX2GetLineNumber (context), _("“&%s;” stands for nothing in this file."), (const char *) name);
  xmlStopParser (context);
}

static void
on_declarations (void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  Reader *reader = get_reader (context);

  if (!reader->handler->refuses_declarations)
    {
      xmlSAX2InternalSubset (context, name, external, system);
      return;
    }
  fail (reader, xmlSAX2GetLineNumber (context), "%s", _("There are declarations, which documents have not."));
  xmlStopParser (context);
}

/* Only what no parser may go on after counts; an unknown namespace prefix does not. */
static void
on_error (void *context, ParserError *error)
{
  Reader *reader = get_reader (context);
  g_autofree char *message = NULL;

  if (error->level != XML_ERR_FATAL)
    return;

  message = g_strstrip (g_utf8_make_valid (error->message != NULL ? error->message : "", -1));
  if (explain (error->code) != NULL)
    fail (reader, error->line, "%s", explain (error->code));
  else
    /* Translators: what an XML parser says, in English. */
    fail (reader, error->line, _("This is no well-formed XML (%s)."), message);
}

static void
init_handler (xmlSAXHandler *handler)
{
  memset (handler, 0, sizeof *handler);
  xmlSAXVersion (handler, 2);
  handler->startElementNs = on_start;
  handler->endElementNs = on_end;
  handler->internalSubset = on_declarations;
  handler->characters = on_text;
  handler->ignorableWhitespace = on_text;
  handler->cdataBlock = on_cdata;
  handler->reference = on_reference;
  handler->comment = NULL;
  handler->processingInstruction = NULL;
  handler->serror = on_error;
}

static void
fail_crowded (Reader *reader, const char *bytes, const char *there)
{
  int line = 1;
  g_autofree char *what
    /* Translators: %u is a number. */
    = g_strdup_printf (_("An element has more than %u attributes, which is as many as are read."),
                       VANDAP_MARKUP_MOST_ATTRIBUTES);

  for (; bytes < there; bytes++)
    line += *bytes == '\n';
  fail (reader, line, "%s", what);
}

static gboolean
parse (Reader *reader, const char *bytes, gsize length, GCancellable *cancellable)
{
  VandapMarkupCrowding crowding = { 0 };
  xmlSAXHandler handler;
  xmlParserCtxtPtr context;
  xmlDocPtr document;

  init_handler (&handler);
  context = xmlCreatePushParserCtxt (&handler, NULL, NULL, 0, NULL);
  context->_private = reader;
  xmlCtxtUseOptions (context, XML_PARSE_NONET);

  for (gsize at = 0; reader->error == NULL && at <= length; at += CHUNK)
    {
      gsize n = MIN (CHUNK, length - at);
      const char *next = n > 0 ? bytes + at : "";
      const char *crowded = vandap_markup_crowding_find (&crowding, next, n);

      if (g_cancellable_set_error_if_cancelled (cancellable, &reader->error))
        break;
      if (crowded != NULL)
        fail_crowded (reader, bytes, crowded);
      else
        xmlParseChunk (context, next, (int) n, at + n == length);
      vandap_job_note_progress (cancellable, at + n, length);
      if (at + n == length)
        break;
    }
  if (reader->error == NULL && !context->wellFormed)
    fail (reader, 0, "%s", _("This is no well-formed XML."));

  /* What the parser keeps is only the entities of the file. */
  document = context->myDoc;
  xmlFreeParserCtxt (context);
  if (document != NULL)
    xmlFreeDoc (document);

  return reader->error == NULL;
}

/**
 * vandap_markup_set_broken:
 * @error: return location for the error
 * @name: the file's name
 * @what: a sentence that says what is wrong with it
 *
 * Sets %VANDAP_READING_ERROR_BROKEN.
 */
void
vandap_markup_set_broken (GError **error, const char *name, const char *what)
{
  Reader reader = { .name = name };

  fail (&reader, 0, "%s", what);
  g_propagate_error (error, reader.error);
}

/**
 * vandap_markup_parse:
 * @bytes: XML
 * @length: its length in bytes
 * @name: the file's name, for errors
 * @handler: what is called
 * @data: data for @handler
 * @cancellable: (nullable): to stop it
 * @error: return location for %VANDAP_READING_ERROR_BROKEN, or for that it was cancelled
 *
 * Reads XML. Nothing but @bytes is read: no DTD, no other file, no network.
 *
 * Returns: whether all of it is well-formed
 */
gboolean
vandap_markup_parse (const char *bytes, gsize length, const char *name, const VandapMarkupHandler *handler,
                     gpointer data, GCancellable *cancellable, GError **error)
{
  Reader reader = { .handler = handler, .data = data, .name = name, .most_text = MOST_EXTRA + MOST_GROWTH * length };

  if (parse (&reader, bytes, length, cancellable))
    return TRUE;
  g_propagate_error (error, reader.error);

  return FALSE;
}
