/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/* The words of TEI for what an interview is made of, on which its reader and its writer have to agree. */

#define VANDAP_TEI_NAMESPACE "http://www.tei-c.org/ns/1.0"

/* Types of div. */
#define VANDAP_TEI_EXCHANGE "exchange"
#define VANDAP_TEI_NOTE "note"
#define VANDAP_TEI_CLOSING "closing"

/* Type of the note that is an aside as it stands in the text. */
#define VANDAP_TEI_ASIDE "aside"

/* Unit of the milestone whose @n is the label that a paragraph is printed with, where it names somebody else than sp/@who. */
#define VANDAP_TEI_LABEL "label"

/* What sp/@n says where the roles of the speakers do not tell who asks. */
#define VANDAP_TEI_QUESTION "question"
#define VANDAP_TEI_ANSWER "answer"

const char *vandap_tei_kind_to_type (VandapParagraphKind kind);
gboolean vandap_tei_kind_from_type (const char *type, VandapParagraphKind *kind);
const char *vandap_tei_part_to_role (VandapPart part);
gboolean vandap_tei_part_from_role (const char *role, VandapPart *part);
const char *vandap_tei_derivation_to_type (VandapDerivation derivation);
VandapDerivation vandap_tei_derivation_from_type (const char *type);
const char *vandap_tei_emphasis_from_rend (const char *rend);

G_END_DECLS
