/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Labels in lower case. */

void vandap_lower_names_find (VandapPieces *pieces);

G_END_DECLS
