/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-exchange.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_QUESTION_ROW (vandap_question_row_get_type ())

/**
 * VandapQuestionRow:
 *
 * A row of the list of questions: number, question, who answers and how long.
 */
G_DECLARE_FINAL_TYPE (VandapQuestionRow, vandap_question_row, VANDAP, QUESTION_ROW, GtkWidget)

GtkWidget *vandap_question_row_new (void);
void vandap_question_row_set_exchange (VandapQuestionRow *self, VandapExchange *exchange);
VandapExchange *vandap_question_row_get_exchange (VandapQuestionRow *self);

G_END_DECLS
