/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-utf16.h"

#include <string.h>

#define LOOKED_AT 65536
/* In fewer bytes, a single NUL says nothing of the others. */
#define FEWEST_BYTES 16
#define FEWEST_CHINESE 4

static gunichar
get_unit (const char *data, gboolean is_big)
{
  guchar first = (guchar) data[0], second = (guchar) data[1];

  return is_big ? (gunichar) (first << 8 | second) : (gunichar) (second << 8 | first);
}

/**
 * vandap_utf16_guess:
 * @data: bytes of a text
 * @length: how many
 *
 * Tells UTF-16 by that text of most languages has a NUL in every other byte of it, or many.
 *
 * Returns: (transfer none) (nullable): "UTF-16LE", "UTF-16BE", or %NULL where it is not
 */
const char *
vandap_utf16_guess (const char *data, gsize length)
{
  gsize even = 0, odd = 0, looked = MIN (length & ~(gsize) 1, LOOKED_AT);

  if (length % 2 != 0 && length < FEWEST_BYTES)
    return NULL;
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

static gboolean
is_east_asian_sign (gunichar c)
{
  return c == 0x3001 || c == 0x3002 || c == 0xff0c || c == 0xff01 || c == 0xff1a || c == 0xff1f || c == 0x300c
         || c == 0x300d;
}

/* Nothing but what such a text has: two bytes of any other make of it what nobody writes. */
static gboolean
is_chinese (const char *data, gsize length, gboolean is_big)
{
  gsize characters = 0, signs = 0;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = get_unit (data + i, is_big);

      if (c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0x7f) || c == 0x201c || c == 0x201d || c == 0x2026
          || c == 0x2014 || (c >= 0x3003 && c < 0x3100) || (c >= 0xff01 && c < 0xff5f && !is_east_asian_sign (c)))
        continue;
      characters += c >= 0x4e00 && c < 0xa000;
      signs += is_east_asian_sign (c);
      if (!is_east_asian_sign (c) && (c < 0x4e00 || c >= 0xa000))
        return FALSE;
    }

  return characters >= FEWEST_CHINESE && signs >= 2;
}

/**
 * vandap_utf16_guess_chinese:
 * @data: bytes of a text that is no UTF-8
 * @length: how many
 *
 * Tells UTF-16 by that it is Chinese or Japanese with its signs, in which there are few NULs.
 *
 * Returns: (transfer none) (nullable): "UTF-16LE", "UTF-16BE", or %NULL where it is not
 */
const char *
vandap_utf16_guess_chinese (const char *data, gsize length)
{
  gsize looked = MIN (length, LOOKED_AT);

  if (length % 2 != 0)
    return NULL;
  if (is_chinese (data, looked, FALSE))
    return "UTF-16LE";

  return is_chinese (data, looked, TRUE) ? "UTF-16BE" : NULL;
}

static gboolean
is_first (gunichar c)
{
  return c >= 0xd800 && c < 0xdc00;
}

static gboolean
is_second (gunichar c)
{
  return c >= 0xdc00 && c < 0xe000;
}

/**
 * vandap_utf16_convert:
 * @data: UTF-16, without a byte-order mark
 * @length: its length in bytes
 * @is_big: whether the higher byte comes first
 * @n_broken: (out): return location for how many places are no characters, for each of which U+FFFD stands
 * @converted_length: (out): return location for the length in bytes
 *
 * Converts a text from UTF-16. Halves of characters, and a byte that is left at the
 * end, take nothing else with them.
 *
 * Returns: (transfer full): UTF-8
 */
char *
vandap_utf16_convert (const char *data, gsize length, gboolean is_big, guint *n_broken, gsize *converted_length)
{
  GString *text = g_string_sized_new (length);

  *n_broken = 0;
  for (gsize i = 0; i < length; i += 2)
    {
      gunichar c = i + 1 < length ? get_unit (data + i, is_big) : 0xd800;
      gunichar next = i + 3 < length ? get_unit (data + i + 2, is_big) : 0;

      if (is_first (c) && is_second (next))
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (next - 0xdc00);
          i += 2;
        }
      if (is_first (c) || is_second (c))
        {
          c = 0xfffd;
          (*n_broken)++;
        }
      g_string_append_unichar (text, c);
    }
  *converted_length = text->len;

  return g_string_free (text, FALSE);
}
