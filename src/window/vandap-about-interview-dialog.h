/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-corrections.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_ABOUT_INTERVIEW_DIALOG (vandap_about_interview_dialog_get_type ())

/**
 * VandapAboutInterviewDialog:
 *
 * Everything that is known of an interview: where it comes from, who takes
 * part, what its pictures show, and how its text stands to what was said. What a
 * person knows better is edited where it stands; each change is one step of
 * putting the interview right, and taken back like any other.
 */
G_DECLARE_FINAL_TYPE (VandapAboutInterviewDialog, vandap_about_interview_dialog, VANDAP,
                      ABOUT_INTERVIEW_DIALOG, GtkWindow)

GtkWidget *vandap_about_interview_dialog_new (GtkWindow *parent, VandapCorrections *corrections);
gboolean vandap_about_interview_dialog_may_be_left (VandapAboutInterviewDialog *self);
void vandap_about_interview_dialog_end (VandapAboutInterviewDialog *self);

G_END_DECLS
