/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* Files that are dropped onto a window. */

void vandap_drop_attach (VandapWindow *window);

G_END_DECLS
