/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/**
 * VandapSingleNames:
 * @pieces: the pieces of a document
 * @asks: of each label: whether whoever has it asks again and again
 * @some_asks: whether one does
 * @says_who_answers: whether a label that comes again says by its words who answers
 * @sets_off: whether names are printed unlike the words behind them
 * @in_capitals: whether all names that come again are printed in capitals
 * @n_in_capitals: how often one that is so stands before a paragraph
 * @n_again: how many names come again
 * @names_follow: whether what may be a name stands behind most questions
 * @front: where the conversation begins, in bytes of the text
 * @turn: index of the piece that began the turn before, or %VANDAP_NONE
 * @looked_through: how much of the text names were looked for in, in bytes
 *
 * What tells that a label which comes once is the name of somebody who says one thing:
 * somebody on a panel, say, whom another one asks.
 */
typedef struct
{
  VandapPieces *pieces;
  gboolean *asks;
  gboolean some_asks;
  gboolean says_who_answers;
  gboolean sets_off;
  gboolean in_capitals;
  guint n_in_capitals;
  guint n_again;
  gboolean names_follow;
  gsize front;
  guint turn;
  gsize looked_through;
} VandapSingleNames;

void vandap_single_names_init (VandapSingleNames *self, VandapPieces *pieces, gboolean sets_off);
gboolean vandap_single_names_have (VandapSingleNames *self, guint piece);
void vandap_single_names_begin_turn (VandapSingleNames *self, guint piece);
void vandap_single_names_clear (VandapSingleNames *self);

G_END_DECLS
