/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-correction-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "library/vandap-correction-json.h"
#include "writing/vandap-safe-file.h"

#define SUFFIX ".json"

static char *
dup_path (const char *folder, const char *digest)
{
  g_autofree char *name = g_strconcat (digest, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
write_json (GOutputStream *stream, gpointer json, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (stream, json, strlen (json), NULL, cancellable, error);
}

/* Takes @reason. */
static gboolean
fail (GError **error, GError *reason)
{
  g_set_error (error, reason->domain, reason->code,
               /* Translators: a file's name, and what the system says of it. */
               _("What was put right could not be kept (%s). Make room there, or save a copy of the interview under a name of "
                 "your own."),
               reason->message);
  g_error_free (reason);

  return FALSE;
}

static gboolean
fail_at (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  return fail (error, g_error_new (G_IO_ERROR, g_io_error_from_errno (number), "%s: %s", name, g_strerror (number)));
}

static gboolean
write_file (const char *path, const char *json, GError **error)
{
  GError *reason = NULL;

  if (json == NULL)
    return g_unlink (path) == 0 || errno == ENOENT || fail_at (error, path, errno);

  return vandap_safe_file_replace_private (path, write_json, (gpointer) json, NULL, &reason) || fail (error, reason);
}

/**
 * vandap_correction_store_save:
 * @folder: (type filename): where corrections are kept; made where it is not there
 * @digest: SHA-256 of the bytes that the interview was read from, in hexadecimal digits
 * @json: (nullable): what vandap_correction_json_write() has written, or %NULL where nothing is to be kept
 * @error: return location for an error that names the file
 *
 * Keeps corrections, on the disk: for nobody's eyes but the person's own.
 *
 * Returns: whether they are kept
 */
gboolean
vandap_correction_store_save (const char *folder, const char *digest, const char *json, GError **error)
{
  g_autofree char *path = dup_path (folder, digest);

  if (json != NULL && g_mkdir_with_parents (folder, 0700) != 0)
    return fail_at (error, folder, errno);

  return write_file (path, json, error);
}

/* A pipe or a device in its place has no end. */
static gboolean
get_contents (const char *path, char **contents, gsize *length, GError **error)
{
  g_autofree char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return g_file_get_contents (path, contents, length, error);

  name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
               /* Translators: %s is a file's name. */
               _("%s: is no file"), name);

  return FALSE;
}

static gboolean
check_unchanged (const char *path, const char *was, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *is = NULL;
  GError *reason = NULL;

  if (!get_contents (path, &is, NULL, &reason) && !g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return fail (error, reason);
  g_clear_error (&reason);
  if (g_strcmp0 (was, is) == 0)
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
               /* Translators: %s is a file's name. */
               _("%s: what was put right here was not kept, because something else was put right in the same interview by a "
                 "program that does not know of it. Save a copy of the interview under a name of your own."),
               name);

  return FALSE;
}

/**
 * vandap_correction_store_replace:
 * @folder: (type filename): where corrections are kept; made where it is not there
 * @digest: SHA-256 of the bytes that the interview was read from, in hexadecimal digits
 * @was: (nullable): what is kept there as far as one knows, or %NULL for nothing
 * @json: (nullable): what is to be kept in its place, or %NULL for nothing
 * @error: return location for an error that names the file
 *
 * Keeps corrections as vandap_correction_store_save() does, but never over what another
 * program has kept meanwhile, or what cannot be read.
 *
 * Returns: whether they are kept
 */
gboolean
vandap_correction_store_replace (const char *folder, const char *digest, const char *was, const char *json, GError **error)
{
  g_autofree char *path = dup_path (folder, digest);
  gboolean is_kept;
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_at (error, folder, errno);
  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0)
    return fail_at (error, folder, errno);

  /* Nobody writes between the look and the writing; where folders cannot be locked, that is not much time. */
  flock (fd, LOCK_EX);
  is_kept = check_unchanged (path, was, error) && write_file (path, json, error);
  close (fd);

  return is_kept;
}

/* A name that nothing has yet. */
static char *
dup_free_name (const char *path)
{
  g_autofree char *aside = g_strconcat (path, ".broken", NULL);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.broken-%u", path, i);
    }

  return g_steal_pointer (&aside);
}

static void
say_unreadable (const char *path, const GError *reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, reason->domain, reason->code, _("%s: what was put right could not be read (%s)."), name,
               reason->message);
}

