/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-edition-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-names.h"
#include "interview/vandap-places.h"

/* A label without its marker and colon; NULL where there is nothing but a marker. */
static char *
dup_bare_label (const char *lead)
{
  gsize length = lead != NULL ? strlen (lead) : 0;
  const char *start = lead;

  while (length > 0 && (lead[length - 1] == ':' || lead[length - 1] == ' '))
    length--;
  while (start != NULL && start < lead + length && !g_unichar_isalpha (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  return start != NULL && start < lead + length ? g_strndup (start, (gsize) (lead + length - start)) : NULL;
}

/* A comma stands before an occupation, too: several who speak together are joined by what no name has in it. */
static char *
dup_names (VandapInterview *interview, guint turn)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n = vandap_interview_get_turn (interview, turn)->n_speakers;

  if (n < 2)
    return vandap_interview_dup_speakers (interview, turn, TRUE);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, vandap_person_dup_name (
                              vandap_interview_get_person (interview, vandap_interview_get_speaker (interview, turn, i)), TRUE));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" & ", (char **) names->pdata);
}

/* The names of those who say a turn, or the label where nobody is named; one that named somebody else is no label. */
static char *
dup_named (VandapInterview *interview, guint turn)
{
  guint paragraph = vandap_interview_get_turn (interview, turn)->first_paragraph;
  g_autofree char *names = dup_names (interview, turn);
  const VandapParagraph *marks;

  if (*names != '\0')
    return g_steal_pointer (&names);
  while ((marks = vandap_interview_get_paragraph (interview, paragraph))->kind != VANDAP_PARAGRAPH_SPEECH)
    paragraph++;

  return marks->misnames ? NULL : dup_bare_label (marks->lead);
}

/*
 * An answer that nobody asked for stands where introductions do: without a name, "A" says that it is none. A digest has
 * nobody's words to tell from one.
 */
static gboolean
opens (VandapInterview *interview, guint turn)
{
  const VandapExchangeMarks *first
    = vandap_interview_get_n_exchanges (interview) > 0 ? vandap_interview_get_exchange (interview, 0) : NULL;

  return first != NULL && first->n_asking == 0 && first->first_turn == turn
         && vandap_interview_get_derivation (interview) != VANDAP_DERIVATION_DIGEST;
}

static void
count (GHashTable *counts, const char *name, guint times)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

  g_hash_table_insert (counts, g_strdup (name), GUINT_TO_POINTER (before + times));
}

static guint
count_speech (VandapInterview *interview, guint turn)
{
  const VandapTurn *marks = vandap_interview_get_turn (interview, turn);
  guint n = 0;

  for (guint i = marks->first_paragraph; i < marks->first_paragraph + marks->n_paragraphs; i++)
    n += vandap_interview_get_paragraph (interview, i)->kind == VANDAP_PARAGRAPH_SPEECH;

  return n;
}

/* Where nobody asks twice, many ask, and are known by that. */
static gboolean
has_rare (VandapEdition *edition, GHashTable *turns)
{
  gboolean asks_again = FALSE, asks_once = FALSE;

  for (guint turn = 0; turn < vandap_interview_get_n_turns (edition->interview); turn++)
    {
      g_autofree char *name = vandap_edition_dup_speaker (edition, turn);
      gboolean is_rare = name != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (turns, name)) == 1;

      if (is_rare && !vandap_interview_turn_asks (edition->interview, turn))
        return TRUE;
      asks_once |= is_rare;
      asks_again |= name != NULL && !is_rare && vandap_interview_turn_asks (edition->interview, turn);
    }

  return asks_once && asks_again;
}

static gboolean
comes_again (gpointer name, gpointer n, gpointer data)
{
  return GPOINTER_TO_UINT (n) > 1;
}

/*
 * A name that comes once may be taken for a word with a colon behind it, and what somebody says for the words above: then
 * all paragraphs have names, and one that comes once even so has a line of its own.
 */
static void
find_rare (VandapEdition *edition)
{
  VandapInterview *interview = edition->interview;
  g_autoptr (GHashTable) turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) paragraphs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint turn = 0; turn < vandap_interview_get_n_turns (interview); turn++)
    {
      g_autofree char *name = vandap_edition_dup_speaker (edition, turn);

      if (name == NULL)
        continue;
      count (turns, name, 1);
      count (paragraphs, name, count_speech (interview, turn));
    }
  edition->names_each = has_rare (edition, turns);
  if (!edition->names_each)
    return;

  g_hash_table_foreach_remove (paragraphs, comes_again, NULL);
  edition->rare = g_steal_pointer (&paragraphs);
}

/**
 * vandap_edition_find_names:
 * @edition: an edition
 * @states_names: as in #VandapEditionFormat
 *
 * Finds out where names have to stand so that nobody's words are taken for those of
 * somebody else: in what was put right. What was not stands as it was read, and is read
 * so again.
 */
