/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/* What is set off from the words around it. */

gboolean vandap_emphasis_covers (VandapBlocks *blocks, guint block, const char *value);
gsize vandap_emphasis_skip_space (const char *text, gsize start, gsize end);

G_END_DECLS
