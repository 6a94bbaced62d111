/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* Reading page by page, and over to the next question, as the keys of a keyboard or of a presenter's remote ask. */

void vandap_paging_attach (VandapWindow *window);
void vandap_paging_turn (VandapWindow *window, int direction);

G_END_DECLS
