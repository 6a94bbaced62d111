/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/vandap-sentences.h"

#include <string.h>

/*
 * Abbreviations that a full stop belongs to and that a name or another word
 * follows, in lower case. Pango's sentence ends (Unicode Standard Annex #29) are
 * right for 3.690, 57-NQ/TW and 09.09.2019, but come after each of these and do
 * not come after "…", so the rules here are our own.
 */
static const char *const abbreviations[] = {
  "ts", "ths", "gs", "pgs", "bs", "ths.bs", "ks", "cn", "ls", "tp", "tx", "nxb", "đ/c",
  "dr", "mr", "mrs", "ms", "prof", "st", "vs", "cf", "no", "nr", "vol", "approx", "fig",
  "hr", "fr", "bzw", "ca", "sr", "sra", "mme", "mlle", "ing", "dipl",
};

static gboolean
ends_sentences (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f
         || c == 0xff0e || c == 0x061f || c == 0x06d4 || c == 0x0964;
}

/* Those of scripts that part sentences with nothing else. */
static gboolean
ends_always (gunichar c)
{
  return c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x0964 || c == 0x06d4;
}

static gboolean
closes (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '"' || c == '\'' || type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION
         || c == 0x201d || c == 0x2019;
}

static const char *
skip_while (const char *p, const char *end, gboolean (*holds) (gunichar))
{
  while (p < end && holds (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* The word that ends at @end, from white space or an opening mark on. */
static const char *
find_word (const char *start, const char *end)
{
  while (end > start)
    {
      const char *previous = g_utf8_find_prev_char (start, end);
      gunichar c = g_utf8_get_char (previous);

      if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION
          || g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION || c == '"')
        break;
      end = previous;
    }

  return end;
}

static gboolean
is_abbreviation (const char *word, const char *end)
{
  g_autofree char *whole = g_utf8_strdown (word, end - word);
  const char *dot = strrchr (whole, '.');
  const char *last = dot != NULL ? dot + 1 : whole;

  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strcmp (abbreviations[i], last) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_number (const char *word, const char *end)
{
  if (word == end)
    return FALSE;
  for (const char *p = word; p < end; p++)
    if (!g_ascii_isdigit (*p))
      return FALSE;

  return TRUE;
}

/*
 * A single capital. After another capitalised word it shortens the end of a name
 * ("Nguyễn Văn A."), which the next capital may well follow in a new sentence;
 * elsewhere it is an initial ("J. Smith").
 */
static gboolean
is_initial (const char *text, const char *word, const char *end)
{
  const char *before, *before_end = word;

  if (g_utf8_next_char (word) != end || !g_unichar_isupper (g_utf8_get_char (word)))
    return FALSE;

  while (before_end > text && before_end[-1] != '\n' && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (before_end))))
    before_end = g_utf8_prev_char (before_end);
  before = find_word (text, before_end);

  return before == before_end || !g_unichar_isupper (g_utf8_get_char (before)) || before_end[-1] == '.';
}

/*
 * Whether what stands behind a full stop, an ellipsis or a mark begins a sentence. The
 * letter found is kept in @letter: it is the next one for all marks before it, and
 * each would look for it anew where a line is nothing but marks.
 */
static gboolean
begins_sentence (const char *p, const char *end, const char **letter)
{
  if (*letter < p)
    *letter = p;
  while (*letter < end && !g_unichar_isalnum (g_utf8_get_char (*letter)))
    *letter = g_utf8_next_char (*letter);

  return *letter == end || !g_unichar_islower (g_utf8_get_char (*letter));
}

/* @mark is the first mark of a group of them, @behind what follows the group and what closes after it. */
static gboolean
is_end (const char *text, const char *mark, const char *after_marks, const char *behind, const char *end,
        const char **letter)
{
  const char *word;

  if (behind == end || ends_always (g_utf8_get_char (mark)))
    return TRUE;
  if (!g_unichar_isspace (g_utf8_get_char (behind)) || !begins_sentence (behind, end, letter))
    return FALSE;
  if (*mark != '.' || after_marks - mark > 1)
    return TRUE;

  word = find_word (text, mark);
  if (word == mark)
    return FALSE;

  return !is_abbreviation (word, mark) && !is_initial (text, word, mark)
         && !((word == text || word[-1] == '\n') && is_number (word, mark));
}

/**
 * vandap_sentence_end:
 * @text: UTF-8
 * @length: its length in bytes
 * @from: an offset in bytes, inside a sentence or at its beginning
 *
 * Finds where a sentence ends: behind its mark and the quotation marks and
 * brackets that close after it, or at the end of its paragraph.
 *
 * Returns: an offset in bytes
 */
gsize
vandap_sentence_end (const char *text, gsize length, gsize from)
{
  const char *end = text + length;
  const char *newline = memchr (text + from, '\n', length - from);
  const char *letter = text + from;

  if (newline != NULL)
    end = newline;

  for (const char *p = text + from; p < end; p = g_utf8_next_char (p))
    {
      const char *after_marks, *behind;

      if (!ends_sentences (g_utf8_get_char (p)))
        continue;
      after_marks = skip_while (p, end, ends_sentences);
      behind = skip_while (after_marks, end, closes);
      if (is_end (text, p, after_marks, behind, end, &letter))
        return (gsize) (behind - text);
      p = g_utf8_prev_char (after_marks);
    }

  return (gsize) (end - text);
}

static gboolean
joins (gunichar c)
{
  return c == '-' || c == '/' || c == '.' || c == ',' || c == ':' || c == '+' || c == '%' || c == 0x2013
         || c == 0x2030 || c == 0xd7 || c == 0xb0;
}

/* Longer things (addresses of web pages) may break, or they would not fit a line. */
#define LONGEST 40

/* Whether a word is a number or a code: digits or capitals that marks join ("57-NQ/TW", "3.690", "TP.HCM"). */
static gboolean
is_code (const char *word, const char *end)
{
  gboolean has_joint = FALSE, has_digit = FALSE, has_lower = FALSE;

  if (end - word > LONGEST || g_strstr_len (word, end - word, "://") != NULL)
    return FALSE;

  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      has_joint |= joins (c);
      has_digit |= g_unichar_isdigit (c);
      has_lower |= g_unichar_islower (c);
      if (!joins (c) && !g_unichar_isalnum (c))
        return FALSE;
    }

  return has_joint && (has_digit || !has_lower);
}

