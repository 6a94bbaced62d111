/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
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

/* The process ends in the middle of writing: under the name there is still what was there. */
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
  ADD ("sudden-end", test_sudden_end);
  ADD ("cancelled", test_cancelled);
  ADD ("impossible", test_impossible);

  return g_test_run ();
}
