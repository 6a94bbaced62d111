/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

#include "reading/vandap-reading.h"
#include "writing/vandap-writing.h"

/*
 * An interview of 100 MB, as plain text and as TEI: what reading it takes beside the least that anybody must do with its
 * bytes, and how much memory at most.
 *
 * All people and sentences here are made up for measuring.
 */

#define SIZE ((gsize) 100 * 1000 * 1000)
#define RUNS 5
#define CHUNK 65536

#define SLOWEST_TEXT 12.0 /* times as long as telling whether it is UTF-8 */
#define SLOWEST_TEI 1.6   /* times as long as parsing it and doing nothing */
#define MOST_MEMORY 2.5   /* times the file */

static GBytes *
make_text (void)
{
  static const char *const questions[] = {
    "Thư viện mở cửa từ bao giờ, thưa bà?",
    "Bà có thể kể lại những ngày đầu tiên, khi trong làng chưa ai nghĩ tới chuyện mượn sách?",
    "Còn năm sau thì sao?",
    "Làng giúp thư viện bằng cách nào, và ai là người đứng ra lo liệu?",
  };
  static const char answer[] = "Sách thì ai cũng mượn được, chỉ cần ghi tên vào quyển sổ để trên bàn cạnh cửa ra vào. "
                               "Có năm nước lớn, chúng tôi phải gánh từng chồng lên gác, rồi lại gánh xuống phơi nắng. ";
  GString *text = g_string_sized_new (SIZE + 4096);

  g_string_append (text, "Chuyện thư viện làng Thử\n\n");
  for (guint i = 0; text->len < SIZE; i++)
    {
      g_string_append_printf (text, "PV: %s (%u)\n\nBà Bình Thử: ", questions[i % G_N_ELEMENTS (questions)], i + 1);
      for (guint j = 0; j < 6; j++)
        g_string_append_printf (text, "%s%s", answer, j % 2 == 0 ? answer : "\n\n");
    }

  return g_string_free_to_bytes (text);
}

static VandapReading *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  VandapReading *reading = vandap_reading_new_from_bytes (bytes, "bench", NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static GBytes *
make_tei (GBytes *text)
{
  g_autoptr (VandapReading) reading = read_bytes (text);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (vandap_interview_get_n_questions (vandap_reading_get_interview (reading)), >, 1000);
  vandap_tei_write (vandap_reading_get_interview (reading), stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
do_validate (GBytes *bytes)
{
  g_assert_true (g_utf8_validate_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

static void
on_start (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
}

static void
on_end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace)
{
}

static void
on_text (void *context, const xmlChar *text, int length)
{
}

static void
do_parse (GBytes *bytes)
{
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC, .startElementNs = on_start, .endElementNs = on_end,
                            .characters = on_text, .ignorableWhitespace = on_text };
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt (&handler, NULL, NULL, 0, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize at = 0; at < length; at += CHUNK)
    g_assert_cmpint (xmlParseChunk (context, data + at, (int) MIN (CHUNK, length - at), at + CHUNK >= length), ==, 0);
  xmlFreeParserCtxt (context);
}

static void
do_read (GBytes *bytes)
{
  g_object_unref (read_bytes (bytes));
}

static double
measure (void (*work) (GBytes *bytes), GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();

  work (bytes);

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The median of the ratios: both are run in turn, so that whatever else the machine does troubles both. */
static gboolean
compare_times (const char *name, GBytes *bytes, void (*least) (GBytes *bytes), double limit)
{
  double ratios[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      double theirs = measure (least, bytes), ours = measure (do_read, bytes);

      ratios[i] = ours / theirs;
      printf ("%s: %7.0f ms, %7.0f ms at the least\n", name, ours * 1000, theirs * 1000);
    }
  qsort (ratios, RUNS, sizeof *ratios, compare_doubles);
  printf ("%s: %.2f × (limit %.2f)\n", name, ratios[RUNS / 2], limit);

  return ratios[RUNS / 2] <= limit;
}

/* Reads a file in a process of its own that does nothing else, and tells its most memory in KiB. */
static int
print_peak (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, NULL, &error);
  g_autofree char *status = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (reading);
  g_file_get_contents ("/proc/self/status", &status, NULL, &error);
  g_assert_no_error (error);
  printf ("%" G_GUINT64_FORMAT "\n", g_ascii_strtoull (strstr (status, "VmHWM:") + strlen ("VmHWM:"), NULL, 10));

  return 0;
}

static gboolean
compare_memory (const char *self, const char *name, GBytes *bytes)
{
  g_autofree char *path = NULL;
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  const char *arguments[] = { self, NULL, NULL };
  int handle = g_file_open_tmp ("vandap-bench-XXXXXX", &path, &error);
  double peak;

  g_assert_no_error (error);
  g_close (handle, NULL);
  g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  arguments[1] = path;
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
  g_remove (path);
  g_assert_no_error (error);

  peak = (double) g_ascii_strtoull (out, NULL, 10) * 1024 / (double) g_bytes_get_size (bytes);
  printf ("%s, memory: %.2f × the file at its most (limit %.2f)\n", name, peak, MOST_MEMORY);

  return peak > 0 && peak <= MOST_MEMORY;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GBytes) text = NULL, tei = NULL;
  gboolean good;

  if (argc == 2)
    return print_peak (argv[1]);

  text = make_text ();
  tei = make_tei (text);
  good = compare_times ("text", text, do_validate, SLOWEST_TEXT);
  good &= compare_times ("TEI", tei, do_parse, SLOWEST_TEI);
  good &= compare_memory (argv[0], "text", text);
  good &= compare_memory (argv[0], "TEI", tei);

  return good ? 0 : 1;
}
