/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading any bytes as plain text: an interview in which every word of the file stands, or an error that says why. */

#include "interview/vandap-interview.h"
#include "reading/vandap-encoding.h"
#include "reading/vandap-reading.h"
#include "text/vandap-normal.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

/*
 * The letters and digits of a text, in order: what is left when markers, spaces and stops are not looked at, nor
 * accents, which may come to their letter only when something invisible between them has gone.
 */
static void
append_letters (GString *out, const char *text, gsize length)
{
  /* Normalising stops at a NUL, which UTF-16 can hold. */
  gsize part = strnlen (text, length);
  g_autofree char *normal = g_utf8_normalize (text, (gssize) part, G_NORMALIZE_NFD);

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)) && !g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
  if (part < length)
    append_letters (out, text + part + 1, length - part - 1);
}

static void
check_words (VandapInterview *interview, const char *decoded, gsize length)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  const char *text = vandap_interview_get_text (interview, NULL);

  append_letters (expected, decoded, length);
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, i);

      if (paragraph->lead != NULL)
        append_letters (found, paragraph->lead, strlen (paragraph->lead));
      append_letters (found, text + paragraph->start, paragraph->end - paragraph->start);
    }
  g_assert_cmpstr (found->str, ==, expected->str);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, "fuzz.txt", NULL, &error);
  g_autofree char *decoded = NULL;
  gsize length;

  if (reading == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "fuzz.txt"));
      return 0;
    }
  g_assert_no_error (error);
  /* Other formats have words that are not to be read, and targets of their own. */
  if (!g_str_equal (vandap_reading_get_format (reading), "text"))
    return 0;

  decoded = vandap_encoding_decode ((const char *) data, size, "fuzz.txt", NULL, &length, NULL);
  g_assert_nonnull (decoded);
  check_words (vandap_reading_get_interview (reading), decoded, length);

  return 0;
}
