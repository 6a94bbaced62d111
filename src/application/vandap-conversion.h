/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* Interviews as files of other formats, told by their endings. */

gboolean vandap_conversion_knows (const char *path);
char *vandap_conversion_dup_endings (void);
gboolean vandap_conversion_run (VandapInterview *interview, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
