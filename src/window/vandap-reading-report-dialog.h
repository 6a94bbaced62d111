/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_READING_REPORT_DIALOG (vandap_reading_report_dialog_get_type ())

/**
 * VandapReadingReportDialog:
 *
 * How a file was recognised, and what of it is no part of the interview; each such
 * paragraph can be given its place from here.
 */
G_DECLARE_FINAL_TYPE (VandapReadingReportDialog, vandap_reading_report_dialog, VANDAP, READING_REPORT_DIALOG, GtkWindow)

GtkWidget *vandap_reading_report_dialog_new (VandapWindow *window);

G_END_DECLS
