/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-corrections.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_SOURCE_ROW (vandap_source_row_get_type ())

/**
 * VandapSourceRow:
 *
 * One thing that is known of where an interview comes from, edited where it
 * stands, with what there is to say of it below. It shows what holds, whoever
 * puts it right.
 */
G_DECLARE_FINAL_TYPE (VandapSourceRow, vandap_source_row, VANDAP, SOURCE_ROW, GtkBox)

GtkWidget *vandap_source_row_new (VandapCorrections *corrections, VandapField field, const char *placeholder);
GtkWidget *vandap_source_row_get_entry (VandapSourceRow *self);

G_END_DECLS
