/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-draft.h"
#include "window/vandap-opening.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_PASTED (vandap_pasted_get_type ())

/**
 * VandapPasted:
 *
 * What becomes of an interview that was pasted into a document: it is kept among the
 * drafts until it is in a file of the person's, or may be lost.
 *
 * Its signal "failed" says that it could not be kept, and what to do.
 */
G_DECLARE_FINAL_TYPE (VandapPasted, vandap_pasted, VANDAP, PASTED, GObject)

VandapPasted *vandap_pasted_new (VandapOpening *opening);
void vandap_pasted_set_folder (VandapPasted *self, const char *folder);

GCancellable *vandap_pasted_await (VandapPasted *self);
void vandap_pasted_open (VandapPasted *self, GBytes *bytes, gboolean is_html);
void vandap_pasted_open_draft (VandapPasted *self, VandapDraft *draft);
void vandap_pasted_drop_coming (VandapPasted *self);
void vandap_pasted_let_go_of_coming (VandapPasted *self);

void vandap_pasted_arrive (VandapPasted *self, gboolean is_pasted);
void vandap_pasted_say_trouble (VandapPasted *self);
void vandap_pasted_share (VandapPasted *self, VandapPasted *other);
void vandap_pasted_end (VandapPasted *self);

gboolean vandap_pasted_is_there (VandapPasted *self);
gboolean vandap_pasted_is_unsaved (VandapPasted *self);
gboolean vandap_pasted_would_be_lost (VandapPasted *self);
void vandap_pasted_set_may_be_lost (VandapPasted *self, gboolean may_be_lost);
gboolean vandap_pasted_may_be_lost (VandapPasted *self);
void vandap_pasted_note_saved (VandapPasted *self);
void vandap_pasted_note_changed (VandapPasted *self);

G_END_DECLS
