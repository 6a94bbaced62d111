/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

void vandap_window_actions_install (VandapWindow *window);
void vandap_window_actions_update (VandapWindow *window);
void vandap_window_actions_set_accels (GtkApplication *application);

G_END_DECLS
