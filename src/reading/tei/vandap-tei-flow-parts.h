/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/tei/vandap-tei-flow.h"
#include "text/vandap-assembler.h"

G_BEGIN_DECLS

/* What a flow is made of: for those who add to it. */

/* How it stands with the brackets around what the editor says inside a paragraph. */
typedef enum
{
  VANDAP_TEI_BRACKETS_NONE,
  VANDAP_TEI_BRACKETS_WANTED, /* unless what comes has its own */
  VANDAP_TEI_BRACKETS_OWN,    /* what came has */
  VANDAP_TEI_BRACKETS_OPEN,
  VANDAP_TEI_BRACKETS_CLOSED, /* nothing has come since */
} VandapTeiBrackets;

struct _VandapTeiFlow
{
  VandapInterviewBuilder *builder;
  VandapReport *report;
  int kind;           /* of the next paragraph */
  int open_kind;      /* of the one that is open */
  gboolean is_open;
  gboolean asking;    /* whether the paragraph ends with a question mark so far */
  gboolean span_begins; /* whether nothing was said yet since a stretch began */
  char *lead;         /* label for the next paragraph, whatever it is */
  gboolean lead_misnames;
  char *speech_lead;  /* label for the next paragraph of speech */
  char *open_lead;    /* the label that the open paragraph took */
  gboolean is_capturing;
  GString *captured;  /* text that goes somewhere else */
  GString *tidy;      /* the same, tidied */
  VandapAssembler *tidier;
  gsize n_supplied;   /* how much of it, from its start, no page has printed */
  VandapTeiBrackets brackets;
  gboolean is_spaced; /* whether white space inside brackets waits for what comes after it */
  GPtrArray *left_out;         /* utf8, that stands behind the paragraph */
  GPtrArray *left_out_reasons; /* of each, static */
  guint n_speech;
  guint n_asking;
  GByteArray *kinds;  /* of every paragraph */
  GArray *by_place;   /* guint, paragraphs that are what their place makes them */
};

gboolean vandap_tei_flow_is_blank (const char *text, gsize length);
void vandap_tei_flow_begin_text (VandapTeiFlow *self, const char **text, gsize *length);
void vandap_tei_flow_write_left_out (VandapTeiFlow *self);

G_END_DECLS
