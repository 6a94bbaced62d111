/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* Interviews that were copied in another program: pasted into a window, or dropped onto it. */

void vandap_pasting_run (VandapWindow *window);
void vandap_pasting_attach (VandapWindow *window);

G_END_DECLS
