/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VandapSecondFrameFunc:
 * @widget: a widget that was drawn once
 *
 * What is done before a widget is drawn again.
 */
typedef void (*VandapSecondFrameFunc) (GtkWidget *widget);

void vandap_second_frame_await (GtkWidget *widget, VandapSecondFrameFunc func);

G_END_DECLS
