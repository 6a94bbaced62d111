/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-passage.h"

G_BEGIN_DECLS

/**
 * VandapAnswerMap:
 *
 * Which part of an interview's text stands where in a text buffer.
 *
 * A buffer holds more than the interview's words (names, credits), and not all
 * of them. Both offsets only ever grow together.
 */
typedef struct _VandapAnswerMap VandapAnswerMap;

VandapAnswerMap *vandap_answer_map_new (const char *text);
void vandap_answer_map_free (VandapAnswerMap *self);

void vandap_answer_map_add (VandapAnswerMap *self, guint offset, gsize start, gsize end);
gboolean vandap_answer_map_get_passage (VandapAnswerMap *self, guint from, guint to, VandapPassage *passage);
gboolean vandap_answer_map_get_range (VandapAnswerMap *self, VandapPassage passage, guint *from, guint *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapAnswerMap, vandap_answer_map_free)

G_END_DECLS
