/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-conventions.h"

G_BEGIN_DECLS

/* Lists and verse, whose lines only look like headings. */

void vandap_runs_keep (VandapPieces *pieces, GArray *roles);

G_END_DECLS
