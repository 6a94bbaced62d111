/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* What leads elsewhere, before and behind a conversation. */

void vandap_menus_find (VandapPieces *pieces);

G_END_DECLS
