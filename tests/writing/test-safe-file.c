/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* O_TMPFILE */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "writing/vandap-safe-file.h"

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("vandap-safe-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "tập tin.txt", NULL);
}

static guint
count_files (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (place->folder);
  g_free (place->folder);
  g_free (place->path);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static gboolean
fill_with (GOutputStream *stream, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (stream, user_data, strlen (user_data), NULL, cancellable, error);
}

static gboolean
fill_and_fail (GOutputStream *stream, gpointer user_data, GCancellable *cancellable, GError **error)
{
  fill_with (stream, user_data, cancellable, NULL);
  g_output_stream_flush (stream, NULL, NULL);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "half way");

  return FALSE;
}

static gboolean
fill_and_die (GOutputStream *stream, gpointer user_data, GCancellable *cancellable, GError **error)
{
  fill_with (stream, user_data, cancellable, NULL);
  g_output_stream_flush (stream, NULL, NULL);
  _exit (0);
}

static void
test_new_and_again (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vandap_safe_file_replace (place->path, fill_with, "một", NULL, &error));
  g_assert_no_error (error);
  assert_content (place->path, "một");
  g_assert_true (vandap_safe_file_replace (place->path, fill_with, "hai", NULL, &error));
  assert_content (place->path, "hai");
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_failure (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vandap_safe_file_replace (place->path, fill_with, "trước", NULL, NULL));
  g_assert_false (vandap_safe_file_replace (place->path, fill_and_fail, "sau", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "tập tin.txt"));
  g_assert_nonnull (strstr (error->message, "half way"));
  assert_content (place->path, "trước");
  g_assert_cmpuint (count_files (place), ==, 1);
}

static gboolean
has_nameless_files (const char *folder)
{
  int fd = g_open (folder, O_TMPFILE | O_WRONLY, 0600);

  if (fd >= 0)
    close (fd);

  return fd >= 0;
}

/* The process ends in the middle of writing: under the name there is still what was there, and no other beside it where
 * that can be. */
/* As a full disk does; an RLIMIT_FSIZE would be told otherwise. */
static gboolean
fill_disk (GOutputStream *stream, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no space");

  return FALSE;
}

static void
test_no_room (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vandap_safe_file_replace (place->path, fill_disk, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "tập tin.txt: could not be written"));
  g_assert_nonnull (strstr (error->message, "make room there"));
  g_assert_cmpuint (count_files (place), ==, 0);
}

static void
test_sudden_end (Place *place, gconstpointer data)
{
  pid_t child;
  int status;

  g_assert_true (vandap_safe_file_replace (place->path, fill_with, "trước", NULL, NULL));
  child = fork ();
  if (child == 0)
    vandap_safe_file_replace (place->path, fill_and_die, "sau", NULL, NULL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  assert_content (place->path, "trước");
  if (has_nameless_files (place->folder))
    g_assert_cmpuint (count_files (place), ==, 1);
}

static gboolean
is_ready (const char *temporary, gpointer user_data, GCancellable *cancellable, GError **error)
{
  assert_content (temporary, user_data);

  return TRUE;
}

/* Before it is there it can be looked at; a file that was there hands down what it lets others do. */
static void
test_ready (Place *place, gconstpointer data)
{
  g_autofree char *link = g_build_filename (place->folder, "link.txt", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (vandap_safe_file_replace_private (place->path, fill_with, "một", NULL, &error));
  g_assert_cmpint (g_stat (place->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  g_assert_cmpint (g_chmod (place->path, 0640), ==, 0);
  g_assert_cmpint (symlink ("tập tin.txt", link), ==, 0);
  g_assert_true (vandap_safe_file_replace_when_ready (link, fill_with, is_ready, "hai", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_lstat (place->path, &status), ==, 0);
  g_assert_true (S_ISREG (status.st_mode));
  g_assert_cmpuint (status.st_mode & 07777, ==, 0640);
  g_assert_cmpuint (status.st_nlink, ==, 1);
  assert_content (place->path, "hai");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (place), ==, 2);
}

/* There is room for no name beside it that has all of its own. */
static void
test_long_name (Place *place, gconstpointer data)
{
  GString *name = g_string_new ("a");
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 84; i++)
    g_string_append (name, "ế");
  g_string_append (name, "bc");
  g_assert_cmpuint (name->len, ==, 255);
  path = g_build_filename (place->folder, name->str, NULL);
  for (guint i = 0; i < 2; i++)
    g_assert_true (vandap_safe_file_replace (path, fill_with, "một", NULL, &error));
  g_assert_cmpuint (count_files (place), ==, 1);
  g_string_free (name, TRUE);
}

static char *
add_file (Place *place, const char *name, gboolean is_old)
{
  char *path = g_build_filename (place->folder, name, NULL);
  struct timeval times[2] = { { 0, 0 } };

  g_assert_true (g_file_set_contents (path, "một", -1, NULL));
  times[0].tv_sec = times[1].tv_sec = (time_t) (g_get_real_time () / G_USEC_PER_SEC) - (is_old ? 90000 : 80000);
  g_assert_cmpint (utimes (path, times), ==, 0);

  return path;
}

/* What is certainly nobody's any more, and nothing else. */
static void
test_leftovers (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *name;
    gboolean is_old, stays;
  } files[] = {
    { "tập tin.txt", TRUE, TRUE },
    { "tập tin.txt.vandap-aB3xYz", TRUE, FALSE },
    { "tập tin.txt.vandap-aB3xYw", FALSE, TRUE },
    { "tập tin.txt.vandap-aB3x", TRUE, TRUE },
    { "tập tin.txt.vandap-aB.xYz", TRUE, TRUE },
    { "tập tin.txt.broken", TRUE, TRUE },
    { "tập tin.txt.backup", TRUE, TRUE },
    { "khác.txt.vandap-aB3xYz", TRUE, TRUE },
    { ".vandap-aB3xYz", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_free (add_file (place, files[i].name, files[i].is_old));
  vandap_safe_file_clear_beside (place->path);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, files[i].name, NULL);

      g_test_message ("%s", files[i].name);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, files[i].stays);
    }
}

static void
test_cancelled (Place *place, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (vandap_safe_file_replace (place->path, fill_with, "một", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (place), ==, 0);
}

static void
test_impossible (Place *place, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (place->folder, "không", "có.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder_error = NULL;

  g_assert_false (vandap_safe_file_replace (nowhere, fill_with, "một", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "có.txt"));
  g_assert_false (vandap_safe_file_replace (place->folder, fill_with, "một", NULL, &folder_error));
  g_assert_error (folder_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

#define ADD(name, function) g_test_add ("/writing/safe-file/" name, Place, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new-and-again", test_new_and_again);
  ADD ("failure", test_failure);
  ADD ("no-room", test_no_room);
  ADD ("sudden-end", test_sudden_end);
  ADD ("ready", test_ready);
  ADD ("long-name", test_long_name);
  ADD ("leftovers", test_leftovers);
  ADD ("cancelled", test_cancelled);
  ADD ("impossible", test_impossible);

  return g_test_run ();
}
