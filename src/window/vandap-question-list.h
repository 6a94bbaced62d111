/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_QUESTION_LIST (vandap_question_list_get_type ())

/**
 * VandapQuestionList:
 *
 * The questions of an interview, one of them selected, and below them where it
 * comes from.
 *
 * Its signal "picked" is emitted when a person clicks on a question, to see its
 * answer, and "activated" when they press Enter on one, to read it; even on the
 * question that was selected already.
 */
G_DECLARE_FINAL_TYPE (VandapQuestionList, vandap_question_list, VANDAP, QUESTION_LIST, GtkWidget)

void vandap_question_list_set_interview (VandapQuestionList *self, VandapInterview *interview,
                                         guint selected);
guint vandap_question_list_get_selected (VandapQuestionList *self);
void vandap_question_list_set_selected (VandapQuestionList *self, guint exchange);
void vandap_question_list_narrow (VandapQuestionList *self, gboolean narrowed, const guint *exchanges, guint n);
void vandap_question_list_focus_selected (VandapQuestionList *self);

G_END_DECLS
