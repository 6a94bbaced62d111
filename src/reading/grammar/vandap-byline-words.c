/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-words.h"

#include <string.h>

#include "reading/grammar/vandap-lead.h"
#include "reading/grammar/vandap-names.h"
#include "text/vandap-sentences.h"

#define LONGEST_BYLINE 120
#define LONGEST_SOURCE 80

/* What stands before the name of whoever held an interview. */
static const char *const byline_words[] = {
  "Thực hiện", "Người thực hiện", "Ghi", "Người ghi", "Lược ghi", "Interview by", "Interview", "Interviewed by",
  "Propos recueillis par", "Recueilli par",
  "Das Interview führte", "Das Gespräch führte", "Interview führte", "Entrevista de", "Entrevista realizada por", "Entrevista hecha por",
  "Entrevista por", "Entrevistó", "Por", "Беседовал", "Беседовала", "Беседу вёл", "Беседу вел", "Беседу вела", "Интервью взял",
  "Интервью взяла", "采访", "采訪", "取材", "聞き手", "인터뷰", "حاوره", "حاورها", "حوار", "أجرى الحوار",
};

/* What stands behind it, in brackets; the last ones are printed without one of theirs. */
static const char *const bracketed[] = {
  "(thực hiện)", "(Thực hiện)", "(ghi)", "(Ghi)", "(lược ghi)", "(lược thuật)", "(thực hiện", "thực hiện)",
};

/* What stands behind it, bare. */
static const char *const bare[] = { " thực hiện", " lược ghi", " ghi" };

/* What stands before the name of the paper that an interview was taken from. */
static const char *const sources[] = { "Theo báo ", "Theo Báo ", "Theo tạp chí ", "Theo Tạp chí ", "Theo " };

/* What stands before the name of whoever put together what others asked. */
static const char *const compilers[] = { "Tổng hợp:", "Tổng hợp :", "Biên soạn:", "Biên tập:", "TỔNG HỢP:" };

/* Whether words are those of a byline printed in capitals: "INTERVIEW". */
static gboolean
is_in_capitals (const char *text, const char *word)
{
  for (; *word != '\0'; text = g_utf8_next_char (text), word = g_utf8_next_char (word))
    if (*text == '\0' || g_utf8_get_char (text) != g_unichar_toupper (g_utf8_get_char (word)))
      return FALSE;

  return TRUE;
}

/* What stands before a name, as it is, or in capitals before a colon; where it ends, or %NULL. */
static const char *
skip_word (const char *text, const char *word)
{
  const char *rest;

  if (g_str_has_prefix (text, word))
    return text + strlen (word);
  if (!g_unichar_isupper (g_utf8_get_char (text)) || !is_in_capitals (text, word))
    return NULL;
  rest = g_utf8_offset_to_pointer (text, g_utf8_strlen (word, -1));

  return rest[strspn (rest, " ")] == ':' ? rest : NULL;
}

/**
 * vandap_words_is_byline_word:
 * @label: a label, without marker and colon
 *
 * Tells whether a label stands before the name of whoever held an interview, and is
 * none of somebody who speaks.
 *
 * Returns: %TRUE if it does
 */
gboolean
vandap_words_is_byline_word (const char *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (byline_words); i++)
    if (strcmp (label, byline_words[i]) == 0
        || (is_in_capitals (label, byline_words[i]) && g_utf8_strlen (label, -1) == g_utf8_strlen (byline_words[i], -1)))
      return TRUE;

  return FALSE;
}

static gboolean
take_colon (const char **p)
{
  const char *colon = *p;

  while (*colon == ' ')
    colon++;
  if (*colon == ':')
    *p = colon + 1;
  else if (g_str_has_prefix (colon, "："))
    *p = colon + strlen ("：");
  else
    return FALSE;

  return TRUE;
}

/**
 * vandap_words_is_name:
 * @words: some words
 *
 * Tells whether words may be somebody's name, as labels have them.
 *
 * Returns: whether they may
 */
gboolean
vandap_words_is_name (const char *words)
{
  g_autofree char *line = g_strconcat (words, ": x", NULL);
  VandapLead lead;

  vandap_lead_parse (&lead, line, strlen (line));

  return lead.label_start == 0 && lead.label_end == strlen (words) && !lead.is_stopped;
}

static char *
dup_stripped (const char *text, gsize start, gsize end)
{
  return g_strstrip (g_strndup (text + start, end - start));
}

