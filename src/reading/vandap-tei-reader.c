/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-tei-reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "reading/vandap-tei-body.h"
#include "reading/vandap-tei-header.h"

#define CHUNK (64 * 1024)
#define LOOKED_AT 4096

typedef struct
{
  VandapTeiHeader *header;
  VandapTeiBody *body;
  VandapInterviewBuilder *builder;
  guint in_header; /* open elements in a header, itself included */
  guint in_text;   /* open elements in a text, itself included */
  char *problem;   /* the first error, with its line */
} Reader;

static gboolean
is_root (const char *name, gsize length)
{
  static const char *const roots[] = { "TEI", "TEI.2", "teiCorpus", "teiCorpus.2" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (strlen (roots[i]) == length && memcmp (roots[i], name, length) == 0)
      return TRUE;

  return FALSE;
}

static const char *
skip_past (const char *p, const char *what)
{
  const char *found = strstr (p, what);

  return found != NULL ? found + strlen (what) : p + strlen (p);
}

/* Past a document type, whose own subset may hold declarations with ">" in them. */
static const char *
skip_doctype (const char *p)
{
  const char *subset = strchr (p, '[');
  const char *end = strchr (p, '>');

  if (subset != NULL && (end == NULL || subset < end))
    return skip_past (skip_past (subset, "]"), ">");

  return end != NULL ? end + 1 : p + strlen (p);
}

/* Whatever may stand before the root element. */
static const char *
skip_prolog (const char *p)
{
  while (TRUE)
    {
      p += strspn (p, " \t\r\n");
      if (g_str_has_prefix (p, "<?"))
        p = skip_past (p, "?>");
      else if (g_str_has_prefix (p, "<!--"))
        p = skip_past (p, "-->");
      else if (g_str_has_prefix (p, "<!DOCTYPE"))
        p = skip_doctype (p);
      else
        return p;
    }
}

/**
 * vandap_tei_reader_recognises:
 * @data: the bytes of a file
 * @length: how many
 *
 * Tells by its root element whether a file is TEI, in whatever encoding.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_tei_reader_recognises (const char *data, gsize length)
{
  g_autoptr (GString) head = g_string_new (NULL);
  const char *name, *colon;
  gsize n;

  /* Markup is ASCII: without its NULs and byte-order mark UTF-16 looks like UTF-8. */
  for (gsize i = 0; i < length && head->len < LOOKED_AT; i++)
    if (data[i] != '\0' && !(i < 3 && (data[i] & 0x80) != 0))
      g_string_append_c (head, data[i]);

  name = skip_prolog (head->str);
  if (*name++ != '<')
    return FALSE;
  n = strcspn (name, " \t\r\n/>");
  colon = memchr (name, ':', n);
  if (colon != NULL)
    {
      n -= (gsize) (colon + 1 - name);
      name = colon + 1;
    }

  return is_root (name, n);
}

static void
on_start (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  Reader *reader = ((xmlParserCtxtPtr) data)->_private;
  VandapTeiAttributes given = { n_attributes, attributes };
  VandapTeiElement element = vandap_tei_element_find ((const char *) name);

  if (reader->in_header > 0 || (reader->in_text == 0 && element == VANDAP_TEI_HEADER))
    {
      reader->in_header++;
      vandap_tei_header_start (reader->header, (const char *) name, &given);
    }
  else if (reader->in_text > 0 || element == VANDAP_TEI_TEXT)
    {
      reader->in_text++;
      vandap_tei_body_start (reader->body, (const char *) name, &given);
    }

  if ((element == VANDAP_TEI_ROOT || (element == VANDAP_TEI_TEXT && reader->in_text == 1))
      && vandap_interview_builder_get_field (reader->builder, VANDAP_FIELD_LANGUAGE) == NULL)
    {
      g_autofree char *language = vandap_tei_attributes_dup (&given, "lang");

      vandap_interview_builder_set_field (reader->builder, VANDAP_FIELD_LANGUAGE, language);
    }
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Reader *reader = ((xmlParserCtxtPtr) data)->_private;

  if (reader->in_header > 0)
    {
      reader->in_header--;
      vandap_tei_header_end (reader->header);
    }
  else if (reader->in_text > 0)
    {
      reader->in_text--;
      vandap_tei_body_end (reader->body);
    }
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  Reader *reader = ((xmlParserCtxtPtr) data)->_private;

  if (reader->in_header > 0)
    vandap_tei_header_text (reader->header, (const char *) text, (gsize) length);
  else if (reader->in_text > 0)
    vandap_tei_body_text (reader->body, (const char *) text, (gsize) length);
}

