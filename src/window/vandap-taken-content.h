/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VANDAP_TYPE_TAKEN_CONTENT (vandap_taken_content_get_type ())

/**
 * VandapTakenContent:
 *
 * What is selected in a widget, put together only when somebody wants it: of what is
 * being selected, nobody mostly does.
 */
G_DECLARE_FINAL_TYPE (VandapTakenContent, vandap_taken_content, VANDAP, TAKEN_CONTENT, GdkContentProvider)

GdkContentProvider *vandap_taken_content_new (GtkWidget *widget);

G_END_DECLS
