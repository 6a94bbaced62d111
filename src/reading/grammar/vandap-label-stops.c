/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-label-stops.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"

#define LONGEST_NUMBERED 15 /* bytes: "Ｑ１２" */

/* "Q." and "A1." and "Pregunta." go without a colon; "A;" is a slip. */
static gboolean
match_spaced_stop (const char *label, gsize length, const char *p, const char *end)
{
  g_autofree char *copy = NULL;

  if (length == 0 || p + 1 >= end || p[1] != ' ' || strchr (".;", *p) == NULL || (*p == ';' && strchr ("QA", *label) == NULL))
    return FALSE;
  copy = g_strndup (label, length);
  if (g_unichar_isupper (g_utf8_get_char (copy)) && strspn (g_utf8_next_char (copy), "0123456789") == strlen (g_utf8_next_char (copy))
      && strlen (copy) < 6)
    return vandap_words_is_pair_letter (g_unichar_tolower (g_utf8_get_char (copy)));

  return strchr (copy, ' ') == NULL && strchr (copy, '.') == NULL && g_unichar_isupper (g_utf8_get_char (copy))
         && vandap_words_get_label_sense (copy) != VANDAP_LABEL_UNKNOWN;
}

/* What stands behind a label in scripts without spaces: "Q1．", "Q.", "問１、", "答１ ". A figure has to go before the weak ones. */
static gsize
match_tight_stop (const char *label, gsize length, const char *p, const char *end)
{
  static const struct
  {
    const char *stop;
    gboolean after_figure;
  } stops[] = { { "．", FALSE }, { ".", FALSE }, { "、", TRUE }, { " ", TRUE }, { "\343\200\200", TRUE } };

  if (length == 0 || length > LONGEST_NUMBERED)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      gsize n = strlen (stops[i].stop);
      g_autofree char *copy = NULL;

      if (p + n >= end || memcmp (p, stops[i].stop, n) != 0 || !vandap_words_join_without_space (g_utf8_get_char (p + n), 0x3042))
        continue;
      copy = g_strndup (label, length);
      if (stops[i].after_figure && !g_unichar_isdigit (g_utf8_get_char (g_utf8_find_prev_char (copy, copy + length))))
        return 0;

      return vandap_words_get_label_sense (copy) != VANDAP_LABEL_UNKNOWN ? n : 0;
    }

  return 0;
}

/**
 * vandap_label_stops_match:
 * @label: what a paragraph begins with, UTF-8
 * @length: its length in bytes
 * @p: what stands behind it
 * @end: where the paragraph ends
 *
 * Finds a stop that goes with a label in place of a colon, as in "Q." and "問１、".
 *
 * Returns: its length in bytes, or 0 where there is none, or no such label before it
 */
gsize
vandap_label_stops_match (const char *label, gsize length, const char *p, const char *end)
{
  /* Of most letters, a glance has to do. */
  if (length == 0 || (*p != '.' && *p != ';' && ((*p != ' ' && (guchar) *p != 0xe3 && (guchar) *p != 0xef) || length > LONGEST_NUMBERED)))
    return 0;

  return match_spaced_stop (label, length, p, end) ? 1 : match_tight_stop (label, length, p, end);
}
