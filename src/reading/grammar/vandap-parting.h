/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* How blocks become pieces. */

void vandap_parting_part (VandapPieces *self);
void vandap_parting_join (VandapPieces *self);

G_END_DECLS
