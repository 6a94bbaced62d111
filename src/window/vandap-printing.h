/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* Printing what a window shows. */

void vandap_printing_run (VandapWindow *window);

G_END_DECLS
