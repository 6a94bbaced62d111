/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

void vandap_headline_find (VandapPieces *self);

G_END_DECLS
