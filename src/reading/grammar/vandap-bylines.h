/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Who held the interview, as the paper prints it. */

void vandap_bylines_find (VandapPieces *pieces);
void vandap_bylines_find_end_notes (VandapPieces *pieces);
char *vandap_bylines_dup_name (VandapPieces *pieces);

G_END_DECLS
