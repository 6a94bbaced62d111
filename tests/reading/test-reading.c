/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "reading/vandap-encoding.h"
#include "reading/vandap-reading.h"

static void
check_refused (const char *path, VandapReadingError code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VandapReading) reading = vandap_reading_new_from_file (file, NULL, &error);
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (reading);
  g_assert_error (error, VANDAP_READING_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_no_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vandap-reading-XXXXXX", NULL);
  g_autofree char *fifo = g_build_filename (folder, "ống", NULL);
  g_autofree char *missing = g_build_filename (folder, "không có.txt", NULL);
  g_autofree char *picture = g_build_filename (folder, "ảnh.png", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_true (g_file_set_contents (picture, "\211PNG\r\n\032\n\0\0\0\rIHDR", 16, NULL));

  check_refused (folder, VANDAP_READING_ERROR_ACCESS);
  check_refused (fifo, VANDAP_READING_ERROR_ACCESS);
  check_refused (missing, VANDAP_READING_ERROR_ACCESS);
  check_refused (picture, VANDAP_READING_ERROR_NOT_TEXT);

  g_unlink (fifo);
  g_unlink (picture);
  g_rmdir (folder);
}

static void
test_no_ordinary_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vandap-reading-XXXXXX", NULL);
  g_autofree char *loop = g_build_filename (folder, "vòng", NULL);
  g_autofree char *locked = g_build_filename (folder, "khóa.txt", NULL);

  g_assert_cmpint (symlink (loop, loop), ==, 0);
  check_refused (loop, VANDAP_READING_ERROR_ACCESS);
  check_refused ("/dev/zero", VANDAP_READING_ERROR_ACCESS);

  g_assert_true (g_file_set_contents (locked, "Thử", -1, NULL));
  g_assert_cmpint (g_chmod (locked, 0), ==, 0);
  if (geteuid () != 0) /* root may read everything */
    check_refused (locked, VANDAP_READING_ERROR_ACCESS);

  g_unlink (loop);
  g_unlink (locked);
  g_rmdir (folder);
}

/* A file whose size is all that there is of it: told by bytes read, and before memory is short. */
static void
test_too_large (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vandap-reading-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lớn.txt", NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (truncate (path, (off_t) VANDAP_READING_LIMIT + 1), ==, 0);
  check_refused (path, VANDAP_READING_ERROR_TOO_LARGE);
  g_assert_cmpint (truncate (path, (off_t) 2 * 1024 * 1024 * 1024), ==, 0);
  check_refused (path, VANDAP_READING_ERROR_TOO_LARGE);

  g_unlink (path);
  g_rmdir (folder);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_cancelled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", "star-pv.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VandapReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  vandap_reading_new_from_file_async (file, cancellable, on_read, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reading = vandap_reading_new_from_file_finish (result, &error);
  g_assert_null (reading);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_async (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reading", "star-pv.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VandapReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  vandap_reading_new_from_file_async (file, NULL, on_read, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reading = vandap_reading_new_from_file_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vandap_interview_get_n_questions (vandap_reading_get_interview (reading)), ==, 2);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *expected;
  } rows[] = {
    { "", 0, "" },
    { "abc", 3, "abc" },
    { "\357\273\277đ", 5, "đ" },
    { "\377\376a\0\021\001", 6, "ađ" },
    { "\376\377\0a\001\021", 6, "ađ" },
    { "a\0b\0c\0d\0", 8, "abcd" },
    { "\0a\0b\0c\0d", 8, "abcd" },
    { "caf\351 cr\350me \223oui\224", 16, "café crème “oui”" },
    { "Ti\352\354ng Vi\352\362t c\364\362ng ho\340 \360\375\314\244", 27, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *decoded = vandap_encoding_decode (rows[i].bytes, rows[i].length, "x", &length, &error);

      g_assert_no_error (error);
      g_assert_true (g_utf8_validate_len (decoded, length, NULL));
      if (rows[i].expected != NULL)
        g_assert_cmpstr (decoded, ==, rows[i].expected);
    }
}

/* One broken byte in a long text does not make it another encoding. */
static void
test_repaired (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *decoded = NULL;
  gsize length;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "đường về nhà ");
  g_string_append (text, "\303");
  decoded = vandap_encoding_decode (text->str, text->len, "x", &length, NULL);
  g_assert_true (g_str_has_prefix (decoded, "đường về nhà"));
  g_assert_true (g_str_has_suffix (decoded, "\357\277\275"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/no-file", test_no_file);
  g_test_add_func ("/reading/no-ordinary-file", test_no_ordinary_file);
  g_test_add_func ("/reading/too-large", test_too_large);
  g_test_add_func ("/reading/cancelled", test_cancelled);
  g_test_add_func ("/reading/async", test_async);
  g_test_add_func ("/reading/encodings", test_encodings);
  g_test_add_func ("/reading/repaired", test_repaired);

  return g_test_run ();
}
