/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-label-stops.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"

#define LONGEST_STOPPED 24 /* bytes: "インタビュアー" */
#define LONGEST_BRACKETED 60

/* "Q" and "A1": letters that stand for a question and an answer, perhaps counted. */
static gboolean
is_letter_of_pair (const char *label)
{
  const char *rest = g_utf8_next_char (label);

  return strlen (label) < 6 && rest[strspn (rest, "0123456789")] == '\0'
         && vandap_words_is_pair_letter (g_unichar_tolower (g_utf8_get_char (label)));
}

/* "Q   Will the bridge open?": in records of briefings nothing but space stands behind what asks. */
static gboolean
is_spaced_question (const char *label, gsize length, const char *p, const char *end)
{
  return length == 1 && *label == 'Q' && *p == ' ' && p + 1 < end && g_unichar_isupper (g_utf8_get_char (p + 1));
}

/* "Pregunta", and "P.V" of "P.V. …", but no initials of somebody's: "T.L". */
static gboolean
is_one_word (const char *label)
{
  return strchr (label, ' ') == NULL
         && (strchr (label, '.') == NULL || vandap_words_get_label_sense (label) == VANDAP_LABEL_ASKS);
}

/* "Q." and "A1." and "Pregunta." go without a colon, "Q/" and "Q1 -" do; "A;" is a slip. */
static gsize
match_spaced_stop (const char *label, gsize length, const char *p, const char *end)
{
  static const struct
  {
    const char *stop;
    gboolean is_slip;
    gboolean takes_words; /* behind "Phóng viên" and "P.V", too */
  } stops[] = {
    { ". ", FALSE, FALSE }, { "; ", TRUE, FALSE }, { ") ", FALSE, FALSE }, { "/ ", FALSE, TRUE },
    { " / ", FALSE, TRUE }, { " - ", FALSE, TRUE }, { " – ", FALSE, TRUE }, { " — ", FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      gsize n = strlen (stops[i].stop);
      g_autofree char *copy = NULL;

      if (p + n > end || memcmp (p, stops[i].stop, n) != 0 || (stops[i].is_slip && strchr ("QA", *label) == NULL))
        continue;
      copy = g_strndup (label, length);
      if (!g_unichar_isupper (g_utf8_get_char (copy)))
        return 0;
      if (is_letter_of_pair (copy))
        return n;

      return (stops[i].takes_words || is_one_word (copy)) && vandap_words_get_label_sense (copy) != VANDAP_LABEL_UNKNOWN ? n : 0;
    }

  return 0;
}

/* "問１" and "Q": behind these even what stands between words may be a stop. */
static gboolean
is_short (const char *label)
{
  return *g_utf8_next_char (label) == '\0' || g_unichar_isdigit (g_utf8_get_char (g_utf8_find_prev_char (label, label + strlen (label))));
}

/* What stands behind a label in scripts without spaces: "Q1．", "Q.", "問１、", "答 ", "記者＝". Only short ones go before the weak ones. */
static gsize
match_tight_stop (const char *label, gsize length, const char *p, const char *end)
{
  static const struct
  {
    const char *stop;
    gboolean is_weak;
  } stops[] = { { "．", FALSE }, { ".", FALSE }, { "＝", FALSE }, { "／", FALSE }, { "、", TRUE }, { " ", TRUE }, { "\343\200\200", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      gsize n = strlen (stops[i].stop);
      g_autofree char *copy = NULL;

      if (p + n >= end || memcmp (p, stops[i].stop, n) != 0 || !vandap_words_join_without_space (g_utf8_get_char (p + n), 0x3042))
        continue;
      copy = g_strndup (label, length);

      return (!stops[i].is_weak || is_short (copy)) && vandap_words_get_label_sense (copy) != VANDAP_LABEL_UNKNOWN ? n : 0;
    }

  return 0;
}

static gboolean
may_begin_stop (char c)
{
  return c == '.' || c == ' ' || c == ';' || c == '/' || c == ')' || (guchar) c == 0xe3 || (guchar) c == 0xef;
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
  gsize n;

  /* Of most letters, a glance has to do. */
  if (length == 0 || !may_begin_stop (*p) || (length > LONGEST_STOPPED && *p != '.' && *p != ';'))
    return 0;
  n = is_spaced_question (label, length, p, end) ? 1 : match_spaced_stop (label, length, p, end);

  return n > 0 || length > LONGEST_STOPPED ? n : match_tight_stop (label, length, p, end);
}

/**
 * vandap_label_stops_find_bracketed:
 * @text: what a paragraph begins with, UTF-8
 * @length: its length in bytes
 * @label_start: (out): return location for where the label begins
 * @label_end: (out): return location for where it ends
 *
 * Finds a label that stands in brackets of its own in place of a colon, as in
 * "(Q) Where …" and "【記者】…".
 *
 * Returns: where the brackets end, or 0 where there are none
 */
gsize
vandap_label_stops_find_bracketed (const char *text, gsize length, gsize *label_start, gsize *label_end)
{
  static const struct
  {
    const char *opens;
    const char *closes;
  } brackets[] = { { "(", ")" }, { "[", "]" }, { "<", ">" }, { "（", "）" }, { "［", "］" }, { "【", "】" }, { "〈", "〉" }, { "＜", "＞" } };

  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      gsize n = strlen (brackets[i].opens);
      const char *found;

      if (length <= n || memcmp (text, brackets[i].opens, n) != 0)
        continue;
      found = g_strstr_len (text + n, (gssize) MIN (length - n, LONGEST_BRACKETED), brackets[i].closes);
      if (found == NULL || found == text + n)
        return 0;
      *label_start = n;
      *label_end = (gsize) (found - text);

      return *label_end + strlen (brackets[i].closes);
    }

  return 0;
}

/**
 * vandap_label_stops_have_year:
 * @label: UTF-8
 * @length: its length in bytes
 *
 * Tells whether what may be a label has a year in it, as dates have and no name has:
 * "Thứ Hai, 09/09/2019" before "06:07".
 *
 * Returns: whether it has
 */
gboolean
vandap_label_stops_have_year (const char *label, gsize length)
{
  guint digits = 0;

  for (gsize i = 0; i < length && digits < 4; i++)
    digits = g_ascii_isdigit (label[i]) ? digits + 1 : 0;

  return digits == 4;
}
