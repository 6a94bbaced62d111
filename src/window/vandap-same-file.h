/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/*
 * The windows that have one file open: where they show the same of it, with the same put right, what is done to the file
 * is done for all of them.
 */

gboolean vandap_same_file_is_its_name (VandapDocument *document, const char *path);
gboolean vandap_same_file_is_open_elsewhere (VandapWindow *window, const char *path);
gboolean vandap_same_file_is_shown_alike (VandapWindow *window, const char *path);
GPtrArray *vandap_same_file_list (const char *path);

G_END_DECLS
