/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-letter.h"

#include <string.h>

#define PAGE 256
#define N_PAGES 256 /* the Basic Multilingual Plane */

/* Folded characters that are short, as most are; the length of one that is not is LONG. */
#define SHORT 7
#define LONG 0xff

typedef struct
{
  guint8 length;
  char text[SHORT];
} Folded;

/**
 * vandap_letter_is_mark:
 * @c: a Unicode code point
 *
 * Tells whether a character is a mark on a letter that plain typing leaves out:
 * the accents of Latin, Greek and Cyrillic, the vowel signs of Arabic, Hebrew and
 * Syriac. The vowel signs of Indic scripts and Thai are letters to those who
 * write them, and so are the voicing marks of kana.
 *
 * Returns: %TRUE if it is
 */
gboolean
vandap_letter_is_mark (gunichar c)
{
  GUnicodeType type;

  if (c < 0x300)
    return FALSE;
  type = g_unichar_type (c);
  if ((type != G_UNICODE_NON_SPACING_MARK && type != G_UNICODE_ENCLOSING_MARK) || c == 0x3099 || c == 0x309a)
    return FALSE;

  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * vandap_letter_get_base:
 * @c: a Unicode code point, case-folded and decomposed
 * @has_stroke: (out) (optional): return location for whether a stroke was taken off it
 *
 * Takes the stroke off a letter that Unicode does not decompose (đ, ø, ł).
 *
 * Returns: the letter without it, or 0 where @c is no letter but only a way of
 *   setting (tatweel, soft hyphen, joiners)
 */
gunichar
vandap_letter_get_base (gunichar c, gboolean *has_stroke)
{
  if (has_stroke != NULL)
    *has_stroke = c == 0x111 || c == 0xf8 || c == 0x142;

  switch (c)
    {
    case 0x111:
      return 'd';
    case 0xf8:
      return 'o';
    case 0x142:
      return 'l';
    case 0x640: case 0xad: case 0x200b: case 0x200c: case 0x200d: case 0x2060: case 0xfeff:
      return 0;
    default:
      return c;
    }
}

/**
 * vandap_letters_decompose:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Case-folds a text and takes its characters apart (NFKD). Twice, because what
 * comes out of a mathematical or a squared capital is a capital again.
 *
 * Returns: (transfer full): UTF-8
 */
char *
vandap_letters_decompose (const char *text, gssize length)
{
  g_autofree char *once = g_utf8_casefold (text, length);
  g_autofree char *apart = g_utf8_normalize (once, -1, G_NORMALIZE_ALL);
  g_autofree char *twice = g_utf8_casefold (apart != NULL ? apart : once, -1);
  char *decomposed = g_utf8_normalize (twice, -1, G_NORMALIZE_ALL);

  return decomposed != NULL ? decomposed : g_steal_pointer (&twice);
}

static gsize
fold_slowly (gunichar c, char *out)
{
  char utf8[7] = { 0 };
  g_autofree char *decomposed = NULL;
  gsize length = 0;

  decomposed = vandap_letters_decompose (utf8, g_unichar_to_utf8 (c, utf8));

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = vandap_letter_get_base (g_utf8_get_char (p), NULL);

      if (letter != 0 && !vandap_letter_is_mark (letter) && length + 6 <= VANDAP_LETTER_LONGEST)
        length += (gsize) g_unichar_to_utf8 (letter, out + length);
    }

  return length;
}

static const Folded *
get_page (guint number)
{
  static gsize pages[N_PAGES]; /* Folded *, made when a character of the page is first met */

  if (g_once_init_enter (&pages[number]))
    {
      Folded *page = g_new0 (Folded, PAGE);

      for (guint i = 0; i < PAGE; i++)
        {
          char out[VANDAP_LETTER_LONGEST];
          gunichar c = number * PAGE + i;
          gsize length = g_unichar_validate (c) && c != 0 ? fold_slowly (c, out) : 0;

          page[i].length = length <= SHORT ? (guint8) length : LONG;
          if (length <= SHORT)
            memcpy (page[i].text, out, length);
        }
      g_once_init_leave (&pages[number], (gsize) page);
    }

  return (const Folded *) pages[number];
}

/**
 * vandap_letter_fold:
 * @c: a Unicode code point
 * @out: (out caller-allocates): where the folded characters go, VANDAP_LETTER_LONGEST bytes
 *
 * Folds a character for finding: casefold, NFKD, marks and tatweel dropped, đ→d,
 * ø→o, ł→l.
 *
 * Returns: how many bytes it became, 0 where nothing is left of it
 */
gsize
vandap_letter_fold (gunichar c, char *out)
{
  const Folded *folded;

  if (c >= PAGE * N_PAGES)
    return fold_slowly (c, out);

  folded = &get_page (c / PAGE)[c % PAGE];
  if (folded->length == LONG)
    return fold_slowly (c, out);
  memcpy (out, folded->text, SHORT);

  return folded->length;
}

/**
 * vandap_letter_leaves_nothing:
 * @c: a Unicode code point
 *
 * Tells whether nothing is left of a character when it is folded.
 *
 * Returns: %TRUE for marks, tatweel, soft hyphens, joiners, and forms of these
 */
gboolean
vandap_letter_leaves_nothing (gunichar c)
{
  char out[VANDAP_LETTER_LONGEST];

  return c != 0 && vandap_letter_fold (c, out) == 0;
}
