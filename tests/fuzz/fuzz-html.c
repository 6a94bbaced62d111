/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reading any bytes as HTML: every letter that the parser finds outside of tags stands in a block or in the label of
 * one, whatever is decided of it; and every letter of a block stands in the interview.
 */

#include <string.h>

#include "reading/grammar/vandap-turn-grammar.h"
#include "reading/html/vandap-html-encoding.h"
#include "reading/html/vandap-html-parser.h"
#include "reading/html/vandap-html-reader.h"
#include "reading/vandap-reading.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

/* How often each letter or digit stands somewhere: what is set in front of something else changes places. */
static void
count_letters (GHashTable *counts, const char *text, gsize length, int sign)
{
  g_autofree char *normal = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFD);

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gpointer letter = GUINT_TO_POINTER (g_utf8_get_char (p));

      if (!g_unichar_isalnum (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
        continue;
      g_hash_table_insert (counts, letter,
                           GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, letter)) + sign));
    }
}

/* No letter may be there more often than @most times, or less often than @least. */
static void
assert_between (GHashTable *counts, int least, int most)
{
  GHashTableIter iter;
  gpointer letter, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &letter, &count))
    if (GPOINTER_TO_INT (count) < least || GPOINTER_TO_INT (count) > most)
      {
        g_printerr ("U+%04X is there %d times too often\n", GPOINTER_TO_UINT (letter), GPOINTER_TO_INT (count));
        g_assert_not_reached ();
      }
}

static void
assert_even (GHashTable *counts)
{
  assert_between (counts, 0, 0);
}

static void
count_labels (GHashTable *counts, VandapBlocks *blocks, int sign)
{
  for (guint i = 0; i < vandap_blocks_get_n (blocks); i++)
    {
      const char *label = vandap_blocks_get (blocks, i)->label;

      if (label != NULL)
        count_letters (counts, label, strlen (label), sign);
    }
}

static void
count_blocks (GHashTable *counts, VandapBlocks *blocks, int sign)
{
  const char *text = vandap_blocks_get_text (blocks, NULL);

  for (guint i = 0; i < vandap_blocks_get_n (blocks); i++)
    {
      const VandapBlock *block = vandap_blocks_get (blocks, i);

      count_letters (counts, text + block->start, block->end - block->start, sign);
    }
}

/* The lines that the parser finds, which are looked at one by one, as blocks are. */
static void
check_page (VandapBlocks *blocks, const char *text, gsize length)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (VandapHtmlHead) head = vandap_html_head_new ();
  g_autoptr (VandapHtmlPage) page = vandap_html_parser_parse (text, length, head, NULL);

  for (guint i = 0; i < page->lines->len; i++)
    {
      const VandapHtmlLine *line = vandap_html_page_line (page, i);

      count_letters (counts, page->text->str + line->start, line->end - line->start, 1);
    }
  count_blocks (counts, blocks, -1);
  assert_between (counts, 0, G_MAXINT);
  /* What stands over a column of a table is the label of each of its cells. */
  count_labels (counts, blocks, -1);
  assert_between (counts, G_MININT, 0);
}

static void
check_spans (VandapBlocks *blocks)
{
  for (guint i = 0; i < vandap_blocks_get_n (blocks); i++)
    {
      const VandapBlock *block = vandap_blocks_get (blocks, i);

      for (guint k = block->first_span; k < block->first_span + block->n_spans; k++)
        {
          const VandapSpan *span = vandap_blocks_get_span (blocks, k);
          const VandapSpan *before = k > block->first_span ? vandap_blocks_get_span (blocks, k - 1) : NULL;

          g_assert_cmpuint (span->start, >=, block->start);
          g_assert_cmpuint (span->end, <=, block->end);
          g_assert_true (before == NULL || span->start >= before->end || span->end <= before->end);
        }
    }
}

static void
check_interview (VandapBlocks *blocks)
{
  g_autoptr (VandapReport) report = vandap_report_new ("html");
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapInterview) interview = vandap_turn_grammar_read (blocks, report, NULL, &error);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  const char *text;

  g_assert_no_error (error);
  text = vandap_interview_get_text (interview, NULL);
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const VandapParagraph *paragraph = vandap_interview_get_paragraph (interview, i);

      if (paragraph->lead != NULL)
        count_letters (counts, paragraph->lead, strlen (paragraph->lead), 1);
      count_letters (counts, text + paragraph->start, paragraph->end - paragraph->start, 1);
    }
  count_blocks (counts, blocks, -1);
  count_labels (counts, blocks, -1);
  assert_even (counts);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autoptr (VandapReport) report = vandap_report_new ("html");
  VandapFileContent content = { size > 0 ? (const char *) data : "", size, "fuzz.html", report, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapBlocks) blocks = NULL;
  g_autofree char *decoded = NULL;
  gsize length;

  vandap_html_reader_recognises (content.data, size);
  blocks = vandap_html_reader_read (&content, &error);
  if (blocks == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "fuzz.html"));
      return 0;
    }
  g_assert_no_error (error);
  decoded = vandap_html_encoding_decode (content.data, size, "fuzz.html", NULL, &length, NULL);
  check_page (blocks, decoded != NULL ? decoded : content.data, length);
  check_spans (blocks);
  check_interview (blocks);

  return 0;
}
