/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What must hold of an interview that the turn grammar made. */

#include "fuzz/vandap-fuzz-letters.h"
#include "reading/tei/vandap-tei-reader.h"
#include "writing/vandap-writing.h"

/* Takes away what stands in an interview's text, and in its leads. */
static inline void
fuzz_take_interview (GHashTable *counts, VandapInterview *interview)
{
  gsize length;
  const char *text = vandap_interview_get_text (interview, &length);

  fuzz_count_letters (counts, text, length, -1);
  for (guint i = 0; i < vandap_interview_get_n_paragraphs (interview); i++)
    {
      const char *lead = vandap_interview_get_paragraph (interview, i)->lead;

      if (lead != NULL)
        fuzz_count_letters (counts, lead, strlen (lead), -1);
    }
}

static inline GBytes *
fuzz_write_tei (VandapInterview *interview)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  vandap_tei_write (interview, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The file that an interview is written to is read as the same interview. */
static inline void
fuzz_assert_reads_back (VandapInterview *interview)
{
  g_autoptr (GBytes) written = fuzz_write_tei (interview);
  g_autoptr (VandapReport) report = vandap_report_new ("tei");
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapInterview) second = vandap_tei_reader_read (written, "fuzz.xml", report, NULL, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = fuzz_write_tei (second);
  g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again), g_bytes_get_data (written, NULL),
                   g_bytes_get_size (written));
}
