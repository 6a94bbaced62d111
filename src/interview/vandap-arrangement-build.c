/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-arrangement-parts.h"

/* Offsets into the text, and how much longer it is from each on. */
typedef struct
{
  gsize offset;
  gsize shift;
} Shift;

static const VandapArrangedParagraph *
get_paragraph (VandapArrangement *self, guint paragraph)
{
  return &g_array_index (self->paragraphs, VandapArrangedParagraph, paragraph);
}

static const VandapArrangedTurn *
get_turn (VandapArrangement *self, guint turn)
{
  return &g_array_index (self->turns, VandapArrangedTurn, turn);
}

static void
build_paragraphs (VandapArrangement *self)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    g_array_index (self->tables->paragraphs, VandapParagraph, i).kind = get_paragraph (self, i)->kind;
}

/* Returns: (element-type guint): for each turn of the tables, which of the arrangement it is */
static GArray *
build_turns (VandapArrangement *self)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (guint));
  guint last = VANDAP_NONE;

  g_array_set_size (self->tables->turns, 0);
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      guint turn = get_paragraph (self, i)->turn;

      if (turn != VANDAP_NONE && turn == last)
        g_array_index (self->tables->turns, VandapTurn, self->tables->turns->len - 1).n_paragraphs++;
      else if (turn != VANDAP_NONE)
        {
          VandapTurn built = { i, 1, get_turn (self, turn)->first_speaker, get_turn (self, turn)->n_speakers };

          g_array_append_val (self->tables->turns, built);
          g_array_append_val (turns, turn);
        }
      last = turn;
    }

  return turns;
}

/* What was there keeps its id; what is new has one that nothing else has. */
static const char *
make_id (VandapArrangement *self, guint exchange, GHashTable *ids)
{
  gboolean opens = g_array_index (self->tables->exchanges, VandapExchangeMarks, 0).n_asking == 0;
  guint number = opens ? exchange : exchange + 1;
  g_autofree char *id = g_strdup_printf ("q%u", number);

  for (guint again = 2; g_hash_table_contains (ids, id); again++)
    {
      g_free (id);
      id = g_strdup_printf ("q%u-%u", number, again);
    }

  return g_string_chunk_insert_const (self->tables->strings, id);
}

static GHashTable *
list_ids (VandapArrangement *self)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->tables->people->len; i++)
    g_hash_table_add (ids, (gpointer) g_array_index (self->tables->people, VandapPerson, i).id);
  for (guint i = 0; i < self->tables->exchanges->len; i++)
    {
      const char *id = g_array_index (self->tables->exchanges, VandapExchangeMarks, i).id;

      if (id != NULL)
        g_hash_table_add (ids, (gpointer) id);
    }

  return ids;
}

static void
build_ids (VandapArrangement *self)
{
  g_autoptr (GHashTable) ids = list_ids (self);

  for (guint i = 0; i < self->tables->exchanges->len; i++)
    {
      VandapExchangeMarks *exchange = &g_array_index (self->tables->exchanges, VandapExchangeMarks, i);

      if (exchange->id != NULL)
        continue;
      exchange->id = make_id (self, i, ids);
      g_hash_table_add (ids, (gpointer) exchange->id);
    }
}

static VandapExchangeMarks
begin_exchange (VandapArrangement *self, const VandapArrangedTurn *turn, guint first_turn)
{
  VandapExchangeMarks exchange = { .first_turn = first_turn };

  if (turn->exchange != VANDAP_NONE)
    {
      exchange.id = vandap_interview_get_exchange (self->interview, turn->exchange)->id;
      exchange.corresponding = vandap_interview_get_exchange (self->interview, turn->exchange)->corresponding;
    }

  return exchange;
}

/* A question begins where somebody asks after an answer. */
static void
build_exchanges (VandapArrangement *self, const GArray *turns)
{
  GArray *exchanges = self->tables->exchanges;

  g_array_set_size (exchanges, 0);
  for (guint i = 0; i < turns->len; i++)
    {
      const VandapArrangedTurn *turn = get_turn (self, g_array_index (turns, guint, i));
      VandapExchangeMarks *last = exchanges->len > 0 ? &g_array_index (exchanges, VandapExchangeMarks, exchanges->len - 1)
                                                     : NULL;

      if (last == NULL || (turn->asks && (turn->begins || last->n_answering > 0)))
        {
          VandapExchangeMarks next = begin_exchange (self, turn, i);

          g_array_append_val (exchanges, next);
          last = &g_array_index (exchanges, VandapExchangeMarks, exchanges->len - 1);
        }
      if (turn->asks)
        last->n_asking++;
      else
        last->n_answering++;
    }
  build_ids (self);
}

