/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

G_BEGIN_DECLS

/**
 * VandapItemKind:
 * @VANDAP_ITEM_INTRODUCTION: a paragraph before the questions
 * @VANDAP_ITEM_HEADING: a section heading
 * @VANDAP_ITEM_QUESTION: a question; the index is its exchange's
 * @VANDAP_ITEM_SPEAKER: somebody begins to answer; the index is the turn's
 * @VANDAP_ITEM_SPEECH: a paragraph of an answer
 * @VANDAP_ITEM_ASIDE: what the editor says in between
 * @VANDAP_ITEM_CAPTION: what stands under a picture
 * @VANDAP_ITEM_CLOSING: what ends the conversation
 * @VANDAP_ITEM_BYLINE: who held it
 *
 * What a page for readers consists of.
 */
typedef enum
{
  VANDAP_ITEM_INTRODUCTION,
  VANDAP_ITEM_HEADING,
  VANDAP_ITEM_QUESTION,
  VANDAP_ITEM_SPEAKER,
  VANDAP_ITEM_SPEECH,
  VANDAP_ITEM_ASIDE,
  VANDAP_ITEM_CAPTION,
  VANDAP_ITEM_CLOSING,
  VANDAP_ITEM_BYLINE,
} VandapItemKind;

/**
 * VandapItem:
 * @kind: what it is
 * @index: of a paragraph, an exchange or a turn, as the kind says
 *
 * One thing on a page for readers.
 */
typedef struct
{
  VandapItemKind kind;
  guint index;
} VandapItem;

/**
 * VandapItemFunc:
 * @item: what comes next
 * @user_data: data for the function
 *
 * Writes an item.
 *
 * Returns: whether to go on
 */
typedef gboolean (*VandapItemFunc) (const VandapItem *item, gpointer user_data);

void vandap_items_foreach (VandapInterview *interview, VandapItemFunc func, gpointer user_data);
char *vandap_item_dup_speaker (VandapInterview *interview, guint turn);

G_END_DECLS
