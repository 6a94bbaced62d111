/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-pieces.h"

G_BEGIN_DECLS

/**
 * VandapIntroduction:
 * @pieces: the pieces of a document
 * @end: where its introduction ends, in bytes of the pieces' text
 * @looked_through: how much of the text has been looked through for names, in bytes
 *
 * What a document tells of people beside the labels they speak under.
 */
typedef struct
{
  VandapPieces *pieces;
  gsize end;
  gsize looked_through;
} VandapIntroduction;

char *vandap_introduction_spell (VandapIntroduction *self, const char *name);
char *vandap_introduction_find_occupation (VandapIntroduction *self, const char *name);
char *vandap_introduction_find_role (const char *label);
char *vandap_introduction_find_interviewee (VandapIntroduction *self);

G_END_DECLS
