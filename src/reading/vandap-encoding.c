/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/vandap-reading.h"
#include "text/vandap-large.h"

#define LOOKED_AT 65536
#define REPLACEMENT "\357\277\275" /* U+FFFD */

/* UTF-16 without a mark: text of most languages has a NUL in every other byte, or many. */
static const char *
guess_utf16 (const guchar *data, gsize length)
{
  gsize even = 0, odd = 0, looked = MIN (length & ~(gsize) 1, LOOKED_AT);

  for (gsize i = 0; i < looked; i++)
    {
      if (data[i] == 0)
        i % 2 == 0 ? even++ : odd++;
    }
  if (odd > looked / 10 && even * 10 < odd)
    return "UTF-16LE";
  if (even > looked / 10 && odd * 10 < even)
    return "UTF-16BE";

  return NULL;
}

/* Windows-1258 writes a tone as a byte of its own right after its vowel, where windows-1252 has a letter. */
static gboolean
looks_vietnamese (const guchar *data, gsize length)
{
  gsize tones = 0, others = 0;

  for (gsize i = 1; i < MIN (length, LOOKED_AT); i++)
    {
      gboolean tone = strchr ("\314\322\336\354\362", data[i]) != NULL && data[i] != 0;
      gboolean after_vowel = strchr ("aeiouyAEIOUY\302\303\312\324\325\335\342\343\352\364\365\375", data[i - 1]) != NULL
                             && data[i - 1] != 0;

      if (tone && after_vowel)
        tones++;
      else if (data[i] >= 0x80 && tone)
        others++;
    }

  return tones > 3 && tones > 4 * others;
}

static char *
copy (const char *data, gsize length)
{
  char *text = g_malloc (length + 1);

  vandap_large_hint (text, length + 1);
  memcpy (text, data, length);
  text[length] = '\0';

  return text;
}

static char *
convert (const char *data, gsize length, const char *encoding, gsize *decoded_length)
{
  return g_convert (data, (gssize) length, "UTF-8", encoding, NULL, decoded_length, NULL);
}

/* Almost all of it is UTF-8: what is not shows as U+FFFD, and no word is lost. */
static char *
repair (const char *data, gsize length, gsize *decoded_length)
{
  GString *repaired = g_string_sized_new (length);
  const char *end = data + length;
  gsize good = 0, bad = 0;

  while (data < end)
    {
      gunichar c = g_utf8_get_char_validated (data, end - data);
      gsize n = 1;

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append (repaired, *data == '\0' ? " " : REPLACEMENT);
          /* A file that breaks off in the middle of a character is UTF-8 all the same. */
          bad += c != (gunichar) -2 || *data == '\0';
        }
      else
        {
          n = g_utf8_skip[(guchar) *data];
          g_string_append_len (repaired, data, (gssize) n);
          good += n > 1;
        }
      data += n;
    }

  if (bad * 20 > good)
    {
      g_string_free (repaired, TRUE);
      return NULL;
    }
  *decoded_length = repaired->len;

  return g_string_free (repaired, FALSE);
}

static gboolean
is_binary (const guchar *data, gsize length)
{
  gsize controls = 0, looked = MIN (length, LOOKED_AT);

  for (gsize i = 0; i < looked; i++)
    {
      if (data[i] == 0)
        return TRUE;
      controls += data[i] < 0x20 && strchr ("\t\n\v\f\r\032\033", data[i]) == NULL;
    }

  return controls * 50 > looked;
}

/**
 * vandap_encoding_is_utf8:
 * @data: (array length=length): the bytes of a file
 * @length: how many
 * @skipped: (out): return location for how many of them are a byte-order mark
 *
 * Tells whether bytes are UTF-8 as they stand.
 *
 * Returns: whether they are
 */
gboolean
vandap_encoding_is_utf8 (const char *data, gsize length, gsize *skipped)
{
  *skipped = length >= 3 && memcmp (data, "\357\273\277", 3) == 0 ? 3 : 0;
  if (length >= 2 && (memcmp (data, "\377\376", 2) == 0 || memcmp (data, "\376\377", 2) == 0))
    return FALSE;
  if (*skipped == 0 && guess_utf16 ((const guchar *) data, length) != NULL)
    return FALSE;

  return g_utf8_validate_len (data + *skipped, length - *skipped, NULL);
}

/**
 * vandap_encoding_decode:
 * @data: the bytes of a file
 * @length: how many
 * @name: what to call the file in messages
 * @decoded_length: (out): return location for the length of the text in bytes
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Decodes a text: UTF-8 and UTF-16 with or without a byte-order mark,
 * windows-1258 and windows-1252, told apart by what the bytes are like.
 *
 * Returns: (transfer full): UTF-8, or %NULL with @error set where it is no text
 */
char *
vandap_encoding_decode (const char *data, gsize length, const char *name, gsize *decoded_length, GError **error)
{
  const guchar *bytes = (const guchar *) data;
  const char *encoding = NULL;
  char *decoded = NULL;
  gsize skipped;

  if (length == 0)
    {
      *decoded_length = 0;
      return g_strdup ("");
    }
  if (vandap_encoding_is_utf8 (data, length, &skipped))
    {
      *decoded_length = length - skipped;
      return copy (data + skipped, length - skipped);
    }
  if (length >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  else if (length >= 2 && (memcmp (data, "\377\376", 2) == 0 || memcmp (data, "\376\377", 2) == 0))
    {
      encoding = bytes[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
      data += 2;
      length = (length - 2) & ~(gsize) 1;
    }
  else
    encoding = guess_utf16 (bytes, length);

  if (encoding != NULL)
    decoded = convert (data, length & ~(gsize) 1, encoding, decoded_length);
  if (decoded == NULL && !is_binary ((const guchar *) data, length))
    {
      decoded = repair (data, length, decoded_length);
      if (decoded == NULL && looks_vietnamese ((const guchar *) data, length))
        decoded = convert (data, length, "WINDOWS-1258", decoded_length);
      if (decoded == NULL)
        decoded = convert (data, length, "WINDOWS-1252", decoded_length);
      if (decoded == NULL)
        decoded = convert (data, length, "ISO-8859-1", decoded_length);
    }
  if (decoded == NULL)
    g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT,
                 /* Translators: %s is the name of a file. */
                 _("%s: is no text. Open the article in the program it was made with, save it as plain text, and "
                   "open that."),
                 name);

  return decoded;
}
