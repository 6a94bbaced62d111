/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

gsize vandap_markdown_front_read (const char *text, gsize length, VandapBlocks *blocks);

G_END_DECLS
