/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "reading/vandap-tei-header.h"

G_BEGIN_DECLS

/**
 * VandapTeiTurns:
 *
 * The turns of a TEI file as they come, and the questions they make up in the end.
 */
typedef struct _VandapTeiTurns VandapTeiTurns;

/**
 * VandapTeiTurnRole:
 * @VANDAP_TEI_TURN_UNTOLD: the file does not say
 * @VANDAP_TEI_TURN_ASKS: it asks
 * @VANDAP_TEI_TURN_ANSWERS: it answers
 *
 * What the file itself says of a turn.
 */
typedef enum
{
  VANDAP_TEI_TURN_UNTOLD,
  VANDAP_TEI_TURN_ASKS,
  VANDAP_TEI_TURN_ANSWERS,
} VandapTeiTurnRole;

VandapTeiTurns *vandap_tei_turns_new (VandapInterviewBuilder *builder, VandapTeiHeader *header);
void vandap_tei_turns_free (VandapTeiTurns *self);

void vandap_tei_turns_begin_exchange (VandapTeiTurns *self, const char *id, const char *corresponding);
void vandap_tei_turns_add (VandapTeiTurns *self, guint first_paragraph, guint n_paragraphs, GArray *speakers,
                           VandapTeiTurnRole role);
void vandap_tei_turns_finish (VandapTeiTurns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiTurns, vandap_tei_turns_free)

G_END_DECLS
