/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* Where an interview comes from and how it stands to what was said, in words for people, in the user's language. */

char *vandap_citation_dup_date (VandapInterview *interview);
char *vandap_citation_dup_source (VandapInterview *interview);
char *vandap_citation_dup_byline (VandapInterview *interview);
char *vandap_citation_dup_headline (VandapInterview *interview);
char *vandap_citation_dup_reference (VandapInterview *interview);
const char *vandap_citation_get_origin (VandapOrigin origin);
const char *vandap_citation_get_state (VandapInterview *interview);

G_END_DECLS
