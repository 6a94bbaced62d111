/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VandapFillFunc:
 * @stream: where the content goes
 * @user_data: data for the function
 * @cancellable: (nullable): to stop it
 * @error: what went wrong
 *
 * Writes the content of a file.
 *
 * Returns: whether all of it was written
 */
typedef gboolean (*VandapFillFunc) (GOutputStream *stream, gpointer user_data, GCancellable *cancellable, GError **error);

gboolean vandap_safe_file_replace (const char *path, VandapFillFunc fill, gpointer user_data,
                                   GCancellable *cancellable, GError **error);
gboolean vandap_safe_file_replace_private (const char *path, VandapFillFunc fill, gpointer user_data,
                                           GCancellable *cancellable, GError **error);

G_END_DECLS
