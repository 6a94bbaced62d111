/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Names that open paragraphs in bold or italics, without a colon. */

void vandap_opening_names_find (VandapPieces *pieces);

G_END_DECLS
