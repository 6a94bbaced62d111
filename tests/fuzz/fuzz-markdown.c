/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading any text as Markdown: blocks in order, and an interview in which every word of them stands. */

#include "fuzz/vandap-fuzz-reading.h"
#include "reading/grammar/vandap-turn-grammar.h"
#include "reading/plain/vandap-markdown-reader.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

/* Words that no sign of Markdown stands among are words, whatever stands around them. */
static gboolean
is_bare (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((g_ascii_ispunct (text[i]) && strchr (".,?!", text[i]) == NULL) || text[i] == '\0')
      return FALSE;

  return TRUE;
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autofree char *text = g_malloc0 (size + 1); /* as what is decoded, with a NUL behind it */
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) source = g_hash_table_new (NULL, NULL);
  g_autoptr (VandapReport) report = vandap_report_new ("markdown");
  g_autoptr (VandapBlocks) blocks = NULL;
  g_autoptr (VandapInterview) interview = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (text, data, size);
  if (!g_utf8_validate_len (text, size, NULL))
    return 0;

  vandap_markdown_reader_recognises (text, size);
  blocks = vandap_markdown_reader_read (text, size);
  if (is_bare (text, size))
    {
      fuzz_count_letters (source, text, size, 1);
      fuzz_take_blocks (source, blocks);
      fuzz_assert_none_lost (source);
    }

  interview = vandap_turn_grammar_read (blocks, report, NULL, &error);
  g_assert_no_error (error);
  fuzz_count_blocks (counts, blocks, 1);
  fuzz_take_interview (counts, interview);
  fuzz_assert_none_lost (counts);
  fuzz_assert_reads_back (interview);

  return 0;
}
