/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-reading.h"

G_BEGIN_DECLS

/* How files were read, a row each: what --report prints. */

gboolean vandap_report_rows_begin (GOutputStream *output, GError **error);
gboolean vandap_report_rows_write (const char *name, VandapReading *reading, GOutputStream *output, GError **error);

G_END_DECLS
