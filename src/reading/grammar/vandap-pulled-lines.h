/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Words that are printed twice, for they were worth it. */

void vandap_pulled_lines_find (VandapPieces *self);

G_END_DECLS
