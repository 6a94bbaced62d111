/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-correction.h"
#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/**
 * VandapArrangement:
 *
 * Who says what in an interview while it is being put right. The interview stays
 * as it is; what comes of it is another one over the same text.
 */
typedef struct _VandapArrangement VandapArrangement;

VandapArrangement *vandap_arrangement_new (VandapInterview *interview);
void vandap_arrangement_free (VandapArrangement *self);
gboolean vandap_arrangement_apply (VandapArrangement *self, const VandapCorrection *correction);
VandapInterview *vandap_arrangement_build (VandapArrangement *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapArrangement, vandap_arrangement_free)

G_END_DECLS
