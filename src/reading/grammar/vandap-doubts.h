/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-conventions.h"

G_BEGIN_DECLS

/**
 * VandapPieceDoubt:
 * @piece: index of a piece
 * @reason: what is not sure of it, translated; static
 *
 * A piece of which the grammar is less sure than of all others.
 */
typedef struct
{
  guint piece;
  const char *reason;
} VandapPieceDoubt;

GArray *vandap_doubts_find (VandapPieces *pieces, const VandapVerdict *verdict, GArray *kinds);

G_END_DECLS
