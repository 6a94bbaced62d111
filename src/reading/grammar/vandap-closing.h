/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* The words that a conversation ends with. */

guint vandap_closing_find (VandapPieces *self, GArray *roles, guint first_turn);
gboolean vandap_closing_replies_to_thanks (VandapPieces *self, GArray *roles, guint i);

G_END_DECLS
