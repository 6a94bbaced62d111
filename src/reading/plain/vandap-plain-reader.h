/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

gboolean vandap_plain_reader_is_wrapped (const char *text, gsize length);
gboolean vandap_plain_reader_has_blank_lines (const char *text, gsize length);
VandapBlocks *vandap_plain_reader_read (const char *text, gsize length);

G_END_DECLS
