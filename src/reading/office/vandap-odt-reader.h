/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-formats.h"

G_BEGIN_DECLS

gboolean vandap_odt_reader_recognises (const char *data, gsize length);
gboolean vandap_odt_reader_recognises_flat (const char *data, gsize length);
VandapBlocks *vandap_odt_reader_read (const VandapFileContent *content, GError **error);
VandapBlocks *vandap_odt_reader_read_flat (const VandapFileContent *content, GError **error);

G_END_DECLS
