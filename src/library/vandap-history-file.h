/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/vandap-history-entries.h"

G_BEGIN_DECLS

/* The file that a history is kept in. */

VandapHistoryEntries *vandap_history_file_read (const char *path, char **problem, GError **error);
gboolean vandap_history_file_make_folder (const char *path, GError **error);
gboolean vandap_history_file_write (const char *path, const VandapHistoryEntries *entries, GError **error);

G_END_DECLS
