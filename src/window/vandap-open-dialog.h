/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* The desktop's dialog for choosing files to open. */

void vandap_open_dialog_show (VandapWindow *window);

G_END_DECLS
