/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/reopening.h"

#include <string.h>

/* What a file would have in it that an interview is written to. */
char *
reopening_write (VandapReading *reading, VandapWriteFunc write)
{
  return reopening_write_interview (vandap_reading_get_interview (reading), write);
}

char *
reopening_write_interview (VandapInterview *interview, VandapWriteFunc write)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (write (interview, stream, NULL, NULL));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What is opened of a file with some words in it. */
VandapReading *
reopening_read (const char *words, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_bytes (bytes, name, NULL, &error);

  g_assert_no_error (error);

  return reading;
}
