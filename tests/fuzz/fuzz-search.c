/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any words in any text: matches are whole characters in one paragraph, in order, and each belongs to its question. */

#include <string.h>

#include "reading/vandap-reading.h"
#include "searching/vandap-search.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static void
check_matches (VandapMatches *matches)
{
  VandapInterview *interview = vandap_matches_get_interview (matches);
  const char *text = vandap_interview_get_text (interview, NULL);
  guint n_exchanges = vandap_interview_get_n_exchanges (interview), paragraph = 0, first, after, n, total = 0;
  const guint *exchanges = vandap_matches_get_exchanges (matches, &n);
  gsize before = 0;

  for (guint i = 0; i < vandap_matches_get_n (matches); i++)
    {
      VandapPassage passage = vandap_matches_get (matches, i);
      const VandapParagraph *marks;

      while (vandap_interview_get_paragraph (interview, paragraph)->end < passage.end)
        paragraph++;
      marks = vandap_interview_get_paragraph (interview, paragraph);
      g_assert_cmpuint (passage.start, >=, MAX (before, marks->start));
      g_assert_cmpuint (passage.start, <, passage.end);
      g_assert_cmpint (marks->kind, !=, VANDAP_PARAGRAPH_LEFT_OUT);
      g_assert_true (g_utf8_validate (text + passage.start, (gssize) (passage.end - passage.start), NULL));
      g_assert_cmpuint (vandap_matches_find_from (matches, passage.start), ==, i);
      before = passage.end;
    }
  for (guint i = 0; i < n && n_exchanges > 0; i++)
    {
      vandap_matches_get_range (matches, exchanges[i], &first, &after);
      g_assert_cmpuint (first, ==, total);
      g_assert_cmpuint (first, <, after);
      total = after;
    }
  if (n_exchanges > 0)
    g_assert_cmpuint (total, ==, vandap_matches_get_n (matches));
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  const unsigned char *line = memchr (data, '\n', size);
  g_autofree char *words = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (VandapReading) reading = NULL;
  g_autoptr (VandapSearch) search = NULL;
  g_autoptr (VandapMatches) matches = NULL;

  if (line == NULL || size > 100000)
    return 0;
  words = g_utf8_make_valid ((const char *) data, line - data);
  bytes = g_bytes_new (line + 1, size - (gsize) (line + 1 - data));
  reading = vandap_reading_new_from_bytes (bytes, NULL, NULL, NULL);
  if (reading == NULL)
    return 0;
  search = vandap_search_new (vandap_reading_get_interview (reading));
  matches = vandap_search_find (search, words, NULL);
  check_matches (matches);

  return 0;
}
