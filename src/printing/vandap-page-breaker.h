/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapHold:
 * @VANDAP_HOLD_NONE: a page may begin here
 * @VANDAP_HOLD_WHOLE: it would part what is to stay whole
 * @VANDAP_HOLD_NEXT: it would part what belongs together
 * @VANDAP_HOLD_LONE: it would leave a line alone
 *
 * How strongly a line holds on to the line before it.
 */
typedef enum
{
  VANDAP_HOLD_NONE,
  VANDAP_HOLD_WHOLE,
  VANDAP_HOLD_NEXT,
  VANDAP_HOLD_LONE,
} VandapHold;

/**
 * VandapSetLine:
 * @piece: index of the piece of text it was set with
 * @line: which line of it, from 0
 * @hold: a #VandapHold
 * @space: what it stands off from the line before, in points; nothing at the top of a page
 * @height: in points
 *
 * A line that has been set.
 */
typedef struct
{
  guint piece;
  guint16 line;
  guint16 hold;
  float space;
  float height;
} VandapSetLine;

GArray *vandap_break_pages (const VandapSetLine *lines, guint n_lines, double room);

G_END_DECLS
