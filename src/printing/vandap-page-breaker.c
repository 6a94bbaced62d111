/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing/vandap-page-breaker.h"

/* Rounding adds up over the lines of a page. */
#define TOLERANCE 0.01

/* The first line from @first on that no longer fits on a page begun with it. */
static guint
find_overflow (const VandapSetLine *lines, guint n_lines, guint first, double room)
{
  double used = lines[first].height;
  guint line;

  for (line = first + 1; line < n_lines; line++)
    {
      used += (double)lines[line].space + (double)lines[line].height;
      if (used > room + TOLERANCE)
        break;
    }

  return line;
}

/*
 * Where the page after one that begins with @first begins: as far down as
 * possible, giving up what holds lines together only where there is no other
 * way, the weakest first.
 */
static guint
find_break (const VandapSetLine *lines, guint first, guint overflow)
{
  for (guint hold = VANDAP_HOLD_NONE; hold <= VANDAP_HOLD_LONE; hold++)
    for (guint line = overflow; line > first; line--)
      if (lines[line].hold <= hold)
        return line;

  return overflow;
}

/**
 * vandap_break_pages:
 * @lines: (array length=n_lines): lines, in order
 * @n_lines: how many
 * @room: height of a page's text, in points
 *
 * Breaks lines into pages, in one pass. A line higher than a page gets a page
 * of its own.
 *
 * Returns: (transfer full) (element-type guint): the line each page begins with, at least one page
 */
GArray *
vandap_break_pages (const VandapSetLine *lines, guint n_lines, double room)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;

  g_array_append_val (pages, first);
  while (first < n_lines)
    {
      guint overflow = find_overflow (lines, n_lines, first, room);

      if (overflow == n_lines)
        break;
      first = find_break (lines, first, overflow);
      g_array_append_val (pages, first);
    }

  return pages;
}
