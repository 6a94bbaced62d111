/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

gboolean vandap_clock_lines_recognises (const char *text, gsize length);
VandapBlocks *vandap_clock_lines_read (const char *text, gsize length);

G_END_DECLS
