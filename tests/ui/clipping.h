/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Looks at a part of what is on screen, or at a whole window or popover, and tells what of it is cut off, covered or
 * shortened: a line for each fault, an empty text where there is none. Counts the texts it looked at. Where the
 * environment names a folder in VANDAP_PICTURES, a picture of the window is kept there. */
char *clipping_find (GtkWidget *part, const char *name, guint *n_labels);

/* Lets the program do what it has to, and draw it. */
void clipping_settle (GtkWidget *root);
