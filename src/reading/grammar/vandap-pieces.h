/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-marks.h"
#include "reading/grammar/vandap-words.h"
#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/**
 * VandapLabel:
 * @name: as it was printed first, without marker and colon
 * @key: the same for comparing: no courtesy words, no case, no stops
 * @sense: what it says by itself
 * @count: how often it stands at the beginning of a piece
 * @questions: how many of those end in a question
 * @is_stated: whether the format itself says that it is one
 * @is_set_off: whether it is printed unlike the words behind it
 * @is_stopped: whether a full stop, or another sign, stands behind it somewhere, and no colon
 * @is_bracketed: whether it stands in brackets of its own somewhere
 * @is_introduced: whether it is the initials of somebody whom the title or the introduction names
 * @credited: what the file says that whoever has this name does
 *
 * A label that pieces of a document begin with.
 */
typedef struct
{
  char *name;
  char *key;
  VandapLabelSense sense;
  guint count;
  guint questions;
  gboolean is_stated;
  gboolean is_set_off;
  gboolean is_stopped;
  gboolean is_bracketed;
  gboolean is_introduced;
  VandapLabelSense credited;
} VandapLabel;

/**
 * VandapPieceState:
 * @VANDAP_PIECE_OPEN: the turn grammar is to say what it is
 * @VANDAP_PIECE_CAPTION: stands under a picture
 * @VANDAP_PIECE_REPEATED: says once more what a caption beside it says
 * @VANDAP_PIECE_DECORATION: has no letter or digit
 * @VANDAP_PIECE_TITLE: the document's title
 * @VANDAP_PIECE_FACT: says something of the interview ("Place: Hanoi"), by the name of what it says
 * @VANDAP_PIECE_BYLINE: says who held the interview
 * @VANDAP_PIECE_AFTERWORD: stands behind the byline in its paragraph, or says behind the conversation what was done to it
 * @VANDAP_PIECE_MENU: leads elsewhere
 * @VANDAP_PIECE_BESIDE: stands in a box beside the conversation, or behind it
 * @VANDAP_PIECE_LEFT_OUT: no part of the text, the format says
 *
 * What a piece is by itself, whatever stands around it.
 */
typedef enum
{
  VANDAP_PIECE_OPEN,
  VANDAP_PIECE_CAPTION,
  VANDAP_PIECE_REPEATED,
  VANDAP_PIECE_DECORATION,
  VANDAP_PIECE_TITLE,
  VANDAP_PIECE_FACT,
  VANDAP_PIECE_BYLINE,
  VANDAP_PIECE_AFTERWORD,
  VANDAP_PIECE_MENU,
  VANDAP_PIECE_BESIDE,
  VANDAP_PIECE_LEFT_OUT,
} VandapPieceState;

/**
 * VandapPiece:
 * @lead_start: where its marker and label begin, in bytes of the blocks' text
 * @lead_end: where they end
 * @start: where its words begin
 * @end: where they end
 * @block: index of the block it is of
 * @marker: the character it is marked with, or 0
 * @label: index of its label, or %VANDAP_NONE
 * @number: the number it is marked with, or 0
 * @aside_start: where in its lead stands what somebody does while speaking ("(laughing)"), in bytes from the lead's start
 * @aside_end: where that ends; 0 where there is none
 * @level: of a heading, from 1 for the highest; 0 where the format says it is none
 * @state: what it is by itself
 * @part: what the format says that it does
 * @is_list_item: whether the format says it begins an item of a list
 * @is_quote: whether the format sets it off as a quotation
 * @is_bold: whether all of its block is bold
 * @is_italic: whether all of its block is italic
 * @is_question: whether it ends as a question
 * @is_headline: whether it is as short as a heading and ends as no sentence does
 * @is_first: whether it is the first of its block
 * @is_listed: whether its label is printed as items of a list begin, too, as in "(A) …"
 * @is_counted: whether it is one of the headings that count the questions
 * @lost_label: whether what looked like its label was given back to its words
 * @is_item: whether that was an item of a list that a colon stands before
 *
 * A paragraph of the interview to be, with what stands before its words.
 */
typedef struct
{
  gsize lead_start;
  gsize lead_end;
  gsize start;
  gsize end;
  guint block;
  gunichar marker;
  guint label;
  guint number;
  guint16 aside_start;
  guint16 aside_end;
  guint level : 4;
  VandapPieceState state : 4;
  VandapBlockPart part : 2;
  guint is_list_item : 1;
  guint is_quote : 1;
  guint is_bold : 1;
  guint is_italic : 1;
  guint is_question : 1;
  guint is_headline : 1;
  guint is_first : 1;
  guint is_listed : 1;
  guint is_counted : 1;
  guint lost_label : 1;
  guint is_item : 1;
} VandapPiece;

/**
 * VandapPieces:
 * @blocks: the blocks it is made of
 * @text: the blocks' text
 * @length: its length in bytes
 * @pieces: (element-type VandapPiece): the pieces, in order
 * @labels: (element-type VandapLabel): the labels they begin with
 * @by_name: where a label is among them, by its name as it was printed
 * @by_key: the same by its key
 * @by_sense: the same by its sense, or %VANDAP_NONE
 * @first_asker: the label of who asks, where the first question has it and no other, or %VANDAP_NONE
 * @counts: whether numbered headings count the questions
 * @runs_in: whether its questions are set off in bold inside the paragraphs that answer them
 * @breaks_off: whether some are, before a line break
 *
 * A document as the turn grammar looks at it.
 */
typedef struct
{
  VandapBlocks *blocks;
  const char *text;
  gsize length;
  GArray *pieces;
  GArray *labels;
  GHashTable *by_name;
  GHashTable *by_key;
  guint by_sense[VANDAP_N_LABEL_SENSES];
  guint first_asker;
  gboolean counts;
  gboolean runs_in;
  gboolean breaks_off;
} VandapPieces;

VandapPieces *vandap_pieces_new (VandapBlocks *blocks);
void vandap_pieces_free (VandapPieces *self);
VandapPiece *vandap_pieces_get (VandapPieces *self, guint piece);
VandapLabel *vandap_pieces_get_label (VandapPieces *self, guint label);
gboolean vandap_pieces_asks_by_name (VandapPieces *self, guint piece);
guint vandap_pieces_find_label (VandapPieces *self, const char *key);
guint vandap_pieces_take_label (VandapPieces *self, const char *name);
gsize vandap_pieces_find_aside (VandapPieces *self, const char *label, gsize length, gsize *start);
void vandap_pieces_set_label_in (VandapPieces *self, VandapPiece *piece, const char *lead, gsize start, gsize end);
void vandap_pieces_set_label (VandapPieces *self, guint piece, const char *name);
void vandap_pieces_look_at (VandapPieces *self, guint piece);
gsize vandap_pieces_count_characters (VandapPieces *self, guint piece);
gsize vandap_pieces_count_width (VandapPieces *self, guint piece);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapPieces, vandap_pieces_free)

G_END_DECLS
