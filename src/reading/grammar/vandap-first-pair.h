/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/**
 * VandapFirstPair:
 * @asks: the piece whose label says who asks, or %VANDAP_NONE
 * @answers: the piece whose label says who answers, or %VANDAP_NONE
 *
 * Where a paper names people in the first question and its answer, and nowhere else.
 */
typedef struct
{
  guint asks;
  guint answers;
} VandapFirstPair;

void vandap_first_pair_find (VandapFirstPair *self, VandapPieces *pieces);

G_END_DECLS
