/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-tei-reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

#include "interview/vandap-interview-builder.h"
#include "reading/vandap-tei-body.h"
#include "reading/vandap-tei-header.h"

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
  VandapInterviewBuilder *builder;
  VandapTeiPeople *people;
  VandapTeiHeader *header;
  VandapTeiBody *body;
  const char *name;
  gsize most_text;
  gsize n_text;
  gsize depth;
  gsize header_depth; /* depth of the header that is open, or 0 */
  gsize text_depth;   /* of the outermost text */
  guint n_headers;    /* of texts, not of corpora */
  gboolean in_corpus; /* whether the element around is a corpus */
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
  if (line > 0)
    g_set_error (&reader->error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN,
                 /* Translators: a file's name, a line number, what is wrong there. */
                 _("%s, line %d: %s Repair it in a text editor, or get the file anew."), reader->name, line, what);
  else
    g_set_error (&reader->error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN,
                 /* Translators: a file's name, what is wrong with it. */
                 _("%s: %s Repair it in a text editor, or get the file anew."), reader->name, what);
}

static gboolean
is_corpus (const char *name)
{
  return strcmp (name, "teiCorpus") == 0 || strcmp (name, "teiCorpus.2") == 0;
}

static void
start_outside (Reader *reader, const VandapTeiElement *element)
{
  g_autofree char *language = vandap_tei_element_dup_attribute (element, "lang");

  if (strcmp (element->name, "teiHeader") == 0)
    {
      reader->header_depth = reader->depth;
      reader->n_headers += !reader->in_corpus;
      vandap_tei_header_begin (reader->header, !reader->in_corpus && reader->n_headers == 1);
      return;
    }
  if (strcmp (element->name, "text") == 0)
    {
      reader->text_depth = reader->depth;
      vandap_tei_body_start (reader->body, element);
      return;
    }

  reader->in_corpus = is_corpus (element->name);
  if (language != NULL && vandap_interview_builder_get_field (reader->builder, VANDAP_FIELD_LANGUAGE) == NULL)
    vandap_interview_builder_set_field (reader->builder, VANDAP_FIELD_LANGUAGE, language);
}

static void
on_start (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  Reader *reader = get_reader (context);
  VandapTeiElement element = { (const char *) name, attributes, n_attributes };

  reader->depth++;
  if (reader->header_depth > 0)
    vandap_tei_header_start (reader->header, &element);
  else if (reader->text_depth > 0)
    vandap_tei_body_start (reader->body, &element);
  else
    start_outside (reader, &element);
}

static void
end_header (Reader *reader)
{
  g_autofree char *title = vandap_tei_header_finish (reader->header);

  reader->header_depth = 0;
  if (title != NULL && !reader->in_corpus)
    vandap_tei_body_add_title (reader->body, title);
}

static void
on_end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace)
{
  Reader *reader = get_reader (context);

  if (reader->header_depth == reader->depth)
    end_header (reader);
  else if (reader->header_depth > 0)
    vandap_tei_header_end (reader->header);
  else if (reader->text_depth > 0)
    vandap_tei_body_end (reader->body);
  if (reader->text_depth == reader->depth)
    reader->text_depth = 0;
  reader->depth--;
}

static void
add_text (Reader *reader, const char *text, gsize length)
{
  if (reader->header_depth > 0)
    vandap_tei_header_add_text (reader->header, text, length);
  else if (reader->text_depth > 0)
    vandap_tei_body_add_text (reader->body, text, length);
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
  add_text (reader, (const char *) text, (gsize) length);
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

      add_text (reader, character, (gsize) g_unichar_to_utf8 (known->value, character));
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
  handler->characters = on_text;
  handler->ignorableWhitespace = on_text;
  handler->cdataBlock = on_text;
  handler->reference = on_reference;
  handler->comment = NULL;
  handler->processingInstruction = NULL;
  handler->serror = on_error;
}

static gboolean
parse (Reader *reader, const char *data, gsize length, GCancellable *cancellable)
{
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

      if (g_cancellable_set_error_if_cancelled (cancellable, &reader->error))
        break;
      xmlParseChunk (context, n > 0 ? data + at : "", (int) n, at + n == length);
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

static VandapInterview *
finish (Reader *reader)
{
  g_autoptr (GError) error = NULL;
  VandapInterview *interview;

  vandap_tei_body_finish (reader->body);
  interview = vandap_interview_builder_finish (reader->builder, &error);
  if (interview == NULL)
    fail (reader, 0, "%s.", error->message);

  return interview;
}

/**
 * vandap_tei_reader_read:
 * @bytes: a file that vandap_tei_reader_recognises()
 * @name: the file's name, for errors
 * @report: how it was recognised
 * @cancellable: (nullable): to stop it
 * @error: return location for %VANDAP_READING_ERROR_BROKEN, or for that it was cancelled
 *
 * Reads an interview of TEI, the text encoding standard of libraries and
 * oral-history archives: strictly what vandap_tei_write() writes, and
 * generously what others do (any namespace or none, `u` and `sp`, turns in any
 * depth of `div` or in none, speakers that only their labels tell).
 *
 * Nothing but @bytes is read: no DTD, no other file, no network. All text of the
 * file's text elements is in the interview.
 *
 * Returns: (transfer full): the interview, or %NULL with @error set
 */
VandapInterview *
vandap_tei_reader_read (GBytes *bytes, const char *name, VandapReport *report, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapTeiPeople) people = vandap_tei_people_new ();
  g_autoptr (VandapTeiHeader) header = vandap_tei_header_new (builder, people);
  g_autoptr (VandapTeiBody) body = vandap_tei_body_new (builder, people, report);
  VandapInterview *interview = NULL;
  Reader reader = { .builder = builder, .people = people, .header = header, .body = body, .name = name };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  reader.most_text = MOST_EXTRA + MOST_GROWTH * length;
  if (parse (&reader, data, length, cancellable))
    interview = finish (&reader);
  if (interview == NULL)
    g_propagate_error (error, reader.error);

  return interview;
}
