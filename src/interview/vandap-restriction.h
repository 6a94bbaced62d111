/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* Whether the use of an interview is restricted, and how that is said wherever its words go, in the user's language. */

gboolean vandap_interview_is_restricted (VandapInterview *interview);
char *vandap_interview_dup_restriction (VandapInterview *interview);
char *vandap_interview_dup_restriction_line (VandapInterview *interview);

G_END_DECLS
