/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moments of a recording as tables write them. */

gboolean vandap_csv_clock_read (const char *cell, gint64 *milliseconds);
guint vandap_csv_clock_find_unit (const char *name);

G_END_DECLS
