/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-turns.h"

#include <string.h>

#include "reading/tei/vandap-tei-askers.h"
#include "text/vandap-large.h"

/* A question as the file groups it. */
typedef struct
{
  const char *id;
  const char *corresponding;
  gboolean opening; /* number 0 */
} Group;

/* A question as it is built. */
typedef struct
{
  guint group; /* or VANDAP_NONE */
  const char *id; /* what became of the file's, or NULL */
  guint n_asking;
  guint n_answering;
} Exchange;

struct _VandapTeiTurns
{
  GArray *turns;    /* VandapTeiTurn */
  GArray *speakers; /* guint, people of the turns one after another */
  guint n_taken;    /* those that belong to a turn */
  GArray *groups;   /* Group */
  GStringChunk *strings; /* of the groups */
  GArray *open;     /* guint, the groups the reading is in, innermost last */
};

/**
 * vandap_tei_turns_new:
 * @expected: how many turns come, about
 *
 * Creates an empty list of turns.
 *
 * Returns: (transfer full): a new list
 */
VandapTeiTurns *
vandap_tei_turns_new (guint expected)
{
  VandapTeiTurns *self = g_new0 (VandapTeiTurns, 1);

  self->turns = g_array_new (FALSE, FALSE, sizeof (VandapTeiTurn));
  self->speakers = g_array_sized_new (FALSE, FALSE, sizeof (guint), expected);
  self->groups = g_array_sized_new (FALSE, FALSE, sizeof (Group), expected / 2);
  self->strings = g_string_chunk_new (4096);
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  vandap_large_make_room (self->turns, expected);

  return self;
}

/**
 * vandap_tei_turns_free:
 * @self: (transfer full) (nullable): a list of turns
 *
 * Frees a list of turns.
 */
void
vandap_tei_turns_free (VandapTeiTurns *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->turns);
  g_array_unref (self->speakers);
  g_array_unref (self->groups);
  g_string_chunk_free (self->strings);
  g_array_unref (self->open);
  g_free (self);
}

static const char *
keep (VandapTeiTurns *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert (self->strings, string) : NULL;
}

/**
 * vandap_tei_turns_begin_exchange:
 * @self: a list of turns
 * @id: (nullable): the id that the file gives
 * @number: (nullable): the number that the file gives; "0" for an opening answer
 * @corresponding: (nullable): the same question in another language
 *
 * Begins a question that the file groups turns by.
 */
void
vandap_tei_turns_begin_exchange (VandapTeiTurns *self, const char *id, const char *number, const char *corresponding)
{
  Group group = { keep (self, id), keep (self, corresponding), g_strcmp0 (number, "0") == 0 };
  guint index = self->groups->len;

  g_array_append_val (self->groups, group);
  g_array_append_val (self->open, index);
}

/**
 * vandap_tei_turns_end_exchange:
 * @self: a list of turns
 *
 * Ends the question that was begun last.
 */
void
vandap_tei_turns_end_exchange (VandapTeiTurns *self)
{
  g_array_set_size (self->open, self->open->len - 1);
}

/**
 * vandap_tei_turns_add_speaker:
 * @self: a list of turns
 * @person: index of a person
 *
 * Adds somebody who says the next turn.
 */
void
vandap_tei_turns_add_speaker (VandapTeiTurns *self, guint person)
{
  g_array_append_val (self->speakers, person);
}

/**
 * vandap_tei_turns_add:
 * @self: a list of turns
 * @turn: a turn; its question is the one that was begun last, its speakers those added since the turn before
 *
 * Adds a turn.
 */
void
vandap_tei_turns_add (VandapTeiTurns *self, const VandapTeiTurn *turn)
{
  VandapTeiTurn added = *turn;

  added.first_speaker = self->n_taken;
  added.n_speakers = self->speakers->len - self->n_taken;
  self->n_taken = self->speakers->len;
  added.exchange = self->open->len > 0 ? g_array_index (self->open, guint, self->open->len - 1) : VANDAP_NONE;
  g_array_append_val (self->turns, added);
}

/**
 * vandap_tei_turns_get_n:
 * @self: a list of turns
 *
 * Counts the turns.
 *
 * Returns: how many
 */
guint
vandap_tei_turns_get_n (VandapTeiTurns *self)
{
  return self->turns->len;
}

/**
 * vandap_tei_turns_get:
 * @self: a list of turns
 * @turn: index of a turn
 *
 * Gets a turn.
 *
 * Returns: (transfer none): the turn
 */
