/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Words that were found, marked where a label shows them. */

gboolean vandap_hits_mark_label (GtkLabel *label, const char *words);

G_END_DECLS
