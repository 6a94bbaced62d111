/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/*
 * Putting an interview in the place of the TEI file that it was read from. The version that is written has in it what was
 * put right; that this is so is kept before the file is there, so that nothing is put right twice, whenever the program
 * ends.
 */

void vandap_writing_over_async (VandapInterview *interview, const char *path, const char *digest, const char *folder,
                                const char *heritage, GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
char *vandap_writing_over_finish (GAsyncResult *result, GError **error);

G_END_DECLS
