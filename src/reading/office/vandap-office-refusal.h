/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-formats.h"

G_BEGIN_DECLS

/* Files of office programs, and archives, that are not read: what to do with them instead. */

gboolean vandap_office_refusal_recognises (const char *data, gsize length);
VandapBlocks *vandap_office_refusal_read (const VandapFileContent *content, GError **error);

G_END_DECLS
