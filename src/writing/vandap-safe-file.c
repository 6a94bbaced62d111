/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writing/vandap-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
               /* Translators: a file's name, then the system's words for what is wrong. */
               _("%s: could not be written: %s. Choose another place, or make room there."), name,
               g_strerror (number));

  return FALSE;
}

/* A file that is replaced hands its mode down; a new one has what the system gives new files. */
static gboolean
keep_mode (int fd, const char *path)
{
  struct stat status;

  return stat (path, &status) != 0 || fchmod (fd, status.st_mode & 07777) == 0;
}

/* How a file is written. */
typedef struct
{
  int mode; /* of a file that was not there before */
  VandapFillFunc fill;
  VandapReadyFunc ready; /* or NULL */
  gpointer user_data;
} Way;

/* Puts what was written safely on the disk before it takes the name. */
static gboolean
settle (int fd, const char *temporary, const char *path, const Way *way, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int folder_fd;

  if (!keep_mode (fd, path) || fsync (fd) != 0)
    return fail (error, path, errno);
  if (way->ready != NULL && !way->ready (temporary, way->user_data, cancellable, error))
    return FALSE;
  if (g_rename (temporary, path) != 0)
    return fail (error, path, errno);

  /* The name itself is on the disk once its folder is. */
  folder_fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (folder_fd >= 0)
    {
      fsync (folder_fd);
      close (folder_fd);
    }

  return TRUE;
}

static gboolean
write_temporary (int fd, const char *temporary, const char *path, const Way *way, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) raw = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) stream = g_buffered_output_stream_new_sized (raw, 64 * 1024);
  g_autoptr (GError) own = NULL;
  g_autofree char *name = g_filename_display_name (path);

  if (way->fill (stream, way->user_data, cancellable, &own) && g_output_stream_flush (stream, cancellable, &own))
    return settle (fd, temporary, path, way, cancellable, error);

  g_propagate_prefixed_error (error, g_steal_pointer (&own), "%s: ", name);

  return FALSE;
}

static gboolean
replace (const char *path, const Way *way, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *temporary = NULL;
  char *resolved = realpath (path, NULL);
  gboolean written;
  int fd;

  target = g_strdup (resolved != NULL ? resolved : path);
  free (resolved);

  if (g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return fail (error, path, g_file_test (target, G_FILE_TEST_IS_DIR) ? EISDIR : EEXIST);

  temporary = g_strconcat (target, ".XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, way->mode);
  if (fd < 0)
    return fail (error, path, errno);

  written = write_temporary (fd, temporary, target, way, cancellable, error);
  if (!written)
    g_unlink (temporary);
  close (fd);

  return written;
}

/**
 * vandap_safe_file_replace:
 * @path: (type filename): where the file is to stand
 * @fill: (scope call): writes its content
 * @user_data: data for @fill
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the file
 *
 * Writes a file so that, whatever happens on the way, under its name there is
 * either what was there before or the whole of what is new, on the disk: into a
 * file beside it that then takes its name. A link is followed to what it points
 * at.
 *
 * Returns: whether it was written
 */
gboolean
vandap_safe_file_replace (const char *path, VandapFillFunc fill, gpointer user_data, GCancellable *cancellable,
                          GError **error)
{
  Way way = { 0666, fill, NULL, user_data };

  g_return_val_if_fail (path != NULL && fill != NULL, FALSE);

  return replace (path, &way, cancellable, error);
}

/**
 * vandap_safe_file_replace_when_ready:
 * @path: (type filename): where the file is to stand
 * @fill: (scope call): writes its content
 * @ready: (scope call): called when all of it is on the disk, under another name, and before it takes its place
 * @user_data: data for @fill and @ready
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the file, or that @ready has set
 *
 * The same as vandap_safe_file_replace(), unless @ready says no.
 *
 * Returns: whether it was written
 */
gboolean
vandap_safe_file_replace_when_ready (const char *path, VandapFillFunc fill, VandapReadyFunc ready, gpointer user_data,
                                     GCancellable *cancellable, GError **error)
{
  Way way = { 0666, fill, ready, user_data };

  g_return_val_if_fail (path != NULL && fill != NULL && ready != NULL, FALSE);

  return replace (path, &way, cancellable, error);
}

/**
 * vandap_safe_file_replace_private:
 * @path: (type filename): where the file is to stand
 * @fill: (scope call): writes its content
 * @user_data: data for @fill
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the file
 *
 * The same as vandap_safe_file_replace(), but nobody else may read a file that was
 * not there before.
 *
 * Returns: whether it was written
 */
gboolean
vandap_safe_file_replace_private (const char *path, VandapFillFunc fill, gpointer user_data,
                                  GCancellable *cancellable, GError **error)
{
  Way way = { 0600, fill, NULL, user_data };

  g_return_val_if_fail (path != NULL && fill != NULL, FALSE);

  return replace (path, &way, cancellable, error);
}
