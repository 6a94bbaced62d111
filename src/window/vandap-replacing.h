/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-save-dialog.h"

G_BEGIN_DECLS

/* Putting an interview, with what was put right in it, in the place of the TEI file that it was read from. */

gboolean vandap_replacing_is_original (VandapWindow *window, const char *path);
gboolean vandap_replacing_may (VandapWindow *window, const char *path);
void vandap_replacing_ask (VandapWindow *window, const char *path, VandapSaveEndedFunc func, gpointer user_data);

G_END_DECLS
