/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "library/vandap-history-entries.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_HISTORY (vandap_history_get_type ())

/**
 * VandapHistory:
 *
 * What a person opened, the newest first, and where in it they were.
 *
 * Its signal "changed" is emitted when there are other entries than before, or
 * in another order; not when only a place changed.
 */
G_DECLARE_FINAL_TYPE (VandapHistory, vandap_history, VANDAP, HISTORY, GObject)

VandapHistory *vandap_history_new (const char *path);
gboolean vandap_history_save (VandapHistory *self, GError **error);
const char *vandap_history_get_problem (VandapHistory *self);

guint vandap_history_get_n_entries (VandapHistory *self);
const VandapHistoryEntry *vandap_history_get_entry (VandapHistory *self, guint nth);
const VandapHistoryEntry *vandap_history_find (VandapHistory *self, GFile *file);

void vandap_history_note_opened (VandapHistory *self, GFile *file, const char *title);
void vandap_history_note_place (VandapHistory *self, GFile *file, guint question);
void vandap_history_remove (VandapHistory *self, GFile *file);
void vandap_history_clear (VandapHistory *self);

G_END_DECLS