/* Where the sentence begins that a place is in. */
static gsize
find_sentence (const char *text, gsize length, gsize at)
{
  gsize start = 0, next;

  while ((next = vandap_sentence_end (text, length, start)) <= at && next > start)
    {
      start = next;
      while (start < at && text[start] == ' ')
        start++;
    }

  return start;
}

/* Where a byline ends whose last word is at @at: behind its bracket and full stop. */
static gsize
find_end (const char *text, gsize length, gsize at, gboolean is_open)
{
  const char *bracket = is_open ? memchr (text + at, ')', length - at) : NULL;

  if (is_open)
    at = bracket != NULL ? (gsize) (bracket - text) + 1 : length;
  if (at < length && text[at] == '.')
    at++;

  return at;
}

/* "Lan Test (thực hiện)", also behind the last sentence of a paragraph, or before one. */
static char *
find_bracketed (const char *text, gsize length, VandapByline *byline)
{
  for (guint i = 0; i < G_N_ELEMENTS (bracketed); i++)
    {
      const char *found = g_strstr_len (text, (gssize) length, bracketed[i]);
      g_autofree char *name = NULL;
      gsize n = strlen (bracketed[i]), at = found != NULL ? (gsize) (found - text) : 0;

      if (found == NULL)
        continue;
      byline->start = find_sentence (text, length, at);
      byline->end = find_end (text, length, at + n, bracketed[i][n - 1] != ')');
      byline->is_only_behind = byline->start > 0;
      name = dup_stripped (text, byline->start, at);
      if (vandap_words_is_name (name))
        return g_steal_pointer (&name);
      if (length > LONGEST_BYLINE)
        continue;
      /* Papers print names in lower case, too, or the name stands on another line. */
      *byline = (VandapByline){ 0, length, FALSE };
      return dup_stripped (text, 0, at);
    }

  return NULL;
}

/* The full stop of a sentence is none of a name's; that of an initial is. */
static void
drop_stop (char *name)
{
  gsize n = strlen (name);
  const char *last = strrchr (name, ' ');

  if (n > 1 && name[n - 1] == '.' && g_utf8_strlen (last != NULL ? last + 1 : name, -1) > 2)
    name[n - 1] = '\0';
}

/* "Lan Test, at her home, June 9": behind the names stand the place and the day. Others that have whole names were there, too. */
static void
drop_place (char *name)
{
  gsize first = strcspn (name, ",");
  g_autofree char *whole = g_strndup (name, first);

  if (name[first] == '\0' || strchr (whole, ' ') == NULL || !vandap_words_is_name (whole))
    return;
  for (char *comma = name + first; comma != NULL; comma = strchr (comma + 1, ','))
    {
      g_autofree char *next = g_strndup (comma + 1, strcspn (comma + 1, ","));

      g_strstrip (next);
      if (strchr (next, ' ') != NULL && strpbrk (next, "0123456789") == NULL && vandap_words_is_name (next))
        continue;
      *comma = '\0';
      return;
    }
}

/* "Lan Test – Ảnh: Minh Thử": who made the pictures held no interview. */
static void
drop_pictures (char *name)
{
  static const char *const stops[] = { " – ", " - ", " — ", " | ", "; ", ", ", ". " };
  const char *colon = strchr (name, ':');

  for (guint i = 0; colon != NULL && i < G_N_ELEMENTS (stops); i++)
    {
      char *stop = g_strrstr_len (name, colon - name, stops[i]);

      if (stop == NULL || stop == name || !vandap_words_is_credit_word (stop + strlen (stops[i]), (gsize) (colon - stop) - strlen (stops[i])))
        continue;
      *stop = '\0';
      return;
    }
}

/* Whether a word needs no colon behind it. */
static gboolean
goes_without_colon (const char *word)
{
  return g_str_has_suffix (word, "by") || g_str_has_suffix (word, "par") || g_str_has_suffix (word, "führte")
         || g_str_has_suffix (word, "de");
}

/* Whether one goes without a colon only before a name, and behind the conversation: within, the same words tell a story. */
static gboolean
goes_before_name (const char *word)
{
  return g_str_has_suffix (word, " por") || g_str_has_prefix (word, "Бесед") || g_str_has_prefix (word, "Интервью");
}

static gboolean
begins_with_word (const char *text, gsize length)
{
  for (guint i = 0; length > 0 && i < G_N_ELEMENTS (byline_words); i++)
    if (*text == *byline_words[i] && strlen (byline_words[i]) <= length
        && (memcmp (text, byline_words[i], strlen (byline_words[i])) == 0 || is_in_capitals (text, byline_words[i])))
      return TRUE;

  return FALSE;
}

