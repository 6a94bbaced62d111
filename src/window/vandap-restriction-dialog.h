/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_RESTRICTION_DIALOG (vandap_restriction_dialog_get_type ())

/**
 * VandapRestrictionDialog:
 *
 * Says how the use of an interview is restricted, and asks whether to copy from it.
 */
G_DECLARE_FINAL_TYPE (VandapRestrictionDialog, vandap_restriction_dialog, VANDAP, RESTRICTION_DIALOG, GtkWindow)

/**
 * VandapCopyFunc:
 * @window: a window
 * @data: what was given with it
 *
 * Copies something of what a window shows.
 */
typedef void (*VandapCopyFunc) (VandapWindow *window, gpointer data);

/**
 * VandapRestrictionFunc:
 * @window: a window
 *
 * Notes that somebody has taken note of a restriction.
 */
typedef void (*VandapRestrictionFunc) (VandapWindow *window);

void vandap_restriction_dialog_show (VandapWindow *window, VandapRestrictionFunc answered, VandapCopyFunc copy,
                                     gpointer data);

G_END_DECLS
