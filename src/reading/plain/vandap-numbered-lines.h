/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

gboolean vandap_numbered_lines_says_who_asks (const char *line, const char *end);
gboolean vandap_numbered_lines_recognises (const char *text, gsize length);
VandapBlocks *vandap_numbered_lines_read (const char *text, gsize length);

G_END_DECLS
