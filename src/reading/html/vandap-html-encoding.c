/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/html/vandap-html-encoding.h"

#include <string.h>

#include "reading/vandap-encoding.h"

/* Pages declare their encoding at the top; saved ones have comments and programs before it. */
#define LOOKED_AT 65536
#define LONGEST_NAME 40

/*
 * What is meant by names that say less: programs have long written windows-1252 and
 * called it Latin-1 (WHATWG Encoding Standard, section 4.2).
 */
static const struct
{
  const char *name;
  const char *meant;
} meanings[] = {
  { "ascii", "WINDOWS-1252" },
  { "us-ascii", "WINDOWS-1252" },
  { "iso-8859-1", "WINDOWS-1252" },
  { "iso8859-1", "WINDOWS-1252" },
  { "iso_8859-1", "WINDOWS-1252" },
  { "latin1", "WINDOWS-1252" },
  { "iso-8859-9", "WINDOWS-1254" },
  { "tis-620", "WINDOWS-874" },
  { "cp1258", "WINDOWS-1258" },
  { "x-cp1258", "WINDOWS-1258" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "x-gbk", "GB18030" },
  { "big5", "BIG5-HKSCS" },
  { "shift_jis", "CP932" },
  { "shift-jis", "CP932" },
  { "x-sjis", "CP932" },
  { "ks_c_5601-1987", "CP949" },
  { "euc-kr", "CP949" },
};

/* Encodings that hide what is in a text, or that no page has which can be read up to here. */
static gboolean
is_refused (const char *name)
{
  return g_str_has_prefix (name, "utf") || g_str_has_prefix (name, "ucs") || g_str_has_prefix (name, "iso-10646")
         || strstr (name, "ebcdic") != NULL || g_str_has_prefix (name, "unicode");
}

/* The name that stands after "charset=" or "encoding=". */
static char *
find_declared (const char *data, gsize length, const char *before)
{
  const char *p = g_strstr_len (data, (gssize) length, before), *end = data + length;
  gsize n = 0;

  if (p == NULL)
    return NULL;
  p += strlen (before);
  while (p < end && (g_ascii_isspace (*p) || strchr ("=\"'", *p) != NULL))
    p++;
  while (p + n < end && n < LONGEST_NAME && (g_ascii_isalnum (p[n]) || strchr ("-_.:", p[n]) != NULL))
    n++;

  return n > 0 ? g_ascii_strdown (p, (gssize) n) : NULL;
}

static char *
dup_declared (const char *data, gsize length)
{
  gsize looked = MIN (length, LOOKED_AT);
  g_autofree char *small = g_malloc (looked + 1);
  char *name;

  for (gsize i = 0; i < looked; i++)
    small[i] = data[i] == '\0' ? ' ' : g_ascii_tolower (data[i]);
  small[looked] = '\0';
  name = find_declared (small, looked, "charset");
  if (name == NULL && g_str_has_prefix (small, "<?xml"))
    name = find_declared (small, MIN (looked, strcspn (small, ">")), "encoding");

  return name;
}

/* What is said of the encoding only because something had to be said. */
static gboolean
says_little (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (strcmp (meanings[i].name, name) == 0)
      return strcmp (meanings[i].meant, "WINDOWS-1252") == 0;

  return strcmp (name, "windows-1252") == 0;
}

static char *
convert (const char *data, gsize length, const char *name, gsize *decoded_length)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (strcmp (meanings[i].name, name) == 0)
      return g_convert (data, (gssize) length, "UTF-8", meanings[i].meant, NULL, decoded_length, NULL);

  return is_refused (name) ? NULL : g_convert (data, (gssize) length, "UTF-8", name, NULL, decoded_length, NULL);
}

static gboolean
has_mark (const char *data, gsize length)
{
  return (length >= 3 && memcmp (data, "\357\273\277", 3) == 0)
         || (length >= 2 && (memcmp (data, "\377\376", 2) == 0 || memcmp (data, "\376\377", 2) == 0));
}

/**
 * vandap_html_encoding_decode:
 * @data: the bytes of a page
 * @length: how many
 * @name: what to call the file in messages
 * @report: (nullable): where it is noted what had to be guessed or put right
 * @decoded_length: (out): return location for the length of the text in bytes
 * @error: return location for an error of [error@Vandap.ReadingError]
 *
 * Decodes a page: as its byte-order mark says, or as UTF-8 if it is that, or as it
 * declares, or as its bytes look.
 *
 * Returns: (transfer full) (nullable): UTF-8; %NULL with @decoded_length 0 and @error set where it is no text, or
 *   with the length of @data where that is the text
 */
char *
vandap_html_encoding_decode (const char *data, gsize length, const char *name, VandapReport *report,
                             gsize *decoded_length, GError **error)
{
  g_autofree char *declared = NULL;
  char *decoded = NULL;

  *decoded_length = length;
  if (!has_mark (data, length))
    {
      if (g_utf8_validate_len (data, length, NULL))
        return NULL;
      if (memchr (data, '\0', length) == NULL)
        declared = dup_declared (data, length);
    }
  if (declared != NULL && says_little (declared))
    decoded = vandap_encoding_decode_unlike (data, length, declared, report, decoded_length);
  if (declared != NULL && decoded == NULL)
    decoded = convert (data, length, declared, decoded_length);
  if (decoded == NULL)
    decoded = vandap_encoding_decode (data, length, name, report, decoded_length, error);
  if (decoded == NULL)
    *decoded_length = 0;

  return decoded;
}
