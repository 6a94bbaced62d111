/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/tei/vandap-tei-voices.h"

#include <string.h>

#include "interview/vandap-tei-words.h"

#define SPACE " \t\n\r"

/* A turn that has begun, and how much there was before it. */
typedef struct
{
  char *who;
  char *label;
  VandapTeiTurnSays says;
  guint n_paragraphs;
  guint n_speech;
  guint n_asking;
} Voice;

struct _VandapTeiVoices
{
  VandapTeiFlow *flow;
  VandapTeiPeople *people;
  VandapTeiTurns *turns;
  GArray *voices; /* Voice, innermost last */
};

static void
clear_voice (gpointer data)
{
  Voice *voice = data;

  g_free (voice->who);
  g_free (voice->label);
}

/**
 * vandap_tei_voices_new:
 * @flow: where the paragraphs come from
 * @people: who takes part
 * @turns: where turns go; all three outlive the voices
 *
 * Creates a silence.
 *
 * Returns: (transfer full): new voices
 */
VandapTeiVoices *
vandap_tei_voices_new (VandapTeiFlow *flow, VandapTeiPeople *people, VandapTeiTurns *turns)
{
  VandapTeiVoices *self = g_new0 (VandapTeiVoices, 1);

  self->flow = flow;
  self->people = people;
  self->turns = turns;
  self->voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  g_array_set_clear_func (self->voices, clear_voice);

  return self;
}

/**
 * vandap_tei_voices_free:
 * @self: (transfer full) (nullable): voices
 *
 * Frees voices.
 */
void
vandap_tei_voices_free (VandapTeiVoices *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->voices);
  g_free (self);
}

static Voice *
get_innermost (VandapTeiVoices *self)
{
  return self->voices->len > 0 ? &g_array_index (self->voices, Voice, self->voices->len - 1) : NULL;
}

static void
take_stock (VandapTeiVoices *self, Voice *voice)
{
  voice->n_paragraphs = vandap_tei_flow_get_kinds (self->flow)->len;
  voice->n_speech = vandap_tei_flow_get_n_speech (self->flow);
  voice->n_asking = vandap_tei_flow_get_n_asking (self->flow);
}

/* Somebody nobody described is known by what points at them, unless a label names them. */
static gboolean
add_pointed (VandapTeiVoices *self, const char *pointer, gboolean is_labelled)
{
  guint person = vandap_tei_people_find (self->people, pointer);
  const char *hash = strrchr (pointer, '#');

  if (person == VANDAP_NONE && is_labelled)
    return FALSE;
  if (person == VANDAP_NONE)
    person = vandap_tei_people_add (self->people, hash != NULL ? hash + 1 : pointer, NULL, NULL, NULL, TRUE);
  if (person == VANDAP_NONE)
    return FALSE;
  vandap_tei_turns_add_speaker (self->turns, person);

  return TRUE;
}

/* Those @who points at; where it points at nobody known, the one the label names. */
static void
add_speakers (VandapTeiVoices *self, const Voice *voice)
{
  const char *p = voice->who != NULL ? voice->who : "";
  gboolean any = FALSE;
  guint person;

  for (p += strspn (p, SPACE); *p != '\0'; p += strspn (p, SPACE))
    {
      gsize length = strcspn (p, SPACE);
      g_autofree char *pointer = g_strndup (p, length);

      any |= add_pointed (self, pointer, voice->label != NULL);
      p += length;
    }
  if (any || voice->label == NULL)
    return;

  person = vandap_tei_people_find_labelled (self->people, voice->label);
  if (person != VANDAP_NONE)
    vandap_tei_turns_add_speaker (self->turns, person);
}

/* What was said since the innermost turn began, or was taken up again, is a turn. */
static void
add_turn (VandapTeiVoices *self)
{
  Voice *voice = get_innermost (self);
  VandapTeiTurn turn = { 0 };

  if (voice == NULL || vandap_tei_flow_get_n_speech (self->flow) == voice->n_speech)
    return;

  turn.first_paragraph = voice->n_paragraphs;
  turn.n_paragraphs = vandap_tei_flow_get_kinds (self->flow)->len - voice->n_paragraphs;
  turn.says = voice->says;
  turn.ends_asking = vandap_tei_flow_get_n_asking (self->flow) > voice->n_asking;
  add_speakers (self, voice);
  vandap_tei_turns_add (self->turns, &turn);
}

/**
 * vandap_tei_voices_begin:
 * @self: voices, with no paragraph begun
 * @who: (nullable): pointers at those who speak
 * @says: (nullable): "question" or "answer" where the file says which it is
 *
 * Begins a turn.
 */
void
vandap_tei_voices_begin (VandapTeiVoices *self, const char *who, const char *says)
{
  Voice voice = { g_strdup (who), NULL, VANDAP_TEI_TURN_SAYS_NOTHING, 0, 0, 0 };

  if (g_strcmp0 (says, VANDAP_TEI_QUESTION) == 0)
    voice.says = VANDAP_TEI_TURN_SAYS_QUESTION;
  else if (g_strcmp0 (says, VANDAP_TEI_ANSWER) == 0)
    voice.says = VANDAP_TEI_TURN_SAYS_ANSWER;

  vandap_tei_flow_flush_speech_lead (self->flow);
  add_turn (self);
  take_stock (self, &voice);
  g_array_append_val (self->voices, voice);
}

/**
 * vandap_tei_voices_end:
 * @self: voices, with no paragraph begun
 *
 * Ends the turn that was begun last; one around it goes on.
 */
void
vandap_tei_voices_end (VandapTeiVoices *self)
{
  vandap_tei_flow_flush_speech_lead (self->flow);
  add_turn (self);
  g_array_set_size (self->voices, self->voices->len - 1);
  if (self->voices->len > 0)
    take_stock (self, get_innermost (self));
}

/**
 * vandap_tei_voices_is_speaking:
 * @self: voices
 *
 * Tells whether somebody is speaking.
 *
 * Returns: %TRUE if so
 */
gboolean
vandap_tei_voices_is_speaking (VandapTeiVoices *self)
{
  return self->voices->len > 0;
}

/**
 * vandap_tei_voices_add_label:
 * @self: voices
 * @label: a label
 * @is_printed: whether it was printed, and not put there by whoever prepared the file
 *
 * Takes a label: that of the turn, or of the next paragraph where nobody is speaking.
 * Who speaks is known by it in any case.
 */
void
vandap_tei_voices_add_label (VandapTeiVoices *self, const char *label, gboolean is_printed)
{
  Voice *voice = get_innermost (self);

  if (voice == NULL)
    {
      vandap_tei_flow_set_lead (self->flow, label);
      return;
    }

  if (voice->label == NULL && *label != '\0')
    voice->label = g_strdup (label);
  if (is_printed)
    vandap_tei_flow_set_speech_lead (self->flow, label);
}
