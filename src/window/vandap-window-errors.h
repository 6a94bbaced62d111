/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-focus.h"

G_BEGIN_DECLS

/**
 * VandapWindowErrors:
 *
 * Where a window says what went wrong: above what is open, or on a page of its
 * own where nothing is.
 */
typedef struct _VandapWindowErrors VandapWindowErrors;

VandapWindowErrors *vandap_window_errors_new (GtkBox *column, GtkStack *pages, VandapFocus *focus);
void vandap_window_errors_free (VandapWindowErrors *self);

void vandap_window_errors_show_above (VandapWindowErrors *self, const char *message);
void vandap_window_errors_show_instead (VandapWindowErrors *self, const char *message);
gboolean vandap_window_errors_hide (VandapWindowErrors *self);
void vandap_window_errors_take_back (VandapWindowErrors *self, const char *message);

gboolean vandap_window_errors_have_focus (VandapWindowErrors *self);
gboolean vandap_window_errors_have_page (VandapWindowErrors *self);
void vandap_window_errors_enter_page (VandapWindowErrors *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapWindowErrors, vandap_window_errors_free)

G_END_DECLS
