/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* Saving a copy of an interview in another format. */

void vandap_save_dialog_show (VandapWindow *window, const char *ending);

G_END_DECLS
