/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-correction.h"
#include "interview/vandap-interview.h"

VandapCorrection *random_correction_new (GRand *rand, VandapInterview *interview);
