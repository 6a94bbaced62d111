/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

void vandap_running_dashes_find (VandapBlocks *blocks, GArray *starts);

G_END_DECLS
