/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "printing/vandap-page-breaker.h"
#include "printing/vandap-typesetter.h"

G_BEGIN_DECLS

/**
 * VandapPagePiece:
 * @block: index of the block it is of
 * @start: where it begins in the block's text, in bytes
 * @length: how much of that it is set with, in bytes
 * @first_line: index of its first line
 * @layout: (nullable): its lines, where they have been kept
 *
 * A stretch of a block that is set at once. Setting time grows faster than
 * the text, so a long paragraph is set in several pieces.
 */
typedef struct
{
  guint block;
  gsize start;
  gsize length;
  guint first_line;
  PangoLayout *layout;
} VandapPagePiece;

/**
 * VandapPageFlow:
 * @blocks: (element-type VandapPageBlock): what is printed
 * @pieces: (element-type VandapPagePiece): in what pieces it is set
 * @lines: (element-type VandapSetLine): the lines of all pieces
 *
 * An interview as one long column of lines.
 */
typedef struct
{
  GArray *blocks;
  GArray *pieces;
  GArray *lines;
} VandapPageFlow;

VandapPageFlow *vandap_page_flow_new (GArray *blocks, VandapTypesetter *typesetter, GCancellable *cancellable,
                                      GError **error);
void vandap_page_flow_free (VandapPageFlow *self);
const VandapPageBlock *vandap_page_flow_get_block (const VandapPageFlow *self, guint line);
double vandap_page_flow_get_leading (const VandapPageBlock *block, double natural_height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapPageFlow, vandap_page_flow_free)

G_END_DECLS
