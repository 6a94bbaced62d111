/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "text/vandap-needle.h"

#include <string.h>

#include "text/vandap-letter.h"

#define TATWEEL 0x640

/* A letter with what stands on it. */
typedef struct
{
  gunichar base;
  guint marks; /* a digest of all marks but the tone; 0 where there are none */
  guint tone;  /* the Vietnamese tone mark, 0 for none */
} Letter;

struct _VandapNeedle
{
  VandapFold *fold;
  char *words;
  GArray *letters;    /* Letter */
  gboolean is_marked; /* whether any letter was typed with a mark */
};

/* Huyền, sắc, ngã, hỏi, nặng: one to a syllable, on whichever of its vowels the writer puts it. */
static gboolean
is_tone (gunichar c)
{
  return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

static gboolean
is_vowel (gunichar c)
{
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static void
add_mark (GArray *letters, gunichar mark)
{
  Letter *letter = letters->len > 0 ? &g_array_index (letters, Letter, letters->len - 1) : NULL;

  if (letter == NULL || letter->base == ' ')
    return;
  if (is_tone (mark) && is_vowel (letter->base))
    letter->tone = mark;
  else
    letter->marks = letter->marks * 31 + mark;
}

/* Takes a text apart into letters and marks, folded otherwise as VandapFold does. */
static GArray *
take_apart (const char *text, gsize length)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  g_autofree char *decomposed = vandap_letters_decompose (text, (gssize) length);
  gboolean after_space = FALSE, on_tatweel = FALSE;

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean has_stroke;
      Letter letter = { vandap_letter_get_base (c, &has_stroke), has_stroke, 0 };

      if (vandap_letter_is_mark (c))
        {
          /* What lengthens a line carries marks of its own, which are none of the letter's before it. */
          if (!on_tatweel)
            add_mark (letters, c);
          continue;
        }
      on_tatweel = c == TATWEEL;
      if (letter.base == 0)
        continue;
      if (g_unichar_isspace (c))
        {
          letter.base = ' ';
          if (after_space)
            continue;
        }
      after_space = letter.base == ' ';
      g_array_append_val (letters, letter);
    }

  return letters;
}

/**
 * vandap_needle_new:
 * @words: UTF-8, as somebody typed it
 *
 * Creates a needle. White space around the words is no part of it.
 *
 * Returns: (transfer full): a new needle
 */
VandapNeedle *
vandap_needle_new (const char *words)
{
  VandapNeedle *self = g_new0 (VandapNeedle, 1);
  const char *start = words, *end = words + strlen (words);

  /* A mark on white space has no letter. */
  while (start < end && (g_unichar_isspace (g_utf8_get_char (start)) || vandap_letter_is_mark (g_utf8_get_char (start))))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  self->words = g_strndup (start, (gsize) (end - start));
  g_strdelimit (self->words, "\n\r", ' ');
  self->fold = vandap_fold_new (self->words, strlen (self->words));
  self->letters = take_apart (self->words, strlen (self->words));
  for (guint i = 0; i < self->letters->len; i++)
    {
      const Letter *letter = &g_array_index (self->letters, Letter, i);

      self->is_marked |= letter->marks != 0 || letter->tone != 0;
    }

  return self;
}

/**
 * vandap_needle_free:
 * @self: (transfer full) (nullable): a needle
 *
 * Frees a needle.
 */
void
vandap_needle_free (VandapNeedle *self)
{
  if (self == NULL)
    return;

  vandap_fold_free (self->fold);
  g_array_unref (self->letters);
  g_free (self->words);
  g_free (self);
}

/**
 * vandap_needle_is_empty:
 * @self: a needle
 *
 * Tells whether there is nothing to be found.
 *
 * Returns: %TRUE if there is nothing
 */
gboolean
vandap_needle_is_empty (VandapNeedle *self)
{
  gsize length;

  vandap_fold_get_text (self->fold, &length);

  return length == 0;
}

/* The tone of the vowels that stand together from @i on; moves @i behind them. */
static guint
tone_of_vowels (GArray *letters, guint *i)
{
  guint tone = 0;

  for (; *i < letters->len && is_vowel (g_array_index (letters, Letter, *i).base); (*i)++)
    tone = tone != 0 ? tone : g_array_index (letters, Letter, *i).tone;

  return tone;
}

static gboolean
tones_agree (GArray *typed, GArray *found)
{
  guint i = 0;

  while (i < typed->len)
    {
      guint j = i;
      guint wanted;

      if (!is_vowel (g_array_index (typed, Letter, i).base))
        {
          i++;
          continue;
        }
      wanted = tone_of_vowels (typed, &i);
      if (wanted != 0 && wanted != tone_of_vowels (found, &j))
        return FALSE;
    }

  return TRUE;
}

static gboolean
marks_agree (GArray *typed, GArray *found)
{
  for (guint i = 0; i < typed->len; i++)
    {
      guint wanted = g_array_index (typed, Letter, i).marks;

      if (wanted != 0 && wanted != g_array_index (found, Letter, i).marks)
        return FALSE;
    }

  return TRUE;
}

/* Whether what was found has every mark that was typed. */
static gboolean
agrees (VandapNeedle *self, const char *text, gsize length)
{
  g_autoptr (GArray) found = NULL;

  if (!self->is_marked)
    return TRUE;

  found = take_apart (text, length);

  return found->len == self->letters->len && marks_agree (self->letters, found) && tones_agree (self->letters, found);
}

/**
 * vandap_needle_find:
 * @self: a needle
 * @in: a fold of the text it is looked for in
 * @from: where to begin, an offset into that text in bytes
 * @start: (out): return location for where it was found
 * @end: (out): return location for where that ends
 *
 * Finds the needle. What is found begins and ends with whole characters and the
 * marks on them, so @end is where to look on.
 *
 * Returns: whether it was found
 */
gboolean
vandap_needle_find (VandapNeedle *self, VandapFold *in, gsize from, gsize *start, gsize *end)
{
  gsize length, wanted_length;
  const char *text = vandap_fold_get_text (in, &length);
  const char *wanted = vandap_fold_get_text (self->fold, &wanted_length);
  const char *source = vandap_fold_get_source (in, NULL);
  gsize at = vandap_fold_from_source (in, from);

  if (wanted_length == 0)
    return FALSE;

  while (at + wanted_length <= length)
    {
      const char *found = memmem (text + at, length - at, wanted, wanted_length);

      if (found == NULL)
        return FALSE;
      at = (gsize) (found - text);
      *start = vandap_fold_get_source_start (in, at);
      *end = vandap_fold_get_source_end (in, at + wanted_length);
      if (*start >= from && agrees (self, source + *start, *end - *start))
        return TRUE;
      at++;
    }

  return FALSE;
}
