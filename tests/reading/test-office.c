/* SPDX-License-Identifier: GPL-3.0-or-later */

/* DOCX and ODT: the blocks that come of them, and what is said of those that are none. */

#include <string.h>

#include "reading/office/vandap-docx-reader.h"
#include "reading/office/vandap-odt-reader.h"
#include "reading/pack.h"
#include "reading/vandap-reading.h"
#include "writing/vandap-writing.h"

static const char *const kinds[] = { "paragraph", "heading", "item", "quote", "caption", "left out" };

static GBytes *
load (const char *format, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", format, name, NULL);
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));

  return g_bytes_new_take (text, length);
}

/* A fixture in parts is packed; any other is the file itself. */
static GBytes *
load_document (const char *format, const char *name)
{
  g_autoptr (GBytes) text = load (format, name);
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  return g_str_has_prefix (data, "=== ") ? pack_document (data, length, TRUE) : g_steal_pointer (&text);
}

static VandapBlocks *
read_blocks (GBytes *bytes, VandapReport *report, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  VandapFileContent content = { data, length, "mẫu.docx", report, cancellable };

  if (vandap_docx_reader_recognises (data, length))
    return vandap_docx_reader_read (&content, error);
  if (vandap_odt_reader_recognises (data, length))
    return vandap_odt_reader_read (&content, error);
  g_assert_true (vandap_odt_reader_recognises_flat (data, length));

  return vandap_odt_reader_read_flat (&content, error);
}

static void
print_tag (GString *out, const VandapSpan *span, gboolean ends)
{
  static const char *const letters[] = { "", "a", "aside", "q", "n" };
  const char *name = span->kind == VANDAP_SPAN_EMPHASIS ? span->value : letters[span->kind];

  if (ends)
    g_string_append_printf (out, "</%s>", name);
  else if (span->kind == VANDAP_SPAN_LINK)
    g_string_append_printf (out, "<a %s>", span->value);
  else
    g_string_append_printf (out, "<%s>", name);
}

/* The words with their spans as tags, as they nest. */
static void
print_words (GString *out, VandapBlocks *blocks, const VandapBlock *block)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  const char *text = vandap_blocks_get_text (blocks, NULL);
  guint next = block->first_span;

  for (gsize at = block->start; at <= block->end; at++)
    {
      while (open->len > 0 && ((const VandapSpan *) open->pdata[open->len - 1])->end <= at)
        {
          print_tag (out, open->pdata[open->len - 1], TRUE);
          g_ptr_array_set_size (open, (int) open->len - 1);
        }
      for (; next < block->first_span + block->n_spans && vandap_blocks_get_span (blocks, next)->start == at; next++)
        {
          g_assert_cmpuint (vandap_blocks_get_span (blocks, next)->end, <=,
                            open->len > 0 ? ((const VandapSpan *) open->pdata[open->len - 1])->end : block->end);
          print_tag (out, vandap_blocks_get_span (blocks, next), FALSE);
          g_ptr_array_add (open, (gpointer) vandap_blocks_get_span (blocks, next));
        }
      if (at < block->end)
        g_string_append_c (out, text[at]);
    }
  g_assert_cmpuint (next, ==, block->first_span + block->n_spans);
}

static void
print_pictures (GString *out, VandapBlocks *blocks, guint block)
{
  for (guint i = 0; i < vandap_blocks_get_n_pictures (blocks); i++)
    {
      const VandapBlockPicture *picture = vandap_blocks_get_picture (blocks, i);

      if (picture->block == block)
        g_string_append_printf (out, "picture%s: %s\n", picture->has_caption ? " over the next" : "",
                                picture->description != NULL ? picture->description : "");
    }
}

static void
print_times (GString *out, VandapBlocks *blocks, const VandapBlock *block)
{
  for (guint i = 0; i < vandap_blocks_get_n_times (blocks); i++)
    {
      const VandapTime *time = vandap_blocks_get_time (blocks, i);

      if (time->offset >= block->start && time->offset < block->end)
        g_string_append_printf (out, " @%" G_GINT64_FORMAT, time->milliseconds);
    }
}

static void
print_blocks (GString *out, VandapBlocks *blocks)
{
  guint n = vandap_blocks_get_n (blocks);

  for (guint i = 0; i < n; i++)
    {
      const VandapBlock *block = vandap_blocks_get (blocks, i);

      print_pictures (out, blocks, i);
      g_string_append (out, kinds[block->kind]);
      if (block->level > 0)
        g_string_append_printf (out, " %u", block->level);
      if (block->reason != NULL)
        g_string_append_printf (out, " (%s)", block->reason);
      if (block->label != NULL)
        g_string_append_printf (out, " {%s}", block->label);
      print_times (out, blocks, block);
      g_string_append (out, ": ");
      print_words (out, blocks, block);
      g_string_append_c (out, '\n');
    }
  print_pictures (out, blocks, n);
}

