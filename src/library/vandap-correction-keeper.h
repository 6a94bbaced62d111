/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-corrections.h"
#include "library/vandap-kept-correction.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_CORRECTION_KEEPER (vandap_correction_keeper_get_type ())

/**
 * VandapCorrectionKeeper:
 *
 * Keeps what is put right in an interview on the disk as soon as it is, while the
 * person goes on.
 *
 * Its signal "kept" says that all of it is there, and "failed" gives a message that
 * names the file and says what to do. "told" says that there is something else to tell
 * of what does not fit.
 */
G_DECLARE_FINAL_TYPE (VandapCorrectionKeeper, vandap_correction_keeper, VANDAP, CORRECTION_KEEPER, GObject)

VandapCorrectionKeeper *vandap_correction_keeper_new (const char *folder, const char *digest, const char *uri,
                                                      VandapCorrections *corrections);
void vandap_correction_keeper_recall (VandapCorrectionKeeper *self, VandapKeptFile *kept, const GPtrArray *fitting);
void vandap_correction_keeper_add_place (VandapCorrectionKeeper *self, const char *uri);
VandapCorrections *vandap_correction_keeper_get_corrections (VandapCorrectionKeeper *self);
GPtrArray *vandap_correction_keeper_get_aside (VandapCorrectionKeeper *self);
GPtrArray *vandap_correction_keeper_get_settled (VandapCorrectionKeeper *self);
guint vandap_correction_keeper_get_n_lost (VandapCorrectionKeeper *self);
void vandap_correction_keeper_accept_loss (VandapCorrectionKeeper *self);
void vandap_correction_keeper_forget (VandapCorrectionKeeper *self);
void vandap_correction_keeper_tell (VandapCorrectionKeeper *self);
gboolean vandap_correction_keeper_is_kept (VandapCorrectionKeeper *self);
void vandap_correction_keeper_keep (VandapCorrectionKeeper *self);
void vandap_correction_keeper_flush (VandapCorrectionKeeper *self);

G_END_DECLS
