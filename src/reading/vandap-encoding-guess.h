/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which encoding bytes are in that do not say it. */

const char *vandap_encoding_guess (const char *data, gsize length, gboolean *is_sure);

G_END_DECLS
