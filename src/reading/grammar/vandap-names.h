/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How names are spelt, and where a text has them. */

gboolean vandap_names_is_all_capitals (const char *name);
char *vandap_names_capitalise (const char *name);
const char *vandap_names_find (const char *text, const char *end, const char *name, gsize *found_length);

G_END_DECLS
