/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-encoding-guess.h"

#include <string.h>

#include "reading/vandap-vietnamese-bytes.h"

/* The last character of as much may be cut: texts in Chinese and Japanese need not have a space, nor a line that ends. */
#define LOOKED_AT 65536
#define FEWEST_CHINESE 8
#define FEWEST_BIG5 6
#define FEWEST_KOREAN 4

/* Every language has few characters that most of a text is made of. */
typedef struct
{
  const char *encoding;
  GUnicodeScript script; /* of the letters that count */
  const char *frequent;
  double least;          /* share of those letters that they are at the least */
} Candidate;

#define RUSSIAN "оеаинтсрвл"
#define ARABIC "الينموترب"
#define JAPANESE "のにはをたがでてとしれさいるなこもまかうらすっりくあよ"
#define SIMPLIFIED \
  "的是不了一我在有人这他们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
#define TRADITIONAL \
  "的是不了一我在有人這他們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡"
#define KOREAN "이다는을가의에고한지은하그를도로어서사아나있기자시리대일거인해들"

static const Candidate candidates[] = {
  { "WINDOWS-1251", G_UNICODE_SCRIPT_CYRILLIC, RUSSIAN, 0.5 },
  { "KOI8-R", G_UNICODE_SCRIPT_CYRILLIC, RUSSIAN, 0.5 },
  { "IBM866", G_UNICODE_SCRIPT_CYRILLIC, RUSSIAN, 0.5 },
  { "ISO-8859-5", G_UNICODE_SCRIPT_CYRILLIC, RUSSIAN, 0.5 },
  { "WINDOWS-1256", G_UNICODE_SCRIPT_ARABIC, ARABIC, 0.5 },
  { "CP932", G_UNICODE_SCRIPT_HIRAGANA, JAPANESE, 0.4 },
  { "EUC-JP", G_UNICODE_SCRIPT_HIRAGANA, JAPANESE, 0.4 },
  { "GB18030", G_UNICODE_SCRIPT_HAN, SIMPLIFIED, 0.15 },
  { "BIG5-HKSCS", G_UNICODE_SCRIPT_HAN, TRADITIONAL, 0.15 },
  { "CP949", G_UNICODE_SCRIPT_HANGUL, KOREAN, 0.25 },
};

/* Windows-1258 writes a tone as a byte of its own right after its vowel, where windows-1252 has a letter. */
static gboolean
looks_vietnamese (const guchar *data, gsize length)
{
  gsize tones = 0, others = 0;

  for (gsize i = 1; i < length; i++)
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

/* Quotation marks, dashes and the like of windows-1252, which stand beside words and in none. */
static gboolean
is_high_letter (guchar c)
{
  return c >= 0xc0 || (c >= 0x80 && strchr ("\205\221\222\223\224\225\226\227\240\241\253\260\267\273\277", c) == NULL);
}

/*
 * In languages of Latin letters, accented ones are few and stand among others; in other
 * scripts almost all bytes are what windows-1252 has such letters at, one beside the other.
 */
static gboolean
looks_latin (const guchar *data, gsize length)
{
  gsize letters = 0, crowded = 0, run = 0, plain = 0, pure_words = 0, mixed_words = 0, word = 0;

  for (gsize i = 0; i <= length; i++)
    {
      guchar c = i < length ? data[i] : ' ';

      if (c >= 0x80 && strchr ("\201\215\217\220\235", c) != NULL)
        return FALSE; /* windows-1252 has nothing there */
      if (is_high_letter (c))
        {
          letters++;
          word++;
          run++;
          continue;
        }
      crowded += run >= 3 ? run : 0;
      run = 0;
      if (g_ascii_isalpha (c))
        {
          plain++;
          continue;
        }
      pure_words += word >= 2 && plain == 0;
      mixed_words += word > 0 && plain > 0;
      word = plain = 0;
    }

  return crowded * 3 <= letters && (pure_words < 2 || pure_words <= mixed_words);
}

/* Whole words of capitals, or such as have one at their beginning: others are no words. */
static gboolean
is_cased_well (const char *word, const char *end)
{
  guint lower = 0, upper_after_first = 0, n = 0;

  for (const char *p = word; p < end; p = g_utf8_next_char (p), n++)
    {
      lower += g_unichar_islower (g_utf8_get_char (p));
      upper_after_first += n > 0 && g_unichar_isupper (g_utf8_get_char (p));
    }

  return lower == 0 || upper_after_first == 0;
}

/* The share of frequent letters among those of the script, or 0 where there are few of that script at all. */
static double
score_text (const char *text, const Candidate *candidate)
{
  gsize letters = 0, frequent = 0, strange = 0;

  for (const char *p = text, *end; *p != '\0'; p = end)
    {
      gboolean counts;

      for (end = p; g_unichar_isalpha (g_utf8_get_char (end)); end = g_utf8_next_char (end))
        ;
      counts = end > p && is_cased_well (p, end);
      for (; p < end; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (c < 0x80)
            continue;
          if (g_unichar_get_script (c) != candidate->script)
            {
              strange++;
              continue;
            }
          letters++;
          frequent += counts && g_utf8_strchr (candidate->frequent, -1, g_unichar_tolower (c)) != NULL;
        }
      if (*end != '\0')
        {
          gunichar c = g_utf8_get_char (end);

          /* No text has such; the private characters are what a wrong table makes of letters. */
          strange += g_unichar_type (c) == G_UNICODE_PRIVATE_USE || (c >= 0x80 && c < 0xa0);
          end = g_utf8_next_char (end);
        }
    }
  /* Japanese has Chinese characters among its own. */
  if (letters == 0 || strange > (candidate->script == G_UNICODE_SCRIPT_HIRAGANA ? 4 * letters : letters / 4))
    return 0;

  return (double) frequent / (double) letters;
}

static double
score (const Candidate *candidate, const char *data, gsize length)
{
  gsize n_read; /* whoever asks for it is given what comes before a character that is cut */
  g_autofree char *text = g_convert (data, (gssize) length, "UTF-8", candidate->encoding, &n_read, NULL, NULL);
  double share = text != NULL ? score_text (text, candidate) : 0;

  return share >= candidate->least ? share / candidate->least : 0;
}

/*
 * A few words have too few of a language's frequent characters. GB 2312 has what is
 * used most in its first level, by pronunciation: leads from B0 to D7, of which
 * Korean's encoding has syllables in the first half alone, and Japanese's nothing
 * at the places of Chinese's comma, colon and question mark.
 */
static gboolean
looks_chinese (const guchar *data, gsize length)
{
  gsize characters = 0, common = 0, beyond_korean = 0, signs = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (data[i] < 0x80)
        continue;
      if (i + 1 == length)
        break;
      if (data[i] < 0xa1 || data[i + 1] < 0xa1 || data[i] == 0xff || data[i + 1] == 0xff)
        return FALSE;
      if (data[i] == 0xa3)
        signs += data[i + 1] == 0xac || data[i + 1] == 0xba || data[i + 1] == 0xbf;
      else if (data[i] >= 0xb0)
        {
          characters++;
          common += data[i] <= 0xd7;
          beyond_korean += data[i] >= 0xca && data[i] <= 0xd7;
        }
      i++;
    }

  return characters >= FEWEST_CHINESE && signs >= 2 && common * 10 >= characters * 8
         && beyond_korean * 5 >= characters;
}

