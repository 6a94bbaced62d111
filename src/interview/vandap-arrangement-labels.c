/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-arrangement-parts.h"
#include "interview/vandap-label.h"

/* Who says a paragraph as it was read, and as it is put right. */
typedef struct
{
  const guint *was;
  guint n_was;
  const guint *is;
  guint n_is;
  gboolean was_said; /* by somebody, or nobody named: it was no introduction or the like */
} Voices;

static const VandapPerson *
get_person (VandapArrangement *self, guint person)
{
  return &g_array_index (self->tables->people, VandapPerson, person);
}

static gboolean
names_any (VandapArrangement *self, const char *label, const Voices *voices)
{
  for (guint i = 0; i < voices->n_is; i++)
    if (vandap_label_names (label, get_person (self, voices->is[i])))
      return TRUE;

  return FALSE;
}

static gboolean
names_anybody (VandapArrangement *self, const char *label)
{
  for (guint i = 0; i < self->tables->people->len; i++)
    if (vandap_label_names (label, get_person (self, i)))
      return TRUE;

  return FALSE;
}

/* A label that stood for a name ("P.V") goes on to do so; a name that was another's does not. */
static gboolean
is_renamed (VandapArrangement *self, const char *label, guint person)
{
  const VandapPerson *was = vandap_interview_get_person (self->interview, person), *is = get_person (self, person);

  return was->name != is->name && !was->is_label && !vandap_label_is_longer_name (is->name, was->name)
         && !vandap_label_is_longer_name (was->name, is->name) && vandap_label_names (label, was);
}

static gboolean
is_taken_away (VandapArrangement *self, const char *label, const Voices *voices)
{
  gboolean is_same = voices->was_said && voices->n_was == voices->n_is;

  for (guint i = 0; i < voices->n_is && is_same; i++)
    is_same = voices->was[i] == voices->is[i];
  if (!is_same)
    return voices->n_was > 0 || names_anybody (self, label);
  for (guint i = 0; i < voices->n_is; i++)
    if (is_renamed (self, label, voices->is[i]))
      return TRUE;

  return FALSE;
}

static const guint *
get_speakers (VandapArrangement *self, guint first)
{
  return first < self->tables->speakers->len ? &g_array_index (self->tables->speakers, guint, first) : NULL;
}

/* @was: the turn that the paragraph is in as it was read, or %VANDAP_NONE */
static gboolean
misnames (VandapArrangement *self, guint paragraph, guint was)
{
  const VandapArrangedParagraph *arranged = &g_array_index (self->paragraphs, VandapArrangedParagraph, paragraph);
  const VandapParagraph *read = vandap_interview_get_paragraph (self->interview, paragraph);
  const VandapArrangedTurn *turn;
  Voices voices = { NULL, 0, NULL, 0, was != VANDAP_NONE };

  if (read->lead == NULL || arranged->turn == VANDAP_NONE || arranged->kind != VANDAP_PARAGRAPH_SPEECH)
    return FALSE;

  turn = &g_array_index (self->turns, VandapArrangedTurn, arranged->turn);
  voices.is = get_speakers (self, turn->first_speaker);
  voices.n_is = turn->n_speakers;
  if (was != VANDAP_NONE)
    {
      const VandapTurn *marks = vandap_interview_get_turn (self->interview, was);

      voices.was = get_speakers (self, marks->first_speaker);
      voices.n_was = marks->n_speakers;
    }

  return (read->misnames || is_taken_away (self, read->lead, &voices)) && vandap_label_has_words (read->lead)
         && !names_any (self, read->lead, &voices);
}

static guint
get_end (VandapInterview *interview, guint turn)
{
  const VandapTurn *marks = vandap_interview_get_turn (interview, turn);

  return marks->first_paragraph + marks->n_paragraphs;
}

/**
 * vandap_arrangement_build_labels:
 * @self: an arrangement
 *
 * Finds the labels that name somebody else than who says what stands behind them now.
 */
void
vandap_arrangement_build_labels (VandapArrangement *self)
{
  guint n_turns = vandap_interview_get_n_turns (self->interview), next = 0, turn = VANDAP_NONE;

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      if (turn != VANDAP_NONE && i == get_end (self->interview, turn))
        turn = VANDAP_NONE;
      if (next < n_turns && i == vandap_interview_get_turn (self->interview, next)->first_paragraph)
        turn = next++;
      g_array_index (self->tables->paragraphs, VandapParagraph, i).misnames = misnames (self, i, turn);
    }
}
