/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

guint vandap_named_answers_find (VandapPieces *pieces);
gboolean vandap_named_answers_stand_behind (VandapPieces *pieces, guint piece, guint label);

G_END_DECLS
