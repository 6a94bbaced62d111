/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-kept-correction.h"

G_BEGIN_DECLS

char *vandap_correction_words_dup (const VandapKeptCorrection *kept, const VandapCorrection *fitting,
                                   VandapInterview *interview);

G_END_DECLS
