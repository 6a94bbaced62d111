/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-inline.h"

G_BEGIN_DECLS

/* How TEI sets what stands inside a paragraph. */

extern const VandapInlineFormat vandap_tei_inline_format;

void vandap_tei_write_time (GString *out, const VandapTime *moment);
void vandap_tei_write_timeline (GString *out, VandapInterview *interview);

G_END_DECLS
