/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The files that drafts are kept in, one each, under the SHA-256 of their bytes. Whoever has one holds it by a lock. */

char *vandap_draft_file_dup_name (GBytes *bytes, gboolean is_html);
gboolean vandap_draft_file_is_name (const char *name, gboolean *is_html);
gboolean vandap_draft_file_is_unfinished_name (const char *name);

int vandap_draft_file_keep (const char *path, GBytes *bytes, GError **error);
int vandap_draft_file_take (const char *path);
void vandap_draft_file_remove (const char *path, int fd);

G_END_DECLS
