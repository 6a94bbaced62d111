/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

gboolean vandap_interview_is_same (VandapInterview *a, VandapInterview *b);

G_END_DECLS
