/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding any text: the way back always leads to whole characters, in order; a text is found in itself. */

#include "text/vandap-fold.h"
#include "text/vandap-letter.h"
#include "text/vandap-needle.h"
#include "text/vandap-sentences.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static gboolean
is_boundary (const char *text, gsize length, gsize offset)
{
  return offset <= length && (offset == length || ((guchar) text[offset] & 0xc0) != 0x80);
}

static void
check_way_back (VandapFold *fold, const char *text, gsize length)
{
  gsize folded_length, before = 0;

  vandap_fold_get_text (fold, &folded_length);
  for (gsize i = 0; i < folded_length; i++)
    {
      gsize start = vandap_fold_get_source_start (fold, i);
      gsize end = vandap_fold_get_source_end (fold, i + 1);

      g_assert_cmpuint (start, >=, before);
      g_assert_cmpuint (end, >, start);
      g_assert_true (is_boundary (text, length, start));
      g_assert_true (is_boundary (text, length, end));
      before = start;
    }
}

/* Marks, and what is not to be seen: a mark behind a soft hyphen is of the letter before it. */
static const char *
skip_marks (const char *p)
{
  char folded[VANDAP_LETTER_LONGEST];

  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)) && vandap_letter_fold (g_utf8_get_char (p), folded) == 0)
    p = g_utf8_next_char (p);

  return p;
}

static void
check_found (VandapFold *fold, const char *text, gsize length)
{
  /* A piece from the middle, as somebody would type it: no mark without its letter. */
  const char *start = skip_marks (g_utf8_offset_to_pointer (text, g_utf8_strlen (text, (gssize) length) / 3));
  const char *end = skip_marks (g_utf8_offset_to_pointer (start, g_utf8_strlen (start, -1) / 3));
  g_autofree char *words = g_strndup (start, (gsize) (end - start));
  g_autoptr (VandapNeedle) needle = vandap_needle_new (words);
  gsize from = 0, found, until;
  guint n = 0;

  while (vandap_needle_find (needle, fold, from, &found, &until))
    {
      g_assert_cmpuint (found, >=, from);
      g_assert_cmpuint (until, >, found);
      from = until;
      n++;
    }
  if (n == 0 && !vandap_needle_is_empty (needle))
    g_assert_nonnull (strpbrk (words, "\n\r")); /* nothing is found across a paragraph's end */
}

static void
check_sentences (const char *text, gsize length)
{
  gsize start, end = 0, at = 0;

  while (at < length)
    {
      gsize next = vandap_sentence_end (text, length, at);

      g_assert_cmpuint (next, >=, at);
      g_assert_true (is_boundary (text, length, next));
      at = next == at ? at + g_utf8_skip[(guchar) text[at]] : next;
    }
  for (at = 0; vandap_unbreakable_next (text, length, at, &start, &end); at = end)
    g_assert_cmpuint (end, >, start);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) MIN (size, 100000));
  gsize length = strlen (text);
  g_autoptr (VandapFold) fold = vandap_fold_new (text, length);

  check_way_back (fold, text, length);
  check_found (fold, text, length);
  check_sentences (text, length);

  return 0;
}