const VandapTeiTurn *
vandap_tei_turns_get (VandapTeiTurns *self, guint turn)
{
  return &g_array_index (self->turns, VandapTeiTurn, turn);
}

/**
 * vandap_tei_turns_get_speakers:
 * @self: a list of turns
 * @turn: index of a turn
 *
 * Gets who says a turn, as many as it has speakers.
 *
 * Returns: (transfer none) (nullable): indexes of people; good until a speaker is added
 */
const guint *
vandap_tei_turns_get_speakers (VandapTeiTurns *self, guint turn)
{
  return self->speakers->len > 0
           ? &g_array_index (self->speakers, guint, 0) + vandap_tei_turns_get (self, turn)->first_speaker
           : NULL;
}

static gboolean
any_is_loose (VandapTeiTurns *self)
{
  for (guint i = 0; i < self->turns->len; i++)
    if (vandap_tei_turns_get (self, i)->exchange == VANDAP_NONE)
      return TRUE;

  return FALSE;
}

static gboolean
asks (VandapTeiTurns *self, guint index, VandapTeiPeople *people)
{
  const VandapTeiTurn *turn = vandap_tei_turns_get (self, index);

  if (turn->says != VANDAP_TEI_TURN_SAYS_NOTHING)
    return turn->says == VANDAP_TEI_TURN_SAYS_QUESTION;
  if (turn->n_speakers == 0 && turn->exchange == VANDAP_NONE)
    return turn->ends_asking;

  return vandap_tei_askers_are (people, vandap_tei_turns_get_speakers (self, index), turn->n_speakers);
}

/* Turns of one group: those ask that do so before anybody answers. */
static Exchange
split_group (VandapTeiTurns *self, guint first, guint n, VandapTeiPeople *people, gboolean first_of_all)
{
  const VandapTeiTurn *turn = vandap_tei_turns_get (self, first);
  Exchange exchange = { turn->exchange, NULL, 0, 0 };
  gboolean opening = g_array_index (self->groups, Group, turn->exchange).opening
                     || turn->says == VANDAP_TEI_TURN_SAYS_ANSWER;

  while (exchange.n_asking < n && asks (self, first + exchange.n_asking, people))
    exchange.n_asking++;
  if (exchange.n_asking == 0 && !(opening && first_of_all))
    exchange.n_asking = 1;
  exchange.n_answering = n - exchange.n_asking;

  return exchange;
}

/* Adds a loose turn to the question it belongs to, which may be a new one. */
static void
add_loose (GArray *exchanges, gboolean asking)
{
  Exchange *last = exchanges->len > 0 ? &g_array_index (exchanges, Exchange, exchanges->len - 1) : NULL;
  Exchange next = { VANDAP_NONE, NULL, asking ? 1 : 0, asking ? 0 : 1 };

  if (last != NULL && !asking)
    last->n_answering++;
  else if (last != NULL && last->group == VANDAP_NONE && last->n_answering == 0)
    last->n_asking++;
  else
    g_array_append_val (exchanges, next);
}

static GArray *
group (VandapTeiTurns *self, VandapTeiPeople *people)
{
  GArray *exchanges = g_array_new (FALSE, FALSE, sizeof (Exchange));

  vandap_large_make_room (exchanges, self->turns->len);
  for (guint i = 0; i < self->turns->len;)
    {
      guint of = vandap_tei_turns_get (self, i)->exchange, n = 1;
      Exchange exchange;

      if (of == VANDAP_NONE)
        {
          add_loose (exchanges, asks (self, i++, people));
          continue;
        }

      while (i + n < self->turns->len && vandap_tei_turns_get (self, i + n)->exchange == of)
        n++;
      exchange = split_group (self, i, n, people, i == 0);
      g_array_append_val (exchanges, exchange);
      i += n;
    }

  return exchanges;
}

