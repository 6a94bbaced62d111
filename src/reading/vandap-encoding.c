/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reading/vandap-encoding-guess.h"
#include "reading/vandap-reading.h"
#include "reading/vandap-utf16.h"
#include "reading/vandap-vietnamese-bytes.h"
#include "text/vandap-large.h"

#define LOOKED_AT 65536
/* Characters of UTF-8 for every byte that is none of it: hardly any text in another encoding has one by chance. */
#define LEAST_GOOD 5
#define REPLACEMENT "\357\277\275" /* U+FFFD */

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

static void
note_broken (VandapReport *report, guint n, const char *encoding)
{
  g_autofree char *note = g_strdup_printf (
    /* Translators: a number, then the name of an encoding: “UTF-8”. */
    g_dngettext (GETTEXT_PACKAGE, "%u place of the file is not in its encoding, %s, and is shown as “�”.",
                 "%u places of the file are not in its encoding, %s, and are shown as “�”.", n),
    n, encoding);

  if (report != NULL)
    vandap_report_add_note (report, note);
}

/* Almost all of it is UTF-8: what is not shows as U+FFFD, and no word is lost. */
static char *
repair (const char *data, gsize length, VandapReport *report, gsize *decoded_length)
{
  GString *repaired = g_string_sized_new (length);
  const char *end = data + length;
  gsize good = 0, bad = 0, shown = 0;

  while (data < end)
    {
      gunichar c = g_utf8_get_char_validated (data, end - data);
      gsize n = 1;

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append (repaired, REPLACEMENT);
          /* A file that breaks off in the middle of a character is UTF-8 all the same. */
          bad += c != (gunichar) -2;
          shown++;
        }
      else
        {
          n = g_utf8_skip[(guchar) *data];
          g_string_append_len (repaired, data, (gssize) n);
          good += n > 1;
        }
      data += n;
    }

  if (bad * LEAST_GOOD > good)
    {
      g_string_free (repaired, TRUE);
      return NULL;
    }
  note_broken (report, (guint) shown, "UTF-8");
  *decoded_length = repaired->len;

  return g_string_free (repaired, FALSE);
}

/* One byte that no text has is a slip; where there are many, the file is something else. */
static gboolean
is_binary (const guchar *data, gsize length)
{
  gsize controls = 0, looked = MIN (length, LOOKED_AT);

  for (gsize i = 0; i < looked; i++)
    controls += data[i] == 0 || (data[i] < 0x20 && strchr ("\t\n\v\f\r\032\033", data[i]) == NULL);

  return controls >= looked || (controls > 1 && controls * 50 > looked);
}

/* A space for every NUL: where one stands between two words they must not become one. */
static char *
drop_nuls (const char *data, gsize length, VandapReport *report)
{
  char *text = copy (data, length);
  guint n = 0, line = 1;
  g_autofree char *note = NULL;

  for (gsize i = 0; i < length; i++)
    {
      line += n == 0 && text[i] == '\n';
      if (text[i] != '\0')
        continue;
      text[i] = ' ';
      n++;
    }
  note = g_strdup_printf (
    /* Translators: a number of characters, then the number of a line. */
    g_dngettext (GETTEXT_PACKAGE, "%u character that no text has (NUL) is read as a space. It is in line %u.",
                 "%u characters that no text has (NUL) are read as spaces. The first is in line %u.", n),
    n, line);
  if (report != NULL)
    vandap_report_add_note (report, note);

  return text;
}

static void
note_guess (VandapReport *report, const char *encoding, gboolean is_sure)
{
  g_autofree char *note = NULL;

  if (report == NULL)
    return;
  if (is_sure)
    /* Translators: %s is the name of an encoding: “WINDOWS-1252”. */
    note = g_strdup_printf (_("The file does not say its encoding, and is read as %s. If letters look wrong, save it as "
                              "UTF-8 and open that."),
                            encoding);
  else
    note = g_strdup (_("The file does not say its encoding, and its letters are like none that is known. They may be "
                       "wrong: save it as UTF-8 and open that."));
  vandap_report_add_note (report, note);
}

static char *
decode_guessed (const char *data, gsize length, VandapReport *report, gsize *decoded_length)
{
  gboolean is_sure;
  const char *encoding = vandap_encoding_guess (data, length, &is_sure);
  guint n_unknown = 0;
  char *decoded = vandap_vietnamese_bytes_has (encoding)
                    ? vandap_vietnamese_bytes_convert (encoding, data, length, &n_unknown, decoded_length)
                    : convert (data, length, encoding, decoded_length);

  if (n_unknown > 0)
    note_broken (report, n_unknown, encoding);
  if (decoded == NULL)
    {
      is_sure = is_sure && g_str_equal (encoding, "WINDOWS-1252");
      encoding = "WINDOWS-1252";
      decoded = convert (data, length, encoding, decoded_length);
    }
  if (decoded == NULL)
    {
      encoding = "ISO-8859-1";
      decoded = convert (data, length, encoding, decoded_length);
    }
  if (decoded != NULL)
    note_guess (report, encoding, is_sure);

  return decoded;
}

