/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The menu of an answer: what can be done with words and links there. */

void vandap_answer_menu_show (GtkTextView *view, const GdkRectangle *at, const char *address);
void vandap_answer_menu_place (GtkTextView *view);
void vandap_answer_menu_remove (GtkTextView *view);

G_END_DECLS
