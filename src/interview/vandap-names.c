/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-names.h"

/**
 * vandap_person_dup_name:
 * @person: a person
 * @courtesy: whether the courtesy word goes before the name
 *
 * Puts a person's name together ("Ông Ksor Oét").
 *
 * Returns: (transfer full): the name
 */
char *
vandap_person_dup_name (const VandapPerson *person, gboolean courtesy)
{
  g_return_val_if_fail (person != NULL, NULL);

  if (courtesy && person->courtesy != NULL)
    return g_strconcat (person->courtesy, " ", person->name, NULL);

  return g_strdup (person->name);
}

/* Names the people of some turns, each once, in order of speaking. */
static char *
name_speakers (VandapInterview *self, guint first_turn, guint n_turns, gboolean courtesy)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  for (guint turn = first_turn; turn < first_turn + n_turns; turn++)
    for (guint i = 0; i < vandap_interview_get_turn (self, turn)->n_speakers; i++)
      {
        guint speaker = vandap_interview_get_speaker (self, turn, i);
        g_autofree char *name = NULL;

        if (!g_hash_table_add (named, GUINT_TO_POINTER (speaker)))
          continue;

        name = vandap_person_dup_name (vandap_interview_get_person (self, speaker), courtesy);
        if (names->len > 0)
          g_string_append (names, ", ");
        g_string_append (names, name);
      }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * vandap_interview_dup_speakers:
 * @self: an interview
 * @turn: index of a turn
 * @courtesy: whether courtesy words go before the names
 *
 * Names those who say a turn: people's names, or the label where no name is known.
 *
 * Returns: (transfer full): the names, joined by ", "; empty where nobody is named
 */
char *
vandap_interview_dup_speakers (VandapInterview *self, guint turn, gboolean courtesy)
{
  g_return_val_if_fail (VANDAP_IS_INTERVIEW (self), NULL);

  return name_speakers (self, turn, 1, courtesy);
}

/**
 * vandap_interview_dup_askers:
 * @self: an interview
 * @exchange: index of an exchange
 * @courtesy: whether courtesy words go before the names
 *
 * Names those who ask, each once, in order of speaking.
 *
 * Returns: (transfer full): the names, joined by ", "; empty where nobody is named
 */
char *
vandap_interview_dup_askers (VandapInterview *self, guint exchange, gboolean courtesy)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (self, exchange);

  g_return_val_if_fail (marks != NULL, NULL);

  return name_speakers (self, marks->first_turn, marks->n_asking, courtesy);
}

/**
 * vandap_interview_dup_answerers:
 * @self: an interview
 * @exchange: index of an exchange
 * @courtesy: whether courtesy words go before the names
 *
 * Names those who answer, each once, in order of speaking.
 *
 * Returns: (transfer full): the names, joined by ", "; empty where nobody is named
 */
char *
vandap_interview_dup_answerers (VandapInterview *self, guint exchange, gboolean courtesy)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (self, exchange);

  g_return_val_if_fail (marks != NULL, NULL);

  return name_speakers (self, marks->first_turn + marks->n_asking, marks->n_answering, courtesy);
}

/**
 * vandap_interview_dup_question:
 * @self: an interview
 * @exchange: index of an exchange
 *
 * Puts together what is asked: the speech of all asking turns.
 *
 * Returns: (transfer full): the question, its paragraphs joined by spaces; empty for an opening
 *   answer that no question precedes
 */
char *
vandap_interview_dup_question (VandapInterview *self, guint exchange)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (self, exchange);
  const char *text = vandap_interview_get_text (self, NULL);
  g_autoptr (GString) question = g_string_new (NULL);

  g_return_val_if_fail (marks != NULL, NULL);

  for (guint i = 0; i < marks->n_asking; i++)
    {
      const VandapTurn *turn = vandap_interview_get_turn (self, marks->first_turn + i);

      for (guint j = 0; j < turn->n_paragraphs; j++)
        {
          const VandapParagraph *paragraph = vandap_interview_get_paragraph (self, turn->first_paragraph + j);

          if (paragraph->kind != VANDAP_PARAGRAPH_SPEECH)
            continue;
          if (question->len > 0)
            g_string_append_c (question, ' ');
          g_string_append_len (question, text + paragraph->start, (gssize) (paragraph->end - paragraph->start));
        }
    }

  return g_string_free (g_steal_pointer (&question), FALSE);
}

/**
 * vandap_interview_count_answer_paragraphs:
 * @self: an interview
 * @exchange: index of an exchange
 *
 * Counts the paragraphs of speech in an exchange's answers.
 *
 * Returns: how many
 */
guint
vandap_interview_count_answer_paragraphs (VandapInterview *self, guint exchange)
{
  const VandapExchangeMarks *marks = vandap_interview_get_exchange (self, exchange);
  guint count = 0;

  g_return_val_if_fail (marks != NULL, 0);

  for (guint i = 0; i < marks->n_answering; i++)
    {
      const VandapTurn *turn = vandap_interview_get_turn (self, marks->first_turn + marks->n_asking + i);

      for (guint j = 0; j < turn->n_paragraphs; j++)
        count += vandap_interview_get_paragraph (self, turn->first_paragraph + j)->kind == VANDAP_PARAGRAPH_SPEECH;
    }

  return count;
}
