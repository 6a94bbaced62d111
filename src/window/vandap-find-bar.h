/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-finder.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_FIND_BAR (vandap_find_bar_get_type ())

/**
 * VandapFindBar:
 *
 * Where a person types what they look for, and sees how often it was found.
 *
 * Its signal "stopped" is emitted when they are done.
 */
G_DECLARE_FINAL_TYPE (VandapFindBar, vandap_find_bar, VANDAP, FIND_BAR, GtkWidget)

GtkWidget *vandap_find_bar_new (VandapFinder *finder);

void vandap_find_bar_begin (VandapFindBar *self, const char *words, gsize from);

G_END_DECLS
