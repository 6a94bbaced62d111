/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-question-list.h"
#include "window/vandap-split.h"

G_BEGIN_DECLS

/**
 * VandapFocus:
 *
 * Where the keyboard is in a window: with the questions or with the answer, and
 * back there from what took it.
 */
typedef struct _VandapFocus VandapFocus;

VandapFocus *vandap_focus_new (VandapSplit *split, VandapQuestionList *list, GtkWidget *answer);
void vandap_focus_free (VandapFocus *self);

void vandap_focus_enter (VandapFocus *self);
void vandap_focus_enter_from_answer (VandapFocus *self);
void vandap_focus_remember (VandapFocus *self);
void vandap_focus_return (VandapFocus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapFocus, vandap_focus_free)

G_END_DECLS
