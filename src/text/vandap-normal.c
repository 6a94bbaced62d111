/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-normal.h"

#include <string.h>

/**
 * vandap_character_get_use:
 * @c: a Unicode code point
 *
 * Tells what becomes of a character on its way from a file into a text.
 *
 * Dropped are the characters that XML 1.0 forbids, controls, and the invisible
 * ones that carry no meaning between words: soft hyphen, zero-width space, word
 * joiner, byte-order mark, and the directional embeddings and isolates
 * (U+202A–202E, U+2066–2069), which could make one text look like another.
 * Zero-width joiner and non-joiner stay: Persian and Indic words need them.
 *
 * Returns: its use
 */
VandapCharacterUse
vandap_character_get_use (gunichar c)
{
  switch (c)
    {
    case 0x20: case 0x09: case 0x0a: case 0x0b: case 0x0c: case 0x0d: case 0x85:
    case 0xa0: case 0x1680: case 0x202f: case 0x205f: case 0x3000:
      return VANDAP_CHARACTER_SPACE;
    case 0x2028: case 0x2029:
      return VANDAP_CHARACTER_BREAK;
    case 0xad: case 0x200b: case 0x2060: case 0xfeff: case 0xfffe: case 0xffff:
      return VANDAP_CHARACTER_DROPPED;
    default:
      break;
    }

  if (c >= 0x2000 && c <= 0x200a)
    return VANDAP_CHARACTER_SPACE;

  if (c < 0x20 || (c >= 0x7f && c <= 0x9f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
      || (c >= 0xd800 && c <= 0xdfff) || c > 0x10ffff)
    return VANDAP_CHARACTER_DROPPED;

  return VANDAP_CHARACTER_KEPT;
}

typedef struct
{
  gunichar first;
  gunichar last;
} Range;

/*
 * Code points from U+0300 on that are starters, stand for themselves in NFC,
 * and never compose with what stands before them (Unicode 15,
 * DerivedNormalizationProps.txt: NFC_Quick_Check=Yes and ccc=0). Not all of
 * them, but the blocks that texts are made of; what is not listed only costs a
 * real normalisation.
 */
static const Range settled[] = {
  { 0x0000, 0x02ff }, { 0x0370, 0x0373 }, { 0x0375, 0x037d }, { 0x037f, 0x0386 }, { 0x0388, 0x0482 },
  { 0x048a, 0x0590 }, { 0x05be, 0x05be }, { 0x05d0, 0x060f }, { 0x061b, 0x064a }, { 0x0660, 0x066f },
  { 0x0671, 0x06d5 }, { 0x06dd, 0x06de }, { 0x06e9, 0x06e9 }, { 0x06ee, 0x0710 }, { 0x0904, 0x0939 },
  { 0x0e01, 0x0e37 }, { 0x0e3f, 0x0e47 }, { 0x0e4f, 0x0e5b }, { 0x10a0, 0x10ff }, { 0x1e00, 0x1f70 },
  { 0x2002, 0x20cf }, { 0x2100, 0x2125 }, { 0x2127, 0x2129 }, { 0x212c, 0x2328 }, { 0x232b, 0x2adb },
  { 0x3000, 0x3029 }, { 0x3030, 0x3098 }, { 0x309b, 0xa66e }, { 0xac00, 0xd7a3 }, { 0xe000, 0xf8ff },
  { 0xfe10, 0xfe1f }, { 0xfe30, 0xffff }, { 0x1f000, 0x1faff }, { 0x20000, 0x2f7ff },
};

/**
 * vandap_character_starts_anew:
 * @c: a Unicode code point
 *
 * Tells whether a character surely neither changes in NFC nor joins what stands
 * before it, so that a text may be cut before it and each part normalised alone.
 *
 * Returns: %TRUE if so; %FALSE where it may be otherwise
 */
gboolean
vandap_character_starts_anew (gunichar c)
{
  guint low = 0, high = G_N_ELEMENTS (settled);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (c > settled[middle].last)
        low = middle + 1;
      else if (c < settled[middle].first)
        high = middle;
      else
        return TRUE;
    }

  return FALSE;
}

/**
 * vandap_text_is_surely_nfc:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells, at about the cost of looking at every byte once, whether a text is in
 * NFC for sure. Normalising everything instead costs forty times as much.
 *
 * Returns: %TRUE if it is; %FALSE where only normalising it can tell
 */
gboolean
vandap_text_is_surely_nfc (const char *text, gsize length)
{
  const guchar *p = (const guchar *) text;
  const guchar *end = p + length;

  while (p < end)
    {
      gunichar c;

      /* Everything below U+0300 has a lead byte below 0xCC. */
      if (*p < 0xcc)
        {
          p++;
          continue;
        }

      /* U+1E00–1EFF, most of a Vietnamese text that is not Latin-1. */
      if (end - p >= 3 && p[0] == 0xe1 && p[1] >= 0xb8 && p[1] <= 0xbb)
        {
          p += 3;
          continue;
        }

      c = g_utf8_get_char_validated ((const char *) p, end - p);
      if (c == (gunichar) -1 || c == (gunichar) -2 || !vandap_character_starts_anew (c))
        return FALSE;
      p += g_utf8_skip[*p];
    }

  return TRUE;
}

/**
 * vandap_text_is_nfc:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Tells whether a text is in Unicode normalisation form C.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_text_is_nfc (const char *text, gsize length)
{
  g_autofree char *normal = NULL;

  if (vandap_text_is_surely_nfc (text, length))
    return TRUE;

  normal = g_utf8_normalize (text, length, G_NORMALIZE_NFC);

  return normal != NULL && strlen (normal) == length && memcmp (normal, text, length) == 0;
}
