/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/**
 * VandapPassage:
 * @start: first byte
 * @end: byte after the last
 *
 * A stretch of an interview's text.
 */
typedef struct
{
  gsize start;
  gsize end;
} VandapPassage;

/**
 * VandapTurnPassage:
 * @turn: index of the turn, or %VANDAP_NONE outside every turn
 * @passage: the part of the passage that lies in it
 *
 * What a passage takes of one turn.
 */
typedef struct
{
  guint turn;
  VandapPassage passage;
} VandapTurnPassage;

gboolean vandap_passage_is_valid (VandapInterview *interview, VandapPassage passage);
GArray *vandap_passage_split (VandapInterview *interview, VandapPassage passage);
GArray *vandap_passage_find_words (VandapInterview *interview, VandapPassage passage);
char *vandap_passage_dup_words (VandapInterview *interview, VandapPassage passage);
VandapPassage vandap_passage_of_answer (VandapInterview *interview, guint exchange);
VandapPassage vandap_passage_of_turn (VandapInterview *interview, guint turn);

G_END_DECLS
