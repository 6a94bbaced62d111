/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-lead.h"

#include <string.h>

#include "reading/grammar/vandap-sentence-stops.h"
#include "reading/grammar/vandap-words.h"

#define MOST_WORDS 6
#define LONGEST_EVERYBODY 24
#define LONGEST_REMEMBERED 40 /* bytes */
#define N_REMEMBERED 64

static gboolean
is_small_word (const char *word, gsize n)
{
  static const char *const small[] = { "de", "et", "und", "e", "&", "van", "von", "der", "da", "di", "du", "la", "le", "y", "và", "and", "bin", "al" };

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    if (strlen (small[i]) == n && memcmp (small[i], word, n) == 0)
      return TRUE;

  return FALSE;
}

/* "2", of "Speaker 2" */
static gboolean
is_ordinal (const char *word, gsize n)
{
  return n <= 2 && strspn (word, "0123456789") >= n;
}

/* Few words that all begin with a capital, or few characters of a script that has none. */
static gboolean
looks_like_name (const char *label, gsize length)
{
  guint words = 0, letters = 0, cased = 0;
  const char *end = label + length, *p = label;

  while (p < end)
    {
      const char *word = p;
      gunichar first = g_utf8_get_char (p);

      while (p < end && !g_unichar_isspace (g_utf8_get_char (p)))
        {
          letters++;
          p = g_utf8_next_char (p);
        }
      /* Several may speak together. */
      words = first == '&' ? 0 : words + 1;
      if (g_unichar_isupper (first) || g_unichar_istitle (first))
        cased++;
      else if (g_unichar_islower (first))
        {
          if (!is_small_word (word, (gsize) (p - word)))
            return FALSE;
        }
      /* A paper asks: 《…》. */
      else if (!g_unichar_isalpha (first) && first != '&' && first != 0x300a && !(words > 1 && is_ordinal (word, (gsize) (p - word))))
        return FALSE;
      while (p < end && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    }

  return words > 0 && words <= MOST_WORDS && (cased > 0 || letters <= 12);
}

/* A role may stand in the label, behind the name: "Ông X – Chủ tịch Y", "X (đạo diễn)". */
static gsize
find_name_end (const char *label, gsize length)
{
  static const char *const parts[] = { " – ", " - ", " — ", " (", " [", "（", "［", ", " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *found = g_strstr_len (label, (gssize) length, parts[i]);

      if (found != NULL && found > label)
        return (gsize) (found - label);
    }

  return length;
}

/* Signs that no name has in it. */
static gboolean
has_sign (const char *text)
{
  static const gunichar signs[] = { '?', '!', ';', '"', 0x201c, 0x201d, 0x2026 };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
      if (g_utf8_get_char (p) == signs[i])
        return TRUE;

  return FALSE;
}

static gboolean
means_everybody (const char *label)
{
  g_autofree char *lower = g_utf8_strdown (label, -1);

  return vandap_words_mean_everybody (lower);
}

/* "BY MR. SAMPLE:" is how a court's record tells who asks from there on, and nobody's name. */
static gboolean
says_who_asks (const char *label)
{
  return g_str_has_prefix (label, "BY ") && g_ascii_isupper (label[strlen ("BY ")])
         && vandap_words_match_courtesy (label + strlen ("BY ")) > 0;
}

static gboolean
looks_like_label (const char *label, gsize length)
{
  g_autofree char *copy = g_strndup (label, length);
  gsize courtesy, name;

  if (vandap_words_is_credit_word (label, length) || has_sign (copy) || says_who_asks (copy)
      || vandap_sentence_stops_are_in (copy))
    return FALSE;
  if (vandap_words_get_label_sense (copy) != VANDAP_LABEL_UNKNOWN)
    return TRUE;
  if (vandap_words_is_byline_word (copy))
    return FALSE;

  if (length < LONGEST_EVERYBODY && means_everybody (copy))
    return TRUE;
  courtesy = vandap_words_match_courtesy (copy);
  name = courtesy + find_name_end (copy + courtesy, length - courtesy);

  return name > courtesy ? looks_like_name (copy + courtesy, name - courtesy) : courtesy == length;
}

/* What was found out of some words that came last: labels come again and again. */
typedef struct
{
  guint8 length;
  gboolean is_label;
  char words[LONGEST_REMEMBERED];
} Remembered;

/**
 * vandap_lead_may_be_label:
 * @label: UTF-8
 * @length: its length in bytes
 *
 * Tells whether words may be a label, by themselves: they say who speaks, or look
 * like a name.
 *
 * Returns: whether they may
 */
gboolean
vandap_lead_may_be_label (const char *label, gsize length)
{
  static _Thread_local Remembered all[N_REMEMBERED];
  guint hash = (guint) length;
  Remembered *known;

  if (length == 0 || length > VANDAP_LONGEST_LABEL)
    return FALSE;
  if (length > LONGEST_REMEMBERED)
    return looks_like_label (label, length);
  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guchar) label[i];
  known = &all[hash % N_REMEMBERED];
  if (known->length == length && memcmp (known->words, label, length) == 0)
    return known->is_label;
  known->is_label = looks_like_label (label, length);
  known->length = (guint8) length;
  memcpy (known->words, label, length);

  return known->is_label;
}

/**
 * vandap_lead_dup_key:
 * @label: a label
 *
 * Makes the key under which the variants of a label meet: "Ông KSOR OÉT" and
 * "ông Ksor Oét" are one.
 *
 * Returns: (transfer full): the key
 */
char *
vandap_lead_dup_key (const char *label)
{
  gsize courtesy = vandap_words_match_courtesy (label);
  gsize name = courtesy + find_name_end (label + courtesy, strlen (label + courtesy));
  g_autofree char *bare = name > courtesy ? g_strndup (label + courtesy, name - courtesy) : g_strdup (label);

  return g_utf8_casefold (g_strstrip (bare), -1);
}
