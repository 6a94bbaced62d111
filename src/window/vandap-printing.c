/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/vandap-printing.h"

#include <glib/gi18n-lib.h>

#include "window/vandap-print-memory.h"

static void
complain (VandapWindow *window, const char *problem)
{
  g_autofree char *message
    = g_strdup_printf (_("The interview could not be printed: %s. Check the printer, or print to a file."), problem);

  vandap_window_show_error (window, message);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, VandapWindow *window)
{
  const char *problem = vandap_print_operation_get_problem (VANDAP_PRINT_OPERATION (operation));
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    vandap_print_memory_keep (VANDAP_PRINT_OPERATION (operation));
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (vandap_print_operation_lacks_previewer (VANDAP_PRINT_OPERATION (operation)))
    vandap_window_show_error (window, _("There is no preview: no program that shows pages is installed. "
                                        "Print to a file instead, or save a copy as PDF."));
  else if (error != NULL || problem != NULL)
    complain (window, problem != NULL ? problem : error->message);
}

/**
 * vandap_printing_run:
 * @window: a window with an interview
 *
 * Lets a person choose what to print, and how, and prints it.
 */
void
vandap_printing_run (VandapWindow *window)
{
  g_autoptr (VandapPrintOperation) operation = NULL;
  VandapPassage selection = { 0, 0 };

  vandap_answer_view_get_passage (vandap_window_get_answer_view (window), &selection);
  operation = vandap_print_operation_new (vandap_window_get_interview (window), vandap_window_get_exchange (window),
                                          selection);
  vandap_print_memory_recall (operation);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), window, 0);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (window), NULL);
}
