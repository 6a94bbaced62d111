/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-arrangement.h"
#include "interview/vandap-tables.h"

/* What the files of an arrangement share: the one changes it, the others make an interview of it. */

/* Of a turn of the interview, or one made since. Its paragraphs stand together. */
typedef struct
{
  guint first_speaker; /* in the speakers of all turns */
  guint n_speakers;
  gboolean asks;
  gboolean begins;     /* whether a question begins with it whatever goes before */
  gboolean is_parted;  /* whether a person has parted it from what goes before */
  guint exchange;      /* of the interview, that it began; or VANDAP_NONE */
} VandapArrangedTurn;

typedef struct
{
  VandapParagraphKind kind;
  guint turn;          /* or VANDAP_NONE */
  gboolean is_unlabelled;
} VandapArrangedParagraph;

struct _VandapArrangement
{
  VandapInterview *interview;
  VandapTables *tables; /* what is built; its people, fields, speakers and strings are changed at once */
  GArray *paragraphs;   /* VandapArrangedParagraph */
  GArray *turns;        /* VandapArrangedTurn, in no order */
};

void vandap_arrangement_build_labels (VandapArrangement *self);
