/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading any bytes as TEI: an error that says why, or an interview that reads back from its own file as it is. */

#include <string.h>

#include "reading/tei/vandap-tei-reader.h"
#include "writing/vandap-writing.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

static VandapInterview *
read_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (VandapReport) report = vandap_report_new ("tei");
  VandapInterview *interview = vandap_tei_reader_read (bytes, "fuzz.xml", report, NULL, error);

  g_assert_cmpfloat (report->sureness, >=, 0);
  g_assert_cmpfloat (report->sureness, <=, 1);

  return interview;
}

static GBytes *
write_bytes (VandapInterview *interview)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  vandap_tei_write (interview, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL, again = NULL;
  g_autoptr (VandapInterview) interview = NULL, second = NULL;
  g_autoptr (GError) error = NULL;
  const char *text;
  gsize length;

  vandap_tei_reader_recognises ((const char *) data, size);
  interview = read_bytes (bytes, &error);
  if (interview == NULL)
    {
      g_assert_error (error, VANDAP_READING_ERROR, VANDAP_READING_ERROR_BROKEN);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
      return 0;
    }

  /* The parser is trusted in this. */
  text = vandap_interview_get_text (interview, &length);
  g_assert_true (g_utf8_validate_len (text, length, NULL));

  written = write_bytes (interview);
  g_assert_true (vandap_tei_reader_recognises (g_bytes_get_data (written, NULL), g_bytes_get_size (written)));
  second = read_bytes (written, &error);
  g_assert_no_error (error);
  again = write_bytes (second);
  g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again), g_bytes_get_data (written, NULL),
                   g_bytes_get_size (written));

  return 0;
}
