/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-answer-view.h"
#include "window/vandap-detail-pane.h"
#include "window/vandap-document.h"
#include "window/vandap-finding.h"
#include "window/vandap-offer-bar.h"
#include "window/vandap-question-list.h"
#include "window/vandap-split.h"
#include "window/vandap-toast.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_WINDOW (vandap_window_get_type ())

/**
 * VandapWindow:
 *
 * A window with an interview: the list of its questions, and the answer to one
 * of them.
 */
G_DECLARE_FINAL_TYPE (VandapWindow, vandap_window, VANDAP, WINDOW, GtkApplicationWindow)

VandapWindow *vandap_window_new (GtkApplication *application, VandapDocument *document);

void vandap_window_open (VandapWindow *self, GFile *file, guint question);
void vandap_window_open_files (VandapWindow *self, GSList *files);
void vandap_window_offer (VandapWindow *self, VandapOfferBar *bar);
void vandap_window_show_error (VandapWindow *self, const char *message);
void vandap_window_take_back_error (VandapWindow *self, const char *message);

VandapDocument *vandap_window_get_document (VandapWindow *self);
VandapInterview *vandap_window_get_interview (VandapWindow *self);
guint vandap_window_get_exchange (VandapWindow *self);
void vandap_window_set_exchange (VandapWindow *self, guint exchange);

VandapSplit *vandap_window_get_split (VandapWindow *self);
VandapQuestionList *vandap_window_get_question_list (VandapWindow *self);
VandapDetailPane *vandap_window_get_detail_pane (VandapWindow *self);
VandapAnswerView *vandap_window_get_answer_view (VandapWindow *self);
VandapFinding *vandap_window_get_finding (VandapWindow *self);
VandapToast *vandap_window_get_toast (VandapWindow *self);

G_END_DECLS
