/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "interview/vandap-passage.h"
#include "searching/vandap-matches.h"
#include "window/vandap-answer-tags.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_ANSWER_VIEW (vandap_answer_view_get_type ())

/**
 * VandapAnswerView:
 *
 * A text view that shows the answer to a question, to be read and selected
 * from, and knows which passage of the interview is selected.
 */
G_DECLARE_FINAL_TYPE (VandapAnswerView, vandap_answer_view, VANDAP, ANSWER_VIEW, GtkTextView)

GtkWidget *vandap_answer_view_new (void);

void vandap_answer_view_show (VandapAnswerView *self, VandapInterview *interview, guint exchange);
gboolean vandap_answer_view_get_passage (VandapAnswerView *self, VandapPassage *passage);
gboolean vandap_answer_view_select_passage (VandapAnswerView *self, VandapPassage passage);
gboolean vandap_answer_view_doubt (VandapAnswerView *self, VandapPassage passage, const char *reason);
guint vandap_answer_view_get_n_doubts (VandapAnswerView *self);
gboolean vandap_answer_view_selects (VandapAnswerView *self, VandapAnswerTag tag);
gboolean vandap_answer_view_get_paragraphs (VandapAnswerView *self, guint *first, guint *n);
char *vandap_answer_view_dup_selection (VandapAnswerView *self);

void vandap_answer_view_go_to_start (VandapAnswerView *self);
void vandap_answer_view_go_to_end (VandapAnswerView *self);
gboolean vandap_answer_view_go_to_passage (VandapAnswerView *self, VandapPassage passage);
void vandap_answer_view_mark (VandapAnswerView *self, VandapMatches *matches, guint current);
void vandap_answer_view_bring_caret (VandapAnswerView *self, int top, int height);

G_END_DECLS
