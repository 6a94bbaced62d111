/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** VANDAP_ANSWER_MARGIN: pixels before the text, in which stands what is not sure of it. */
#define VANDAP_ANSWER_MARGIN 14

/**
 * VandapAnswerDoubts:
 *
 * What is not sure of the paragraphs of an answer: a quiet line in the margin, which says
 * why where the pointer or the caret is.
 */
typedef struct _VandapAnswerDoubts VandapAnswerDoubts;

VandapAnswerDoubts *vandap_answer_doubts_new (GtkTextView *view);
void vandap_answer_doubts_free (VandapAnswerDoubts *self);
void vandap_answer_doubts_clear (VandapAnswerDoubts *self);
void vandap_answer_doubts_add (VandapAnswerDoubts *self, guint from, guint to, const char *reason);
guint vandap_answer_doubts_get_n (VandapAnswerDoubts *self);
const char *vandap_answer_doubts_find (VandapAnswerDoubts *self, guint offset);
void vandap_answer_doubts_snapshot (VandapAnswerDoubts *self, GtkSnapshot *snapshot);

G_END_DECLS