/* Whether a paragraph tells itself who made a picture. */
static gboolean
says_credit (VandapArrangement *self, guint paragraph, const VandapPicture *picture)
{
  const VandapParagraph *words = vandap_interview_get_paragraph (self->interview, paragraph);
  const char *text = vandap_interview_get_text (self->interview, NULL);

  return picture->credit != NULL && g_strstr_len (text + words->start, (gssize) (words->end - words->start), picture->credit) != NULL;
}

/* What is no caption any more is no picture's, nor is the credit that was taken from it: the words are there. */
static void
build_pictures (VandapArrangement *self)
{
  for (guint i = 0; i < self->tables->pictures->len; i++)
    {
      VandapPicture *picture = &g_array_index (self->tables->pictures, VandapPicture, i);

      if (picture->caption == VANDAP_NONE || get_paragraph (self, picture->caption)->kind == VANDAP_PARAGRAPH_CAPTION)
        continue;
      if (says_credit (self, picture->caption, picture))
        picture->credit = NULL;
      picture->caption = VANDAP_NONE;
    }
}

/* Puts the leads that are to be read into a text of its own. Returns: (element-type Shift) (nullable): what moved */
static GArray *
build_text (VandapArrangement *self)
{
  GArray *shifts = NULL;
  GString *text = NULL;
  gsize done = 0;

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      VandapParagraph *paragraph = &g_array_index (self->tables->paragraphs, VandapParagraph, i);
      Shift shift = { paragraph->start, 0 };

      if (!get_paragraph (self, i)->is_unlabelled)
        continue;
      if (shifts == NULL)
        {
          shifts = g_array_new (FALSE, FALSE, sizeof (Shift));
          text = g_string_sized_new (self->tables->text->len + 1);
        }
      g_string_append_len (text, self->tables->text->str + done, (gssize) (paragraph->start - done));
      g_string_append_printf (text, "%s ", paragraph->lead);
      done = paragraph->start;
      shift.shift = text->len - done;
      paragraph->lead = NULL;
      paragraph->misnames = FALSE;
      g_array_append_val (shifts, shift);
    }

  if (shifts != NULL)
    {
      g_string_append_len (text, self->tables->text->str + done, (gssize) (self->tables->text->len - done));
      self->tables->text = text;
      self->tables->owns_text = TRUE;
    }

  return shifts;
}

/* What stands at the start of a paragraph moves with its words, or stays in front of what was put before them. */
static gsize
move (const GArray *shifts, gsize offset, gboolean stays)
{
  guint low = 0, high = shifts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gsize at = g_array_index (shifts, Shift, middle).offset;

      if (at < offset || (at == offset && !stays))
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? offset + g_array_index (shifts, Shift, low - 1).shift : offset;
}

static void
move_marks (VandapTables *tables, const GArray *shifts)
{
  for (guint i = 0; i < tables->paragraphs->len; i++)
    {
      VandapParagraph *paragraph = &g_array_index (tables->paragraphs, VandapParagraph, i);

      paragraph->start = move (shifts, paragraph->start, TRUE);
      paragraph->end = move (shifts, paragraph->end, TRUE);
    }
  for (guint i = 0; i < tables->spans->len; i++)
    {
      VandapSpan *span = &g_array_index (tables->spans, VandapSpan, i);

      span->start = move (shifts, span->start, FALSE);
      span->end = move (shifts, span->end, TRUE);
    }
  for (guint i = 0; i < tables->pictures->len; i++)
    {
      VandapPicture *picture = &g_array_index (tables->pictures, VandapPicture, i);

      picture->anchor = move (shifts, picture->anchor, TRUE);
    }
  for (guint i = 0; i < tables->times->len; i++)
    {
      VandapTime *moment = &g_array_index (tables->times, VandapTime, i);

      moment->offset = move (shifts, moment->offset, TRUE);
    }
}

/**
 * vandap_arrangement_build:
 * @self: an arrangement; it is good for nothing afterwards
 * @error: return location for an error of [error@Vandap.InterviewError]
 *
 * Makes an interview of it.
 *
 * Returns: (transfer full): the interview, or %NULL with @error set
 */
VandapInterview *
vandap_arrangement_build (VandapArrangement *self, GError **error)
{
  g_autoptr (GArray) turns = NULL;
  g_autoptr (GArray) shifts = NULL;

  g_return_val_if_fail (self->tables != NULL, NULL);

  build_paragraphs (self);
  turns = build_turns (self);
  build_exchanges (self, turns);
  build_pictures (self);
  vandap_arrangement_build_labels (self);
  shifts = build_text (self);
  if (shifts != NULL)
    move_marks (self->tables, shifts);
  if (!vandap_tables_check (self->tables, TRUE, error))
    return NULL;

  return vandap_interview_new_take (g_steal_pointer (&self->tables));
}
