/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-arrangement-parts.h"
#include "text/vandap-assembler.h"

#define PARAGRAPH(self, i) (&g_array_index ((self)->paragraphs, VandapArrangedParagraph, (i)))
#define TURN(self, i) (&g_array_index ((self)->turns, VandapArrangedTurn, (i)))
#define PERSON(self, i) (&g_array_index ((self)->tables->people, VandapPerson, (i)))

static void
add_exchange (VandapArrangement *self, guint index)
{
  const VandapExchangeMarks *exchange = vandap_interview_get_exchange (self->interview, index);

  for (guint i = 0; i < exchange->n_asking + exchange->n_answering; i++)
    {
      const VandapTurn *turn = vandap_interview_get_turn (self->interview, exchange->first_turn + i);
      VandapArrangedTurn arranged = {
        turn->first_speaker, turn->n_speakers, i < exchange->n_asking, i == 0, FALSE, i == 0 ? index : VANDAP_NONE,
      };

      for (guint j = 0; j < turn->n_paragraphs; j++)
        PARAGRAPH (self, turn->first_paragraph + j)->turn = self->turns->len;
      g_array_append_val (self->turns, arranged);
    }
}

/**
 * vandap_arrangement_new:
 * @interview: an interview
 *
 * Creates an arrangement that is the interview's own.
 *
 * Returns: (transfer full): a new arrangement
 */
VandapArrangement *
vandap_arrangement_new (VandapInterview *interview)
{
  VandapArrangement *self;
  guint n;

  g_return_val_if_fail (VANDAP_IS_INTERVIEW (interview), NULL);

  self = g_new0 (VandapArrangement, 1);
  n = vandap_interview_get_n_paragraphs (interview);
  self->interview = g_object_ref (interview);
  self->tables = vandap_tables_new_over (interview);
  self->paragraphs = g_array_sized_new (FALSE, FALSE, sizeof (VandapArrangedParagraph), n);
  self->turns = g_array_sized_new (FALSE, FALSE, sizeof (VandapArrangedTurn), vandap_interview_get_n_turns (interview));
  for (guint i = 0; i < n; i++)
    {
      VandapArrangedParagraph paragraph = { vandap_interview_get_paragraph (interview, i)->kind, VANDAP_NONE, FALSE };

      g_array_append_val (self->paragraphs, paragraph);
    }
  for (guint i = 0; i < vandap_interview_get_n_exchanges (interview); i++)
    add_exchange (self, i);

  return self;
}

/**
 * vandap_arrangement_free:
 * @self: (transfer full) (nullable): an arrangement
 *
 * Frees an arrangement.
 */
void
vandap_arrangement_free (VandapArrangement *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->paragraphs);
  g_array_unref (self->turns);
  vandap_tables_free (self->tables);
  g_object_unref (self->interview);
  g_free (self);
}

/* What a person typed, in the form that all strings of an interview have. */
static const char *
keep (VandapArrangement *self, const char *string)
{
  g_autofree char *tidy = vandap_assembler_dup_tidy (string);

  return tidy != NULL ? g_string_chunk_insert_const (self->tables->strings, tidy) : NULL;
}

/* The paragraphs of the turn that @paragraph is in, from the first to the one after the last. */
static void
find_extent (VandapArrangement *self, guint paragraph, guint *first, guint *after)
{
  guint turn = PARAGRAPH (self, paragraph)->turn;

  *first = *after = paragraph;
  while (*first > 0 && PARAGRAPH (self, *first - 1)->turn == turn)
    (*first)--;
  while (*after < self->paragraphs->len && PARAGRAPH (self, *after)->turn == turn)
    (*after)++;
}

static gboolean
has_speech (VandapArrangement *self, guint first, guint after)
{
  for (guint i = first; i < after; i++)
    if (PARAGRAPH (self, i)->kind == VANDAP_PARAGRAPH_SPEECH)
      return TRUE;

  return FALSE;
}

static void
give (VandapArrangement *self, guint first, guint after, guint turn)
{
  for (guint i = first; i < after; i++)
    PARAGRAPH (self, i)->turn = turn;
}

/* What stands from @paragraph on is no longer part of the turn before it, but one like it. */
static guint
cut (VandapArrangement *self, guint paragraph)
{
  VandapArrangedTurn rest = *TURN (self, PARAGRAPH (self, paragraph)->turn);
  guint first, after;

  find_extent (self, paragraph, &first, &after);
  rest.begins = rest.is_parted = FALSE;
  rest.exchange = VANDAP_NONE;
  g_array_append_val (self->turns, rest);
  give (self, paragraph, after, self->turns->len - 1);

  return self->turns->len - 1;
}

