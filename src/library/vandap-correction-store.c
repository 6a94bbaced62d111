/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-correction-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "library/vandap-correction-json.h"
#include "writing/vandap-safe-file.h"

#define SUFFIX ".json"

/**
 * vandap_kept_correction_free:
 * @self: (transfer full) (nullable): a correction as it was kept
 *
 * Frees it.
 */
void
vandap_kept_correction_free (VandapKeptCorrection *self)
{
  if (self == NULL)
    return;

  vandap_correction_free (self->correction);
  g_strfreev (self->anchors);
  g_free (self->person);
  g_free (self);
}

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

static gboolean
fail (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
               /* Translators: a file's name, then the system's words for what is wrong. */
               _("%s: what was put right could not be kept: %s. Make room there, or save the interview under a name "
                 "of your own."),
               name, g_strerror (number));

  return FALSE;
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

  if (json == NULL)
    return g_unlink (path) == 0 || errno == ENOENT || fail (error, path, errno);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (error, folder, errno);

  return vandap_safe_file_replace_private (path, write_json, (gpointer) json, NULL, error);
}

/* What cannot be read is kept beside, for whoever can read it. */
static void
set_aside (const char *path, const GError *reason, GError **error)
{
  g_autofree char *aside = g_strconcat (path, ".broken", NULL);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *aside_name = g_filename_display_name (aside);

  if (g_rename (path, aside) != 0)
    return;
  g_set_error (error, reason->domain, reason->code,
               _("%s: what was put right could not be read (%s). It was kept as %s."), name, reason->message, aside_name);
}

/**
 * vandap_correction_store_load:
 * @folder: (type filename): where corrections are kept
 * @digest: SHA-256 of the bytes that an interview was read from, in hexadecimal digits
 * @error: return location for an error that names the file
 *
 * Gets what was put right in an interview.
 *
 * Returns: (transfer full) (nullable) (element-type VandapKeptCorrection): the corrections; %NULL where there are none,
 *   or with @error set
 */
GPtrArray *
vandap_correction_store_load (const char *folder, const char *digest, GError **error)
{
  g_autofree char *path = dup_path (folder, digest);
  g_autofree char *json = NULL;
  g_autoptr (GError) own = NULL;
  GPtrArray *kept;
  gsize length;

  if (!g_file_get_contents (path, &json, &length, &own))
    {
      if (!g_error_matches (own, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_propagate_error (error, g_steal_pointer (&own));
      return NULL;
    }

  kept = vandap_correction_json_read (json, length, NULL, &own);
  if (kept == NULL)
    set_aside (path, own, error);

  return kept;
}

/* The digest in a file's name, where the file says what was put right in @uri. */
static char *
dup_digest (const char *folder, const char *name, const char *uri)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *json = NULL;
  g_autofree char *its = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  gsize length;

  if (!g_str_has_suffix (name, SUFFIX) || !g_file_get_contents (path, &json, &length, NULL))
    return NULL;
  kept = vandap_correction_json_read (json, length, &its, NULL);

  return kept != NULL && g_strcmp0 (its, uri) == 0 ? g_strndup (name, strlen (name) - strlen (SUFFIX)) : NULL;
}

static gint64
get_time (const char *folder, const char *digest)
{
  g_autofree char *path = dup_path (folder, digest);
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gint64) status.st_mtime : 0;
}

/**
 * vandap_correction_store_find:
 * @folder: (type filename): where corrections are kept
 * @uri: where a file is
 * @digest: SHA-256 of its bytes, in hexadecimal digits
 *
 * Looks for what was put right last in a file when it was another one.
 *
 * Returns: (transfer full) (nullable): the SHA-256 that its bytes had then, or %NULL
 */
char *
vandap_correction_store_find (const char *folder, const char *uri, const char *digest)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *found = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *other = dup_digest (folder, name, uri);

      if (other == NULL || g_str_equal (other, digest)
          || (found != NULL && get_time (folder, other) <= get_time (folder, found)))
        continue;
      g_free (found);
      found = g_steal_pointer (&other);
    }

  return g_steal_pointer (&found);
}

static gboolean
stands_at (const VandapKeptCorrection *kept, VandapInterview *interview, guint paragraph)
{
  for (guint i = 0; kept->anchors[i] != NULL; i++)
    {
      g_autofree char *anchor = NULL;

      if (paragraph + i >= vandap_interview_get_n_paragraphs (interview))
        return FALSE;
      anchor = vandap_correction_json_dup_anchor (interview, paragraph + i);
      if (!g_str_equal (anchor, kept->anchors[i]))
        return FALSE;
    }

  return TRUE;
}

/* Where the same words stand, the nearest to where they stood. */
static guint
find_place (const VandapKeptCorrection *kept, VandapInterview *interview)
{
  guint n = vandap_interview_get_n_paragraphs (interview), was = kept->correction->paragraph;

  for (guint away = 0; away <= MAX (n, was); away++)
    {
      if (was + away < n && stands_at (kept, interview, was + away))
        return was + away;
      if (away <= was && was - away < n && stands_at (kept, interview, was - away))
        return was - away;
    }

  return VANDAP_NONE;
}

static gboolean
is_of_person (const VandapCorrection *correction)
{
  return correction->what == VANDAP_CORRECTION_PERSON
         || (correction->what == VANDAP_CORRECTION_SPEECH && correction->person != VANDAP_NONE);
}

/* Returns: index of the person, or VANDAP_NONE */
static guint
find_person (const VandapKeptCorrection *kept, const GPtrArray *names)
{
  guint found;

  if (kept->person == NULL)
    return kept->correction->name != NULL && kept->correction->what == VANDAP_CORRECTION_SPEECH ? names->len : VANDAP_NONE;

  /* Two may have one name. */
  if (kept->correction->person < names->len
      && g_str_equal (g_ptr_array_index (names, kept->correction->person), kept->person))
    return kept->correction->person;

  return g_ptr_array_find_with_equal_func ((GPtrArray *) names, kept->person, g_str_equal, &found) ? found : VANDAP_NONE;
}

/* Returns: (nullable): the correction as it is in this interview */
static VandapCorrection *
fit (const VandapKeptCorrection *kept, VandapInterview *interview, GPtrArray *names)
{
  g_autoptr (VandapCorrection) correction = vandap_correction_copy (kept->correction);

  if (correction->n_paragraphs > 0)
    correction->paragraph = kept->anchors[0] != NULL ? find_place (kept, interview) : VANDAP_NONE;
  if (is_of_person (correction) && (correction->person = find_person (kept, names)) == VANDAP_NONE)
    return NULL;
  if (correction->paragraph == VANDAP_NONE)
    return NULL;
  vandap_correction_json_note_name (names, correction);

  return g_steal_pointer (&correction);
}

/**
 * vandap_correction_store_fit:
 * @kept: (element-type VandapKeptCorrection): what was put right in a file
 * @interview: what was read from the file, which may have changed, or is read otherwise now
 *
 * Finds the corrections that are right yet: those of paragraphs whose words are
 * there yet, and of people who take part yet.
 *
 * Returns: (transfer full) (element-type VandapCorrection): these, as they are in the interview
 */
GPtrArray *
vandap_correction_store_fit (GPtrArray *kept, VandapInterview *interview)
{
  GPtrArray *fitting = g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_correction_free);
  g_autoptr (GPtrArray) names = vandap_correction_json_list_names (interview);

  for (guint i = 0; i < kept->len; i++)
    {
      VandapCorrection *correction = fit (g_ptr_array_index (kept, i), interview, names);

      if (correction != NULL)
        g_ptr_array_add (fitting, correction);
    }

  return fitting;
}
