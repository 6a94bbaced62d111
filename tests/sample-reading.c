/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-reading.h"

#include <string.h>

/* Returns: what is read of a file of plain text */
VandapReading *
read_string (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_bytes (bytes, "sample.txt", NULL, &error);

  g_assert_no_error (error);

  return reading;
}

/* Returns: the paragraph in which words stand first */
guint
find_paragraph (VandapInterview *interview, const char *words)
{
  const char *text = vandap_interview_get_text (interview, NULL), *found = strstr (text, words);

  g_assert_nonnull (found);

  return vandap_interview_find_paragraph (interview, (gsize) (found - text));
}

/* Returns: the first paragraph that begins with words */
guint
find_beginning (VandapInterview *interview, const char *words)
{
  const char *text = vandap_interview_get_text (interview, NULL);

  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    if (g_str_has_prefix (text + vandap_interview_get_paragraph (interview, i)->start, words))
      return i;

  g_error ("no paragraph begins with “%s”", words);
}
