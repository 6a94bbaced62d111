/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-history-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "writing/vandap-safe-file.h"

/* An address is no name of a group as it stands: a group takes neither brackets nor control characters. */
static void
read_entry (VandapHistoryEntries *entries, GKeyFile *file, const char *group)
{
  g_autofree char *uri = g_key_file_get_string (file, group, "uri", NULL);
  g_autofree char *title = g_key_file_get_string (file, group, "title", NULL);
  g_autofree char *scheme = uri != NULL ? g_uri_parse_scheme (uri) : NULL;
  VandapHistoryEntry entry = { uri, title != NULL ? title : uri, 0, 0 };

  if (scheme == NULL)
    return;
  entry.question = (guint) CLAMP (g_key_file_get_int64 (file, group, "question", NULL), 0, G_MAXINT);
  entry.opened = g_key_file_get_int64 (file, group, "opened", NULL);
  vandap_history_entries_add (entries, &entry);
}

static VandapHistoryEntries *
read_entries (GKeyFile *file)
{
  VandapHistoryEntries *entries = vandap_history_entries_new ();
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    read_entry (entries, file, groups[i]);
  vandap_history_entries_sort (entries);

  return entries;
}

/* A name beside the history's that nothing has yet. */
static char *
dup_aside (const char *path)
{
  char *aside = g_strconcat (path, ".broken", NULL);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.broken-%u", path, i);
    }
  return aside;
}

/* What is no history is kept beside, for whoever can read it. */
static void
set_aside (const char *path, const GError *error, char **problem)
{
  g_autofree char *aside = dup_aside (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *aside_name = g_filename_display_name (aside);

  if (g_rename (path, aside) != 0)
    return;
  g_free (*problem);
  *problem = g_strdup_printf (_("%s: what was opened before could not be read (%s). It was kept as %s, and the "
                                     "history begins anew."),
                                   name, error->message, aside_name);
}

/**
 * vandap_history_file_read:
 * @path: (type filename): the file; where there is none, nothing was opened yet
 * @problem: (inout) (nullable): a message that is replaced where the file was no history, and was set aside
 * @error: return location for an error that names the file
 *
 * Reads the file. Where there is one, but nothing may be known of it, it is not
 * to be written over.
 *
 * Returns: (transfer full) (nullable): its entries, or %NULL for an error
 */
VandapHistoryEntries *
vandap_history_file_read (const char *path, char **problem, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;

  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &reason)
      || g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return read_entries (file);
  if (reason->domain == G_KEY_FILE_ERROR)
    {
      set_aside (path, reason, problem);
      return read_entries (file);
    }
  name = g_filename_display_name (path);
  g_set_error (error, reason->domain, reason->code,
               /* Translators: the name of a file, then what is wrong with it */
               _("%s: what was opened before cannot be read, and nothing is added to it: %s. Give yourself leave to "
                 "read and write the file, or move it away."),
               name, reason->message);

  return NULL;
}

/**
 * vandap_history_file_make_folder:
 * @path: (type filename): the file
 * @error: return location for an error that names the folder
 *
 * Makes the folder that the file is in, for nobody else to look into.
 *
 * Returns: whether there is one
 */
gboolean
vandap_history_file_make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = NULL;
  int code;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  code = errno;
  name = g_filename_display_name (folder);
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code),
               /* Translators: the name of a folder, then what is wrong with it */
               _("%s: the folder cannot be made: %s"), name, g_strerror (code));

  return FALSE;
}

static gboolean
fill (GOutputStream *stream, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const VandapHistoryEntries *entries = user_data;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *data = NULL;
  gsize length;

  for (guint i = 0; i < vandap_history_entries_count (entries); i++)
    {
      const VandapHistoryEntry *entry = vandap_history_entries_get (entries, i);
      g_autofree char *group = g_strdup_printf ("%u", i + 1);

      g_key_file_set_string (file, group, "uri", entry->uri);
      g_key_file_set_string (file, group, "title", entry->title);
      g_key_file_set_uint64 (file, group, "question", entry->question);
      g_key_file_set_int64 (file, group, "opened", entry->opened);
    }
  data = g_key_file_to_data (file, &length, NULL);

  return g_output_stream_write_all (stream, data, length, NULL, cancellable, error);
}

/**
 * vandap_history_file_write:
 * @path: (type filename): the file
 * @entries: what to write
 * @error: return location for an error that names the file
 *
 * Writes the file, as a whole or not at all, and removes what was written of it when
 * the program was ended.
 *
 * Returns: whether it was written
 */
gboolean
vandap_history_file_write (const char *path, const VandapHistoryEntries *entries, GError **error)
{
  if (!vandap_safe_file_replace (path, fill, (gpointer) entries, NULL, error))
    return FALSE;
  vandap_safe_file_clear_beside (path);

  return TRUE;
}
