/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* Interviews as files of other formats, told by their endings. */

gboolean vandap_conversion_knows (const char *path);
gboolean vandap_conversion_is_tei (const char *path);
gboolean vandap_conversion_is_named (const char *path, const char *ending);
gboolean vandap_conversion_would_replace (GFile *source, const char *path);
char *vandap_conversion_dup_endings (void);
guint vandap_conversion_get_n_formats (void);
const char *vandap_conversion_get_ending (guint nth);
const char *vandap_conversion_get_name (guint nth);
gboolean vandap_conversion_run (VandapInterview *interview, const char *path, GCancellable *cancellable, GError **error);
void vandap_conversion_run_async (VandapInterview *interview, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean vandap_conversion_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
