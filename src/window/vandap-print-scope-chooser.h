/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "printing/vandap-paginator.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_PRINT_SCOPE_CHOOSER (vandap_print_scope_chooser_get_type ())

/**
 * VandapPrintScopeChooser:
 *
 * The print dialog's page on which a person chooses what of an interview is printed.
 */
G_DECLARE_FINAL_TYPE (VandapPrintScopeChooser, vandap_print_scope_chooser, VANDAP, PRINT_SCOPE_CHOOSER,
                      GtkWidget)

GtkWidget *vandap_print_scope_chooser_new (gboolean has_question, gboolean has_selection);
VandapPrintScope vandap_print_scope_chooser_get_scope (VandapPrintScopeChooser *self);
void vandap_print_scope_chooser_set_scope (VandapPrintScopeChooser *self, VandapPrintScope scope);

G_END_DECLS
