/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/vandap-answer-view.h"

G_BEGIN_DECLS

/* What is taken of an answer or of its introduction by other ways than actions. */

void vandap_answer_taking_update (VandapAnswerView *view);
void vandap_answer_taking_offer (VandapAnswerView *view);
void vandap_answer_taking_attach_label (GtkLabel *label);

G_END_DECLS
