/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Names that stand alone on their lines, without a colon, before what they say. */

void vandap_name_lines_find (VandapPieces *pieces);

G_END_DECLS
