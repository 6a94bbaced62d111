/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-formats.h"

G_BEGIN_DECLS

gboolean vandap_docx_reader_recognises (const char *data, gsize length);
VandapBlocks *vandap_docx_reader_read (const VandapFileContent *content, GError **error);

G_END_DECLS
