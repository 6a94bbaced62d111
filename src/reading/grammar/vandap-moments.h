/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "reading/grammar/vandap-lead.h"

G_BEGIN_DECLS

/* Moments of a recording beside the names of those who speak. */

gsize vandap_moments_skip (const char *text, gsize length, gsize at);
gboolean vandap_moments_end_bracketed (VandapLead *self, const char *text, gsize length, gsize start, gsize end, gsize at);
gboolean vandap_moments_parse_before_label (VandapLead *self, const char *text, gsize length);
void vandap_moments_add (VandapInterviewBuilder *builder, const char *lead);

G_END_DECLS
