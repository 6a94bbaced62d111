/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/office.h"

#include <string.h>

#include "reading/pack.h"
#include "reading/vandap-reading.h"
#include "writing/vandap-writing.h"

/* The letters of a text in order, without what may come to another form between them. */
static void
append_letters (GString *out, const char *text, gsize length)
{
  g_autofree char *normal = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFD);

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)) && !g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
}

/* An interview that can be written, or an error that says why there is none. */
static VandapReading *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  VandapReading *reading = vandap_reading_new_from_bytes (bytes, "fuzz", NULL, &error);

  if (reading == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "fuzz"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
      return NULL;
    }
  g_assert_no_error (error);
  g_assert_true (vandap_tei_write (vandap_reading_get_interview (reading), stream, NULL, &error));

  return reading;
}

static void
check_words (VandapReading *reading, const char *words)
{
  VandapInterview *interview = vandap_reading_get_interview (reading);
  const char *text = vandap_interview_get_text (interview, NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  append_letters (expected, words, strlen (words));
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, i);

      if (paragraph->lead != NULL)
        append_letters (found, paragraph->lead, strlen (paragraph->lead));
      append_letters (found, text + paragraph->start, paragraph->end - paragraph->start);
    }
  g_assert_cmpstr (found->str, ==, expected->str);
}

/* Whatever the words are, all of them are there. */
static void
read_words (const VandapOfficeFuzz *format, const char *data, gsize size)
{
  g_autofree char *words = g_utf8_make_valid (data, (gssize) size);
  g_autofree char *escaped = NULL;
  g_autofree char *document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (VandapReading) reading = NULL;

  for (char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p < 0x20 || *p == 0x7f)
      *p = ' ';
  escaped = g_markup_escape_text (words, -1);
  document = g_strconcat (format->types, format->start, escaped, format->end, NULL);
  bytes = pack_document (document, strlen (document), FALSE);
  reading = read_bytes (bytes);
  /* XML has no U+FFFE and U+FFFF. */
  if (reading != NULL)
    check_words (reading, words);
  else
    g_assert_true (strstr (words, "\357\277\276") != NULL || strstr (words, "\357\277\277") != NULL);
}

void
vandap_office_fuzz_run (const VandapOfficeFuzz *format, const char *data, gsize size)
{
  g_autoptr (GBytes) raw = g_bytes_new (data, size);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (VandapReading) reading = NULL;

  if (size >= 4 && memcmp (data, "=== ", 4) == 0)
    packed = pack_document (data, size, FALSE);
  else if (size >= 1 && data[0] == '<')
    {
      g_autoptr (GString) one = g_string_new (format->types);

      g_string_append_len (one, data, (gssize) size);
      packed = pack_document (one->str, one->len, FALSE);
      /* As it is, it may be a document that is all XML. */
      reading = read_bytes (raw);
      g_clear_object (&reading);
    }
  else if (size >= 2 && memcmp (data, "PK", 2) != 0)
    {
      read_words (format, data, size);
      return;
    }
  reading = read_bytes (packed != NULL ? packed : raw);
}
