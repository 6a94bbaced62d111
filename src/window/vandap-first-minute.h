/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/vandap-bundle.h"
#include "library/vandap-history.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_FIRST_MINUTE (vandap_first_minute_get_type ())

/**
 * VandapFirstMinute:
 *
 * A strip above what comes with the program, for a person who has opened nothing
 * of their own yet: what this is, and what they can do.
 */
G_DECLARE_FINAL_TYPE (VandapFirstMinute, vandap_first_minute, VANDAP, FIRST_MINUTE, GtkWidget)

void vandap_first_minute_set_history (VandapFirstMinute *self, VandapHistory *history);
void vandap_first_minute_set_shown (VandapFirstMinute *self, const VandapBundled *bundled);

G_END_DECLS
