/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vandap_file_chooser_start_beside (GtkFileChooser *chooser, GFile *file);

G_END_DECLS
