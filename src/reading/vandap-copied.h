/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-reading.h"

G_BEGIN_DECLS

/* What another program gives of what was copied in it. */

GBytes *vandap_copied_unwrap (GBytes *bytes, gboolean is_html, char **address);

void vandap_copied_read_async (GBytes *bytes, gboolean is_html, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
VandapReading *vandap_copied_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
