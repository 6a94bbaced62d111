/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "interview/vandap-marks.h"
#include "interview/vandap-source.h"
#include "interview/vandap-speaker-line.h"
#include "text/vandap-assembler.h"

G_BEGIN_DECLS

/**
 * VandapBlockKind:
 * @VANDAP_BLOCK_PARAGRAPH: a paragraph, or a line that stands for one
 * @VANDAP_BLOCK_HEADING: what the format marks as a heading
 * @VANDAP_BLOCK_LIST_ITEM: a paragraph that begins an item of a list
 * @VANDAP_BLOCK_QUOTE: what the format sets off as a quotation
 * @VANDAP_BLOCK_CAPTION: what the format says stands under a picture
 * @VANDAP_BLOCK_LEFT_OUT: what the format says is no part of the text
 *
 * What a format says of a block.
 */
typedef enum
{
  VANDAP_BLOCK_PARAGRAPH,
  VANDAP_BLOCK_HEADING,
  VANDAP_BLOCK_LIST_ITEM,
  VANDAP_BLOCK_QUOTE,
  VANDAP_BLOCK_CAPTION,
  VANDAP_BLOCK_LEFT_OUT,
} VandapBlockKind;

/**
 * VandapBlockPart:
 * @VANDAP_BLOCK_OF_NOBODY: the format says nothing of it
 * @VANDAP_BLOCK_ASKS: the format says that it asks
 * @VANDAP_BLOCK_ANSWERS: the format says that it answers
 *
 * What a format says that a block does in a conversation, whoever speaks it.
 */
typedef enum
{
  VANDAP_BLOCK_OF_NOBODY,
  VANDAP_BLOCK_ASKS,
  VANDAP_BLOCK_ANSWERS,
} VandapBlockPart;

/**
 * VandapBlock:
 * @start: where it begins, in bytes of the blocks' text
 * @end: where it ends
 * @reason: (nullable): of what is left out: why, translated; static
 * @label: (nullable): who speaks, where the format itself says so beside the words ("Alice" in a column of
 *   speakers, a cue's voice, a table's left cell); it is no part of the text
 * @first_span: index of its first span
 * @n_spans: how many it has
 * @line: the line of the file it begins on, from 1
 * @kind: what the format says of it
 * @after_blank: whether a blank line stands before it
 * @after_rule: whether a line is drawn before it, from one side to the other
 * @level: of a heading, from 1 for the highest; 0 for what is none
 * @part: what the format says that it does
 *
 * A piece of a file: what every format comes down to.
 */
typedef struct
{
  gsize start;
  gsize end;
  const char *reason;
  const char *label;
  guint first_span;
  guint n_spans;
  guint line;
  VandapBlockKind kind : 4;
  guint after_blank : 1;
  guint after_rule : 1;
  guint level : 8;
  VandapBlockPart part : 2;
} VandapBlock;

/**
 * VandapBlockPicture:
 * @block: index of the block that is its caption, or that it stands before; how many blocks there are where
 *   none follows
 * @has_caption: whether that block is its caption
 * @file: (nullable): where it is, relative to the file; never outside the file's folder
 * @description: (nullable): what it shows, for those who cannot see it
 *
 * A picture among the blocks.
 */
typedef struct
{
  guint block;
  gboolean has_caption;
  const char *file;
  const char *description;
} VandapBlockPicture;

/* As many as fit in half a gigabyte: far more than the longest book has, and little enough for any machine. */
#define VANDAP_BLOCKS_LIMIT 2000000u

/**
 * VandapBlocks:
 *
 * The blocks of a file over one text, in the form that all texts have. Readers
 * of formats make them, and the turn grammar makes an interview of them.
 */
typedef struct _VandapBlocks VandapBlocks;

VandapBlocks *vandap_blocks_new (void);
void vandap_blocks_free (VandapBlocks *self);
void vandap_blocks_expect (VandapBlocks *self, gsize length);
void vandap_blocks_give_back (VandapBlocks *self, gsize end);

void vandap_blocks_begin (VandapBlocks *self, VandapBlockKind kind, guint line, gboolean after_blank);
void vandap_blocks_append (VandapBlocks *self, const char *text, gssize length);
void vandap_blocks_break_line (VandapBlocks *self);
void vandap_blocks_open_span (VandapBlocks *self, VandapSpanKind kind, const char *value);
void vandap_blocks_close_span (VandapBlocks *self);
void vandap_blocks_set_level (VandapBlocks *self, guint level);
void vandap_blocks_set_part (VandapBlocks *self, VandapBlockPart part);
void vandap_blocks_set_reason (VandapBlocks *self, const char *reason);
void vandap_blocks_set_label (VandapBlocks *self, const char *label);
void vandap_blocks_add_time (VandapBlocks *self, gint64 milliseconds);
void vandap_blocks_add_picture (VandapBlocks *self, const char *file, const char *description);
void vandap_blocks_draw_rule (VandapBlocks *self);
void vandap_blocks_end (VandapBlocks *self);

void vandap_blocks_set_field (VandapBlocks *self, VandapField field, const char *value);
const char *vandap_blocks_get_field (VandapBlocks *self, VandapField field);
void vandap_blocks_set_derivation (VandapBlocks *self, VandapDerivation derivation);
VandapDerivation vandap_blocks_get_derivation (VandapBlocks *self);
void vandap_blocks_set_source_line (VandapBlocks *self, const char *line);
const char *vandap_blocks_get_source_line (VandapBlocks *self);
void vandap_blocks_take_speakers (VandapBlocks *self, VandapSpeakerLine *speakers);
VandapSpeakerLine *vandap_blocks_get_speakers (VandapBlocks *self);

void vandap_blocks_add_credit (VandapBlocks *self, const char *what, const char *name);
const char *vandap_blocks_get_credited (VandapBlocks *self, const char *what);

const char *vandap_blocks_get_text (VandapBlocks *self, gsize *length);
gboolean vandap_blocks_are_too_many (VandapBlocks *self);
guint vandap_blocks_get_n (VandapBlocks *self);
const VandapBlock *vandap_blocks_get (VandapBlocks *self, guint block);
const VandapSpan *vandap_blocks_get_span (VandapBlocks *self, guint span);
guint vandap_blocks_get_n_times (VandapBlocks *self);
const VandapTime *vandap_blocks_get_time (VandapBlocks *self, guint time);
guint vandap_blocks_get_n_pictures (VandapBlocks *self);
const VandapBlockPicture *vandap_blocks_get_picture (VandapBlocks *self, guint picture);
guint vandap_blocks_get_n_credits (VandapBlocks *self);
const VandapCredit *vandap_blocks_get_credit (VandapBlocks *self, guint credit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapBlocks, vandap_blocks_free)

G_END_DECLS
