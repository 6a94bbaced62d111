/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-style.h"

G_BEGIN_DECLS

/* How a person chooses what windows look like: app.style and app.text-*. */

void vandap_style_actions_install (GtkApplication *application, VandapStyle *style);

G_END_DECLS
