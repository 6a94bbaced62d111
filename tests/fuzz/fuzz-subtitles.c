/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading any text as WebVTT and as SubRip: no word is lost, and an interview can be made of it. */

#include "reading/grammar/vandap-turn-grammar.h"
#include "reading/subtitles/vandap-cue-text.h"
#include "reading/subtitles/vandap-subtitle-reader.h"
#include "vandap-fuzz-letters.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static void
count_part (gpointer data, const VandapSubtitlePart *part)
{
  gboolean is_cue = part->kind == VANDAP_SUBTITLE_CUE || part->kind == VANDAP_SUBTITLE_STRAY;
  const char *p = part->text, *end = part->text + part->length;

  if (part->kind == VANDAP_SUBTITLE_HEADER && part->length <= strlen ("WEBVTT"))
    return;
  if (!is_cue)
    {
      fuzz_count_letters (data, part->text, part->length, 1);
      return;
    }
  while (p < end)
    {
      const char *line = p;
      g_autoptr (GString) words = g_string_new (NULL);

      while (p < end && *p != '\n' && *p != '\r')
        p++;
      vandap_cue_text_strip (words, line, (gsize) (p - line));
      fuzz_count_letters (data, words->str, words->len, 1);
      p++;
    }
}

static void
write_section (gpointer data, guint section)
{
  vandap_blocks_begin (data, VANDAP_BLOCK_HEADING, 1, TRUE);
  vandap_blocks_append (data, "=", 1);
  vandap_blocks_end (data);
}

static guint
count_headings (VandapBlocks *blocks)
{
  guint n = 0;

  for (guint i = 0; i < vandap_blocks_get_n (blocks); i++)
    n += vandap_blocks_get (blocks, i)->kind == VANDAP_BLOCK_HEADING;

  return n;
}

static void
check (const char *text, gsize length, VandapSubtitleKind kind)
{
  static const gint64 times[] = { 0, 1000, 5000 };
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (VandapBlocks) blocks = vandap_blocks_new ();
  g_autoptr (VandapReport) report = vandap_report_new ("subtitles");
  const VandapSubtitleSections sections = { times, G_N_ELEMENTS (times), write_section, blocks };
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapInterview) interview = NULL;
  gboolean rolls_up = FALSE;

  vandap_subtitle_reader_read (blocks, text, length, kind, 1, &sections, report);
  g_assert_cmpuint (count_headings (blocks), ==, G_N_ELEMENTS (times));
  for (guint i = 0; i < report->notes->len; i++)
    rolls_up |= strstr (report->notes->pdata[i], "repeat") != NULL;
  if (memchr (text, '&', length) == NULL && !rolls_up)
    {
      vandap_subtitle_scanner_scan (text, length, kind, 1, count_part, counts);
      fuzz_take_blocks (counts, blocks);
      fuzz_assert_none_lost (counts);
    }

  interview = vandap_turn_grammar_read (blocks, report, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (interview);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  gsize length = strlen (text);

  vandap_webvtt_reader_recognises (text, length);
  vandap_subrip_reader_recognises (text, length);
  check (text, length, VANDAP_SUBTITLES_WEBVTT);
  check (text, length, VANDAP_SUBTITLES_SUBRIP);

  return 0;
}
