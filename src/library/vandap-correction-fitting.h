/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-anchors.h"
#include "library/vandap-kept-correction.h"

G_BEGIN_DECLS

/* Which of the corrections that were kept fit an interview as it is read now. */

GPtrArray *vandap_correction_fitting_find (const GPtrArray *kept, VandapAnchors *anchors, VandapCorrections *corrections);
guint vandap_correction_fitting_count (const GPtrArray *fitting);
guint vandap_correction_fitting_apply (const GPtrArray *kept, const GPtrArray *fitting, VandapCorrections *corrections,
                                       GPtrArray *aside);

G_END_DECLS
