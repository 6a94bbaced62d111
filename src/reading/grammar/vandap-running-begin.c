/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-running-begin.h"

#include <string.h>

#include "reading/grammar/vandap-words.h"

#define LONGEST_ABBREVIATION 6 /* bytes */

static gboolean
is_end (gunichar c)
{
  switch (c)
    {
    case '.': case '?': case '!': case 0x2026: case 0x61f: case 0x3002: case 0xff01: case 0xff0e: case 0xff1f:
    case '"': case '\'': case 0x2019: case 0x201d: case 0x201c: case 0xab: case 0xbb: case 0x203a: case 0x300d: case 0x300f:
    case ')': case ']': case 0xff09:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether a sentence may begin behind it without a space. */
static gboolean
is_wide_end (gunichar c, gunichar next)
{
  return is_end (c) && (c >= 0x3000 || ((c == 0x201d || c == 0x2026) && vandap_words_join_without_space (0x3000, next)));
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == '*' || c == '+' || (c >= 0x2013 && c <= 0x2015) || c == 0x2022 || c == 0x2212 || c == 0x2500;
}

static gunichar
get_before (const char *text, gsize floor, gsize at, gsize *start)
{
  if (at <= floor)
    return 0;
  *start = (gsize) (g_utf8_prev_char (text + at) - text);

  return g_utf8_get_char (text + *start);
}

/**
 * vandap_running_skip_space_back:
 * @text: UTF-8
 * @floor: how far back to look, in bytes
 * @at: where to begin
 *
 * Goes back over white space, with that which no line may break at.
 *
 * Returns: where it begins, in bytes
 */
gsize
vandap_running_skip_space_back (const char *text, gsize floor, gsize at)
{
  while (at > floor)
    if (text[at - 1] == ' ')
      at--;
    else if (at >= floor + 2 && memcmp (text + at - 2, "\302\240", 2) == 0)
      at -= 2;
    else if (at >= floor + 3 && (memcmp (text + at - 3, "\342\200\257", 3) == 0 || memcmp (text + at - 3, "\343\200\200", 3) == 0))
      at -= 3;
    else
      break;

  return at;
}

/**
 * vandap_running_skip_space:
 * @text: UTF-8
 * @at: where to begin, in bytes
 * @end: how far to go
 *
 * Goes over white space, with that which no line may break at.
 *
 * Returns: where it ends, in bytes
 */
gsize
vandap_running_skip_space (const char *text, gsize at, gsize end)
{
  while (at < end && g_unichar_isspace (g_utf8_get_char (text + at)))
    at += g_utf8_skip[(guchar) text[at]];

  return at;
}

/**
 * vandap_running_begins_sentence:
 * @text: UTF-8
 * @floor: how far back to look, in bytes
 * @at: where a sentence may begin
 * @end: (out): return location for where the sentence before it ends, in bytes
 *
 * Tells whether a sentence ends right before a place: nothing but space stands
 * between, and some does in scripts that have spaces.
 *
 * Returns: whether one does
 */
gboolean
vandap_running_begins_sentence (const char *text, gsize floor, gsize at, gsize *end)
{
  gsize start;
  gunichar c;

  *end = vandap_running_skip_space_back (text, floor, at);
  c = get_before (text, floor, *end, &start);
  if (*end < at)
    return is_end (c);

  return is_wide_end (c, g_utf8_get_char (text + at));
}

/* "Dr.", "J.", "TS.": the name goes on behind the stop. */
static gboolean
is_abbreviation (const char *text, gsize floor, gsize end)
{
  g_autofree char *word = NULL;
  gsize start = end;

  if (end == floor || text[end - 1] != '.')
    return FALSE;
  while (start > floor && text[start - 1] != ' ' && end - start <= LONGEST_ABBREVIATION)
    start--;
  if (end - start > LONGEST_ABBREVIATION || !g_unichar_isupper (g_utf8_get_char (text + start)))
    return FALSE;
  if (g_utf8_next_char (text + start) == text + end - 1)
    return TRUE;
  word = g_strdup_printf ("%.*s x", (int) (end - start), text + start);

  return vandap_words_match_courtesy (word) > 0;
}

/**
 * vandap_running_begins_with_dash:
 * @text: a paragraph, UTF-8
 * @length: its length in bytes
 *
 * Tells whether a paragraph begins with a dash, or another sign that turns do.
 *
 * Returns: whether it does
 */
gboolean
vandap_running_begins_with_dash (const char *text, gsize length)
{
  return length > 0 && is_dash (g_utf8_get_char (text));
}

/**
 * vandap_running_take_marker:
 * @text: UTF-8
 * @floor: how far back to look, in bytes
 * @start: where a label begins
 *
 * Finds the marker that stands before a label.
 *
 * Returns: where it begins, in bytes; @start where there is none
 */
gsize
vandap_running_take_marker (const char *text, gsize floor, gsize start)
{
  gsize end = vandap_running_skip_space_back (text, floor, start), marker;
  gunichar c = get_before (text, floor, end, &marker);

  if (is_dash (c) && (marker == floor || vandap_running_begins_sentence (text, floor, marker, &end)))
    return marker;

  return start;
}

/* Whether a sentence begins here. What looks like an abbreviation before it is noted, for it may be none. */
static gboolean
begins_at (const char *text, gsize floor, gsize at, VandapRunningBegin *begin)
{
  gsize end;

  if (!vandap_running_begins_sentence (text, floor, at, &end))
    return vandap_running_take_marker (text, floor, at) < at;
  if (is_abbreviation (text, floor, end))
    {
      begin->doubtful = begin->doubtful == VANDAP_NOWHERE ? at : begin->doubtful;
      return FALSE;
    }

  return TRUE;
}

/**
 * vandap_running_find_begin:
 * @text: UTF-8
 * @block: where the paragraph begins, in bytes
 * @floor: how far back to look
 * @label_end: where a label may end
 * @begin: (out caller-allocates): return location for where it begins
 *
 * Goes back to where the sentence begins that a label is all of.
 *
 * Returns: whether there is such a place
 */
gboolean
vandap_running_find_begin (const char *text, gsize block, gsize floor, gsize label_end, VandapRunningBegin *begin)
{
  *begin = (VandapRunningBegin){ VANDAP_NOWHERE, VANDAP_NOWHERE };
  for (gsize at = label_end; label_end - at <= VANDAP_LONGEST_RUNNING_LABEL;)
    {
      guchar before = at > floor ? (guchar) text[at - 1] : 0;

      if (at < label_end && (at == block || (at > floor && (before == ' ' || before >= 0x80) && begins_at (text, floor, at, begin))))
        {
          begin->sure = at;
          break;
        }
      if (at <= floor)
        break;
      at = before < 0x80 ? at - 1 : (gsize) (g_utf8_prev_char (text + at) - text);
    }

  return begin->sure != VANDAP_NOWHERE || begin->doubtful != VANDAP_NOWHERE;
}
