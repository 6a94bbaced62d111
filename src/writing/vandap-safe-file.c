/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* O_TMPFILE */
#include "writing/vandap-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Behind it stand letters and digits, as many as there are in RANDOM. */
#define MARK ".vandap-"
#define RANDOM "XXXXXX"

/* How often a name is looked for that nothing has yet. */
#define MOST_TRIES 100

/* Nobody writes a file for so long, in seconds: whoever did was ended meanwhile. */
#define LONGEST_WRITING (24 * 60 * 60)

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

/* Has all of it on the disk, and may it take its place? @temporary is how it is found until then. */
static gboolean
write_all (int fd, const char *temporary, const char *path, const Way *way, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) raw = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) stream = g_buffered_output_stream_new_sized (raw, 64 * 1024);
  g_autoptr (GError) own = NULL;
  g_autofree char *name = g_filename_display_name (path);

  if (!way->fill (stream, way->user_data, cancellable, &own) || !g_output_stream_flush (stream, cancellable, &own))
    {
      if (g_error_matches (own, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
        return fail (error, path, ENOSPC);
      g_propagate_prefixed_error (error, g_steal_pointer (&own), "%s: ", name);
      return FALSE;
    }
  if (!keep_mode (fd, path) || fsync (fd) != 0)
    return fail (error, path, errno);

  return way->ready == NULL || way->ready (temporary, way->user_data, cancellable, error);
}

/* The name itself is on the disk once the file knows it, and its folder. */
static void
keep_name (int fd, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int folder_fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  fsync (fd);
  if (folder_fd < 0)
    return;
  fsync (folder_fd);
  close (folder_fd);
}

static gboolean
take_name (int fd, const char *temporary, const char *path, GError **error)
{
  if (g_rename (temporary, path) != 0)
    {
      fail (error, path, errno);
      g_unlink (temporary);
      return FALSE;
    }
  keep_name (fd, path);

  return TRUE;
}

/* As much of the name as there is room for beside the mark: names are not cut within a character. */
static char *
dup_template (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  gsize most = NAME_MAX - strlen (MARK RANDOM);
  g_autofree char *name = NULL;

  if (strlen (base) > most)
    {
      while (most > 0 && ((guchar) base[most] & 0xc0) == 0x80)
        most--;
      base[most] = '\0';
    }
  name = g_strconcat (base, MARK RANDOM, NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
replace_by_named (const char *path, const Way *way, GCancellable *cancellable, GError **error)
{
  g_autofree char *temporary = dup_template (path);
  int fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, way->mode);
  gboolean is_written;

  if (fd < 0)
    return fail (error, path, errno);
  is_written = write_all (fd, temporary, path, way, cancellable, error);
  if (is_written)
    is_written = take_name (fd, temporary, path, error);
  else
    g_unlink (temporary);
  close (fd);

  return is_written;
}

/* A file that has no name is gone with the program, however that ends. Not every file system has such.
 * Returns: -1 where there is none */
static int
open_nameless (const char *path, int mode, char place[])
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);

  if (fd < 0)
    return -1;
  sprintf (place, "/proc/self/fd/%d", fd);
  if (access (place, F_OK) == 0)
    return fd;
  close (fd);

  return -1;
}

static gboolean
link_as (const char *place, const char *path)
{
  return linkat (AT_FDCWD, place, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
}

/* Where nothing has the name, it needs no other before. */
static char *
give_name (const char *place, const char *path)
{
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  g_autofree char *temporary = dup_template (path);
  char *random = temporary + strlen (temporary) - strlen (RANDOM);

  if (link_as (place, path))
    return g_strdup (path);
  for (guint i = 0; errno == EEXIST && i < MOST_TRIES; i++)
    {
      for (char *c = random; *c != '\0'; c++)
        *c = letters[g_random_int_range (0, sizeof letters - 1)];
      if (link_as (place, temporary))
        return g_steal_pointer (&temporary);
    }

  return NULL;
}

/* Returns: whether that can be done here, and it is known in @is_written how it went */
static gboolean
replace_by_nameless (const char *path, const Way *way, GCancellable *cancellable, gboolean *is_written, GError **error)
{
  char place[sizeof "/proc/self/fd/" + 3 * sizeof (int)];
  g_autofree char *name = NULL;
  int fd = open_nameless (path, way->mode, place);

  if (fd < 0)
    return FALSE;
  *is_written = write_all (fd, place, path, way, cancellable, error);
  name = *is_written ? give_name (place, path) : NULL;
  if (name != NULL)
    *is_written = take_name (fd, name, path, error);
  close (fd);

  return name != NULL || !*is_written;
}

static gboolean
replace (const char *path, const Way *way, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = NULL;
  char *resolved = realpath (path, NULL);
  gboolean is_written;

  target = g_strdup (resolved != NULL ? resolved : path);
  free (resolved);

  if (g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return fail (error, path, g_file_test (target, G_FILE_TEST_IS_DIR) ? EISDIR : EEXIST);

  return replace_by_nameless (target, way, cancellable, &is_written, error)
           ? is_written
           : replace_by_named (target, way, cancellable, error);
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
 * file that then takes its name. Until then it has none, or, where a file cannot be
 * without, one for which vandap_safe_file_is_unfinished_name() says so. A link is
 * followed to what it points at.
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

/**
 * vandap_safe_file_is_unfinished_name:
 * @name: (type filename): a name
 *
 * Tells whether it is one that a file has here only until it is written.
 *
 * Returns: whether it is
 */
gboolean
vandap_safe_file_is_unfinished_name (const char *name)
{
  gsize length = strlen (name), tail = strlen (MARK RANDOM);
  const char *random = name + length - strlen (RANDOM);

  if (length <= tail || strncmp (name + length - tail, MARK, strlen (MARK)) != 0)
    return FALSE;
  while (g_ascii_isalnum (*random))
    random++;

  return *random == '\0';
}

/**
 * vandap_safe_file_clear_away:
 * @path: (type filename): a file with the name of an unfinished one
 *
 * Removes what was not written to its end when the program was ended, as far as can be
 * told: by now it would be.
 */
void
vandap_safe_file_clear_away (const char *path)
{
  GStatBuf status;

  if (g_lstat (path, &status) == 0 && S_ISREG (status.st_mode)
      && (gint64) status.st_mtime + LONGEST_WRITING < g_get_real_time () / G_USEC_PER_SEC)
    g_unlink (path);
}

/**
 * vandap_safe_file_clear_beside:
 * @path: (type filename): a file
 *
 * Does so with all that was to take its place.
 */
void
vandap_safe_file_clear_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *start = g_strconcat (base, MARK, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, start) && vandap_safe_file_is_unfinished_name (name))
      {
        g_autofree char *unfinished = g_build_filename (folder, name, NULL);

        vandap_safe_file_clear_away (unfinished);
      }
}
