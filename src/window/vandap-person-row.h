/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-corrections.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_PERSON_ROW (vandap_person_row_get_type ())

/**
 * VandapPersonRow:
 *
 * Somebody who takes part in an interview: courtesy word, name and role, each
 * edited where it stands.
 */
G_DECLARE_FINAL_TYPE (VandapPersonRow, vandap_person_row, VANDAP, PERSON_ROW, GtkBox)

GtkWidget *vandap_person_row_new (VandapCorrections *corrections, guint person, const char *part);
void vandap_person_row_set_part (VandapPersonRow *self, const char *part);

G_END_DECLS
