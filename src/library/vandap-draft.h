/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_DRAFT (vandap_draft_get_type ())

/**
 * VandapDraft:
 *
 * What was pasted and is in no file of the person's yet, kept in a folder: a file
 * under the SHA-256 of its bytes, for nobody's eyes but the person's own.
 *
 * As long as the object lives, the file is held, and no other program lists it. What
 * becomes of it later, vandap_draft_remove() says: without that it is there still, and
 * vandap_draft_listing_run() finds it. Its signals "kept" and "failed" say that it is on
 * the disk now, or that it could not be kept, and what to do.
 */
G_DECLARE_FINAL_TYPE (VandapDraft, vandap_draft, VANDAP, DRAFT, GObject)

VandapDraft *vandap_draft_new (const char *folder, GBytes *bytes, gboolean is_html);
VandapDraft *vandap_draft_new_held (const char *path, int fd, gboolean is_html);

void vandap_draft_keep (VandapDraft *self);
void vandap_draft_load_async (VandapDraft *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean vandap_draft_load_finish (VandapDraft *self, GAsyncResult *result, GError **error);
void vandap_draft_remove (VandapDraft *self);
void vandap_draft_flush (VandapDraft *self);

GBytes *vandap_draft_get_bytes (VandapDraft *self);
gboolean vandap_draft_is_html (VandapDraft *self);
gboolean vandap_draft_is_held (VandapDraft *self);
gint64 vandap_draft_get_time (VandapDraft *self);

G_END_DECLS