/*
 * Big5 has what is used most first, at leads from A4 to C6, and a good third of it
 * with a second byte in ASCII; its signs begin with A1. Characters stand one beside
 * the other, which the accented letters of no language do.
 */
static gboolean
looks_big5 (const guchar *data, gsize length)
{
  gsize characters = 0, common = 0, low = 0, signs = 0, beside = 0;
  gboolean was_one = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      guchar second = i + 1 < length ? data[i + 1] : 0;

      if (data[i] < 0x80)
        {
          was_one = FALSE;
          continue;
        }
      if (data[i] < 0xa1 || data[i] > 0xf9 || second < 0x40 || (second > 0x7e && second < 0xa1) || second == 0xff)
        return FALSE;
      if (data[i] == 0xa1)
        signs += (second >= 0x41 && second <= 0x43) || (second >= 0x47 && second <= 0x49);
      else
        {
          characters++;
          common += data[i] >= 0xa4 && data[i] <= 0xc6;
          low += second <= 0x7e;
        }
      beside += was_one;
      was_one = TRUE;
      i++;
    }

  return characters >= FEWEST_BIG5 && signs >= 2 && common * 20 >= characters * 19 && low * 6 >= characters
         && beside * 2 >= characters;
}

/*
 * EUC-KR has syllables at leads from B0 to C8 and nothing else in most texts; Chinese
 * characters of those leads alone are a text of nobody's but the shortest.
 */
static gboolean
looks_korean (const guchar *data, gsize length)
{
  gsize syllables = 0, others = 0, words = 0;
  gboolean was_one = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (data[i] < 0x80)
        {
          words += was_one && (data[i] == ' ' || data[i] == '.' || data[i] == '?' || data[i] == ',' || data[i] == ':');
          was_one = FALSE;
          continue;
        }
      if (i + 1 == length)
        break; /* where the sample ends */
      if (data[i] < 0xa1 || data[i + 1] < 0xa1 || data[i + 1] == 0xff || data[i] > 0xc8)
        return FALSE;
      syllables += data[i] >= 0xb0;
      others += data[i] >= 0xa4 && data[i] < 0xb0;
      was_one = TRUE;
      i++;
    }

  return syllables >= FEWEST_KOREAN && others == 0 && words >= 2;
}

/**
 * vandap_encoding_guess:
 * @data: bytes of a text that are neither UTF-8 nor UTF-16, without NUL
 * @length: how many
 * @is_sure: (out): return location for whether the letters are such as the encoding is for
 *
 * Tells which encoding bytes are in, by what letters they would be: windows-1252,
 * windows-1258, those of Vietnamese fonts, and those for Cyrillic, Arabic, Japanese, Chinese and Korean.
 *
 * Returns: (transfer none): name of an encoding
 */
const char *
vandap_encoding_guess (const char *data, gsize length, gboolean *is_sure)
{
  gsize looked = MIN (length, LOOKED_AT);
  const char *vietnamese = vandap_vietnamese_bytes_guess (data, looked);
  const char *best = "WINDOWS-1252";
  double most = 0;

  *is_sure = TRUE;
  if (vietnamese != NULL)
    return vietnamese;
  if (looks_vietnamese ((const guchar *) data, looked))
    return "WINDOWS-1258";
  if (looks_big5 ((const guchar *) data, looked))
    return "BIG5-HKSCS";
  if (looks_latin ((const guchar *) data, looked))
    return best;
  if (looks_korean ((const guchar *) data, looked))
    return "CP949";
  if (looks_chinese ((const guchar *) data, looked))
    return "GB18030";
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      double found = score (&candidates[i], data, looked);

      if (found > most)
        {
          most = found;
          best = candidates[i].encoding;
        }
    }
  *is_sure = most > 0;

  return best;
}