/* A turn that has lost all its words is none, and at its ends there are words. */
static void
trim_turn (VandapArrangement *self, guint paragraph)
{
  guint first, after;

  if (PARAGRAPH (self, paragraph)->turn == VANDAP_NONE)
    return;

  find_extent (self, paragraph, &first, &after);
  if (!has_speech (self, first, after))
    {
      give (self, first, after, VANDAP_NONE);
      return;
    }
  if (!has_speech (self, first, paragraph + 1))
    give (self, first, paragraph + 1, VANDAP_NONE);
  else if (!has_speech (self, paragraph, after))
    give (self, paragraph, after, VANDAP_NONE);
}

static gboolean
is_in_range (VandapArrangement *self, const VandapCorrection *correction)
{
  return correction->n_paragraphs > 0 && correction->paragraph < self->paragraphs->len
         && correction->n_paragraphs <= self->paragraphs->len - correction->paragraph;
}

static gboolean
set_kind (VandapArrangement *self, const VandapCorrection *correction)
{
  if (!is_in_range (self, correction) || correction->kind == VANDAP_PARAGRAPH_SPEECH)
    return FALSE;

  for (guint i = 0; i < correction->n_paragraphs; i++)
    PARAGRAPH (self, correction->paragraph + i)->kind = correction->kind;
  for (guint i = 0; i < correction->n_paragraphs; i++)
    trim_turn (self, correction->paragraph + i);

  return TRUE;
}

static gboolean
id_is_taken (VandapArrangement *self, const char *id)
{
  for (guint i = 0; i < self->tables->people->len; i++)
    if (g_str_equal (PERSON (self, i)->id, id))
      return TRUE;

  return vandap_interview_find_exchange_by_id (self->interview, id) != VANDAP_NONE;
}

static void
add_person (VandapArrangement *self, const VandapCorrection *correction)
{
  VandapPerson person = {
    .name = keep (self, correction->name),
    .courtesy = keep (self, correction->courtesy),
    .occupation = keep (self, correction->occupation),
    .part = correction->asks ? VANDAP_PART_ASKS : VANDAP_PART_ANSWERS,
  };
  guint number = self->tables->people->len + 1;
  g_autofree char *id = g_strdup_printf ("speaker-%u", number);

  if (person.name == NULL)
    return;
  while (id_is_taken (self, id))
    {
      g_free (id);
      id = g_strdup_printf ("speaker-%u", ++number);
    }
  person.id = keep (self, id);
  g_array_append_val (self->tables->people, person);
}

/* Makes room for whoever speaks, and says what they do where nobody knew. */
static gboolean
find_person (VandapArrangement *self, const VandapCorrection *correction)
{
  if (correction->person == VANDAP_NONE)
    return TRUE;
  if (correction->person == self->tables->people->len && correction->name != NULL)
    add_person (self, correction);
  if (correction->person >= self->tables->people->len)
    return FALSE;
  if (PERSON (self, correction->person)->part == VANDAP_PART_OTHER)
    PERSON (self, correction->person)->part = correction->asks ? VANDAP_PART_ASKS : VANDAP_PART_ANSWERS;

  return TRUE;
}

static guint
get_speaker (VandapArrangement *self, const VandapArrangedTurn *turn, guint nth)
{
  return g_array_index (self->tables->speakers, guint, turn->first_speaker + nth);
}

static gboolean
is_same_voice (VandapArrangement *self, guint a, guint b)
{
  const VandapArrangedTurn *x = TURN (self, a), *y = TURN (self, b);

  if (x->asks != y->asks || x->n_speakers != y->n_speakers)
    return FALSE;
  for (guint i = 0; i < x->n_speakers; i++)
    if (get_speaker (self, x, i) != get_speaker (self, y, i))
      return FALSE;

  return TRUE;
}

/* What a turn goes on behind. */
static gboolean
is_between (VandapArrangement *self, guint paragraph)
{
  VandapParagraphKind kind = PARAGRAPH (self, paragraph)->kind;

  return PARAGRAPH (self, paragraph)->turn == VANDAP_NONE
         && (kind == VANDAP_PARAGRAPH_CAPTION || kind == VANDAP_PARAGRAPH_ASIDE || kind == VANDAP_PARAGRAPH_LEFT_OUT);
}

