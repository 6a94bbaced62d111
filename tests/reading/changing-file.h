/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChangingFileHook:
 * @path: where the file is
 * @n: how many pieces of it were read; 0 where it was only looked at
 * @error: return location for an error that reading then has
 *
 * Does something to a file while it is read.
 *
 * Returns: %FALSE with @error set where reading fails
 */
typedef gboolean (*ChangingFileHook) (const char *path, guint n, GError **error);

GFile *changing_file_new (const char *path, ChangingFileHook hook);

G_END_DECLS