/* Thanks at the end, which nobody answers, are no question. */
static void
take_off_closing (VandapTeiTurns *self, GArray *exchanges, const GByteArray *kinds, VandapInterviewBuilder *builder)
{
  Exchange *last = exchanges->len > 1 ? &g_array_index (exchanges, Exchange, exchanges->len - 1) : NULL;

  if (last == NULL || last->group != VANDAP_NONE || last->n_answering > 0)
    return;
  for (guint i = self->turns->len - last->n_asking; i < self->turns->len; i++)
    if (vandap_tei_turns_get (self, i)->ends_asking)
      return;

  for (guint i = self->turns->len - last->n_asking; i < self->turns->len; i++)
    {
      const VandapTeiTurn *turn = vandap_tei_turns_get (self, i);

      for (guint j = turn->first_paragraph; j < turn->first_paragraph + turn->n_paragraphs; j++)
        if (kinds->data[j] == VANDAP_PARAGRAPH_SPEECH)
          vandap_interview_builder_set_kind (builder, j, VANDAP_PARAGRAPH_CLOSING);
    }
  g_array_set_size (self->turns, self->turns->len - last->n_asking);
  g_array_set_size (exchanges, exchanges->len - 1);
}

/* Whoever the header says nothing of has the part that the questions show. */
static void
learn_parts (VandapTeiTurns *self, const GArray *exchanges, VandapTeiPeople *people)
{
  guint turn = 0;

  for (guint i = 0; i < exchanges->len; i++)
    {
      const Exchange *exchange = &g_array_index (exchanges, Exchange, i);

      for (guint j = 0; j < exchange->n_asking + exchange->n_answering; j++, turn++)
        {
          const guint *speakers = vandap_tei_turns_get_speakers (self, turn);

          for (guint k = 0; k < vandap_tei_turns_get (self, turn)->n_speakers; k++)
            if (!vandap_tei_people_has_part (people, speakers[k]))
              vandap_tei_people_set_part (people, speakers[k],
                                          j < exchange->n_asking ? VANDAP_PART_ASKS : VANDAP_PART_ANSWERS);
        }
    }
}

static void
build_exchanges (VandapTeiTurns *self, GArray *exchanges, VandapTeiIds *ids, VandapInterviewBuilder *builder)
{
  guint turn = 0, number = 1;

  /* Ids of the file go before those made up. */
  for (guint i = 0; i < exchanges->len; i++)
    {
      Exchange *exchange = &g_array_index (exchanges, Exchange, i);
      guint of = exchange->group;
      const char *id = of != VANDAP_NONE ? g_array_index (self->groups, Group, of).id : NULL;

      exchange->id = id != NULL ? vandap_tei_ids_claim (ids, id) : NULL;
    }

  if (exchanges->len > 0 && g_array_index (exchanges, Exchange, 0).n_asking == 0)
    number = 0;
  for (guint i = 0; i < exchanges->len; i++)
    {
      const Exchange *exchange = &g_array_index (exchanges, Exchange, i);
      const char *id = exchange->id;
      g_autofree char *numbered = id == NULL ? g_strdup_printf ("q%u", number + i) : NULL;

      vandap_interview_builder_add_exchange (
        builder, id != NULL ? id : vandap_tei_ids_claim (ids, numbered), turn, exchange->n_asking, exchange->n_answering,
        exchange->group != VANDAP_NONE ? g_array_index (self->groups, Group, exchange->group).corresponding : NULL);
      turn += exchange->n_asking + exchange->n_answering;
    }
}

/**
 * vandap_tei_turns_build:
 * @self: a list of turns; those that prove to be no turns are taken off it
 * @people: who takes part
 * @ids: ids given in this file
 * @kinds: what each paragraph of @builder is, a byte each
 * @builder: a builder that has all paragraphs, and nobody and no turns yet
 * @report: what to say how sure it is in
 *
 * Puts people, turns and questions into an interview.
 */
void
vandap_tei_turns_build (VandapTeiTurns *self, VandapTeiPeople *people, VandapTeiIds *ids,
                        const GByteArray *kinds, VandapInterviewBuilder *builder, VandapReport *report)
{
  g_autoptr (GArray) exchanges = NULL;
  gboolean loose = any_is_loose (self);

  report->sureness = loose ? vandap_tei_askers_find (self, people) : 1;
  g_free (report->convention);
  report->convention = g_strdup (loose ? "sp" : "div");

  exchanges = group (self, people);
  take_off_closing (self, exchanges, kinds, builder);
  learn_parts (self, exchanges, people);

  vandap_tei_people_build (people, builder, ids);
  for (guint i = 0; i < self->turns->len; i++)
    {
      const VandapTeiTurn *turn = vandap_tei_turns_get (self, i);

      vandap_interview_builder_add_turn (builder, turn->first_paragraph, turn->n_paragraphs,
                                         vandap_tei_turns_get_speakers (self, i), turn->n_speakers);
    }
  build_exchanges (self, exchanges, ids, builder);
}