static void
print_source (GString *out, VandapBlocks *blocks, VandapReport *report)
{
  for (guint i = 0; i < VANDAP_N_FIELDS; i++)
    if (vandap_blocks_get_field (blocks, i) != NULL)
      g_string_append_printf (out, "field %u: %s\n", i, vandap_blocks_get_field (blocks, i));
  for (guint i = 0; i < vandap_blocks_get_n_credits (blocks); i++)
    g_string_append_printf (out, "%s: %s\n", vandap_blocks_get_credit (blocks, i)->what,
                            vandap_blocks_get_credit (blocks, i)->name);
  for (guint i = 0; i < report->notes->len; i++)
    g_string_append_printf (out, "note: %s\n", (const char *) report->notes->pdata[i]);
}

typedef struct
{
  char *format;
  char *name;
} Fixture;

static void
free_fixture (gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->format);
  g_free (fixture->name);
  g_free (fixture);
}

static void
test_valid (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autofree char *expected_name = g_strdup_printf ("expected-%.*s.txt", (int) strcspn (fixture->name + strlen ("valid-"), "."),
                                                    fixture->name + strlen ("valid-"));
  g_autoptr (GBytes) bytes = load_document (fixture->format, fixture->name);
  g_autoptr (GBytes) expected = load (fixture->format, expected_name);
  g_autoptr (VandapReport) report = vandap_report_new ("docx");
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapBlocks) blocks = read_blocks (bytes, report, NULL, &error);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *wanted = g_strndup (g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

  g_assert_no_error (error);
  print_blocks (out, blocks);
  print_source (out, blocks, report);
  g_assert_cmpstr (out->str, ==, wanted);
}

static void
add_valid (const char *format, guint least)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", format, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "valid-"))
      {
        Fixture *fixture = g_new (Fixture, 1);
        g_autofree char *test = g_strdup_printf ("/office/%s/%s", format, name);

        *fixture = (Fixture) { g_strdup (format), g_strdup (name) };
        g_test_add_data_func_full (test, fixture, test_valid, free_fixture);
        n++;
      }
  g_assert_cmpuint (n, >=, least);
}

