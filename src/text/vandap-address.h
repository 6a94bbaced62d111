/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Addresses of the web, and of files beside another one, as notations write them. */

char *vandap_address_escape (const char *address);
char *vandap_address_from_path (const char *path);
char *vandap_address_to_path (const char *address);
char *vandap_address_dup_safe (const char *address);
gboolean vandap_address_is_safe (const char *address);
gboolean vandap_address_stays_in_folder (const char *path);

G_END_DECLS
