/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "interview/vandap-marks.h"
#include "interview/vandap-source.h"

G_BEGIN_DECLS

/**
 * VandapCorrectionKind:
 * @VANDAP_CORRECTION_KIND: paragraphs are of a kind that nobody says
 * @VANDAP_CORRECTION_SPEECH: somebody asks or answers in paragraphs
 * @VANDAP_CORRECTION_SPLIT: a turn begins at a paragraph
 * @VANDAP_CORRECTION_MERGE: the turn of a paragraph goes on with what was said before it
 * @VANDAP_CORRECTION_PERSON: what a person is called
 * @VANDAP_CORRECTION_SWAP: those who ask answer, and the other way round
 * @VANDAP_CORRECTION_UNLABEL: the label of a paragraph is part of its text
 * @VANDAP_CORRECTION_FIELD: something known of where the interview comes from
 * @VANDAP_CORRECTION_DERIVATION: how the text stands to what was said
 *
 * What a correction does.
 */
typedef enum
{
  VANDAP_CORRECTION_KIND,
  VANDAP_CORRECTION_SPEECH,
  VANDAP_CORRECTION_SPLIT,
  VANDAP_CORRECTION_MERGE,
  VANDAP_CORRECTION_PERSON,
  VANDAP_CORRECTION_SWAP,
  VANDAP_CORRECTION_UNLABEL,
  VANDAP_CORRECTION_FIELD,
  VANDAP_CORRECTION_DERIVATION,
} VandapCorrectionKind;

/**
 * VandapCorrection:
 * @what: what it does
 * @paragraph: index of the first paragraph it is about
 * @n_paragraphs: how many paragraphs it is about
 * @kind: what the paragraphs are
 * @asks: whether the paragraphs ask
 * @person: index of a person; one more than there are is a new one, %VANDAP_NONE nobody
 * @name: (nullable): the person's name
 * @courtesy: (nullable): the courtesy word before it
 * @occupation: (nullable): who the person is
 * @field: what is known of the source
 * @value: (nullable): its value
 * @derivation: how the text stands to what was said
 *
 * One step of putting an interview right. Only the members that its kind speaks of
 * count; the others are 0.
 */
typedef struct
{
  VandapCorrectionKind what;
  guint paragraph;
  guint n_paragraphs;
  VandapParagraphKind kind;
  gboolean asks;
  guint person;
  char *name;
  char *courtesy;
  char *occupation;
  VandapField field;
  char *value;
  VandapDerivation derivation;
} VandapCorrection;

VandapCorrection *vandap_correction_new_kind (guint paragraph, guint n_paragraphs, VandapParagraphKind kind);
VandapCorrection *vandap_correction_new_speech (guint paragraph, guint n_paragraphs, gboolean asks, guint person,
                                                const char *name);
VandapCorrection *vandap_correction_new_speech_of_new (guint paragraph, guint n_paragraphs, gboolean asks, guint index,
                                                       const VandapPerson *person);
VandapCorrection *vandap_correction_new_at (VandapCorrectionKind what, guint paragraph);
VandapCorrection *vandap_correction_new_person (guint person, const char *name, const char *courtesy,
                                                const char *occupation);
VandapCorrection *vandap_correction_new_swap (void);
VandapCorrection *vandap_correction_new_field (VandapField field, const char *value);
VandapCorrection *vandap_correction_new_derivation (VandapDerivation derivation);
VandapCorrection *vandap_correction_copy (const VandapCorrection *self);
void vandap_correction_free (VandapCorrection *self);
gboolean vandap_correction_equal (const VandapCorrection *a, const VandapCorrection *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapCorrection, vandap_correction_free)

G_END_DECLS
