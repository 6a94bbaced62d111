/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview/vandap-correction.h"

static VandapCorrection *
create (VandapCorrectionKind what)
{
  VandapCorrection *self = g_new0 (VandapCorrection, 1);

  self->what = what;

  return self;
}

/* What is empty is not there. */
static char *
dup_filled (const char *string)
{
  return string != NULL && *string != '\0' ? g_strdup (string) : NULL;
}

/**
 * vandap_correction_new_kind:
 * @paragraph: index of a paragraph
 * @n_paragraphs: how many, from there on
 * @kind: what they are; not speech
 *
 * Creates a correction that takes paragraphs for something that nobody says.
 *
 * Returns: (transfer full): a new correction
 */
VandapCorrection *
vandap_correction_new_kind (guint paragraph, guint n_paragraphs, VandapParagraphKind kind)
{
  VandapCorrection *self;

  g_return_val_if_fail (kind != VANDAP_PARAGRAPH_SPEECH, NULL);

  self = create (VANDAP_CORRECTION_KIND);
  self->paragraph = paragraph;
  self->n_paragraphs = n_paragraphs;
  self->kind = kind;

  return self;
}

/**
 * vandap_correction_new_speech:
 * @paragraph: index of a paragraph
 * @n_paragraphs: how many, from there on
 * @asks: whether they ask; else they answer
 * @person: index of who says them; one more than there are for somebody new, %VANDAP_NONE for nobody
 * @name: (nullable): the name of somebody new
 *
 * Creates a correction that gives paragraphs to somebody.
 *
 * Returns: (transfer full): a new correction
 */
VandapCorrection *
vandap_correction_new_speech (guint paragraph, guint n_paragraphs, gboolean asks, guint person, const char *name)
{
  VandapCorrection *self = create (VANDAP_CORRECTION_SPEECH);

  self->paragraph = paragraph;
  self->n_paragraphs = n_paragraphs;
  self->asks = !!asks;
  self->person = person;
  self->name = dup_filled (name);

  return self;
}

/**
 * vandap_correction_new_speech_of_new:
 * @paragraph: index of a paragraph
 * @n_paragraphs: how many, from there on
 * @asks: whether they ask; else they answer
 * @index: the index the person will have: how many there are before
 * @person: what the person is called
 *
 * Creates a correction that gives paragraphs to somebody new: one step, so that
 * nobody is there half named when it is taken back.
 *
 * Returns: (transfer full): a new correction
 */
VandapCorrection *
vandap_correction_new_speech_of_new (guint paragraph, guint n_paragraphs, gboolean asks, guint index,
                                     const VandapPerson *person)
{
  VandapCorrection *self = vandap_correction_new_speech (paragraph, n_paragraphs, asks, index, person->name);

  self->courtesy = dup_filled (person->courtesy);
  self->occupation = dup_filled (person->occupation);

  return self;
}

/**
 * vandap_correction_new_at:
 * @what: a correction that needs no more than a place: split, merge or unlabel
 * @paragraph: index of a paragraph
 *
 * Creates a correction at a paragraph.
 *
 * Returns: (transfer full): a new correction
 */
VandapCorrection *
vandap_correction_new_at (VandapCorrectionKind what, guint paragraph)
{
  VandapCorrection *self;

  g_return_val_if_fail (what == VANDAP_CORRECTION_SPLIT || what == VANDAP_CORRECTION_MERGE
                          || what == VANDAP_CORRECTION_UNLABEL,
                        NULL);

  self = create (what);
  self->paragraph = paragraph;
  self->n_paragraphs = 1;

  return self;
}

/**
 * vandap_correction_new_person:
 * @person: index of a person
 * @name: the name without courtesy words
 * @courtesy: (nullable): the courtesy word before it
 * @occupation: (nullable): who the person is
 *
 * Creates a correction that says what a person is called.
 *
 * Returns: (transfer full): a new correction
 */
VandapCorrection *
vandap_correction_new_person (guint person, const char *name, const char *courtesy, const char *occupation)
{
  VandapCorrection *self = create (VANDAP_CORRECTION_PERSON);

  self->person = person;
  self->name = dup_filled (name);
  self->courtesy = dup_filled (courtesy);
  self->occupation = dup_filled (occupation);

  return self;
}

/**
 * vandap_correction_new_swap:
 *
 * Creates a correction that has those ask who answer, and the other way round.
 *
 * Returns: (transfer full): a new correction
 */
VandapCorrection *
vandap_correction_new_swap (void)
{
  return create (VANDAP_CORRECTION_SWAP);
}

/**
 * vandap_correction_new_field:
 * @field: what is known
 * @value: (nullable): its value, or %NULL where it is not known after all
 *
 * Creates a correction of where the interview comes from.
 *
 * Returns: (transfer full): a new correction
 */
VandapCorrection *
vandap_correction_new_field (VandapField field, const char *value)
{
  VandapCorrection *self;

  g_return_val_if_fail (field < VANDAP_N_FIELDS, NULL);

  self = create (VANDAP_CORRECTION_FIELD);
  self->field = field;
  self->value = dup_filled (value);

  return self;
}

/**
 * vandap_correction_new_derivation:
 * @derivation: how the text stands to what was said
 *
 * Creates a correction of how the text stands to what was said.
 *
 * Returns: (transfer full): a new correction
 */
VandapCorrection *
vandap_correction_new_derivation (VandapDerivation derivation)
{
  VandapCorrection *self = create (VANDAP_CORRECTION_DERIVATION);

  self->derivation = derivation;

  return self;
}

/**
 * vandap_correction_copy:
 * @self: a correction
 *
 * Copies a correction.
 *
 * Returns: (transfer full): the copy
 */
VandapCorrection *
vandap_correction_copy (const VandapCorrection *self)
{
  VandapCorrection *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->courtesy = g_strdup (self->courtesy);
  copy->occupation = g_strdup (self->occupation);
  copy->value = g_strdup (self->value);

  return copy;
}

/**
 * vandap_correction_free:
 * @self: (transfer full) (nullable): a correction
 *
 * Frees a correction.
 */
void
vandap_correction_free (VandapCorrection *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->courtesy);
  g_free (self->occupation);
  g_free (self->value);
  g_free (self);
}

/**
 * vandap_correction_equal:
 * @a: a correction
 * @b: another
 *
 * Tells whether two corrections say the same.
 *
 * Returns: %TRUE if they do
 */
gboolean
vandap_correction_equal (const VandapCorrection *a, const VandapCorrection *b)
{
  return a->what == b->what && a->paragraph == b->paragraph && a->n_paragraphs == b->n_paragraphs && a->kind == b->kind
         && a->asks == b->asks && a->person == b->person && a->field == b->field && a->derivation == b->derivation
         && g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->courtesy, b->courtesy) == 0
         && g_strcmp0 (a->occupation, b->occupation) == 0 && g_strcmp0 (a->value, b->value) == 0;
}
