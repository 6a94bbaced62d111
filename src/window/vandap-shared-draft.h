/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-draft.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_SHARED_DRAFT (vandap_shared_draft_get_type ())

/**
 * VandapSharedDraft:
 *
 * What was pasted, in however many windows it is shown: for all of them it is in a
 * file of the person's, or in none.
 */
G_DECLARE_FINAL_TYPE (VandapSharedDraft, vandap_shared_draft, VANDAP, SHARED_DRAFT, GObject)

VandapSharedDraft *vandap_shared_draft_new (VandapDraft *draft);
VandapDraft *vandap_shared_draft_get_draft (VandapSharedDraft *self);

void vandap_shared_draft_join (VandapSharedDraft *self);
void vandap_shared_draft_leave (VandapSharedDraft *self);
gboolean vandap_shared_draft_has_others (VandapSharedDraft *self);

gboolean vandap_shared_draft_is_unsaved (VandapSharedDraft *self);
void vandap_shared_draft_set_may_be_lost (VandapSharedDraft *self, gboolean may_be_lost);
void vandap_shared_draft_note_saved (VandapSharedDraft *self);
void vandap_shared_draft_note_changed (VandapSharedDraft *self);

G_END_DECLS
