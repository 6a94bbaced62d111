/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "searching/vandap-matches.h"
#include "window/vandap-front.h"

G_BEGIN_DECLS

/* Words that were found, marked where a label shows them. */

gboolean vandap_hits_mark_label (GtkLabel *label, const char *words, guint current);
guint vandap_hits_find_current (VandapMatches *matches, guint current, guint exchange, VandapFrontPart part);

G_END_DECLS
