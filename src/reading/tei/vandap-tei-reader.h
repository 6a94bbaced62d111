/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-report.h"

G_BEGIN_DECLS

gboolean vandap_tei_reader_recognises (const char *data, gsize length);
VandapInterview *vandap_tei_reader_read (GBytes *bytes, const char *name, VandapReport *report,
                                         GCancellable *cancellable, GError **error);

G_END_DECLS
