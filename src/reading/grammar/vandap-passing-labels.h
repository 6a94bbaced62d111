/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/**
 * VandapPassingLabels:
 * @pieces: the pieces
 * @first: the first piece that somebody says who speaks again, or a label's words say that they speak
 * @numbered: (element-type utf8): what stands before the numbers of labels that have one and come again
 * @in_capitals: whether nearly all labels that come again are printed in capitals
 * @looked_through: how much of the text, in bytes, to find names elsewhere in it
 *
 * What a document tells of labels that come once in it.
 */
typedef struct
{
  VandapPieces *pieces;
  guint first;
  GHashTable *numbered;
  gboolean in_capitals;
  gsize looked_through;
} VandapPassingLabels;

void vandap_passing_labels_init (VandapPassingLabels *self, VandapPieces *pieces);
gboolean vandap_passing_labels_have (VandapPassingLabels *self, guint piece);
void vandap_passing_labels_clear (VandapPassingLabels *self);

G_END_DECLS