/* As its mark says, which is no guess, or as the bytes look. */
static char *
decode_utf16 (const char *data, gsize length, const char *encoding, gboolean is_guess, VandapReport *report,
              gsize *decoded_length)
{
  guint n_broken;
  char *decoded = vandap_utf16_convert (data, length, g_str_equal (encoding, "UTF-16BE"), &n_broken, decoded_length);

  if (is_guess)
    note_guess (report, encoding, TRUE);
  if (n_broken > 0)
    note_broken (report, n_broken, "UTF-16");

  return decoded;
}

static gboolean
is_mostly_utf8 (const char *data, gsize length)
{
  const char *end = data + MIN (length, LOOKED_AT);
  gsize good = 0, bad = 0;

  while (data < end)
    {
      gunichar c = g_utf8_get_char_validated (data, end - data);
      gboolean is_bad = c == (gunichar) -1 || c == (gunichar) -2;

      good += !is_bad && c >= 0x80;
      bad += is_bad;
      data += is_bad ? 1 : g_utf8_skip[(guchar) *data];
    }

  return good > 0 && bad * LEAST_GOOD <= good;
}

/**
 * vandap_encoding_decode_unlike:
 * @data: bytes of a text that is not UTF-8
 * @length: how many
 * @declared: the encoding that the file says it is in, one for languages of Western Europe
 * @report: (nullable): where it is noted what it is read as instead
 * @decoded_length: (out): return location for the length of the text in bytes
 *
 * Decodes a text whose letters are sure to be such as the encoding has not that it
 * says it is in. Programs have always put that of Western Europe on whatever they wrote.
 *
 * Returns: (transfer full) (nullable): UTF-8, or %NULL where the file may well be what it says
 */
char *
vandap_encoding_decode_unlike (const char *data, gsize length, const char *declared, VandapReport *report,
                               gsize *decoded_length)
{
  g_autoptr (VandapReport) own = vandap_report_new ("text");
  gboolean is_utf8 = is_mostly_utf8 (data, length), is_sure = TRUE;
  const char *encoding = is_utf8 ? "UTF-8" : vandap_encoding_guess (data, length, &is_sure);
  char *decoded = NULL;
  g_autofree char *note = NULL;

  if (is_utf8)
    decoded = repair (data, length, report, decoded_length);
  else if (is_sure && !g_str_equal (encoding, "WINDOWS-1252"))
    decoded = decode_guessed (data, length, own, decoded_length);
  if (decoded == NULL || report == NULL)
    return decoded;
  /* Translators: names of encodings: “iso-8859-1”, “KOI8-R”. */
  note = g_strdup_printf (_("The file says that its encoding is %s, but its letters are not; it is read as %s. If letters "
                            "look wrong, save it as UTF-8 and open that."),
                          declared, encoding);
  vandap_report_add_note (report, note);

  return decoded;
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
  if (*skipped == 0 && vandap_utf16_guess (data, length) != NULL)
    return FALSE;

  return g_utf8_validate_len (data + *skipped, length - *skipped, NULL);
}

/**
 * vandap_encoding_decode:
 * @data: the bytes of a file
 * @length: how many
 * @name: what to call the file in messages
 * @report: (nullable): where it is noted what had to be guessed or put right
 * @decoded_length: (out): return location for the length of the text in bytes
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Decodes a text: UTF-8 and UTF-16 with or without a byte-order mark, and those
 * encodings that vandap_encoding_guess() tells by what the bytes are like.
 *
 * Returns: (transfer full): UTF-8, or %NULL with @error set where it is no text
 */
char *
vandap_encoding_decode (const char *data, gsize length, const char *name, VandapReport *report, gsize *decoded_length,
                        GError **error)
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
      return decode_utf16 (data + 2, length - 2, encoding, FALSE, report, decoded_length);
    }
  else
    encoding = vandap_utf16_guess (data, length);

  if (encoding == NULL)
    encoding = vandap_utf16_guess_chinese (data, length);
  if (encoding != NULL)
    decoded = decode_utf16 (data, length, encoding, TRUE, report, decoded_length);
  else if (!is_binary ((const guchar *) data, length))
    {
      if (memchr (data, '\0', length) != NULL)
        {
          g_autofree char *text = drop_nuls (data, length, report);

          return vandap_encoding_decode (text, length, name, report, decoded_length, error);
        }
      decoded = repair (data, length, report, decoded_length);
      if (decoded == NULL)
        decoded = decode_guessed (data, length, report, decoded_length);
    }
  if (decoded == NULL)
    g_set_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_NOT_TEXT,
                 /* Translators: %s is the name of a file. */
                 _("%s: is no text. Open the article in the program it was made with, save it as plain text, and "
                   "open that."),
                 name);

  return decoded;
}