/* Units that a number keeps beside it. */
static const char *const units[] = { "%", "‰", "°C", "km", "m", "cm", "mm", "ha", "kg", "g", "km²", "m²", "m³" };

static const char *
take_unit (const char *number, const char *end, const char *text_end)
{
  const char *unit = end, *unit_end;

  if (!g_ascii_isdigit (*number) || end == text_end || (*end != ' ' && !g_str_has_prefix (end, "\302\240")))
    return end;

  unit = g_utf8_next_char (unit);
  for (unit_end = unit; unit_end < text_end; unit_end = g_utf8_next_char (unit_end))
    {
      gunichar c = g_utf8_get_char (unit_end);

      if (g_unichar_isspace (c) || (g_unichar_ispunct (c) && c != '%' && c != 0x2030))
        break;
    }

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i]) == (gsize) (unit_end - unit) && memcmp (units[i], unit, strlen (units[i])) == 0)
      return unit_end;

  return end;
}

static gboolean
is_edge (gunichar c)
{
  return !g_unichar_isalnum (c) && c != '%' && c != 0x2030 && c != 0xb0;
}

static gboolean
is_no_space (gunichar c)
{
  return !g_unichar_isspace (c);
}

/**
 * vandap_unbreakable_next:
 * @text: UTF-8
 * @length: its length in bytes
 * @from: where to begin, an offset in bytes
 * @start: (out): return location for where the stretch begins
 * @end: (out): return location for where it ends
 *
 * Finds the next stretch that no line break may part: a number or code
 * (57-NQ/TW, 164/248, 71,4%, 09/09/2019, TP.HCM), with its unit where one follows.
 *
 * Returns: whether there is one
 */
gboolean
vandap_unbreakable_next (const char *text, gsize length, gsize from, gsize *start, gsize *end)
{
  const char *text_end = text + length;
  const char *p = text + from;

  while (p < text_end)
    {
      const char *word = skip_while (p, text_end, g_unichar_isspace);
      const char *word_end = skip_while (word, text_end, is_no_space);
      const char *unit_end;

      p = word_end;
      word = skip_while (word, word_end, is_edge);
      while (word_end > word && is_edge (g_utf8_get_char (g_utf8_prev_char (word_end))))
        word_end = g_utf8_prev_char (word_end);
      if (word == word_end)
        continue;

      unit_end = word_end == p ? take_unit (word, word_end, text_end) : word_end;
      if (unit_end == word_end && !is_code (word, word_end))
        continue;
      *start = (gsize) (word - text);
      *end = (gsize) (unit_end - text);
      return TRUE;
    }

  return FALSE;
}