/* "Interview by Lan Test", also before another sentence. */
static char *
find_introduced (const char *text, gsize length, VandapByline *byline)
{
  g_autofree char *copy = NULL;
  gsize end;

  if (!begins_with_word (text, length))
    return NULL;
  end = vandap_sentence_end (text, length, 0);
  if (end > LONGEST_BYLINE)
    return NULL;
  copy = g_strndup (text, end);
  for (guint i = 0; i < G_N_ELEMENTS (byline_words); i++)
    {
      const char *name = skip_word (copy, byline_words[i]);
      g_autofree char *bare_name = NULL;
      gboolean is_bare;

      if (name == NULL)
        continue;
      is_bare = !take_colon (&name) && !goes_without_colon (byline_words[i]);
      if (is_bare && (*name != ' ' || !goes_before_name (byline_words[i])))
        continue;
      bare_name = g_strstrip (g_strdup (name));
      drop_stop (bare_name);
      drop_pictures (bare_name);
      drop_place (bare_name);
      if (is_bare && !vandap_words_is_name (bare_name))
        continue;
      if (end < length && !vandap_words_is_name (bare_name))
        return NULL;
      *byline = (VandapByline){ 0, end, is_bare };
      return g_steal_pointer (&bare_name);
    }

  return NULL;
}

/* "LAN TEST thực hiện": people say so of others, too, unless the name is printed as no name in a sentence is. */
static char *
find_bare (const char *text, gsize length, VandapByline *byline)
{
  gsize end = vandap_sentence_end (text, length, 0);
  g_autofree char *copy = end <= LONGEST_BYLINE ? g_strndup (text, end) : NULL;
  gboolean is_sentence = copy != NULL && (end < length || g_str_has_suffix (copy, "."));

  if (copy == NULL)
    return NULL;
  if (g_str_has_suffix (copy, "."))
    copy[strlen (copy) - 1] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (bare); i++)
    {
      gsize n = strlen (copy), m = strlen (bare[i]);

      if (n <= m || strcmp (copy + n - m, bare[i]) != 0)
        continue;
      copy[n - m] = '\0';
      if (strchr (copy, ' ') == NULL || !vandap_words_is_name (copy) || vandap_words_match_courtesy (copy) > 0
          || (is_sentence && !vandap_names_is_all_capitals (copy)))
        return NULL;
      *byline = (VandapByline){ 0, end, TRUE };
      return g_steal_pointer (&copy);
    }

  return NULL;
}

/* "Theo Báo Thử": where it was printed first; whoever held it stands elsewhere. */
static char *
find_source (const char *text, gsize length, VandapByline *byline)
{
  gsize bracket = length > 0 && *text == '(';

  if (length > LONGEST_SOURCE || vandap_words_ends_sentence (text, length))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      gsize n = bracket + strlen (sources[i]);

      if (n >= length || memcmp (text + bracket, sources[i], n - bracket) != 0 || !g_unichar_isupper (g_utf8_get_char (text + n)))
        continue;
      *byline = (VandapByline){ 0, length, TRUE };
      return g_strdup ("");
    }

  return NULL;
}

/* "Tổng hợp: M.T." */
static char *
find_compiler (const char *text, gsize length, VandapByline *byline)
{
  if (length > LONGEST_SOURCE)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (compilers); i++)
    {
      gsize n = strlen (compilers[i]);

      if (n + 1 >= length || memcmp (text, compilers[i], n) != 0 || text[n] != ' ' || !g_unichar_isupper (g_utf8_get_char (text + n + 1)))
        continue;
      *byline = (VandapByline){ 0, length, TRUE };
      return g_strdup ("");
    }

  return NULL;
}

/**
 * vandap_words_find_byline:
 * @text: UTF-8
 * @length: its length in bytes
 * @byline: (out caller-allocates): where it stands, if there is one
 *
 * Finds who held an interview, in a paragraph that says so. What stands before and
 * behind a byline in its paragraph is none of it.
 *
 * Returns: (transfer full) (nullable): the name as printed, empty where it stands elsewhere; %NULL
 *   where the paragraph has no byline
 */
char *
vandap_words_find_byline (const char *text, gsize length, VandapByline *byline)
{
  char *name = find_bracketed (text, length, byline);

  if (name == NULL)
    name = find_introduced (text, length, byline);
  if (name == NULL)
    name = find_bare (text, length, byline);

  if (name == NULL)
    name = find_compiler (text, length, byline);

  return name != NULL ? name : find_source (text, length, byline);
}
