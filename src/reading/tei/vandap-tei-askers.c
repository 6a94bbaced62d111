/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-askers.h"

typedef struct
{
  guint n_turns;
  guint n_asking;
} Evidence;

/**
 * vandap_tei_askers_are:
 * @people: who takes part
 * @speakers: (array length=n_speakers): those who say a turn
 * @n_speakers: how many they are
 *
 * Tells whether those who say a turn are there to ask.
 *
 * Returns: %TRUE if all of them are; %FALSE where nobody is named
 */
gboolean
vandap_tei_askers_are (VandapTeiPeople *people, const guint *speakers, guint n_speakers)
{
  for (guint i = 0; i < n_speakers; i++)
    if (vandap_tei_people_get_part (people, speakers[i]) != VANDAP_PART_ASKS)
      return FALSE;

  return n_speakers > 0;
}

/* How often each person speaks, and how often that ends with a question mark. */
static Evidence *
gather (VandapTeiTurns *turns, VandapTeiPeople *people)
{
  Evidence *evidence = g_new0 (Evidence, MAX (vandap_tei_people_get_n (people), 1));

  for (guint i = 0; i < vandap_tei_turns_get_n (turns); i++)
    {
      const VandapTeiTurn *turn = vandap_tei_turns_get (turns, i);

      for (guint j = 0; j < turn->n_speakers; j++)
        {
          Evidence *of = &evidence[vandap_tei_turns_get_speakers (turns, i)[j]];

          of->n_turns++;
          of->n_asking += turn->ends_asking;
        }
    }

  return evidence;
}

static double
get_share (const Evidence *evidence)
{
  return evidence->n_turns > 0 ? (double) evidence->n_asking / evidence->n_turns : 0;
}

/* Who asks most of all: the one whose turns end most often in a question mark; of equals, who speaks first. */
static guint
find_first_asker (VandapTeiTurns *turns, const Evidence *evidence)
{
  guint found = VANDAP_NONE;

  for (guint i = 0; i < vandap_tei_turns_get_n (turns); i++)
    {
      for (guint j = 0; j < vandap_tei_turns_get (turns, i)->n_speakers; j++)
        {
          guint speaker = vandap_tei_turns_get_speakers (turns, i)[j];

          if (found == VANDAP_NONE || get_share (&evidence[speaker]) > get_share (&evidence[found]))
            found = speaker;
        }
    }

  return found;
}

/* What the header says of some tells of the others. */
static gboolean
complete_parts (VandapTeiPeople *people, const Evidence *evidence)
{
  gboolean any_asks = FALSE, any_answers = FALSE;

  for (guint i = 0; i < vandap_tei_people_get_n (people); i++)
    if (evidence[i].n_turns > 0 && vandap_tei_people_has_part (people, i))
      {
        any_asks |= vandap_tei_people_get_part (people, i) == VANDAP_PART_ASKS;
        any_answers |= vandap_tei_people_get_part (people, i) == VANDAP_PART_ANSWERS;
      }

  for (guint i = 0; (any_asks || any_answers) && i < vandap_tei_people_get_n (people); i++)
    if (evidence[i].n_turns > 0 && !vandap_tei_people_has_part (people, i))
      vandap_tei_people_set_part (people, i, any_asks ? VANDAP_PART_ANSWERS : VANDAP_PART_ASKS);

  return any_asks || any_answers;
}

/**
 * vandap_tei_askers_find:
 * @turns: the turns of a file
 * @people: who takes part; those nothing was said of get their parts
 *
 * Finds out who asks: those whom the header calls interviewers, or else those
 * most of whose turns end with a question mark, weighed over the whole file.
 *
 * Returns: how sure it is, 0 … 1
 */
double
vandap_tei_askers_find (VandapTeiTurns *turns, VandapTeiPeople *people)
{
  g_autofree Evidence *evidence = gather (turns, people);
  double share, others = 0;
  guint asker;

  if (complete_parts (people, evidence))
    return 0.95;

  asker = find_first_asker (turns, evidence);
  if (asker == VANDAP_NONE)
    return 0.5;

  share = get_share (&evidence[asker]);
  for (guint i = 0; i < vandap_tei_people_get_n (people); i++)
    {
      gboolean asks = i == asker || get_share (&evidence[i]) > MAX (0.5, share * 0.8);

      if (evidence[i].n_turns == 0)
        continue;
      vandap_tei_people_set_part (people, i, asks ? VANDAP_PART_ASKS : VANDAP_PART_ANSWERS);
      if (!asks)
        others = MAX (others, get_share (&evidence[i]));
    }

  return 0.5 + 0.4 * (share - others);
}
