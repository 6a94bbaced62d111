/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-corrections.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_CORRECTION_KEEPER (vandap_correction_keeper_get_type ())

/**
 * VandapCorrectionKeeper:
 *
 * Keeps what is put right in an interview on the disk as soon as it is, while the
 * person goes on.
 *
 * Its signal "kept" says that all of it is there, and "failed" gives a message that
 * names the file and says what to do.
 */
G_DECLARE_FINAL_TYPE (VandapCorrectionKeeper, vandap_correction_keeper, VANDAP, CORRECTION_KEEPER, GObject)

VandapCorrectionKeeper *vandap_correction_keeper_new (const char *folder, const char *digest, const char *uri,
                                                      VandapCorrections *corrections);
GPtrArray *vandap_correction_keeper_get_aside (VandapCorrectionKeeper *self);
GPtrArray *vandap_correction_keeper_get_settled (VandapCorrectionKeeper *self);
void vandap_correction_keeper_keep (VandapCorrectionKeeper *self);
void vandap_correction_keeper_flush (VandapCorrectionKeeper *self);

G_END_DECLS
