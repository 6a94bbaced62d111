/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* Addresses that a file names. They are never followed but on a person's click. */

const char *vandap_links_find (VandapInterview *interview, gsize offset);
void vandap_links_open (GtkWidget *widget, const char *address);

G_END_DECLS
