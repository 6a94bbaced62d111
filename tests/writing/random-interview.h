/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "writing/vandap-writing.h"

G_BEGIN_DECLS

/* Interviews that say nothing, but in every way an interview can. */

VandapInterview *random_interview_new (GRand *rand, gboolean proper);
VandapInterview *sample_interview_new (VandapDerivation derivation);

char *write_to_string (VandapInterview *interview, VandapWriteFunc write);

G_END_DECLS
