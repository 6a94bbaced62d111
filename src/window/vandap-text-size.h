/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sizes of the text in per cent of what is usual on the desktop. */
#define VANDAP_TEXT_SIZE_LEAST 50
#define VANDAP_TEXT_SIZE_NORMAL 100
#define VANDAP_TEXT_SIZE_MOST 400

int vandap_text_size_find_next (int size, int direction);
void vandap_text_size_load (GtkCssProvider *sheet, int size);

G_END_DECLS
