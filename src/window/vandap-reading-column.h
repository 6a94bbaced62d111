/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_READING_COLUMN (vandap_reading_column_get_type ())

/**
 * VandapReadingColumn:
 *
 * A centred column of comfortable width with a header above a text view, both
 * of which scroll as one, and a footer that stays at the bottom.
 *
 * The text view only ever gets the room that is on screen, so a text of any
 * length costs no more than in a text view that scrolls by itself.
 */
G_DECLARE_FINAL_TYPE (VandapReadingColumn, vandap_reading_column, VANDAP, READING_COLUMN, GtkWidget)

void vandap_reading_column_scroll_to_top (VandapReadingColumn *self);
void vandap_reading_column_scroll_to_bottom (VandapReadingColumn *self);
gboolean vandap_reading_column_page (VandapReadingColumn *self, int direction);
void vandap_reading_column_get_seen (VandapReadingColumn *self, int *top, int *height);

G_END_DECLS
