/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* What a TEI file says of itself. */

void vandap_tei_write_header (GString *out, VandapInterview *interview);

G_END_DECLS
