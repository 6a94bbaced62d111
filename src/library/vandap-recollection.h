/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-correction-keepers.h"
#include "library/vandap-kept-correction.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_RECOLLECTION (vandap_recollection_get_type ())

/**
 * VandapRecollection:
 *
 * What a person put right in a file before: in the very bytes that are open, which is
 * put right again at once as far as it fits, and in what the file was before it changed,
 * which is put right again when the person says so.
 *
 * Nothing of it is lost: what does not fit is kept aside until it fits, or is forgotten.
 * Its signal "changed" says that there is something else to tell of it.
 */
G_DECLARE_FINAL_TYPE (VandapRecollection, vandap_recollection, VANDAP, RECOLLECTION, GObject)

VandapRecollection *vandap_recollection_new (VandapCorrectionKeepers *keepers, const char *digest, const char *uri,
                                             VandapInterview *interview, VandapRecall *recall, GError **error);
VandapCorrectionKeeper *vandap_recollection_get_keeper (VandapRecollection *self);
VandapCorrectionKeepers *vandap_recollection_get_keepers (VandapRecollection *self);
const char *vandap_recollection_get_folder (VandapRecollection *self);

const GPtrArray *vandap_recollection_get_aside (VandapRecollection *self);
guint vandap_recollection_get_n_lost (VandapRecollection *self);
void vandap_recollection_accept_loss (VandapRecollection *self);

void vandap_recollection_look (VandapRecollection *self);
void vandap_recollection_stop (VandapRecollection *self);
const GPtrArray *vandap_recollection_get_former (VandapRecollection *self);
const VandapCorrection *vandap_recollection_get_fitting (VandapRecollection *self, guint nth);
guint vandap_recollection_get_n_fitting (VandapRecollection *self);
guint vandap_recollection_take_over (VandapRecollection *self);
void vandap_recollection_decline (VandapRecollection *self);

void vandap_recollection_forget (VandapRecollection *self);
char *vandap_recollection_dup_heritage (VandapRecollection *self, const GPtrArray *others, const GPtrArray *names);

G_END_DECLS
