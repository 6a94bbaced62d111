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

/**
 * VandapReadyFunc:
 * @temporary: (type filename): where all of the content is by now
 * @user_data: data for the function
 * @cancellable: (nullable): to stop it
 * @error: why the file is not to take its place
 *
 * Is asked whether a file that was written may take its place.
 *
 * Returns: whether it may
 */
typedef gboolean (*VandapReadyFunc) (const char *temporary, gpointer user_data, GCancellable *cancellable, GError **error);

gboolean vandap_safe_file_replace (const char *path, VandapFillFunc fill, gpointer user_data,
                                   GCancellable *cancellable, GError **error);
gboolean vandap_safe_file_replace_when_ready (const char *path, VandapFillFunc fill, VandapReadyFunc ready,
                                              gpointer user_data, GCancellable *cancellable, GError **error);
gboolean vandap_safe_file_replace_private (const char *path, VandapFillFunc fill, gpointer user_data,
                                           GCancellable *cancellable, GError **error);

gboolean vandap_safe_file_is_unfinished_name (const char *name);
void vandap_safe_file_clear_away (const char *path);
void vandap_safe_file_clear_beside (const char *path);

G_END_DECLS
