/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Labels without colons that begin as items of lists do. */

gboolean vandap_listed_labels_are_in (VandapPieces *pieces);

G_END_DECLS
