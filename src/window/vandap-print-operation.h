/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "printing/vandap-paginator.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_PRINT_OPERATION (vandap_print_operation_get_type ())

/**
 * VandapPrintOperation:
 *
 * Printing of an interview, or of a part of it that is chosen in the dialog.
 */
G_DECLARE_FINAL_TYPE (VandapPrintOperation, vandap_print_operation, VANDAP, PRINT_OPERATION,
                      GtkPrintOperation)

VandapPrintOperation *vandap_print_operation_new (VandapInterview *interview, guint exchange,
                                                  VandapPassage selection);
void vandap_print_operation_set_scope (VandapPrintOperation *self, VandapPrintScope scope);
VandapPrintScope vandap_print_operation_get_scope (VandapPrintOperation *self);
gboolean vandap_print_operation_lacks_previewer (VandapPrintOperation *self);
const char *vandap_print_operation_get_problem (VandapPrintOperation *self);

G_END_DECLS
