/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-document.h"

G_BEGIN_DECLS

/* What a window says while a large file is read. */

void vandap_waiting_attach (GtkOverlay *overlay, VandapDocument *document);

G_END_DECLS
