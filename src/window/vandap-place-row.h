/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* Rows of a report that speak of a paragraph, and lead to its place. */

GtkWidget *vandap_place_row_new (VandapInterview *interview, guint paragraph, const char *reason);
GtkWidget *vandap_place_row_new_with_words (const char *words, const char *reason, guint paragraph);
guint vandap_place_row_get_paragraph (GtkListBoxRow *row);
void vandap_place_row_clear_list (GtkListBox *list);

G_END_DECLS
