/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/grammar/vandap-emphasis.h"

#include <string.h>

static gboolean
has_letters (const char *text, gsize start, gsize end)
{
  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * vandap_emphasis_covers:
 * @blocks: blocks
 * @block: index of a block
 * @value: "bold" or "italic"
 *
 * Tells whether all words of a block are set off in the same way.
 *
 * Returns: whether they are
 */
gboolean
vandap_emphasis_covers (VandapBlocks *blocks, guint block, const char *value)
{
  const VandapBlock *b = vandap_blocks_get (blocks, block);
  const char *text = vandap_blocks_get_text (blocks, NULL);
  gsize at = b->start;
  gboolean some = FALSE;

  for (guint i = b->first_span; i < b->first_span + b->n_spans; i++)
    {
      const VandapSpan *span = vandap_blocks_get_span (blocks, i);

      if (span->kind != VANDAP_SPAN_EMPHASIS || g_strcmp0 (span->value, value) != 0 || span->end <= at)
        continue;
      if (span->start > at && has_letters (text, at, span->start))
        return FALSE;
      some = TRUE;
      at = span->end;
    }

  return some && !has_letters (text, at, b->end);
}

/**
 * vandap_emphasis_skip_space:
 * @text: UTF-8 as a #VandapAssembler puts it together
 * @start: where a span begins, in bytes
 * @end: where it ends
 *
 * Finds where a span begins in truth: white space that was pending when it was
 * begun is no part of it.
 *
 * Returns: where its first words begin, or @end
 */
gsize
vandap_emphasis_skip_space (const char *text, gsize start, gsize end)
{
  static const char line_break[] = "\342\200\250"; /* U+2028 */

  while (start < end)
    {
      gboolean breaks = end - start >= 3 && memcmp (text + start, line_break, 3) == 0;

      if (text[start] != ' ' && !breaks)
        break;
      start += breaks ? 3 : 1;
    }

  return start;
}
