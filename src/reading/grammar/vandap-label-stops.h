/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stops behind labels that have no colon. */

gsize vandap_label_stops_match (const char *label, gsize length, const char *p, const char *end);
gsize vandap_label_stops_find_bracketed (const char *text, gsize length, gsize *label_start, gsize *label_end);
gboolean vandap_label_stops_have_year (const char *label, gsize length);

G_END_DECLS
