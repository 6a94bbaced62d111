/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

void vandap_putting_right_menu_append (GMenu *menu, VandapInterview *interview, guint paragraph, guint n_paragraphs);

G_END_DECLS
