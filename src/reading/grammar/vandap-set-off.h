/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Which labels are none where the questions are printed unlike the answers. */

void vandap_set_off_drop_words (VandapPieces *pieces);

G_END_DECLS
