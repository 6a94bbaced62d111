/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Which of the labels that pieces may begin with are ones, judged by all of them together. */

void vandap_labels_settle_letters (VandapPieces *pieces);
void vandap_labels_find_credited (VandapPieces *pieces);
void vandap_labels_drop_false (VandapPieces *pieces);

G_END_DECLS
