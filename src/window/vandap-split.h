/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_SPLIT (vandap_split_get_type ())

/**
 * VandapSplit:
 *
 * A list at the side of what it leads to; where there is no room for both, the
 * one or the other; on the wall, what it leads to alone.
 *
 * Its property "list-shown" tells whether the list is there now, "show-list" and
 * "list-width" what a person chose where there is room for both.
 */
G_DECLARE_FINAL_TYPE (VandapSplit, vandap_split, VANDAP, SPLIT, GtkWidget)

gboolean vandap_split_get_list_shown (VandapSplit *self);
void vandap_split_set_list_shown (VandapSplit *self, gboolean shown);
void vandap_split_set_has_list (VandapSplit *self, gboolean has_list);
gboolean vandap_split_get_narrow (VandapSplit *self);
void vandap_split_set_alone (VandapSplit *self, gboolean alone);
void vandap_split_set_list_width (VandapSplit *self, int width);

G_END_DECLS
