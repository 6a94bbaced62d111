/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reading/grammar/vandap-words.h"
#include "reading/vandap-blocks.h"

G_BEGIN_DECLS

/**
 * VandapRunningMark:
 * @start: where the turn would begin, in bytes of the blocks' text
 * @block: index of the block it stands in
 * @speaker: index of whose turn it would be
 * @form: the same for labels that are printed alike, but for numbers and stops
 * @lead: how many bytes stand before the words: marker, label, colon
 * @is_inside: whether words of the same block stand before it
 * @is_doubtful: whether what it begins a sentence behind may be an abbreviation
 * @is_stopped: whether a full stop stands behind the label instead of a colon
 * @is_bold: whether it is printed in bold
 * @is_kept: whether it is a mark as far as is known
 *
 * Where a turn may begin in a text whose lines were lost.
 */
typedef struct
{
  gsize start;
  guint block;
  guint speaker;
  guint form;
  guint16 lead;
  guint8 is_inside : 1;
  guint8 is_doubtful : 1;
  guint8 is_stopped : 1;
  guint8 is_bold : 1;
  guint8 is_kept : 1;
} VandapRunningMark;

/**
 * VandapRunningSpeaker:
 * @name: as printed first
 * @sense: what it says by itself
 * @letter: the letter that is all of it but a number, in lower case, or 0
 * @first: where it stands first, in bytes
 * @marks: how many marks are of it
 * @sure: how many of those begin a sentence beyond doubt
 * @starts: how many of those begin a block
 * @questions: how many of its turns end in a question
 * @behind: how many of its turns stand right behind a question of whoever asks
 * @is_name: whether it looks like somebody's name wherever it stands
 * @is_chosen: whether it is one who speaks as far as is known
 * @asks: whether it asks as far as is known
 *
 * One who may speak in a text whose lines were lost. All labels that only say "the
 * interviewer" are one.
 */
typedef struct
{
  char *name;
  VandapLabelSense sense;
  gunichar letter;
  gsize first;
  guint marks;
  guint sure;
  guint starts;
  guint questions;
  guint behind;
  gboolean is_name;
  gboolean is_chosen;
  gboolean asks;
} VandapRunningSpeaker;

/**
 * VandapRunningMarks:
 * @blocks: the blocks of a document
 * @text: their text
 * @marks: (element-type VandapRunningMark): where turns may begin, in order
 * @speakers: (element-type VandapRunningSpeaker): whose they may be
 *
 * What in a document looks like a label, at the beginnings of sentences.
 */
typedef struct
{
  VandapBlocks *blocks;
  const char *text;
  GArray *marks;
  GArray *speakers;
} VandapRunningMarks;

VandapRunningMarks *vandap_running_marks_new (VandapBlocks *blocks);
void vandap_running_marks_free (VandapRunningMarks *self);
gboolean vandap_running_marks_may_run (const VandapBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapRunningMarks, vandap_running_marks_free)

G_END_DECLS
