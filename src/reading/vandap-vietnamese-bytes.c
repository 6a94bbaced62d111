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

/* VISCII from 80 on. */
static const char *const viscii[] = {
  "Ạ", "Ắ", "Ằ", "Ặ", "Ấ", "Ầ", "Ẩ", "Ậ", "Ẽ", "Ẹ", "Ế", "Ề", "Ể", "Ễ", "Ệ", "Ố",
  "Ồ", "Ổ", "Ỗ", "Ộ", "Ợ", "Ớ", "Ờ", "Ở", "Ị", "Ỏ", "Ọ", "Ỉ", "Ủ", "Ũ", "Ụ", "Ỳ",
  "Õ", "ắ", "ằ", "ặ", "ấ", "ầ", "ẩ", "ậ", "ẽ", "ẹ", "ế", "ề", "ể", "ễ", "ệ", "ố",
  "ồ", "ổ", "ỗ", "Ỡ", "Ơ", "ộ", "ờ", "ở", "ị", "Ự", "Ứ", "Ừ", "Ử", "ơ", "ớ", "Ư",
  "À", "Á", "Â", "Ã", "Ả", "Ă", "ẳ", "ẵ", "È", "É", "Ê", "Ẻ", "Ì", "Í", "Ĩ", "ỳ",
  "Đ", "ứ", "Ò", "Ó", "Ô", "ạ", "ỷ", "ừ", "ử", "Ù", "Ú", "ỹ", "ỵ", "Ý", "ỡ", "ư",
  "à", "á", "â", "ã", "ả", "ă", "ữ", "ẫ", "è", "é", "ê", "ẻ", "ì", "í", "ĩ", "ỉ",
  "đ", "ự", "ò", "ó", "ô", "õ", "ỏ", "ọ", "ụ", "ù", "ú", "ũ", "ủ", "ý", "ợ", "Ữ",
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
static const char *
find_sign (guchar c)
{
  static const char *const signs[] = { "‘", "’", "“", "”", "•", "–", "—" };

  if (c >= 0x91 && c <= 0x97)
    return signs[c - 0x91];

  return c == 0xa0 ? "\302\240" : c == 0x85 ? "…" : NULL;
}

static const char *
find_tcvn3 (guchar c)
{
  return c >= 0xa1 && c <= 0xfe ? letters[c - 0xa1] : find_sign (c);
}

/* VISCII (RFC 1456) had to take six of the control characters, too. */
static const char *
find_viscii (guchar c)
{
  static const struct
  {
    guchar c;
    const char *letter;
  } controls[] = { { 0x02, "Ẳ" }, { 0x05, "Ẵ" }, { 0x06, "Ẫ" }, { 0x14, "Ỷ" }, { 0x19, "Ỹ" }, { 0x1e, "Ỵ" } };

  if (c >= 0x80)
    return viscii[c - 0x80];
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    if (controls[i].c == c)
      return controls[i].letter;

  return NULL;
}

static gboolean
append_by_table (GString *text, guchar c, const char *(*find) (guchar c))
{
  const char *letter = find (c);

  if (letter != NULL)
    g_string_append (text, letter);
  else if (c < 0x80)
    g_string_append_c (text, (char) c);

  return letter != NULL || c < 0x80;
}

static gboolean
append_tcvn3 (GString *text, guchar c)
{
  return append_by_table (text, c, find_tcvn3);
}

static gboolean
append_viscii (GString *text, guchar c)
{
  return append_by_table (text, c, find_viscii);
}

/* The marks as VNI has them behind their vowel, by the byte for a small one; the dot goes first where it composes. */
static const struct
{
  guchar c;
  gunichar marks[2];
} vni_marks[] = {
  { 0xe0, { 0x302, 0x300 } }, { 0xe1, { 0x302, 0x301 } }, { 0xe2, { 0x302, 0 } },     { 0xe3, { 0x302, 0x303 } },
  { 0xe4, { 0x323, 0x302 } }, { 0xe5, { 0x302, 0x309 } }, { 0xe8, { 0x306, 0x300 } }, { 0xe9, { 0x306, 0x301 } },
  { 0xea, { 0x306, 0 } },     { 0xeb, { 0x323, 0x306 } }, { 0xef, { 0x323, 0 } },     { 0xf5, { 0x303, 0 } },
  { 0xf8, { 0x300, 0 } },     { 0xf9, { 0x301, 0 } },     { 0xfa, { 0x306, 0x309 } }, { 0xfb, { 0x309, 0 } },
  { 0xfc, { 0x306, 0x303 } },
};

/* The letters that VNI has whole. */
static const struct
{
  guchar c;
  gunichar letter;
} vni_letters[] = {
  { 0xe6, 0x1ec9 }, { 0xec, 0xec }, { 0xed, 0xed }, { 0xee, 0x1ef5 }, { 0xf1, 0x111 },
  { 0xf2, 0x1ecb }, { 0xf3, 0x129 }, { 0xf4, 0x1a1 }, { 0xf6, 0x1b0 },
};

/* What a vowel becomes with marks, or 0. */
static gunichar
compose (gunichar vowel, const gunichar marks[2])
{
  for (guint i = 0; i < 2 && marks[i] != 0; i++)
    if (!g_unichar_compose (vowel, marks[i], &vowel))
      return 0;

  return vowel;
}

static gboolean
is_vni_vowel (gunichar c)
{
  return (c < 0x80 && c > 0 && strchr ("aeouyAEOUY", (char) c) != NULL) || c == 0x1a0 || c == 0x1a1 || c == 0x1af
         || c == 0x1b0;
}

static gboolean
add_vni_mark (GString *text, guchar small)
{
  char *last = text->len > 0 ? g_utf8_prev_char (text->str + text->len) : NULL;
  gunichar vowel = last != NULL ? g_utf8_get_char (last) : 0;
  gunichar composed = 0;

  for (guint i = 0; is_vni_vowel (vowel) && i < G_N_ELEMENTS (vni_marks); i++)
    if (vni_marks[i].c == small)
      composed = compose (vowel, vni_marks[i].marks);
  if (composed == 0)
    return FALSE;
  g_string_truncate (text, (gsize) (last - text->str));
  g_string_append_unichar (text, composed);

  return TRUE;
}

static gboolean
append_vni (GString *text, guchar c)
{
  guchar small = c >= 0xc0 ? c | 0x20 : c;

  if (c < 0x80 || find_sign (c) != NULL)
    return append_by_table (text, c, find_sign);
  if (small < 0xe0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (vni_letters); i++)
    if (vni_letters[i].c == small)
      {
        gunichar letter = vni_letters[i].letter;

        g_string_append_unichar (text, c == small ? letter : g_unichar_toupper (letter));
        return TRUE;
      }

  return add_vni_mark (text, small);
}

/* An encoding: how its next byte is put behind what there is; FALSE where it has none such there. */
typedef struct
{
  const char *name;
  gboolean (*append) (GString *text, guchar c);
  gboolean (*is_letter) (guchar c);
} Encoding;

static gboolean
is_high_letter (guchar c)
{
  return c >= 0xa1 && c != 0xff;
}

static gboolean
is_viscii_letter (guchar c)
{
  return find_viscii (c) != NULL;
}

static const Encoding encodings[] = {
  { VANDAP_VIETNAMESE_TCVN3, append_tcvn3, is_high_letter },
  { VANDAP_VIETNAMESE_VNI, append_vni, is_high_letter },
  { VANDAP_VIETNAMESE_VISCII, append_viscii, is_viscii_letter },
};

/* Whether a word is one, and all of its bytes are such as the encoding has there. */
static gboolean
is_word (const Encoding *encoding, GString *word, const char *bytes, gsize length)
{
  g_string_truncate (word, 0);
  for (gsize i = 0; i < length; i++)
    if (!encoding->append (word, (guchar) bytes[i]))
      return FALSE;

  return is_syllable (word->str, word->len);
}

/*
 * Nearly all words with letters beyond ASCII are syllables of Vietnamese in the
 * right encoding, which those of other languages, and of other encodings, are not.
 */
static gboolean
looks (const Encoding *encoding, const char *data, gsize length)
{
  g_autoptr (GString) word = g_string_new (NULL);
  gsize words = 0, syllables = 0, start = 0;
  gboolean is_high = FALSE;

  for (gsize i = 0; i <= length && words < MOST_WORDS; i++)
    {
      guchar c = i < length ? (guchar) data[i] : ' ';

      if (g_ascii_isalpha (c) || encoding->is_letter (c))
        {
          is_high |= !g_ascii_isalpha (c);
          continue;
        }
      if (c >= 0x80 && find_sign (c) == NULL)
        return FALSE;
      words += is_high;
      syllables += is_high && i - start <= 2 * LONGEST_WORD && is_word (encoding, word, data + start, i - start);
      is_high = FALSE;
      start = i + 1;
    }

  return syllables >= FEWEST_WORDS && syllables * 10 >= words * LEAST_OF_TEN;
}

/**
 * vandap_vietnamese_bytes_guess:
 * @data: bytes of a text
 * @length: how many
 *
 * Tells whether bytes are Vietnamese in one of the encodings of the 1990s.
 *
 * Returns: (transfer none) (nullable): name of the encoding
 */
const char *
vandap_vietnamese_bytes_guess (const char *data, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (looks (&encodings[i], data, length))
      return encodings[i].name;

  return NULL;
}

/**
 * vandap_vietnamese_bytes_has:
 * @name: name of an encoding
 *
 * Tells whether an encoding is one of those here.
 *
 * Returns: whether it is
 */
gboolean
vandap_vietnamese_bytes_has (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (encodings[i].name, name) == 0)
      return TRUE;

  return FALSE;
}

/**
 * vandap_vietnamese_bytes_convert:
 * @name: name of an encoding that vandap_vietnamese_bytes_has()
 * @data: bytes of a text in it
 * @length: how many
 * @n_unknown: (out): return location for how many bytes it has not, for each of which U+FFFD stands
 * @converted_length: (out): return location for the length in bytes
 *
 * Converts Vietnamese.
 *
 * Returns: (transfer full): UTF-8
 */
char *
vandap_vietnamese_bytes_convert (const char *name, const char *data, gsize length, guint *n_unknown,
                                 gsize *converted_length)
{
  const Encoding *encoding = encodings;
  GString *text = g_string_sized_new (length + length / 2);

  while (encoding < encodings + G_N_ELEMENTS (encodings) - 1 && g_ascii_strcasecmp (encoding->name, name) != 0)
    encoding++;
  *n_unknown = 0;
  for (gsize i = 0; i < length; i++)
    if (!encoding->append (text, (guchar) data[i]))
      {
        g_string_append (text, "\357\277\275");
        (*n_unknown)++;
      }
  *converted_length = text->len;

  return g_string_free (text, FALSE);
}
