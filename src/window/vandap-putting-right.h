/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

void vandap_putting_right_attach (VandapWindow *window, VandapDocument *document);
void vandap_putting_right_update (VandapWindow *window);
void vandap_putting_right_say_when_kept (VandapWindow *window, const char *message);
void vandap_putting_right_append_to (VandapWindow *window, GMenu *menu);

G_END_DECLS
