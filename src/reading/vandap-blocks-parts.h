/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/* What blocks are made of: for those who make them, and those who look at them. */

struct _VandapBlocks
{
  GString *text;
  gsize given_back; /* bytes of the text that are gone */
  VandapAssembler *assembler;
  GArray *blocks; /* VandapBlock */
  GArray *spans;  /* VandapSpan */
  GArray *drafts; /* Draft, of the block */
  GArray *open;   /* guint, those of them that are open, the innermost last */
  GArray *times;  /* VandapTime */
  GArray *draft_times; /* DraftTime, of the block */
  GArray *pictures; /* VandapBlockPicture */
  GArray *credits;  /* VandapCredit */
  GStringChunk *strings;
  const char *fields[VANDAP_N_FIELDS];
  const char *source_line; /* of ours, or NULL */
  VandapSpeakerLine *speakers; /* or NULL */
  VandapDerivation derivation;
  VandapBlock block;
  gboolean is_begun;
  gboolean are_too_many;
  gboolean rule;    /* one is drawn, and no block stands behind it yet */
};

G_END_DECLS
