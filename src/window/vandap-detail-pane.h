/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-answer-view.h"
#include "window/vandap-document.h"
#include "window/vandap-front.h"

G_BEGIN_DECLS

#define VANDAP_TYPE_DETAIL_PANE (vandap_detail_pane_get_type ())

/**
 * VandapDetailPane:
 *
 * One question with its answers, and the way to the next one.
 */
G_DECLARE_FINAL_TYPE (VandapDetailPane, vandap_detail_pane, VANDAP, DETAIL_PANE, GtkWidget)

void vandap_detail_pane_ask_for_fonts (VandapDetailPane *self);
void vandap_detail_pane_show (VandapDetailPane *self, VandapInterview *interview, guint exchange);
void vandap_detail_pane_set_origin (VandapDetailPane *self, VandapDocument *document);
gboolean vandap_detail_pane_page (VandapDetailPane *self, int direction);
void vandap_detail_pane_show_end (VandapDetailPane *self);
void vandap_detail_pane_mark (VandapDetailPane *self, VandapMatches *matches, const char *words, guint current);
void vandap_detail_pane_go_to (VandapDetailPane *self, VandapPassage passage);
GtkWidget *vandap_detail_pane_show_front (VandapDetailPane *self, VandapFrontPart part);
void vandap_detail_pane_show_question_menu (VandapDetailPane *self, GMenuModel *menu);
void vandap_detail_pane_read (VandapDetailPane *self);
VandapAnswerView *vandap_detail_pane_get_answer_view (VandapDetailPane *self);

G_END_DECLS
