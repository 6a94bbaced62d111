/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-style.h"
#include "window/vandap-window.h"

G_BEGIN_DECLS

void vandap_showing_begin (VandapWindow *window, VandapStyle *style);
void vandap_showing_begin_when_read (VandapWindow *window, VandapStyle *style);

G_END_DECLS