/* What cannot be read is kept beside, for whoever can read it. */
static void
set_aside (const char *path, const GError *reason, GError **error)
{
  g_autofree char *aside = dup_free_name (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *aside_name = g_filename_display_name (aside);

  if (g_rename (path, aside) != 0)
    say_unreadable (path, reason, error);
  else
    g_set_error (error, reason->domain, reason->code,
                 _("%s: what was put right could not be read (%s). It was kept as %s."), name, reason->message, aside_name);
}

/* Returns: (nullable): what is kept; NULL where nothing is, or with @error set, in which case @is_broken tells why */
static VandapKeptFile *
read_file (const char *path, gboolean *is_broken, GError **error)
{
  g_autofree char *json = NULL;
  g_autoptr (GError) own = NULL;
  VandapKeptFile *kept;
  gsize length;

  *is_broken = FALSE;
  if (!get_contents (path, &json, &length, &own))
    {
      if (!g_error_matches (own, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_propagate_error (error, g_steal_pointer (&own));
      return NULL;
    }

  kept = vandap_correction_json_read (json, length, &own);
  if (kept != NULL)
    {
      kept->json = g_steal_pointer (&json);
      return kept;
    }
  /* What a newer version of the program has written stays where that looks for it. */
  *is_broken = !g_error_matches (own, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_propagate_error (error, g_steal_pointer (&own));

  return NULL;
}

/**
 * vandap_correction_store_read:
 * @folder: (type filename): where corrections are kept
 * @digest: SHA-256 of the bytes that an interview was read from, in hexadecimal digits
 * @error: return location for an error that names the file
 *
 * Gets what was put right in an interview, and leaves everything as it is.
 *
 * Returns: (transfer full) (nullable): what is kept of it; %NULL where nothing is, or with @error set
 */
VandapKeptFile *
vandap_correction_store_read (const char *folder, const char *digest, GError **error)
{
  g_autofree char *path = dup_path (folder, digest);
  g_autoptr (GError) reason = NULL;
  gboolean is_broken;
  VandapKeptFile *kept = read_file (path, &is_broken, &reason);

  if (reason != NULL)
    say_unreadable (path, reason, error);

  return kept;
}

/**
 * vandap_correction_store_load:
 * @folder: (type filename): where corrections are kept
 * @digest: SHA-256 of the bytes that an interview was read from, in hexadecimal digits
 * @error: return location for an error that names the file
 *
 * Gets what was put right in an interview. What is broken is kept aside, so that more can
 * be kept in its place.
 *
 * Returns: (transfer full) (nullable): what is kept of it; %NULL where nothing is, or with @error set
 */
VandapKeptFile *
vandap_correction_store_load (const char *folder, const char *digest, GError **error)
{
  g_autofree char *path = dup_path (folder, digest);
  g_autoptr (GError) reason = NULL;
  gboolean is_broken;
  VandapKeptFile *kept = read_file (path, &is_broken, &reason);

  if (is_broken)
    set_aside (path, reason, error);
  else if (reason != NULL)
    say_unreadable (path, reason, error);

  return kept;
}

/**
 * vandap_correction_store_has:
 * @folder: (type filename): where corrections are kept
 * @digest: SHA-256 of the bytes that an interview was read from, in hexadecimal digits
 *
 * Tells whether anything is kept of an interview.
 *
 * Returns: whether there is
 */
gboolean
vandap_correction_store_has (const char *folder, const char *digest)
{
  g_autofree char *path = dup_path (folder, digest);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What says nothing of a file need not be taken apart: there may be thousands. */
static VandapKeptFile *
load_of_uri (const char *folder, const char *name, const char *uri)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *json = NULL;
  g_autoptr (VandapKeptFile) kept = NULL;
  gsize length;

  if (!g_str_has_suffix (name, SUFFIX) || !get_contents (path, &json, &length, NULL)
      || g_strstr_len (json, (gssize) length, uri) == NULL)
    return NULL;
  kept = vandap_correction_json_read (json, length, NULL);

  return kept != NULL && g_ptr_array_find_with_equal_func (kept->uris, uri, g_str_equal, NULL) ? g_steal_pointer (&kept) : NULL;
}

static gint64
get_time (const char *folder, const char *digest)
{
  g_autofree char *path = dup_path (folder, digest);
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gint64) status.st_mtime : 0;
}

static void
settle (GHashTable *settled, const VandapKeptFile *kept)
{
  for (guint i = 0; i < kept->settled->len; i++)
    g_hash_table_add (settled, g_strdup (g_ptr_array_index (kept->settled, i)));
}

/* What was to be such a file when the program was ended. */
static void
clear_away (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (strstr (name, SUFFIX ".") != NULL && vandap_safe_file_is_unfinished_name (name))
    vandap_safe_file_clear_away (path);
}

/* Every version of a file in which something was put right. */
static GPtrArray *
list_versions (const char *folder, const char *uri, GHashTable *settled, GCancellable *cancellable)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *versions = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL && !g_cancellable_is_cancelled (cancellable))
    {
      g_autoptr (VandapKeptFile) kept = load_of_uri (folder, name, uri);

      if (kept == NULL)
        {
          clear_away (folder, name);
          continue;
        }
      settle (settled, kept);
      if (kept->list->len > 0)
        g_ptr_array_add (versions, g_strndup (name, strlen (name) - strlen (SUFFIX)));
    }

  return versions;
}

/**
 * vandap_correction_store_find:
 * @folder: (type filename): where corrections are kept
 * @uri: where a file is
 * @digest: SHA-256 of its bytes, in hexadecimal digits
 * @cancellable: (nullable): to stop looking
 *
 * Looks for what was put right last in a file when it was another one. What was taken
 * over into a version of it, or declined there, is not looked for.
 *
 * This reads all there is in the folder, removing what was not written to its end when
 * the program was ended, and is nothing for the window's own thread.
 *
 * Returns: (transfer full) (nullable): the SHA-256 that its bytes had then, or %NULL
 */
char *
vandap_correction_store_find (const char *folder, const char *uri, const char *digest, GCancellable *cancellable)
{
  g_autoptr (GHashTable) settled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) versions = list_versions (folder, uri, settled, cancellable);
  const char *found = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      const char *version = g_ptr_array_index (versions, i);

      if (!g_str_equal (version, digest) && !g_hash_table_contains (settled, version)
          && (found == NULL || get_time (folder, version) > get_time (folder, found)))
        found = version;
    }

  return g_strdup (found);
}
