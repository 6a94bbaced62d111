/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-vietnamese-bytes.h"

#include <string.h>

/* Words with a letter of Vietnamese that are words of it: as many make a text one, and that many out of ten. */
#define FEWEST_WORDS 6
#define LEAST_OF_TEN 9
#define MOST_WORDS 500
#define LONGEST_WORD 12 /* "nghiêng" has seven letters, and four marks at the most */

/*
 * TCVN 5712:1993, from A1 to FE, as the fonts of TCVN3 (".VnTime") have it; those have
 * no capitals with a tone, and show them by other fonts, but files of the full
 * standard do.
 */
static const char *const letters[] = {
  "Ă", "Â", "Ê", "Ô", "Ơ", "Ư", "Đ", "ă", "â", "ê", "ô", "ơ", "ư", "đ", "Ằ",
  "\314\200", "\314\211", "\314\203", "\314\201", "\314\243", "à", "ả", "ã", "á", "ạ", "Ẳ", "ằ", "ẳ", "ẵ", "ắ", "Ẵ",
  "Ắ", "Ầ", "Ẩ", "Ẫ", "Ấ", "Ề", "ặ", "ầ", "ẩ", "ẫ", "ấ", "ậ", "è", "Ể", "ẻ", "ẽ",
  "é", "ẹ", "ề", "ể", "ễ", "ế", "ệ", "ì", "ỉ", "Ễ", "Ế", "Ồ", "ĩ", "í", "ị", "ò",
  "Ổ", "ỏ", "õ", "ó", "ọ", "ồ", "ổ", "ỗ", "ố", "ộ", "ờ", "ở", "ỡ", "ớ", "ợ", "ù",
  "Ỗ", "ủ", "ũ", "ú", "ụ", "ừ", "ử", "ữ", "ứ", "ự", "ỳ", "ỷ", "ỹ", "ý", "ỵ",
};

/* What a syllable begins with, is in the middle, without its tone, and ends with. */
static const char *const beginnings[] = {
  "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
  "p", "r", "s", "t", "v", "x", "", NULL,
};
static const char *const middles[] = {
  "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iê",
  "iu", "oa", "oă", "oe", "oi", "oo", "ôi", "ơi", "ua", "uâ", "uê", "ui", "uô", "uơ", "uy", "ưa", "ưi", "ươ", "ưu", "yê",
  "iêu", "yêu", "oai", "oay", "oeo", "uây", "uôi", "ươi", "ươu", "uya", "uyê", "uyu", "ya", "yu", NULL,
};
static const char *const ends[] = { "ch", "ng", "nh", "c", "m", "n", "p", "t", "", NULL };

static gboolean
is_tone (gunichar c)
{
  return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

/*
 * Whether there are capitals behind small letters. Those with a mark count as none: a
 * font of capitals shows them as such, and people type it for whole titles.
 */
static gboolean
is_cased_badly (const char *word)
{
  gboolean was_small = FALSE;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (was_small && g_unichar_isupper (g_utf8_get_char (p)))
        return TRUE;
      was_small |= g_ascii_islower (*p);
    }

  return FALSE;
}

/* A word in small letters without its tone, or NULL where it has several. */
static char *
dup_toneless (const char *word, gsize length)
{
  g_autofree char *apart = g_utf8_normalize (word, (gssize) length, G_NORMALIZE_NFD);
  g_autoptr (GString) toneless = g_string_new (NULL);
  guint tones = 0;

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      tones += is_tone (c);
      if (!is_tone (c))
        g_string_append_unichar (toneless, g_unichar_tolower (c));
    }

  return tones > 1 ? NULL : g_utf8_normalize (toneless->str, (gssize) toneless->len, G_NORMALIZE_NFC);
}

static gboolean
is_rime (const char *text)
{
  gsize length = strlen (text);

  for (guint i = 0; ends[i] != NULL; i++)
    {
      g_autofree char *middle = NULL;

      if (!g_str_has_suffix (text, ends[i]))
        continue;
      middle = g_strndup (text, length - strlen (ends[i]));
      if (g_strv_contains (middles, middle))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_syllable (const char *word, gsize length)
{
  g_autofree char *toneless = is_cased_badly (word) ? NULL : dup_toneless (word, length);

  for (guint i = 0; toneless != NULL && beginnings[i] != NULL; i++)
    if (g_str_has_prefix (toneless, beginnings[i]) && is_rime (toneless + strlen (beginnings[i])))
      return TRUE;

  return FALSE;
}

/* Dashes and quotation marks that windows-1252 has, and those who typed in its fonts as well. */
static gboolean
is_sign (guchar c)
{
  return c == 0xa0 || (c > 0 && strchr ("\205\221\222\223\224\225\226\227", c) != NULL);
}

static gboolean
is_known (guchar c)
{
  return c < 0x80 || (c >= 0xa1 && c <= 0xfe) || is_sign (c);
}

static void
append (GString *text, guchar c)
{
  static const char *const signs[] = { "‘", "’", "“", "”", "•", "–", "—" };

  if (c < 0x80)
    g_string_append_c (text, (char) c);
  else if (c >= 0xa1 && c <= 0xfe)
    g_string_append (text, letters[c - 0xa1]);
  else if (c >= 0x91 && c <= 0x97)
    g_string_append (text, signs[c - 0x91]);
  else
    g_string_append (text, c == 0xa0 ? "\302\240" : "…");
}

/**
 * vandap_vietnamese_bytes_look_tcvn3:
 * @data: bytes of a text
 * @length: how many
 *
 * Tells whether bytes are Vietnamese in TCVN3: nearly all words with letters beyond
 * ASCII are syllables of Vietnamese then, which those of other languages, and of
 * other encodings, are not.
 *
 * Returns: whether they are
 */
gboolean
vandap_vietnamese_bytes_look_tcvn3 (const char *data, gsize length)
{
  g_autoptr (GString) word = g_string_new (NULL);
  gsize words = 0, syllables = 0;
  gboolean is_high = FALSE;

  for (gsize i = 0; i <= length && words < MOST_WORDS; i++)
    {
      guchar c = i < length ? (guchar) data[i] : ' ';

      if (!is_known (c))
        return FALSE;
      if (g_ascii_isalpha (c) || (c >= 0xa1 && c <= 0xfe))
        {
          is_high |= c >= 0x80;
          if (word->len <= 2 * LONGEST_WORD)
            append (word, c);
          continue;
        }
      words += is_high;
      syllables += is_high && word->len <= 2 * LONGEST_WORD && is_syllable (word->str, word->len);
      is_high = FALSE;
      g_string_truncate (word, 0);
    }

  return syllables >= FEWEST_WORDS && syllables * 10 >= words * LEAST_OF_TEN;
}

/**
 * vandap_vietnamese_bytes_convert_tcvn3:
 * @data: bytes of a text in TCVN3
 * @length: how many
 * @converted_length: (out): return location for the length in bytes
 *
 * Converts Vietnamese from TCVN3.
 *
 * Returns: (transfer full) (nullable): UTF-8, or %NULL where there are bytes that it has not
 */
char *
vandap_vietnamese_bytes_convert_tcvn3 (const char *data, gsize length, gsize *converted_length)
{
  GString *text = g_string_sized_new (length + length / 2);

  for (gsize i = 0; i < length; i++)
    {
      if (!is_known ((guchar) data[i]))
        {
          g_string_free (text, TRUE);
          return NULL;
        }
      append (text, (guchar) data[i]);
    }
  *converted_length = text->len;

  return g_string_free (text, FALSE);
}
