/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-correction-keeper.h"
#include "library/vandap-recall.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_CORRECTION_KEEPERS (vandap_correction_keepers_get_type ())

/**
 * VandapCorrectionKeepers:
 *
 * What is put right in all that is open. Wherever the same bytes are open, it is one
 * list of corrections, with one keeper.
 */
G_DECLARE_FINAL_TYPE (VandapCorrectionKeepers, vandap_correction_keepers, VANDAP, CORRECTION_KEEPERS, GObject)

VandapCorrectionKeepers *vandap_correction_keepers_new (const char *folder);
const char *vandap_correction_keepers_get_folder (VandapCorrectionKeepers *self);
VandapCorrectionKeeper *vandap_correction_keepers_get (VandapCorrectionKeepers *self, const char *digest, const char *uri,
                                                       VandapInterview *interview, VandapRecall *recall, GError **error);

gboolean vandap_correction_keepers_know (VandapCorrectionKeepers *self, const char *digest);
void vandap_correction_keepers_recall_async (VandapCorrectionKeepers *self, const char *digest, VandapInterview *interview,
                                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
VandapRecall *vandap_correction_keepers_recall_finish (VandapCorrectionKeepers *self, GAsyncResult *result, GError **error);

G_END_DECLS
