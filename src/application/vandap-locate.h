/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a person names on the command line. */

gboolean vandap_locate_is_standard_input (const char *argument);
GFile *vandap_locate (const char *argument, GError **error);
GFile *vandap_locate_bundled (const char *base);

G_END_DECLS
