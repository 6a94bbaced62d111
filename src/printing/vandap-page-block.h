/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-passage.h"

G_BEGIN_DECLS

/**
 * VandapBlockLook:
 * @VANDAP_LOOK_TITLE: the title of the interview
 * @VANDAP_LOOK_STATE: under it: whose words these are, and where they come from
 * @VANDAP_LOOK_RULE: the line that closes the title block
 * @VANDAP_LOOK_INTRODUCTION: dateline, editor's note, lead
 * @VANDAP_LOOK_HEADING: a section heading
 * @VANDAP_LOOK_ASKER: who asks, where several do
 * @VANDAP_LOOK_QUESTION: a paragraph of a question
 * @VANDAP_LOOK_SPEAKER: who answers
 * @VANDAP_LOOK_ANSWER: the first paragraph of somebody's answer
 * @VANDAP_LOOK_ANSWER_MORE: a further paragraph of it
 * @VANDAP_LOOK_ASIDE: what the editor says in between
 * @VANDAP_LOOK_CAPTION: what a picture shows
 * @VANDAP_LOOK_CLOSING: thanks
 * @VANDAP_LOOK_BYLINE: who held the interview
 *
 * What a block on a page looks like.
 */
typedef enum
{
  VANDAP_LOOK_TITLE,
  VANDAP_LOOK_STATE,
  VANDAP_LOOK_RULE,
  VANDAP_LOOK_INTRODUCTION,
  VANDAP_LOOK_HEADING,
  VANDAP_LOOK_ASKER,
  VANDAP_LOOK_QUESTION,
  VANDAP_LOOK_SPEAKER,
  VANDAP_LOOK_ANSWER,
  VANDAP_LOOK_ANSWER_MORE,
  VANDAP_LOOK_ASIDE,
  VANDAP_LOOK_CAPTION,
  VANDAP_LOOK_CLOSING,
  VANDAP_LOOK_BYLINE,
  VANDAP_N_LOOKS,
} VandapBlockLook;

/* What stands in a text of ours between these is a name, or says the state of the interview. Files cannot
 * hold them. */
#define VANDAP_MARK_NAME "\001"
#define VANDAP_MARK_STATE "\002"
#define VANDAP_MARK_END "\003"

/**
 * VandapBlockRun:
 * @start: first byte
 * @end: byte after the last
 * @is_state: whether it says the state of the interview; else it is a name
 *
 * A stretch of a text of ours that stands out.
 */
typedef struct
{
  gsize start;
  gsize end;
  gboolean is_state;
} VandapBlockRun;

/**
 * VandapPageBlock:
 * @look: what it looks like
 * @text: what is printed; not necessarily closed by a NUL
 * @length: of @text, in bytes
 * @owned: (nullable): @text where it is not the interview's own
 * @runs: (nullable) (element-type VandapBlockRun): stretches of @text that stand out
 * @words: what of it is the interview's text; empty if nothing
 * @shift: where in @text the @words begin
 * @exchange: the exchange it stands in, or %VANDAP_NONE
 * @number: the number that hangs beside it, or 0
 * @space: what it stands off from the block before, in points
 * @keep_with_next: whether no page may end with it
 * @opens_answer: whether it begins the answer to a question
 * @continues: whether it carries the answer of the block before on
 *
 * A paragraph on its way to the page.
 */
typedef struct
{
  VandapBlockLook look;
  const char *text;
  gsize length;
  char *owned;
  GArray *runs;
  VandapPassage words;
  gsize shift;
  guint exchange;
  guint number;
  double space;
  guint keep_with_next : 1;
  guint opens_answer : 1;
  guint continues : 1;
} VandapPageBlock;

GArray *vandap_page_blocks_new (void);
VandapPageBlock *vandap_page_blocks_add (GArray *blocks, VandapBlockLook look);
void vandap_page_block_set_words (VandapPageBlock *self, VandapInterview *interview, VandapPassage words);
void vandap_page_block_surround (VandapPageBlock *self, const char *before, const char *after);
void vandap_page_block_set_marked (VandapPageBlock *self, const char *marked);

G_END_DECLS
