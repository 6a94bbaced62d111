/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vandap_answer_lines_find (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end);
void vandap_answer_lines_go_on_from_name (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end);

G_END_DECLS
