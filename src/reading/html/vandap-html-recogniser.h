/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Telling HTML from other texts. */

gboolean vandap_html_recogniser_is_html (const char *data, gsize length);
gboolean vandap_html_recogniser_is_whole_page (const char *data, gsize length);

G_END_DECLS
