/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

/* What becomes of a pasted interview that is in no file when its window is to show something else, or nothing. */

/**
 * VandapLeavingFunc:
 * @window: a window that may let go of what it shows
 * @user_data: data for the function
 *
 * What is done once nothing is lost by it.
 */
typedef void (*VandapLeavingFunc) (VandapWindow *window, gpointer user_data);

void vandap_leaving_ask (VandapWindow *window, VandapLeavingFunc func, gpointer user_data, GDestroyNotify destroy);
void vandap_leaving_ask_for_all (VandapWindow *window, VandapLeavingFunc func, gpointer user_data, GDestroyNotify destroy);
void vandap_leaving_open (VandapWindow *window, GFile *file, guint question);
void vandap_leaving_paste (VandapWindow *window, GBytes *bytes, gboolean is_html);
void vandap_leaving_open_draft (VandapWindow *window, VandapDraft *draft);

G_END_DECLS
