/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* What a window says of a file that changed since it was put right, or is read otherwise since. */

void vandap_changed_file_attach (VandapWindow *window, VandapDocument *document, GtkBox *column);
gboolean vandap_changed_file_hide (VandapWindow *window);

G_END_DECLS
