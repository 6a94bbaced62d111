/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* Saving a copy of an interview in another format. */

/**
 * VandapSaveEndedFunc:
 * @window: a window
 * @is_saved: whether a copy of what it shows was saved
 * @user_data: data for the function
 *
 * What is done when a person has saved a copy, or will not.
 */
typedef void (*VandapSaveEndedFunc) (VandapWindow *window, gboolean is_saved, gpointer user_data);

void vandap_save_dialog_show (VandapWindow *window, const char *ending);
void vandap_save_dialog_show_then (VandapWindow *window, const char *ending, VandapSaveEndedFunc func, gpointer user_data);
void vandap_save_dialog_complain (VandapWindow *window, const char *message);

G_END_DECLS
