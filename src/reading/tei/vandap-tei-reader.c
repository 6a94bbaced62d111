/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-reader.h"

#include <string.h>

#include "interview/vandap-interview-builder.h"
#include "reading/tei/vandap-tei-body.h"
#include "reading/tei/vandap-tei-header.h"
#include "reading/vandap-markup.h"
#include "reading/vandap-refusal.h"

/* Bytes of a paragraph and of a turn with their tags, where there are many. */
#define USUAL_PARAGRAPH 300
#define USUAL_TURN 800

/* What is made of as many blocks as are read, and written as TEI, can be read again. */
#define MOST_PARAGRAPHS (2 * VANDAP_BLOCKS_LIMIT)

typedef struct
{
  VandapInterviewBuilder *builder;
  VandapTeiPeople *people;
  VandapTeiHeader *header;
  VandapTeiBody *body;
  gsize depth;
  gsize header_depth; /* depth of the header that is open, or 0 */
  gsize text_depth;   /* of the outermost text */
  guint n_headers;    /* of texts, not of corpora */
  gboolean in_corpus; /* whether the element around is a corpus */
  gboolean is_full; /* whether there are as many paragraphs as are read */
  gboolean is_too_long;
} Reader;

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
start (gpointer data, const VandapTeiElement *element)
{
  Reader *reader = data;

  reader->depth++;
  if (reader->header_depth > 0)
    vandap_tei_header_start (reader->header, element);
  else if (reader->text_depth > 0)
    vandap_tei_body_start (reader->body, element);
  else
    start_outside (reader, element);
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
end (gpointer data)
{
  Reader *reader = data;

  if (reader->header_depth == reader->depth)
    end_header (reader);
  else if (reader->header_depth > 0)
    vandap_tei_header_end (reader->header);
  else if (reader->text_depth > 0)
    vandap_tei_body_end (reader->body);
  if (reader->text_depth == reader->depth)
    reader->text_depth = 0;
  reader->depth--;
  reader->is_full = vandap_interview_builder_get_n_paragraphs (reader->builder) > MOST_PARAGRAPHS;
}

static void
add_text (gpointer data, const char *text, gsize length)
{
  Reader *reader = data;

  if (reader->header_depth > 0)
    vandap_tei_header_add_text (reader->header, text, length);
  else if (reader->text_depth > 0 && reader->is_full)
    reader->is_too_long = TRUE;
  else if (reader->text_depth > 0)
    vandap_tei_body_add_text (reader->body, text, length);
}

static VandapInterview *
finish (Reader *reader, const char *name, GError **error)
{
  g_autoptr (GError) own = NULL;
  VandapInterview *interview;

  vandap_tei_body_finish (reader->body);
  interview = vandap_interview_builder_finish (reader->builder, &own);
  if (interview == NULL)
    {
      g_autofree char *what = g_strconcat (own->message, ".", NULL);

      vandap_markup_set_broken (error, name, what);
    }

  return interview;
}

/**
 * vandap_tei_reader_recognises:
 * @data: (array length=length): first bytes of a file, or all of them
 * @length: how many
 *
 * Tells whether a file is TEI by its first element, whatever its namespace.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_tei_reader_recognises (const char *data, gsize length)
{
  static const char *const names[] = { "TEI", "TEI.2", "teiCorpus", "teiCorpus.2", NULL };

  return vandap_markup_root_is (data, length, names, NULL);
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
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (VandapTeiBody) body = NULL;
  static const VandapMarkupHandler handler = { .start = start, .end = end, .add_text = add_text };
  Reader reader = { .builder = builder, .people = people, .header = header };

  vandap_interview_builder_vouch (builder);
  vandap_interview_builder_expect (builder, length, (guint) (length / USUAL_PARAGRAPH));
  body = vandap_tei_body_new (builder, people, report, (guint) (length / USUAL_TURN));
  reader.body = body;
  if (!vandap_markup_parse (data, length, name, &handler, &reader, cancellable, error))
    return NULL;
  if (reader.is_too_long)
    {
      vandap_refusal_set_too_many (error, name, MOST_PARAGRAPHS);
      return NULL;
    }

  return finish (&reader, name, error);
}
