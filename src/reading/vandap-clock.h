/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moments of a recording as files write them. */

const char *vandap_clock_scan (const char *text, const char *end, gint64 *milliseconds);
gboolean vandap_clock_read (const char *text, gint64 *milliseconds);
gboolean vandap_clock_read_seconds (const char *text, gint64 *milliseconds);

G_END_DECLS