void
vandap_edition_find_names (VandapEdition *edition, gboolean states_names)
{
  VandapInterview *interview = edition->interview;
  guint named[2] = { 0, 0 }, unnamed[2] = { 0, 0 };

  if (!edition->is_put_right)
    return;

  for (guint turn = 0; turn < vandap_interview_get_n_turns (interview); turn++)
    {
      g_autofree char *name = dup_named (interview, turn);

      (name != NULL ? named : unnamed)[vandap_interview_turn_asks (interview, turn)]++;
    }
  /* Where some of those who ask are named, but not all, the only name would be taken for that of whoever answers. */
  edition->names_askers = named[TRUE] > 0 || (named[FALSE] > 0 && unnamed[FALSE] > 0);
  edition->names_answerers = named[FALSE] > 0 || (named[TRUE] > 0 && unnamed[TRUE] > 0);
  if (!states_names && vandap_interview_get_derivation (interview) != VANDAP_DERIVATION_DIGEST)
    find_rare (edition);
}

static gboolean
asks_elsewhere (VandapInterview *interview, guint person)
{
  return vandap_interview_get_person (interview, person)->part == VANDAP_PART_ASKS;
}

static gboolean
has_question (VandapInterview *interview, guint turn)
{
  const VandapTurn *marks = vandap_interview_get_turn (interview, turn);
  gsize start = vandap_interview_get_paragraph (interview, marks->first_paragraph)->start;
  gsize end = vandap_interview_get_paragraph (interview, marks->first_paragraph + marks->n_paragraphs - 1)->end;
  const char *text = vandap_interview_get_text (interview, NULL);

  return memchr (text + start, '?', end - start) != NULL;
}

/**
 * vandap_edition_names_all_of:
 * @edition: an edition
 * @turn: index of a turn
 *
 * Tells whether a name stands before every paragraph that somebody says in a turn. What
 * goes on behind something that is asked begins an answer, unless it has a name.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_edition_names_all_of (VandapEdition *edition, guint turn)
{
  VandapInterview *interview = edition->interview;
  guint n = vandap_interview_get_turn (interview, turn)->n_speakers;

  if (!edition->is_put_right)
    return FALSE;
  if (edition->names_each || vandap_interview_turn_asks (interview, turn))
    return TRUE;
  if (!edition->names_answerers || vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_DIGEST)
    return FALSE;
  if (n == 0)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (asks_elsewhere (interview, vandap_interview_get_speaker (interview, turn, i)))
      return TRUE;

  return has_question (interview, turn);
}

/**
 * vandap_edition_is_rare:
 * @edition: an edition
 * @name: a name that stands before words
 *
 * Tells whether a name needs a line of its own, so that it is known for one. What is
 * no name ("the old ferryman") is not known there either.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_edition_is_rare (VandapEdition *edition, const char *name)
{
  return edition->rare != NULL && !g_unichar_islower (g_utf8_get_char (name)) && g_hash_table_contains (edition->rare, name);
}

/**
 * vandap_edition_dup_speaker:
 * @edition: an edition
 * @turn: index of a turn
 *
 * Says whose words a turn is: in a digest somebody whose words are retold, where
 * nobody is named the label, and where others are named that nobody is.
 *
 * Returns: (transfer full) (nullable): who, or %NULL where there is nothing to say
 */
char *
vandap_edition_dup_speaker (VandapEdition *edition, guint turn)
{
  VandapInterview *interview = edition->interview;
  gboolean asks = vandap_interview_turn_asks (interview, turn);
  g_autofree char *names = dup_named (interview, turn);

  if (names == NULL && (asks ? edition->names_askers : edition->names_answerers))
    /* Translators: stands before the words of somebody who has no name in the interview, where others have one; “Unnamed: I was there, too.” */
    return g_strdup (_("Unnamed"));
  if (names == NULL)
    return opens (interview, turn) ? g_strdup ("A") : NULL;
  if (vandap_interview_get_derivation (interview) == VANDAP_DERIVATION_DIGEST)
    /* Translators: somebody whose words a digest gives in other words. */
    return g_strdup_printf (_("%s, retold"), names);

  return g_steal_pointer (&names);
}

/**
 * vandap_edition_dup_asker:
 * @edition: an edition
 * @turn: index of a turn that asks
 *
 * Says who asks, where that stands before the words as it does in conversations: a
 * digest has nobody's words.
 *
 * Returns: (transfer full) (nullable): the name or the label, or %NULL
 */
char *
vandap_edition_dup_asker (VandapEdition *edition, guint turn)
{
  if (vandap_interview_get_derivation (edition->interview) == VANDAP_DERIVATION_DIGEST)
    return NULL;

  return vandap_edition_dup_speaker (edition, turn);
}
