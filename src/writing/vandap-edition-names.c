/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-edition-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "interview/vandap-names.h"
#include "interview/vandap-places.h"

#define LINE_BREAK "\342\200\250"

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

/*
 * On one line, without a colon or a number of its own: what stands before words is no paragraph, one colon ends it, and
 * what is numbered is asked.
 */
static char *
dup_name (VandapInterview *interview, guint turn, guint speaker)
{
  guint person = vandap_interview_get_speaker (interview, turn, speaker);
  g_autofree char *name = vandap_person_dup_name (vandap_interview_get_person (interview, person), TRUE);
  g_auto (GStrv) lines = g_strsplit (name, LINE_BREAK, -1);
  char *line = g_strdelimit (g_strjoinv (" ", lines), "\n\r", ' ');
  gsize length = strlen (line), stop;
  guint number;

  while (length > 1 && (line[length - 1] == ':' || line[length - 1] == ' '))
    line[--length] = '\0';
  stop = vandap_speaker_line_measure_number (line, length, &number);
  if (stop > 0)
    memmove (line + stop - strlen (". "), line + stop - 1, length - stop + strlen (" ") + 1);

  return line;
}

/* A comma stands before an occupation, too: several who speak together are joined by what no name has in it. */
static char *
dup_names (VandapInterview *interview, guint turn)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < vandap_interview_get_turn (interview, turn)->n_speakers; i++)
    g_ptr_array_add (names, dup_name (interview, turn, i));
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
opens (VandapEdition *edition, guint turn)
{
  VandapInterview *interview = edition->interview;
  const VandapExchangeMarks *first
    = vandap_interview_get_n_exchanges (interview) > 0 ? vandap_interview_get_exchange (interview, 0) : NULL;

  return first != NULL && first->n_asking == 0 && first->first_turn == turn
         && (edition->speakers != NULL || vandap_interview_get_derivation (interview) != VANDAP_DERIVATION_DIGEST);
}

/* Names all who say a turn, or the label where nobody is named. */
static gboolean
name_speakers (VandapEdition *edition, guint turn)
{
  VandapInterview *interview = edition->interview;
  g_autofree char *label = NULL;

  for (guint i = 0; i < vandap_interview_get_turn (interview, turn)->n_speakers; i++)
    {
      g_autofree char *name = dup_name (interview, turn, i);

      if (!vandap_speaker_line_add (edition->speakers, name))
        return FALSE;
    }
  if (vandap_interview_get_turn (interview, turn)->n_speakers > 0)
    return TRUE;
  label = dup_named (interview, turn);

  return label == NULL || vandap_speaker_line_add (edition->speakers, label);
}

/**
 * vandap_edition_find_names:
 * @edition: an edition
 *
 * Finds out, in what was put right, who is to be named so that nobody's words are
 * taken for those of somebody else. What was not put right stands as it was read, and
 * is read so again.
 */
void
vandap_edition_find_names (VandapEdition *edition)
{
  VandapInterview *interview = edition->interview;
  guint named[2] = { 0, 0 }, unnamed[2] = { 0, 0 };

  if (!vandap_interview_is_put_right (interview))
    return;

  edition->speakers = vandap_speaker_line_new ();
  for (guint turn = 0; turn < vandap_interview_get_n_turns (interview); turn++)
    {
      g_autofree char *name = dup_named (interview, turn);

      (name != NULL ? named : unnamed)[vandap_interview_turn_asks (interview, turn)]++;
      if (!name_speakers (edition, turn))
        {
          g_clear_pointer (&edition->speakers, vandap_speaker_line_free);
          return;
        }
    }
  /* Where some of those who ask are named, but not all, the only name would be taken for that of whoever answers. */
  edition->names_askers = named[TRUE] > 0 || (named[FALSE] > 0 && unnamed[FALSE] > 0);
  edition->names_answerers = named[FALSE] > 0 || (named[TRUE] > 0 && unnamed[TRUE] > 0);
}

/* Signs and nothing else may be a line from one side to the other. */
static gboolean
has_words (const char *text, const char *end)
{
  for (; text < end; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/**
 * vandap_edition_needs_name:
 * @edition: an edition
 * @text: words that somebody goes on with, UTF-8
 * @length: their length in bytes
 *
 * Tells whether words would not be known for those of whoever said what stands above
 * them, unless that is said again.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_edition_needs_name (VandapEdition *edition, const char *text, gsize length)
{
  if (edition->speakers == NULL || length == 0)
    return FALSE;

  return vandap_speaker_line_is_label (edition->speakers, text, length) || vandap_speaker_line_is_bracketed (text, length)
         || (!edition->states_headings && vandap_speaker_line_is_heading (text, length)) || !has_words (text, text + length);
}

/**
 * vandap_edition_keeps_lines:
 * @edition: an edition
 * @paragraph: index of a paragraph
 *
 * Tells whether a paragraph keeps its line breaks. To who reads it again, each line may
 * be a paragraph: one that would be somebody else's stays with the one before it.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_edition_keeps_lines (VandapEdition *edition, guint paragraph)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (edition->interview, paragraph);
  const char *text = vandap_interview_get_text (edition->interview, NULL), *end = text + marks->end;
  const char *line = edition->speakers != NULL ? text + marks->start : NULL;

  if (line != NULL && marks->kind != VANDAP_PARAGRAPH_SPEECH)
    return FALSE;
  while (line != NULL && (line = g_strstr_len (line, (gssize) (end - line), LINE_BREAK)) != NULL)
    {
      const char *next;

      line += strlen (LINE_BREAK);
      next = g_strstr_len (line, (gssize) (end - line), LINE_BREAK);
      if (vandap_edition_needs_name (edition, line, (gsize) ((next != NULL ? next : end) - line)))
        return FALSE;
    }

  return TRUE;
}

/**
 * vandap_edition_ends_label:
 * @edition: an edition
 * @label: what stands before the words of a paragraph, with what parts it from them
 * @paragraph: index of the paragraph
 *
 * Tells whether it is seen where a label ends: where people are named "Lan" and
 * "Lan: Test", the words "Test: I was there" of the first look like those of the other.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_edition_ends_label (VandapEdition *edition, const char *label, guint paragraph)
{
  const VandapParagraph *marks = vandap_interview_get_paragraph (edition->interview, paragraph);
  g_autofree char *words = NULL, *line = NULL;
  g_autoptr (GArray) speakers = NULL;
  VandapSpeakerLabel found;

  if (edition->speakers == NULL)
    return TRUE;
  words = g_strndup (vandap_interview_get_text (edition->interview, NULL) + marks->start, marks->end - marks->start);
  line = g_strconcat (label, words, NULL);
  speakers = g_array_new (FALSE, FALSE, sizeof (guint));
  found.speakers = speakers;

  return vandap_speaker_line_find_label (edition->speakers, line, strlen (line), &found) && found.length == strlen (label);
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
    return opens (edition, turn) ? g_strdup (VANDAP_SPEAKER_LINE_ANSWERS) : NULL;
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
 * digest has nobody's words, unless all who speak in it are named above.
 *
 * Returns: (transfer full) (nullable): the name or the label, or %NULL
 */
char *
vandap_edition_dup_asker (VandapEdition *edition, guint turn)
{
  if (edition->speakers == NULL && vandap_interview_get_derivation (edition->interview) == VANDAP_DERIVATION_DIGEST)
    return NULL;

  return vandap_edition_dup_speaker (edition, turn);
}
