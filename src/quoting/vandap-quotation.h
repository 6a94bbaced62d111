/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-passage.h"

G_BEGIN_DECLS

/**
 * VandapQuotationState:
 * @VANDAP_QUOTATION_VERBATIM: the words as the file has them, from its beginning of the turn to its end
 *   or any stretch of it
 * @VANDAP_QUOTATION_TRANSLATED: the same from a translation
 * @VANDAP_QUOTATION_RETOLD: from a digest: nobody's words, so never in quotation marks
 *
 * How a quotation stands to what was said.
 */
typedef enum
{
  VANDAP_QUOTATION_VERBATIM,
  VANDAP_QUOTATION_TRANSLATED,
  VANDAP_QUOTATION_RETOLD,
} VandapQuotationState;

#define VANDAP_TYPE_QUOTATION (vandap_quotation_get_type ())

/**
 * VandapQuotation:
 *
 * A stretch of one turn, with all that is needed to stand behind it: who said
 * it, in which capacity, to which question, where and when it was published.
 */
G_DECLARE_FINAL_TYPE (VandapQuotation, vandap_quotation, VANDAP, QUOTATION, GObject)

GPtrArray *vandap_quotations_of_passage (VandapInterview *interview, VandapPassage passage);

VandapInterview *vandap_quotation_get_interview (VandapQuotation *self);
VandapPassage vandap_quotation_get_passage (VandapQuotation *self);
guint vandap_quotation_get_turn (VandapQuotation *self);
VandapQuotationState vandap_quotation_get_state (VandapQuotation *self);
const char *vandap_quotation_get_words (VandapQuotation *self);
guint vandap_quotation_count_words (VandapQuotation *self);
guint vandap_quotation_count_words_of (const char *text);
char *vandap_quotation_dup_speaker (VandapQuotation *self);
char *vandap_quotation_dup_attribution (VandapQuotation *self);
char *vandap_quotation_dup_question (VandapQuotation *self);

G_END_DECLS
