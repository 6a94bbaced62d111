/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/vandap-history.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_OPEN_POPOVER (vandap_open_popover_get_type ())

/**
 * VandapOpenPopover:
 *
 * What can be opened: a file, what was opened before, and what comes with the
 * program.
 */
G_DECLARE_FINAL_TYPE (VandapOpenPopover, vandap_open_popover, VANDAP, OPEN_POPOVER, GtkPopover)

GtkWidget *vandap_open_popover_new (VandapHistory *history);

G_END_DECLS
