/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Headings of sections that ask, between turns under labels. */

void vandap_section_heads_find (VandapPieces *pieces, GArray *roles);

G_END_DECLS
