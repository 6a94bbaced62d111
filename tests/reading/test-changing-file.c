/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that somebody writes, cuts or removes while they are read. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "reading/changing-file.h"
#include "reading/vandap-reading.h"

/* More than is read at once. */
#define LENGTH ((gsize) 600 * 1024)
#define LINE "Thử Vần dệt một tấm vải bịa ra để thử.\n"
#define LAST "Đây là dòng cuối cùng.\n"
#define ADDED "Dòng này viết thêm sau.\n"

static VandapReading *
read_changing (ChangingFileHook hook, gsize *length, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("vandap-changing-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bài.txt", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GFile) file = changing_file_new (path, hook);
  VandapReading *reading;

  while (text->len < LENGTH)
    g_string_append (text, LINE);
  g_string_append (text, LAST);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  reading = vandap_reading_new_from_file (file, NULL, error);
  *length = text->len;

  g_unlink (path);
  g_rmdir (folder);

  return reading;
}

static const char *
get_text (VandapReading *reading, gsize *length)
{
  return vandap_interview_get_text (vandap_reading_get_interview (reading), length);
}

static void
append (const char *path, const char *text)
{
  int file = g_open (path, O_WRONLY | O_APPEND, 0);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (write (file, text, strlen (text)), ==, (gssize) strlen (text));
  close (file);
}

static gboolean
grow (const char *path, guint n, GError **error)
{
  if (n == 1)
    append (path, ADDED);

  return TRUE;
}

/* What was added before the end was reached is read with the rest. */
static void
test_grows (void)
{
  g_autoptr (GError) error = NULL;
  gsize length, found;
  g_autoptr (VandapReading) reading = read_changing (grow, &length, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (get_text (reading, &found), LAST ADDED));
  g_assert_cmpuint (found, ==, length + strlen (ADDED));
}

static gboolean
remove_early (const char *path, guint n, GError **error)
{
  if (n == 1)
    g_assert_cmpint (g_unlink (path), ==, 0);

  return TRUE;
}

/* Who has a file open has all of it, whatever its name is now. */
static void
test_removed (void)
{
  g_autoptr (GError) error = NULL;
  gsize length, found;
  g_autoptr (VandapReading) reading = read_changing (remove_early, &length, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (get_text (reading, &found), LAST));
  g_assert_cmpuint (found, ==, length);
}

static gboolean
cut (const char *path, guint n, GError **error)
{
  if (n == 1)
    g_assert_cmpint (truncate (path, 10), ==, 0);

  return TRUE;
}

/* What is not there any more is not read, nor anything in its place. */
static void
test_cut (void)
{
  g_autoptr (GError) error = NULL;
  gsize length, found;
  g_autoptr (VandapReading) reading = read_changing (cut, &length, &error);
  const char *text;

  g_assert_no_error (error);
  text = get_text (reading, &found);
  g_assert_true (g_str_has_prefix (text, LINE LINE));
  g_assert_cmpuint (found, <, length);
  g_assert_null (strchr (text, '\001'));
}

static void
check_refused (ChangingFileHook hook, VandapReadingError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autoptr (VandapReading) reading = read_changing (hook, &length, &error);

  g_assert_null (reading);
  g_assert_error (error, VANDAP_READING_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "bài.txt: "));
  g_assert_nonnull (strstr (error->message, words));
}

static gboolean
remove_before (const char *path, guint n, GError **error)
{
  if (n == 0)
    g_assert_cmpint (g_unlink (path), ==, 0);

  return TRUE;
}

static void
test_removed_before (void)
{
  check_refused (remove_before, VANDAP_READING_ERROR_ACCESS, "there is no such file");
}

static gboolean
fail_later (const char *path, guint n, GError **error)
{
  if (n < 2)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the disk has a scratch");

  return FALSE;
}

/* Half a file is not taken for the whole. */
static void
test_fails (void)
{
  check_refused (fail_later, VANDAP_READING_ERROR_ACCESS, "the disk has a scratch");
}

/* Sparse, so that only memory is needed for it. */
static gboolean
grow_large (const char *path, guint n, GError **error)
{
  if (n == 1)
    g_assert_cmpint (truncate (path, (off_t) VANDAP_READING_LIMIT + 1), ==, 0);

  return TRUE;
}

/* It was small when it was looked at: told by the bytes that are read. */
static void
test_grows_too_large (void)
{
  check_refused (grow_large, VANDAP_READING_ERROR_TOO_LARGE, "512 MB");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/changing/grows", test_grows);
  g_test_add_func ("/reading/changing/removed", test_removed);
  g_test_add_func ("/reading/changing/cut", test_cut);
  g_test_add_func ("/reading/changing/removed-before", test_removed_before);
  g_test_add_func ("/reading/changing/fails", test_fails);
  g_test_add_func ("/reading/changing/grows-too-large", test_grows_too_large);

  return g_test_run ();
}
