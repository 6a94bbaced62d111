/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-answer-view.h"

G_BEGIN_DECLS

/* What goes onto the clipboard, and the message that says what it was. */

char *vandap_copying_dup_marked (VandapInterview *interview, char *text);
char *vandap_copy_selection (VandapAnswerView *view, VandapInterview *interview);
char *vandap_copy_quotation (VandapAnswerView *view, VandapInterview *interview, guint exchange);

G_END_DECLS
