/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_FLOW (vandap_flow_get_type ())

/**
 * VandapFlow:
 *
 * Widgets in a row; where they have no room beside each other, in as many rows as
 * they need. Its property "spacing" is what is left between them in a row.
 */
G_DECLARE_FINAL_TYPE (VandapFlow, vandap_flow, VANDAP, FLOW, GtkWidget)

G_END_DECLS