/* Entities that the file itself spells out are text; those that name another file are never fetched. */
static void
on_entity (void *data, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
           xmlChar *content)
{
  if (type == XML_INTERNAL_GENERAL_ENTITY)
    xmlSAX2EntityDecl (data, name, type, public_id, system_id, content);
}

static xmlParserInputPtr
on_external (void *data, const xmlChar *public_id, const xmlChar *system_id)
{
  return NULL;
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *SaidError;
#else
typedef xmlErrorPtr SaidError;
#endif

static void
on_error (void *data, SaidError said)
{
  Reader *reader = ((xmlParserCtxtPtr) data)->_private;

  if (reader->problem != NULL || said->level < XML_ERR_ERROR || said->domain == XML_FROM_NAMESPACE)
    return;

  reader->problem = g_strdup_printf ("%d: %s", said->line, said->message != NULL ? said->message : "");
  g_strchomp (reader->problem);
}

static xmlParserCtxtPtr
create_parser (Reader *reader)
{
  xmlSAXHandler handler = { 0 };
  xmlParserCtxtPtr parser;

  xmlSAXVersion (&handler, 2);
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  handler.comment = NULL;
  handler.processingInstruction = NULL;
  handler.entityDecl = on_entity;
  handler.externalSubset = NULL;
  handler.resolveEntity = on_external;
  handler.warning = NULL;
  handler.error = NULL;
  handler.fatalError = NULL;
  handler.serror = on_error;

  parser = xmlCreatePushParserCtxt (&handler, NULL, NULL, 0, NULL);
  if (parser == NULL)
    return NULL;
  xmlCtxtUseOptions (parser, XML_PARSE_NOENT | XML_PARSE_NONET);
  parser->_private = reader;

  return parser;
}

static gboolean
parse (xmlParserCtxtPtr parser, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize at = 0; at < length; at += CHUNK)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (xmlParseChunk (parser, data + at, (int) MIN (CHUNK, length - at), at + CHUNK >= length) != 0
          && !parser->wellFormed)
        break;
    }

  return TRUE;
}

static VandapInterview *
read_with (Reader *reader, GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  xmlParserCtxtPtr parser = create_parser (reader);
  VandapInterview *interview = NULL;

  if (parser == NULL || !parse (parser, bytes, cancellable, error))
    ;
  else if (!parser->wellFormed)
    g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN,
                 /* Translators: a file’s name; the number of a line and what the XML library says of it. */
                 _("%s:%s. The file says it is TEI, but is broken there; mend that line, or get a new copy."), name,
                 reader->problem != NULL ? reader->problem : "1");
  else
    {
      vandap_tei_body_finish (reader->body);
      interview = vandap_interview_builder_finish (reader->builder, error);
      if (interview == NULL)
        g_prefix_error (error, "%s: ", name);
    }

  if (parser != NULL)
    {
      if (parser->myDoc != NULL)
        xmlFreeDoc (parser->myDoc);
      xmlFreeParserCtxt (parser);
    }

  return interview;
}

/**
 * vandap_tei_reader_read:
 * @bytes: the bytes of a file
 * @name: what to call the file in messages
 * @report: where it is noted how the file was read
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Reads TEI P5 (Text Encoding Initiative, Guidelines for Electronic Text
 * Encoding and Interchange): strictly what the program writes, generously what
 * others do.
 *
 * Returns: (transfer full): the interview, or %NULL with @error set
 */
VandapInterview *
vandap_tei_reader_read (GBytes *bytes, const char *name, VandapReport *report, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (VandapInterviewBuilder) builder = vandap_interview_builder_new ();
  g_autoptr (VandapTeiHeader) header = vandap_tei_header_new (builder);
  g_autoptr (VandapTeiBody) body = vandap_tei_body_new (builder, header, report);
  Reader reader = { header, body, builder, 0, 0, NULL };
  VandapInterview *interview = read_with (&reader, bytes, name, cancellable, error);

  g_free (reader.problem);
  report->sureness = 1;

  return interview;
}
