/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Names that a dash or a full stop sets off, as it does whoever asks. */

void vandap_stopped_names_find (VandapPieces *pieces);

G_END_DECLS
