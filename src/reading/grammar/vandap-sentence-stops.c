/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-sentence-stops.h"

#include <string.h>

#define LONGEST_ABBREVIATION 12 /* bytes */
#define LONGEST_WITHOUT_CASE 2  /* characters */

/* What is written short before or behind names, and has a vowel; in lower case. Without one, no word ends in a stop. */
static const char *const abbreviations[] = {
  "abg", "acad", "adj", "adm", "ald", "amb", "arch", "arq", "assoc", "asst", "att", "atty", "av", "avv", "brig", "capt", "cap", "cel", "col",
  "com", "comm", "cong", "dem", "dep", "dept", "des", "det", "dipl", "dir", "dott", "dra", "eng", "ens", "esq", "etc", "ex", "gen",
  "geo", "geom", "gob", "gov", "hab", "hon", "ing", "insp", "inst", "jos", "jun", "jur", "lic", "lieut", "mag", "maj", "med", "min", "mons",
  "off", "on", "phil", "pol", "pres", "prof", "profa", "rep", "rer", "ret", "rev", "sen", "sig", "sra", "srta", "supt", "univ", "vors",
  "акад", "гос", "доц", "зам", "корр", "проф", "ред", "ув",
};

static gboolean
is_vowel (gunichar c)
{
  gunichar base;
  gunichar parts[8];

  g_unichar_fully_decompose (g_unichar_tolower (c), FALSE, parts, G_N_ELEMENTS (parts));
  base = parts[0];

  return (base < 0x80 && strchr ("aeiouy", (int) base) != NULL && base != 0)
         || base == 0x430 || base == 0x435 || base == 0x438 || base == 0x43e || base == 0x443 || base == 0x44b || base == 0x44d
         || base == 0x44e || base == 0x44f;
}

/* Whether a word with a stop behind it is written short: an initial, an abbreviation, or letters that cannot be spoken. */
static gboolean
is_short (const char *word, gsize length)
{
  g_autofree char *lower = NULL;
  gboolean has_vowel = FALSE, has_case = FALSE;
  glong n = g_utf8_strlen (word, (gssize) length);

  if (n <= 1)
    return TRUE;
  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      has_vowel |= is_vowel (g_utf8_get_char (p));
      has_case |= g_unichar_islower (g_utf8_get_char (p)) || g_unichar_isupper (g_utf8_get_char (p));
      /* "Ph.D." and "K.-H." */
      if (*p == '.')
        return TRUE;
    }
  if (!has_case)
    return n <= LONGEST_WITHOUT_CASE;
  if (!has_vowel || length > LONGEST_ABBREVIATION)
    return !has_vowel;
  lower = g_utf8_strdown (word, (gssize) length);
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strcmp (abbreviations[i], lower) == 0)
      return TRUE;

  return FALSE;
}

/**
 * vandap_sentence_stops_are_in:
 * @label: what looks like a label
 *
 * Tells whether a sentence ends inside a label, as in "Him and Me. But: …": no name
 * has that. The stops of "Dr. Test" and "A. B. Sample" end none.
 *
 * Returns: whether one does
 */
gboolean
vandap_sentence_stops_are_in (const char *label)
{
  for (const char *stop = strstr (label, ". "); stop != NULL; stop = strstr (stop + 1, ". "))
    {
      const char *word = stop;

      while (word > label && word[-1] != ' ' && word[-1] != '(')
        word--;
      if (!is_short (word, (gsize) (stop - word)))
        return TRUE;
    }

  return FALSE;
}
