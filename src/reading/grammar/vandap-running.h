/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/* Where turns begin inside paragraphs: texts that lost their line breaks. */

GArray *vandap_running_find (VandapBlocks *blocks);

G_END_DECLS