static void
join_before (VandapArrangement *self, guint first, guint after)
{
  guint before = first, turn = PARAGRAPH (self, first)->turn;

  while (before > 0 && is_between (self, before - 1))
    before--;
  if (before == 0 || PARAGRAPH (self, before - 1)->turn == VANDAP_NONE
      || PARAGRAPH (self, before - 1)->turn == turn || !is_same_voice (self, PARAGRAPH (self, before - 1)->turn, turn))
    return;
  give (self, before, after, PARAGRAPH (self, before - 1)->turn);
}

/* A question that now begins earlier is still the same. */
static void
begin_earlier (VandapArrangedTurn *turn, VandapArrangedTurn *next)
{
  if (!turn->asks || !next->asks || next->is_parted)
    return;
  if (turn->exchange == VANDAP_NONE)
    {
      turn->exchange = next->exchange;
      next->exchange = VANDAP_NONE;
    }
  turn->begins = next->begins;
  next->begins = FALSE;
}

static void
join_behind (VandapArrangement *self, guint after)
{
  guint turn = PARAGRAPH (self, after - 1)->turn, next, first, end, behind = after;

  while (behind < self->paragraphs->len && is_between (self, behind))
    behind++;
  next = behind < self->paragraphs->len ? PARAGRAPH (self, behind)->turn : VANDAP_NONE;
  if (next == VANDAP_NONE || next == turn)
    return;
  begin_earlier (TURN (self, turn), TURN (self, next));
  if (TURN (self, next)->is_parted || !is_same_voice (self, next, turn))
    return;
  find_extent (self, behind, &first, &end);
  give (self, after, end, turn);
}

/* Takes the paragraphs out of the turns they are in; what those were known by goes with what is left, or on. */
static guint
take_out (VandapArrangement *self, guint first, guint after)
{
  guint before = PARAGRAPH (self, first)->turn, behind = PARAGRAPH (self, after - 1)->turn;
  gboolean has_head = before != VANDAP_NONE && first > 0 && PARAGRAPH (self, first - 1)->turn == before;
  gboolean has_tail = behind != VANDAP_NONE && after < self->paragraphs->len && PARAGRAPH (self, after)->turn == behind;
  guint exchange = before != VANDAP_NONE && !has_head ? TURN (self, before)->exchange : VANDAP_NONE;

  if (has_tail)
    {
      guint tail = cut (self, after);

      if (behind == before && !has_head)
        {
          TURN (self, tail)->exchange = exchange;
          exchange = VANDAP_NONE;
        }
    }

  return exchange;
}

static void
trim_around (VandapArrangement *self, guint first, guint after)
{
  if (first > 0)
    trim_turn (self, first - 1);
  if (after < self->paragraphs->len)
    trim_turn (self, after);
}

static gboolean
set_speech (VandapArrangement *self, const VandapCorrection *correction)
{
  VandapArrangedTurn turn = { self->tables->speakers->len, correction->person != VANDAP_NONE ? 1 : 0, correction->asks,
                              FALSE, FALSE, VANDAP_NONE };
  guint first = correction->paragraph, after = correction->paragraph + correction->n_paragraphs;

  if (!is_in_range (self, correction) || !find_person (self, correction))
    return FALSE;

  if (correction->person != VANDAP_NONE)
    g_array_append_val (self->tables->speakers, correction->person);
  turn.exchange = take_out (self, first, after);
  g_array_append_val (self->turns, turn);
  give (self, first, after, self->turns->len - 1);
  for (guint i = first; i < after; i++)
    PARAGRAPH (self, i)->kind = VANDAP_PARAGRAPH_SPEECH;
  trim_around (self, first, after);
  join_before (self, first, after);
  join_behind (self, after);

  return TRUE;
}

static gboolean
split (VandapArrangement *self, guint paragraph)
{
  guint first, after, rest;

  if (paragraph >= self->paragraphs->len || PARAGRAPH (self, paragraph)->turn == VANDAP_NONE)
    return FALSE;

  find_extent (self, paragraph, &first, &after);
  if (!has_speech (self, first, paragraph) || !has_speech (self, paragraph, after))
    return FALSE;
  rest = cut (self, paragraph);
  /* Whoever parts a question makes two. */
  TURN (self, rest)->begins = TURN (self, rest)->asks;
  TURN (self, rest)->is_parted = TRUE;

  return TRUE;
}

