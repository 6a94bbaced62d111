/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Numbered headings that count the questions. */

void vandap_counting_find (VandapPieces *pieces);

G_END_DECLS
