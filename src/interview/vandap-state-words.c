/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-state-words.h"

#include <string.h>

/* Not translated here, because a file may be in any of the languages: a test compares them with the translations. */
static const struct
{
  const char *words;
  VandapDerivation derivation;
} states[] = {
  { "Digest — not the speaker’s words", VANDAP_DERIVATION_DIGEST },
  { "Lược thuật – không phải nguyên văn", VANDAP_DERIVATION_DIGEST },
  { "Translation", VANDAP_DERIVATION_TRANSLATION },
  { "Bản dịch", VANDAP_DERIVATION_TRANSLATION },
};

/* What stands around the name of somebody whose words are retold. */
static const struct
{
  const char *before;
  const char *behind;
} retold[] = {
  { "", ", retold" },
  { "Thuật lời ", "" },
};

static const struct
{
  const char *words;
  gboolean is_restricted;
} terms[] = {
  { "Restricted", TRUE },
  { "Hạn chế sử dụng", TRUE },
  { "Terms of use", FALSE },
  { "Điều kiện sử dụng", FALSE },
};

static gboolean
begins_with (const char *text, gsize length, const char *words)
{
  return length >= strlen (words) && memcmp (text, words, strlen (words)) == 0;
}

/**
 * vandap_state_words_find:
 * @text: a paragraph, UTF-8
 * @length: its length in bytes
 * @derivation: (out): return location for how the text stands to what was said
 *
 * Tells whether a paragraph is the line that says how a text stands to what was said.
 *
 * Returns: whether it is
 */
gboolean
vandap_state_words_find (const char *text, gsize length, VandapDerivation *derivation)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (length == strlen (states[i].words) && begins_with (text, length, states[i].words))
      {
        *derivation = states[i].derivation;
        return TRUE;
      }

  return FALSE;
}

/**
 * vandap_state_words_get_retold:
 * @form: index of a form
 * @before: (out) (transfer none): return location for what stands before the name
 * @behind: (out) (transfer none): return location for what stands behind it
 *
 * Gets a form in which it is said, in some language, that somebody's words are retold.
 *
 * Returns: whether there is such a form
 */
gboolean
vandap_state_words_get_retold (guint form, const char **before, const char **behind)
{
  if (form >= G_N_ELEMENTS (retold))
    return FALSE;
  *before = retold[form].before;
  *behind = retold[form].behind;

  return TRUE;
}

/**
 * vandap_state_words_dup_retold:
 * @text: what may stand over a digest's answer, UTF-8
 * @length: its length in bytes
 *
 * Finds whose words are retold: "Lan Test" in "Lan Test, retold".
 *
 * Returns: (transfer full) (nullable): the name, or %NULL where that is not what it says
 */
char *
vandap_state_words_dup_retold (const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (retold); i++)
    {
      gsize before = strlen (retold[i].before), behind = strlen (retold[i].behind);

      if (length > before + behind && begins_with (text, length, retold[i].before)
          && memcmp (text + length - behind, retold[i].behind, behind) == 0)
        return g_strndup (text + before, length - before - behind);
    }

  return NULL;
}

/**
 * vandap_state_words_find_terms:
 * @text: a paragraph, UTF-8
 * @length: its length in bytes
 * @start: (out): return location for where the terms themselves begin, in bytes; @length where it says none
 * @is_restricted: (out): return location for whether they restrict the use
 *
 * Tells whether a paragraph is the line that says how a text may be used:
 * "Restricted: not to be quoted".
 *
 * Returns: whether it is
 */
gboolean
vandap_state_words_find_terms (const char *text, gsize length, gsize *start, gboolean *is_restricted)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      gsize n = strlen (terms[i].words);

      if (!begins_with (text, length, terms[i].words))
        continue;
      if (length == n && !terms[i].is_restricted)
        continue;
      if (length > n && !(length > n + 2 && begins_with (text + n, length - n, ": ")))
        continue;
      *start = length > n ? n + 2 : n;
      *is_restricted = terms[i].is_restricted;
      return TRUE;
    }

  return FALSE;
}
