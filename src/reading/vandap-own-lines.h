/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

gboolean vandap_own_lines_set_detail (VandapBlocks *blocks, const char *name, const char *value);
void vandap_own_lines_take (VandapBlocks *blocks);

G_END_DECLS
