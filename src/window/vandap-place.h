/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* The place of a paragraph in a window: the action "win.show-paragraph" leads there from wherever one is spoken of. */

void vandap_place_install (VandapWindow *window);
void vandap_place_mark_doubts (VandapWindow *window);

G_END_DECLS