static void
check_refused (GBytes *bytes, VandapReadingError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, "tệp mẫu", NULL, &error);

  g_assert_null (reading);
  g_assert_error (error, VANDAP_READING_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "tệp mẫu"));
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_fail (void)
{
  static const struct
  {
    const char *format;
    const char *name;
    VandapReadingError code;
    const char *words;
  } rows[] = {
    { "docx", "fail-broken-xml.parts", VANDAP_READING_ERROR_BROKEN, "in its part “word/document.xml”, line 2" },
    { "docx", "fail-entities.parts", VANDAP_READING_ERROR_BROKEN, "declarations" },
    { "docx", "fail-no-document.parts", VANDAP_READING_ERROR_BROKEN, "word/document.xml" },
    { "docx", "fail-spreadsheet.parts", VANDAP_READING_ERROR_NOT_TEXT, "select and copy the text" },
    { "docx", "fail-broken-styles.parts", VANDAP_READING_ERROR_BROKEN, "word/styles.xml" },
    { "odt", "fail-spreadsheet.parts", VANDAP_READING_ERROR_NOT_TEXT, "select and copy the text" },
    { "odt", "fail-no-content.parts", VANDAP_READING_ERROR_BROKEN, "content.xml" },
    { "odt", "fail-password.parts", VANDAP_READING_ERROR_BROKEN, "password" },
    { "odt", "fail-book.parts", VANDAP_READING_ERROR_NOT_TEXT, "select and copy the text" },
    { "odt", "fail-flat.xml", VANDAP_READING_ERROR_BROKEN, "line 3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = load_document (rows[i].format, rows[i].name);

      check_refused (bytes, rows[i].code, rows[i].words);
    }
}

static void
test_old_kind (void)
{
  static const char bytes[] = "\320\317\021\340\241\261\032\341\0\0\0\0";
  g_autoptr (GBytes) old = g_bytes_new_static (bytes, sizeof bytes);

  check_refused (old, VANDAP_READING_ERROR_NOT_TEXT, "old kind");
}

/* Cut anywhere, a document is refused, and not half of it read. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = load_document ("docx", "valid-text.parts");
  gsize length = g_bytes_get_size (bytes);

  for (gsize cut = length / 16; cut < length; cut += length / 16)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, cut);

      check_refused (part, VANDAP_READING_ERROR_BROKEN, "damaged");
    }
}

static void
test_wrong_checksum (void)
{
  g_autoptr (GBytes) text = load ("docx", "valid-text.parts");
  g_autoptr (GBytes) bytes = pack_document (g_bytes_get_data (text, NULL), g_bytes_get_size (text), FALSE);
  g_autofree char *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  char *word = g_strstr_len (copy + 30, 2000, "<Types");
  g_autoptr (GBytes) wrong = NULL;

  g_assert_nonnull (word);
  word[1] = 'Z';
  wrong = g_bytes_new (copy, g_bytes_get_size (bytes));
  check_refused (wrong, VANDAP_READING_ERROR_BROKEN, "is damaged");
}

static GBytes *
pack_one (const char *name, GBytes *content)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();
  g_autoptr (GBytes) types = g_bytes_new_static ("<Types/>", 8);

  g_ptr_array_add (names, (gpointer) "[Content_Types].xml");
  g_ptr_array_add (contents, types);
  g_ptr_array_add (names, (gpointer) name);
  g_ptr_array_add (contents, content);

  return pack_members (names, contents, TRUE);
}

static void
test_bomb (void)
{
  gsize length = (gsize) 48 * 1024 * 1024;
  char *blanks = g_malloc (length);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) bytes = NULL;

  memset (blanks, ' ', length);
  content = g_bytes_new_take (blanks, length);
  bytes = pack_one ("word/document.xml", content);
  check_refused (bytes, VANDAP_READING_ERROR_TOO_LARGE, "200 times");
}

static void
test_many_members (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i <= 10000; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("word/document%u.xml", i));
      g_ptr_array_add (contents, nothing);
    }
  bytes = pack_members (names, contents, FALSE);
  check_refused (bytes, VANDAP_READING_ERROR_TOO_LARGE, "10000");
}

/* Elements in elements, a million deep: the words are there. */
static void
test_deep (void)
{
  static const char *const wraps[][2] = { { "<w:sdt>", "</w:sdt>" }, { "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>" } };

  for (guint i = 0; i < G_N_ELEMENTS (wraps); i++)
    {
      guint depth = i == 0 ? 1000000 : 100000;
      g_autoptr (GString) xml = g_string_new ("<w:document xmlns:w='w'><w:body>");
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (VandapReport) report = vandap_report_new ("docx");
      g_autoptr (VandapBlocks) blocks = NULL;
      g_autoptr (GError) error = NULL;

      for (guint n = 0; n < depth; n++)
        g_string_append (xml, wraps[i][0]);
      g_string_append (xml, "<w:p><w:r><w:t>Sâu</w:t></w:r></w:p>");
      for (guint n = 0; n < depth; n++)
        g_string_append (xml, wraps[i][1]);
      g_string_append (xml, "</w:body></w:document>");
      content = g_bytes_new (xml->str, xml->len);
      bytes = pack_one ("word/document.xml", content);
      blocks = read_blocks (bytes, report, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (vandap_blocks_get_text (blocks, NULL), ==, "Sâu\n");
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = load_document ("docx", "valid-text.parts");
  g_autoptr (VandapReport) report = vandap_report_new ("docx");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapBlocks) blocks = NULL;

  g_cancellable_cancel (cancellable);
  blocks = read_blocks (bytes, report, cancellable, &error);
  g_assert_null (blocks);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The whole way: who asks and who answers. */
static void
test_outline (void)
{
  static const struct
  {
    const char *format;
    const char *name;
    const char *outline;
  } rows[] = {
    { "docx", "valid-table.parts", "outline-table.tsv" },
    { "docx", "valid-table-short.parts", "outline-table-short.tsv" },
    { "docx", "valid-table-two.parts", "outline-table-two.tsv" },
    { "docx", "valid-table-times.parts", "outline-table-times.tsv" },
    { "docx", "valid-table-headed.parts", "outline-table-headed.tsv" },
    { "odt", "valid-table-headed.parts", "outline-table-headed.tsv" },
    { "docx", "valid-broken-off.parts", "outline-broken-off.tsv" },
    { "docx", "valid-numbers.parts", "outline-numbers.tsv" },
    { "odt", "valid-numbers.parts", "outline-numbers.tsv" },
    { "odt", "valid-table.parts", "outline-table.tsv" },
    { "odt", "valid-table-short.parts", "outline-table-short.tsv" },
    { "odt", "valid-table-times.parts", "outline-table-times.tsv" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = load_document (rows[i].format, rows[i].name);
      g_autoptr (GBytes) expected = load (rows[i].format, rows[i].outline);
      g_autoptr (GError) error = NULL;
      g_autoptr (VandapReading) reading = vandap_reading_new_from_bytes (bytes, "mẫu", NULL, &error);
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autofree char *found = NULL;
      g_autofree char *wanted = g_strndup (g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

      g_assert_no_error (error);
      g_assert_cmpstr (vandap_reading_get_format (reading), ==, rows[i].format);
      g_assert_true (vandap_outline_write (vandap_reading_get_interview (reading), stream, NULL, &error));
      g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
      g_output_stream_close (stream, NULL, NULL);
      found = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
      g_assert_cmpstr (found, ==, wanted);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_valid ("docx", 6);
  add_valid ("odt", 4);
  g_test_add_func ("/office/fail", test_fail);
  g_test_add_func ("/office/old-kind", test_old_kind);
  g_test_add_func ("/office/truncated", test_truncated);
  g_test_add_func ("/office/wrong-checksum", test_wrong_checksum);
  g_test_add_func ("/office/bomb", test_bomb);
  g_test_add_func ("/office/many-members", test_many_members);
  g_test_add_func ("/office/deep", test_deep);
  g_test_add_func ("/office/cancelled", test_cancelled);
  g_test_add_func ("/office/outline", test_outline);

  return g_test_run ();
}
