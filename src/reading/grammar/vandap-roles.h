/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-conventions.h"

G_BEGIN_DECLS

/* What a convention gets wrong by itself. */

void vandap_roles_amend (VandapPieces *pieces, GArray *roles, gboolean is_set_off);
gboolean vandap_roles_speaks_to_asked (VandapPieces *pieces, const VandapPiece *piece);

G_END_DECLS
