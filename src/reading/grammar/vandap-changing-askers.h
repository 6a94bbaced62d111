/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

gboolean *vandap_changing_askers_find (VandapPieces *pieces);

G_END_DECLS
