/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-conventions.h"

G_BEGIN_DECLS

/**
 * VandapKinds:
 * @kinds: (element-type VandapParagraphKind): of each piece
 * @first_turn: piece the first turn begins with; how many pieces there are where there is none
 * @last_turn: piece the last turn ends with, or %VANDAP_NONE
 * @last_begin: piece the last turn begins with; 0 where there is none
 * @title: piece that is the title, or %VANDAP_NONE
 * @byline: (nullable): who held the interview, as far as it is printed
 *
 * What the pieces of a document are.
 */
typedef struct
{
  GArray *kinds;
  guint first_turn;
  guint last_turn;
  guint last_begin;
  guint title;
  char *byline;
} VandapKinds;

void vandap_kinds_judge (VandapKinds *self, VandapPieces *pieces, GArray *roles);
void vandap_kinds_clear (VandapKinds *self);

G_END_DECLS
