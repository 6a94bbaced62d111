/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-draft-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "writing/vandap-safe-file.h"

#define DIGEST_LENGTH 64
#define HTML ".html"
#define TEXT ".txt"
/* How often what is there already is gone again before it can be held. */
#define MOST_TRIES 8
/* In place of a number of an open file: there was one, but whoever had it has removed it. */
#define GONE (-2)

/**
 * vandap_draft_file_dup_name:
 * @bytes: what was pasted
 * @is_html: whether that is HTML
 *
 * Makes the name under which a draft is kept. For much that takes a while.
 *
 * Returns: (transfer full): a name
 */
char *
vandap_draft_file_dup_name (GBytes *bytes, gboolean is_html)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strconcat (digest, is_html ? HTML : TEXT, NULL);
}

/* Returns: (nullable): the ending that follows the digest, or %NULL where there is none */
static const char *
find_ending (const char *name)
{
  return strspn (name, "0123456789abcdef") == DIGEST_LENGTH ? name + DIGEST_LENGTH : NULL;
}

/**
 * vandap_draft_file_is_name:
 * @name: (type filename): a name
 * @is_html: (out): return location for whether what is in the file is HTML
 *
 * Tells whether a draft is kept under a name.
 *
 * Returns: whether one is
 */
gboolean
vandap_draft_file_is_name (const char *name, gboolean *is_html)
{
  const char *ending = find_ending (name);

  *is_html = ending != NULL && strcmp (ending, HTML) == 0;

  return *is_html || (ending != NULL && strcmp (ending, TEXT) == 0);
}

/**
 * vandap_draft_file_is_unfinished_name:
 * @name: (type filename): a name
 *
 * Tells whether what was to be a draft is written under a name until it is one.
 *
 * Returns: whether it is
 */
gboolean
vandap_draft_file_is_unfinished_name (const char *name)
{
  gboolean is_html;

  return find_ending (name) != NULL && !vandap_draft_file_is_name (name, &is_html);
}

static gboolean
write_bytes (GOutputStream *stream, gpointer bytes, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_output_stream_write_all (stream, data, length, NULL, cancellable, error);
}

static gboolean
has_content (const char *path, GBytes *bytes)
{
  g_autofree char *data = NULL;
  gsize length;

  return g_file_get_contents (path, &data, &length, NULL) && length == g_bytes_get_size (bytes)
         && memcmp (data, g_bytes_get_data (bytes, NULL), length) == 0;
}

/* Between opening a file and holding it, whoever had it may have removed it. */
static gboolean
is_there (int fd)
{
  struct stat status;

  return fstat (fd, &status) == 0 && status.st_nlink > 0;
}

/* Returns: a file held by a lock, GONE, or -1 with errno set */
static int
hold (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);

  if (fd < 0)
    return errno == ENOENT ? GONE : -1;
  /* Where files cannot be locked, it is kept all the same. */
  flock (fd, LOCK_SH);
  if (is_there (fd))
    return fd;
  close (fd);

  return GONE;
}

static void
fail (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s: %s", name, g_strerror (number));
}

/**
 * vandap_draft_file_keep:
 * @path: (type filename): where a draft is to be kept
 * @bytes: what was pasted
 * @error: return location for an error that names the file
 *
 * Writes a draft, and holds it from now on. Another window may have pasted the same,
 * and keep it: then it has it still.
 *
 * Returns: (transfer full): the file, held until it is closed, or -1 with @error set
 */
int
vandap_draft_file_keep (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (error, folder, errno);
      return -1;
    }
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      int fd;

      if (!has_content (path, bytes) && !vandap_safe_file_replace_private (path, write_bytes, bytes, NULL, error))
        return -1;
      fd = hold (path);
      if (fd >= 0)
        return fd;
      if (fd != GONE)
        {
          fail (error, path, errno);
          return -1;
        }
    }
  fail (error, path, ENOENT);

  return -1;
}

/**
 * vandap_draft_file_take:
 * @path: (type filename): where a draft is kept
 *
 * Holds a draft from now on, where nobody else does.
 *
 * Returns: (transfer full): the file, held until it is closed, or -1
 */
int
vandap_draft_file_take (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);

  if (fd < 0)
    return -1;
  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    {
      close (fd);
      return -1;
    }
  flock (fd, LOCK_SH);
  if (is_there (fd))
    return fd;
  close (fd);

  return -1;
}

/**
 * vandap_draft_file_remove:
 * @path: (type filename): where a draft is kept
 * @fd: the file, held
 *
 * Removes a draft; where another holds it too, it stays the other's.
 */
void
vandap_draft_file_remove (const char *path, int fd)
{
  if (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    g_unlink (path);
}
