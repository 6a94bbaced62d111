/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview-builder.h"
#include "printing/vandap-paginator.h"

/* Interviews made up for testing, and what stands on their pages. */

VandapInterviewBuilder *made_up_begin (VandapDerivation derivation);
guint made_up_paragraph (VandapInterviewBuilder *builder, VandapParagraphKind kind, const char *text);
void made_up_exchange (VandapInterviewBuilder *builder, const char *question, const char *const *answers);
VandapInterview *made_up_finish (VandapInterviewBuilder *builder);
char *made_up_words (guint n, guint *counter);

VandapPaginator *made_up_pages (VandapInterview *interview, const VandapPageStyle *style);
char *made_up_run (const char *program, const char *const *arguments);
char *made_up_read_pages (VandapPaginator *paginator, const VandapPageStyle *style);
