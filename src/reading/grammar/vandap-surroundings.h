/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* What stands around the turns: title, facts, captions, bylines, what is printed twice. */

void vandap_surroundings_find_facts (VandapPieces *pieces);
void vandap_surroundings_find (VandapPieces *pieces);

G_END_DECLS
