/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* Finding one's way between an interview's marks. */

guint vandap_interview_find_paragraph (VandapInterview *self, gsize offset);
gboolean vandap_interview_is_same_voice (VandapInterview *self, guint turn, guint other);
guint vandap_interview_find_turn (VandapInterview *self, guint paragraph);
guint vandap_interview_find_exchange (VandapInterview *self, guint turn);
guint vandap_interview_find_exchange_by_id (VandapInterview *self, const char *id);
guint vandap_interview_find_exchange_by_number (VandapInterview *self, guint number);
guint vandap_interview_find_span (VandapInterview *self, gsize offset);
guint vandap_interview_find_picture (VandapInterview *self, gsize offset);
guint vandap_interview_find_caption (VandapInterview *self, guint paragraph);
gboolean vandap_interview_turn_asks (VandapInterview *self, guint turn);
void vandap_interview_get_extent (VandapInterview *self, guint exchange, guint *first, guint *after);

G_END_DECLS
