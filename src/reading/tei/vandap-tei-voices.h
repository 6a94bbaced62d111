/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/tei/vandap-tei-flow.h"
#include "reading/tei/vandap-tei-turns.h"

G_BEGIN_DECLS

/**
 * VandapTeiVoices:
 *
 * Who is speaking at a place of a file. One turn inside another parts it in two.
 */
typedef struct _VandapTeiVoices VandapTeiVoices;

VandapTeiVoices *vandap_tei_voices_new (VandapTeiFlow *flow, VandapTeiPeople *people, VandapTeiTurns *turns);
void vandap_tei_voices_free (VandapTeiVoices *self);
void vandap_tei_voices_begin (VandapTeiVoices *self, const char *who, const char *says);
void vandap_tei_voices_end (VandapTeiVoices *self);
gboolean vandap_tei_voices_is_speaking (VandapTeiVoices *self);
void vandap_tei_voices_add_label (VandapTeiVoices *self, const char *label, gboolean is_printed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTeiVoices, vandap_tei_voices_free)

G_END_DECLS
