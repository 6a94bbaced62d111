/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-conventions.h"

G_BEGIN_DECLS

/* Readers' letters, which ask but are answered by nobody. */

gboolean vandap_letters_are_all (VandapPieces *pieces, const VandapVerdict *verdict);
void vandap_letters_give_back_labels (VandapPieces *pieces);

G_END_DECLS
