/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-restriction-dialog.h"

G_BEGIN_DECLS

/* Before the first words of a restricted interview leave a window, that window asks once. */

gboolean vandap_copy_asking_is_needed (VandapWindow *window);
void vandap_copy_asking_run (VandapWindow *window, VandapCopyFunc func, gpointer data);

G_END_DECLS
