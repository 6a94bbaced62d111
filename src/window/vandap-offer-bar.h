/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_OFFER_BAR (vandap_offer_bar_get_type ())

/**
 * VandapOfferBar:
 *
 * What stands above a window's content and offers what was pasted before and not
 * saved.
 *
 * Its signal "accepted" says that the person wants it, "discarded" that it may be
 * thrown away, "closed" that neither is to be decided now.
 */
G_DECLARE_FINAL_TYPE (VandapOfferBar, vandap_offer_bar, VANDAP, OFFER_BAR, GtkWidget)

VandapOfferBar *vandap_offer_bar_new (guint n);
const char *vandap_offer_bar_get_message (VandapOfferBar *self);

G_END_DECLS
