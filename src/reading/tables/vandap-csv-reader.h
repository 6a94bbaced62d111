/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-formats.h"

G_BEGIN_DECLS

gboolean vandap_csv_reader_recognises (const char *text, gsize length);
gboolean vandap_tsv_reader_recognises (const char *text, gsize length);
VandapBlocks *vandap_csv_reader_read (const VandapFileContent *content, GError **error);
VandapBlocks *vandap_tsv_reader_read (const VandapFileContent *content, GError **error);

G_END_DECLS
