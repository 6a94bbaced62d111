/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-source.h"

G_BEGIN_DECLS

/*
 * The names under which a file that people read says where it comes from, on which those who write and those who
 * read Markdown and HTML have to agree. They are the same whatever language the words around them are in.
 */

/* How the text stands to what was said, and the line of ours that says in words where it comes from. */
#define VANDAP_SOURCE_STATE "state"
#define VANDAP_SOURCE_LINE "source_line"

/* What anybody did that has no name of its own: "recording: Lan Test". */
#define VANDAP_SOURCE_CREDIT "credit"

/* The line of ours that names all who speak. */
#define VANDAP_SOURCE_SPEAKERS "speakers"

/* What stands before the names in HTML, where others have names as well. */
#define VANDAP_SOURCE_PREFIX "vandap."

const char *vandap_source_field_to_name (VandapField field);
gboolean vandap_source_field_from_name (const char *name, VandapField *field);
const char *vandap_source_credit_to_name (const char *what);
const char *vandap_source_credit_from_name (const char *name);
const char *vandap_source_state_to_word (VandapDerivation derivation);
gboolean vandap_source_state_from_word (const char *word, VandapDerivation *derivation);

G_END_DECLS
