/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/vandap-tei-turns.h"

typedef struct
{
  guint speaker;  /* the first, or VANDAP_NONE */
  guint exchange; /* index into the announced ones, or VANDAP_NONE outside every such division */
  VandapTeiTurnRole role;
  gboolean opens; /* the first turn of its division */
} Turn;

typedef struct
{
  char *id;
  char *corresponding;
} Announced;

struct _VandapTeiTurns
{
  VandapInterviewBuilder *builder;
  VandapTeiHeader *header;
  GArray *turns;     /* Turn */
  GArray *announced; /* Announced */
  gboolean at_beginning;
};

static void
clear_announced (gpointer data)
{
  Announced *announced = data;

  g_free (announced->id);
  g_free (announced->corresponding);
}

/**
 * vandap_tei_turns_new:
 * @builder: what the interview is built with; outlives the turns
 * @header: who takes part; outlives the turns
 *
 * Creates an empty collection of turns.
 *
 * Returns: (transfer full): a new collection
 */
VandapTeiTurns *
vandap_tei_turns_new (VandapInterviewBuilder *builder, VandapTeiHeader *header)
{
  VandapTeiTurns *self = g_new0 (VandapTeiTurns, 1);

  self->builder = builder;
  self->header = header;
  self->turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  self->announced = g_array_new (FALSE, FALSE, sizeof (Announced));
  g_array_set_clear_func (self->announced, clear_announced);

  return self;
}

/**
 * vandap_tei_turns_free:
 * @self: (transfer full) (nullable): a collection of turns
 *
 * Frees it.
 */
void
vandap_tei_turns_free (VandapTeiTurns *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->turns);
  g_array_unref (self->announced);
  g_free (self);
}

/**
 * vandap_tei_turns_begin_exchange:
 * @self: a collection of turns
 * @id: (nullable): its id
 * @corresponding: (nullable): the same in another language
 *
 * Says that a question begins with the next turn, because the file says so.
 */
void
vandap_tei_turns_begin_exchange (VandapTeiTurns *self, const char *id, const char *corresponding)
{
  Announced announced = { g_strdup (id), g_strdup (corresponding) };

  g_array_append_val (self->announced, announced);
  self->at_beginning = TRUE;
}

/**
 * vandap_tei_turns_add:
 * @self: a collection of turns
 * @first_paragraph: index of its first paragraph
 * @n_paragraphs: how many it has
 * @speakers: (element-type guint): indexes of the people who say it
 * @role: what the file says of it
 *
 * Adds a turn.
 */
void
vandap_tei_turns_add (VandapTeiTurns *self, guint first_paragraph, guint n_paragraphs, GArray *speakers,
                      VandapTeiTurnRole role)
{
  Turn turn = {
    speakers->len > 0 ? g_array_index (speakers, guint, 0) : VANDAP_NONE,
    self->announced->len > 0 ? self->announced->len - 1 : VANDAP_NONE,
    role,
    self->at_beginning,
  };

  vandap_interview_builder_add_turn (self->builder, first_paragraph, n_paragraphs,
                                     (const guint *) speakers->data, speakers->len);
  g_array_append_val (self->turns, turn);
  self->at_beginning = FALSE;
}

/* Where nothing says who asks, it is who speaks first. */
static guint
find_first_speaker (VandapTeiTurns *self)
{
  for (guint i = 0; i < self->turns->len; i++)
    if (g_array_index (self->turns, Turn, i).role != VANDAP_TEI_TURN_UNTOLD)
      return VANDAP_NONE;

  return self->turns->len > 0 ? g_array_index (self->turns, Turn, 0).speaker : VANDAP_NONE;
}

static gboolean
knows_who_asks (VandapTeiTurns *self)
{
  for (guint i = 0; i < self->turns->len; i++)
    {
      guint speaker = g_array_index (self->turns, Turn, i).speaker;

      if (speaker != VANDAP_NONE && vandap_tei_header_get_part (self->header, speaker) == VANDAP_PART_ASKS)
        return TRUE;
    }

  return FALSE;
}

static gboolean
asks (VandapTeiTurns *self, const Turn *turn, gboolean known, guint first_speaker)
{
  if (turn->role != VANDAP_TEI_TURN_UNTOLD)
    return turn->role == VANDAP_TEI_TURN_ASKS;
  if (turn->speaker != VANDAP_NONE && vandap_tei_header_get_part (self->header, turn->speaker) == VANDAP_PART_ASKS)
    return TRUE;
  if (turn->opens && (turn->speaker == VANDAP_NONE
                      || vandap_tei_header_get_part (self->header, turn->speaker) == VANDAP_PART_OTHER))
    return TRUE;

  return !known && turn->speaker != VANDAP_NONE && turn->speaker == first_speaker;
}

typedef struct
{
  guint first_turn;
  guint n_asking;
  guint n_answering;
  guint announced;
} Exchange;

static void
flush (VandapTeiTurns *self, Exchange *exchange, GHashTable *used)
{
  const Announced *announced = NULL;
  g_autofree char *id = NULL;

  if (exchange->n_asking + exchange->n_answering == 0)
    return;

  /* A division that holds several questions gives its id to the first. */
  if (exchange->announced != VANDAP_NONE && g_hash_table_add (used, GUINT_TO_POINTER (exchange->announced)))
    announced = &g_array_index (self->announced, Announced, exchange->announced);
  id = vandap_tei_header_claim_id (self->header, announced != NULL ? announced->id : NULL, "q");
  vandap_interview_builder_add_exchange (self->builder, id, exchange->first_turn, exchange->n_asking,
                                         exchange->n_answering, announced != NULL ? announced->corresponding : NULL);
}

/**
 * vandap_tei_turns_finish:
 * @self: a collection of turns
 *
 * Groups the turns into questions with their answers: a question begins with a
 * division of the file that says so, and wherever somebody asks after an answer.
 */
void
vandap_tei_turns_finish (VandapTeiTurns *self)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  gboolean known = knows_who_asks (self);
  guint first_speaker = known ? VANDAP_NONE : find_first_speaker (self);
  Exchange exchange = { 0, 0, 0, VANDAP_NONE };

  for (guint i = 0; i < self->turns->len; i++)
    {
      const Turn *turn = &g_array_index (self->turns, Turn, i);
      gboolean question = asks (self, turn, known, first_speaker);

      if (question && (exchange.n_answering > 0 || turn->opens))
        {
          flush (self, &exchange, used);
          exchange = (Exchange) { i, 0, 0, turn->exchange };
        }
      else if (i == 0)
        exchange.announced = turn->exchange;

      if (question)
        exchange.n_asking++;
      else
        exchange.n_answering++;
    }
  flush (self, &exchange, used);
}
