/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-formats.h"

G_BEGIN_DECLS

/* What is not read, and the way forward. */

gboolean vandap_refusal_recognises (const char *data, gsize length);
VandapBlocks *vandap_refusal_read (const VandapFileContent *content, GError **error);
gboolean vandap_refusal_recognises_address (const char *text, gsize length);
VandapBlocks *vandap_refusal_read_address (const VandapFileContent *content, GError **error);
void vandap_refusal_set_too_many (GError **error, const char *name, guint limit);

G_END_DECLS
