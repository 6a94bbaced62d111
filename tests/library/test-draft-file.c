/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "library/vandap-draft-file.h"

#define WORDS "PV: Đây là bài thử?\n\nBà Thử: Vâng.\n"

static char *folder;
static char *path;
static const char *removed_before_lock; /* by another program, which had it */

/* In place of that of the system: at no other moment can a file be opened already and held not yet. */
int
flock (int fd, int operation)
{
  if (removed_before_lock != NULL)
    g_assert_cmpint (g_unlink (removed_before_lock), ==, 0);
  removed_before_lock = NULL;

  return (int) syscall (SYS_flock, fd, operation);
}

static GBytes *
bytes_new (void)
{
  return g_bytes_new_static (WORDS, strlen (WORDS));
}

static void
check_is_there (int fd)
{
  struct stat held, named;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fstat (fd, &held), ==, 0);
  g_assert_cmpint (stat (path, &named), ==, 0);
  g_assert_cmpuint (held.st_ino, ==, named.st_ino);
}

static int
keep (void)
{
  g_autoptr (GBytes) bytes = bytes_new ();
  g_autoptr (GError) error = NULL;
  int fd = vandap_draft_file_keep (path, bytes, &error);

  g_assert_no_error (error);
  check_is_there (fd);

  return fd;
}

static void
test_names (void)
{
  g_autoptr (GBytes) bytes = bytes_new ();
  g_autofree char *words = vandap_draft_file_dup_name (bytes, FALSE), *page = vandap_draft_file_dup_name (bytes, TRUE);
  g_autofree char *unfinished = g_strconcat (words, ".aB3xYz", NULL);
  gboolean is_html = TRUE;

  g_assert_true (vandap_draft_file_is_name (words, &is_html));
  g_assert_false (is_html);
  g_assert_true (vandap_draft_file_is_name (page, &is_html));
  g_assert_true (is_html);
  g_assert_false (vandap_draft_file_is_name (unfinished, &is_html));
  g_assert_true (vandap_draft_file_is_unfinished_name (unfinished));
  g_assert_false (vandap_draft_file_is_unfinished_name (words));
  g_assert_false (vandap_draft_file_is_name ("note.html", &is_html));
  g_assert_false (vandap_draft_file_is_unfinished_name ("note.html"));
}

static void
test_taken_once (void)
{
  int fd;

  close (keep ());
  fd = vandap_draft_file_take (path);
  check_is_there (fd);
  g_assert_cmpint (vandap_draft_file_take (path), ==, -1);
  vandap_draft_file_remove (path, fd);
  close (fd);
  g_assert_cmpint (vandap_draft_file_take (path), ==, -1);
}

static void
test_removed_before_it_is_taken (void)
{
  close (keep ());
  removed_before_lock = path;
  g_assert_cmpint (vandap_draft_file_take (path), ==, -1);
  g_assert_null (removed_before_lock);
}

static void
test_removed_before_it_is_held (void)
{
  int fd;

  removed_before_lock = path;
  fd = keep ();
  g_assert_null (removed_before_lock);
  vandap_draft_file_remove (path, fd);
  close (fd);
}

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) bytes = bytes_new ();
  g_autofree char *name = vandap_draft_file_dup_name (bytes, FALSE);
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vandap-test-XXXXXX", NULL);
  g_assert_nonnull (folder);
  path = g_build_filename (folder, name, NULL);
  g_test_add_func ("/draft-file/names", test_names);
  g_test_add_func ("/draft-file/taken-once", test_taken_once);
  g_test_add_func ("/draft-file/removed-before-it-is-taken", test_removed_before_it_is_taken);
  g_test_add_func ("/draft-file/removed-before-it-is-held", test_removed_before_it_is_held);
  result = g_test_run ();
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
  g_free (path);
  return result;
}
