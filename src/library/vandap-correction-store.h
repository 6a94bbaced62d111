/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "library/vandap-kept-correction.h"

G_BEGIN_DECLS

/*
 * What a person has put right, kept in a folder: a file for each interview, under the SHA-256 of the bytes that it was
 * read from.
 */

gboolean vandap_correction_store_save (const char *folder, const char *digest, const char *json, GError **error);
gboolean vandap_correction_store_replace (const char *folder, const char *digest, const char *was, const char *json,
                                          GError **error);
gboolean vandap_correction_store_has (const char *folder, const char *digest);
VandapKeptFile *vandap_correction_store_read (const char *folder, const char *digest, GError **error);
VandapKeptFile *vandap_correction_store_load (const char *folder, const char *digest, GError **error);
char *vandap_correction_store_find (const char *folder, const char *uri, const char *digest, GCancellable *cancellable);

G_END_DECLS
