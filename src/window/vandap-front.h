/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/** VANDAP_LABEL_LIMIT: bytes that are laid out as one label; what is longer belongs into the text view. */
#define VANDAP_LABEL_LIMIT 6000

/* What stands above a question: the section it is in and, above the first, the introduction. */

/**
 * VandapFrontPart:
 * @VANDAP_FRONT_NOWHERE: not above an answer
 * @VANDAP_FRONT_INTRODUCTION: in the introduction
 * @VANDAP_FRONT_SECTION: in the section heading
 * @VANDAP_FRONT_QUESTION: in the question
 *
 * Where a paragraph is shown above an answer.
 */
typedef enum
{
  VANDAP_FRONT_NOWHERE,
  VANDAP_FRONT_INTRODUCTION,
  VANDAP_FRONT_SECTION,
  VANDAP_FRONT_QUESTION,
} VandapFrontPart;

gboolean vandap_front_is_title (VandapInterview *interview, guint paragraph);
gboolean vandap_front_is_long (VandapInterview *interview);
char *vandap_front_dup_introduction (VandapInterview *interview);
char *vandap_front_dup_section (VandapInterview *interview, guint exchange);
char *vandap_front_dup_question (VandapInterview *interview, guint exchange, gsize limit);
VandapFrontPart vandap_front_find_part (VandapInterview *interview, guint exchange, guint paragraph);
guint vandap_front_find_paragraph (VandapInterview *interview, guint exchange, VandapFrontPart part, gsize offset);
GArray *vandap_front_list (VandapInterview *interview);
gboolean vandap_front_cuts_question (VandapInterview *interview, guint exchange);

G_END_DECLS
