/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What another program gives of what was copied in it. */

GBytes *vandap_copied_unwrap (GBytes *bytes, gboolean is_html, char **address);

G_END_DECLS
