/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* What papers print behind a conversation, and between what is said in it. */

void vandap_ends_find_links (VandapPieces *pieces);
void vandap_ends_find (VandapPieces *pieces);

G_END_DECLS
