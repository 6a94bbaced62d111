/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* Words of a restricted interview that are taken with the mouse alone: dragged, or selected and pasted by its middle. */

/**
 * VandapTakingSelection:
 * @widget: a widget with words that can be selected
 *
 * Gets what is selected, or %NULL.
 */
typedef char *(*VandapTakingSelection) (GtkWidget *widget);

/**
 * VandapTakingHit:
 * @widget: a widget with words that can be selected
 * @x: a place in it
 * @y: a place in it
 *
 * Tells whether that is where something is selected.
 */
typedef gboolean (*VandapTakingHit) (GtkWidget *widget, double x, double y);

gboolean vandap_taking_attach (GtkWidget *widget, VandapTakingSelection selection, VandapTakingHit hit);
VandapWindow *vandap_taking_get_window (GtkWidget *widget);
gboolean vandap_taking_is_restricted (GtkWidget *widget);
char *vandap_taking_dup (GtkWidget *widget);

G_END_DECLS