static gboolean
merge (VandapArrangement *self, guint paragraph)
{
  guint first, after, before;

  if (paragraph >= self->paragraphs->len || PARAGRAPH (self, paragraph)->turn == VANDAP_NONE)
    return FALSE;

  find_extent (self, paragraph, &first, &after);
  for (before = first; before > 0 && PARAGRAPH (self, before - 1)->turn == VANDAP_NONE; before--)
    ;
  if (before == 0)
    return FALSE;
  give (self, before, after, PARAGRAPH (self, before - 1)->turn);

  return TRUE;
}

static gboolean
set_person (VandapArrangement *self, const VandapCorrection *correction)
{
  const char *name = keep (self, correction->name);
  VandapPerson *person;

  if (correction->person >= self->tables->people->len || name == NULL)
    return FALSE;

  person = PERSON (self, correction->person);
  person->is_label = person->is_label && g_str_equal (person->name, name);
  person->name = name;
  person->courtesy = keep (self, correction->courtesy);
  person->occupation = keep (self, correction->occupation);

  return TRUE;
}

static gboolean
all_ask (VandapArrangement *self, const VandapArrangedTurn *turn)
{
  for (guint i = 0; i < turn->n_speakers; i++)
    if (PERSON (self, get_speaker (self, turn, i))->part != VANDAP_PART_ASKS)
      return FALSE;

  return TRUE;
}

static gboolean
swap (VandapArrangement *self)
{
  for (guint i = 0; i < self->tables->people->len; i++)
    if (PERSON (self, i)->part != VANDAP_PART_OTHER)
      PERSON (self, i)->part = PERSON (self, i)->part == VANDAP_PART_ASKS ? VANDAP_PART_ANSWERS : VANDAP_PART_ASKS;
  for (guint i = 0; i < self->turns->len; i++)
    {
      VandapArrangedTurn *turn = TURN (self, i);

      turn->asks = turn->n_speakers > 0 ? all_ask (self, turn) : !turn->asks;
      turn->begins = FALSE;
    }

  return TRUE;
}

static gboolean
unlabel (VandapArrangement *self, guint paragraph)
{
  if (paragraph >= self->paragraphs->len || PARAGRAPH (self, paragraph)->is_unlabelled
      || vandap_interview_get_paragraph (self->interview, paragraph)->lead == NULL)
    return FALSE;

  PARAGRAPH (self, paragraph)->is_unlabelled = TRUE;

  return TRUE;
}

static gboolean
set_field (VandapArrangement *self, const VandapCorrection *correction)
{
  if (correction->field >= VANDAP_N_FIELDS)
    return FALSE;

  self->tables->fields[correction->field] = keep (self, correction->value);
  /* How the file prints a date that was another one says nothing now. */
  if (correction->field == VANDAP_FIELD_DATE)
    self->tables->fields[VANDAP_FIELD_PRINTED_DATE] = NULL;

  return TRUE;
}

static gboolean
set_derivation (VandapArrangement *self, VandapDerivation derivation)
{
  if (derivation > VANDAP_DERIVATION_TRANSLATION)
    return FALSE;

  self->tables->derivation = derivation;

  return TRUE;
}

/**
 * vandap_arrangement_apply:
 * @self: an arrangement
 * @correction: a correction, of this interview or of another
 *
 * Puts something right.
 *
 * Returns: whether the correction fits; nothing happens where it does not
 */
gboolean
vandap_arrangement_apply (VandapArrangement *self, const VandapCorrection *correction)
{
  switch (correction->what)
    {
    case VANDAP_CORRECTION_KIND:
      return set_kind (self, correction);
    case VANDAP_CORRECTION_SPEECH:
      return set_speech (self, correction);
    case VANDAP_CORRECTION_SPLIT:
      return split (self, correction->paragraph);
    case VANDAP_CORRECTION_MERGE:
      return merge (self, correction->paragraph);
    case VANDAP_CORRECTION_PERSON:
      return set_person (self, correction);
    case VANDAP_CORRECTION_SWAP:
      return swap (self);
    case VANDAP_CORRECTION_UNLABEL:
      return unlabel (self, correction->paragraph);
    case VANDAP_CORRECTION_FIELD:
      return set_field (self, correction);
    case VANDAP_CORRECTION_DERIVATION:
      return set_derivation (self, correction->derivation);
    default:
      return FALSE;
    }
}
