/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application/vandap-application.h"
#include "window/vandap-window.h"

G_BEGIN_DECLS

/* Pasted interviews that were not saved when the program ended: they are offered when it is started again. */

char *vandap_offering_dup_folder (void);
void vandap_offering_await (VandapWindow *window);

G_END_DECLS
