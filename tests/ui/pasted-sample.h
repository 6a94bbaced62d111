/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/vandap-window.h"

#define PASTED_WORDS "PV: Đây là bài thử?\n\nBà Thử: Vâng, một bài thử.\n"
#define PASTED_OTHER_WORDS "PV: Ai hỏi?\n\nBà Thử: Tôi đáp.\n"
#define PASTED_THIRD_WORDS "PV: Ai nữa?\n\nBà Thử: Không ai.\n"
#define PASTED_HTML "<p><b>PV: Trang này để làm gì?</b></p><p>Bà Thử: Để thử.</p>"

/* Where drafts are kept, between these two. */
extern char *pasted_folder;
void pasted_begin (void);
void pasted_end (void);

VandapWindow *pasted_window_new (void);
VandapPasted *pasted_get_pasted (VandapWindow *window);
gboolean pasted_is_unsaved (VandapWindow *window);
const char *pasted_get_text (VandapWindow *window);

/* Shows in the second window what the first has open. */
void pasted_show_again (VandapWindow *window, VandapWindow *again);

void pasted_copy (const char *text, const char *html);
void pasted_paste (VandapWindow *window);

/* What is pasted so is not read before the program is idle. */
void pasted_begin_paste (VandapWindow *window, const char *words);

guint pasted_count_drafts (void);

/* Those that nobody holds. */
void pasted_remove_drafts (guint expected);

/* What asks whether it is to be saved. Of what follows the answer, the first has begun, and is not done. */
GtkWindow *pasted_find_question (void);
void pasted_begin_answer (const char *action);
void pasted_answer (const char *action);
void pasted_close_and_discard (VandapWindow *window);
