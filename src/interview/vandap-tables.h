/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/**
 * VandapTables:
 *
 * What an interview consists of. The builder fills the tables, the checks look
 * at them, the interview owns and shows them; no other file includes this, but for
 * what makes another interview of one, and what compares the two.
 */
typedef struct
{
  GString *text;
  VandapInterview *lender; /* what the text and the strings belong to, or NULL where they are its own */
  gboolean owns_text;      /* though there is a lender */
  GStringChunk *strings;   /* every string below that nobody lends; the same one is kept once */
  const char *fields[VANDAP_N_FIELDS];
  VandapDerivation derivation;
  VandapOrigin origin;
  GArray *credits;    /* VandapCredit */
  GArray *people;     /* VandapPerson */
  GArray *paragraphs; /* VandapParagraph */
  GArray *turns;      /* VandapTurn */
  GArray *speakers;   /* guint, people of the turns one after another */
  GArray *exchanges;  /* VandapExchangeMarks */
  GArray *spans;      /* VandapSpan */
  GArray *pictures;   /* VandapPicture */
  GArray *times;      /* VandapTime */
} VandapTables;

VandapTables *vandap_tables_new (void);
VandapTables *vandap_tables_new_over (VandapInterview *lender);
void vandap_tables_free (VandapTables *self);
gboolean vandap_tables_check (const VandapTables *self, gboolean is_utf8, GError **error);
VandapInterview *vandap_interview_new_take (VandapTables *tables);
const VandapTables *vandap_interview_get_tables (VandapInterview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapTables, vandap_tables_free)

G_END_DECLS
