/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"
#include "reading/vandap-report.h"

G_BEGIN_DECLS

gboolean vandap_named_copy_recognises_text (const char *text, gsize length);
VandapInterview *vandap_named_copy_read (VandapBlocks *blocks, VandapReport *report, GCancellable *cancellable, GError **error);

G_END_DECLS
