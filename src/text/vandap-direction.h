/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which way a text runs. */

gboolean vandap_text_runs_right_to_left (const char *text);

G_END_DECLS
