/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The bytes of files, as far as they are read at all. */

char *vandap_loading_dup_name (GFile *file);
GBytes *vandap_loading_load (GFile *file, const char *name, GCancellable *cancellable, GError **error);

G_END_DECLS
