/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The marks of lists. */

char *vandap_office_marker_dup (const char *mark);
gint64 vandap_office_marker_read_start (const char *value);
char *vandap_office_marker_dup_number (const char *text, guint level, gint64 number);

G_END_DECLS
