/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The turn grammar over any blocks: every word of theirs stands in a valid interview. The first bytes of a line of the
 * input say what block it is; the rest is its text, with signs among it that begin and end spans.
 */

#include "fuzz/vandap-fuzz-reading.h"
#include "reading/grammar/vandap-turn-grammar.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

enum
{
  OPEN_BOLD = 1,
  OPEN_ITALIC,
  OPEN_LINK,
  CLOSE,
  ADD_TIME,
  ADD_PICTURE,
  BREAK_LINE,
};

static void
add_sign (VandapBlocks *blocks, guchar sign)
{
  switch (sign)
    {
    case OPEN_BOLD:
      vandap_blocks_open_span (blocks, VANDAP_SPAN_EMPHASIS, "bold");
      break;
    case OPEN_ITALIC:
      vandap_blocks_open_span (blocks, VANDAP_SPAN_EMPHASIS, "italic");
      break;
    case OPEN_LINK:
      vandap_blocks_open_span (blocks, VANDAP_SPAN_LINK, "https://example.org/");
      break;
    case CLOSE:
      vandap_blocks_close_span (blocks);
      break;
    case ADD_TIME:
      vandap_blocks_add_time (blocks, 1000);
      break;
    case ADD_PICTURE:
      vandap_blocks_add_picture (blocks, "a.png", "Thử");
      break;
    case BREAK_LINE:
    default:
      vandap_blocks_break_line (blocks);
      break;
    }
}

static void
add_text (VandapBlocks *blocks, const char *p, const char *end)
{
  while (p < end)
    {
      const char *from = p;

      while (p < end && ((guchar) *p > BREAK_LINE || *p == '\0'))
        p++;
      vandap_blocks_append (blocks, from, p - from);
      if (p < end)
        add_sign (blocks, (guchar) *p++);
    }
}

/* "p0 text": kind, flags, a space */
static void
add_block (VandapBlocks *blocks, const char *p, const char *end, guint line)
{
  static const char kinds[] = "phlqco";
  static const char *const labels[] = { NULL, "Alice Test", "PV", "Hỏi (cười)" };
  const char *kind = p < end && *p != '\0' ? strchr (kinds, *p) : NULL;
  guint flags = p + 1 < end && (guchar) p[1] < 0x80 ? (guchar) p[1] : 0;

  if (kind == NULL)
    kind = kinds;
  else
    p = MIN (p + 1 + (flags != 0), end);
  if (flags & 16)
    vandap_blocks_draw_rule (blocks);
  vandap_blocks_begin (blocks, (VandapBlockKind) (kind - kinds), line, flags & 1);
  if (*kind == 'h')
    vandap_blocks_set_level (blocks, flags % 7);
  if (*kind == 'o')
    vandap_blocks_set_reason (blocks, "Thử");
  vandap_blocks_set_label (blocks, labels[flags / 2 % G_N_ELEMENTS (labels)]);
  add_text (blocks, p, end);
  vandap_blocks_end (blocks);
}

static VandapBlocks *
make_blocks (const char *text, gsize length)
{
  VandapBlocks *blocks = vandap_blocks_new ();
  const char *p = text, *end = text + length;

  for (guint line = 1; p < end; line++)
    {
      const char *newline = memchr (p, '\n', (gsize) (end - p));

      add_block (blocks, p, newline != NULL ? newline : end, line);
      p = newline != NULL ? newline + 1 : end;
    }

  return blocks;
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  const char *text = size > 0 ? (const char *) data : "";
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (VandapReport) report = vandap_report_new ("blocks");
  g_autoptr (VandapBlocks) blocks = NULL;
  g_autoptr (VandapInterview) interview = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_utf8_validate_len (text, size, NULL))
    return 0;

  blocks = make_blocks (text, size);
  interview = vandap_turn_grammar_read (blocks, report, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (report->sureness, >=, 0);
  g_assert_cmpfloat (report->sureness, <=, 1);
  fuzz_count_blocks (counts, blocks, 1);
  fuzz_take_interview (counts, interview);
  fuzz_assert_none_lost (counts);
  fuzz_assert_reads_back (interview);

  return 0;
}
