/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands at the head of an article. */

char *vandap_front_matter_find_date (const char *text, gsize length, char **printed);
char *vandap_front_matter_normalise_date (const char *value);
char *vandap_front_matter_find_publication (const char *text, gsize length);

G_END_DECLS
