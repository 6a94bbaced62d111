/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/* Which of a document's labels asks. */

gboolean vandap_asker_has_question_mark (VandapPieces *pieces, guint i);
guint vandap_asker_find_first_label (VandapPieces *pieces);
guint vandap_asker_find (VandapPieces *pieces);

G_END_DECLS
