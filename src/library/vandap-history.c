/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-history.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "writing/vandap-safe-file.h"

#define MOST_ENTRIES 200
#define LONGEST_TITLE 200   /* code points */

typedef struct
{
  char *uri;
  char *title;
  guint question;
  gint64 opened;
} Entry;

struct _VandapHistory
{
  GObject parent_instance;

  char *path;
  char *problem;
  GPtrArray *entries;    /* Entry, the newest first */
  GHashTable *removed;   /* addresses that another program's file may still have */
  gboolean is_changed;   /* since it was saved */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (VandapHistory, vandap_history, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->uri);
  g_free (entry->title);
  g_free (entry);
}

static Entry *
find (GPtrArray *entries, const char *uri, guint *position)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->uri, uri))
        {
          *position = i;
          return entry;
        }
    }

  return NULL;
}

static gint
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const Entry *one = *(const Entry *const *) a, *other = *(const Entry *const *) b;

  return (one->opened < other->opened) - (one->opened > other->opened);
}

/* A title from a file is one line, and not longer than a menu is wide. */
static char *
dup_title (const char *title)
{
  g_autofree char *line = g_utf8_make_valid (title, -1);

  if (g_utf8_strlen (line, -1) > LONGEST_TITLE)
    *g_utf8_offset_to_pointer (line, LONGEST_TITLE) = '\0';
  for (char *c = line; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  g_strstrip (line);

  return g_steal_pointer (&line);
}

/* An address is no name of a group as it stands: a group takes neither brackets nor control characters. */
static Entry *
read_entry (GKeyFile *file, const char *group)
{
  g_autofree char *uri = g_key_file_get_string (file, group, "uri", NULL);
  g_autofree char *title = g_key_file_get_string (file, group, "title", NULL);
  g_autofree char *scheme = uri != NULL ? g_uri_parse_scheme (uri) : NULL;
  Entry *entry;

  if (scheme == NULL)
    return NULL;
  entry = g_new0 (Entry, 1);
  entry->uri = g_steal_pointer (&uri);
  entry->title = dup_title (title != NULL ? title : entry->uri);
  entry->question = (guint) CLAMP (g_key_file_get_int64 (file, group, "question", NULL), 0, G_MAXINT);
  entry->opened = g_key_file_get_int64 (file, group, "opened", NULL);

  return entry;
}

static GPtrArray *
read_entries (GKeyFile *file)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL && entries->len < MOST_ENTRIES; i++)
    {
      Entry *entry = read_entry (file, groups[i]);
      guint position;

      if (entry == NULL)
        continue;
      if (find (entries, entry->uri, &position) != NULL)
        entry_free (entry);
      else
        g_ptr_array_add (entries, entry);
    }
  g_ptr_array_sort (entries, compare_newest_first);

  return entries;
}

/* A name beside the history's that nothing has yet. */
static char *
dup_aside (VandapHistory *self)
{
  char *aside = g_strconcat (self->path, ".broken", NULL);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.broken-%u", self->path, i);
    }
  return aside;
}

/* What is no history is kept beside, for whoever can read it. */
static void
set_aside (VandapHistory *self, const GError *error)
{
  g_autofree char *aside = dup_aside (self);
  g_autofree char *name = g_filename_display_name (self->path);
  g_autofree char *aside_name = g_filename_display_name (aside);

  if (g_rename (self->path, aside) != 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup_printf (_("%s: what was opened before could not be read (%s). It was kept as %s, and the "
                                     "history begins anew."),
                                   name, error->message, aside_name);
}

/* NULL where there is a file, but nothing may be known of it: it is not to be written over. */
static GPtrArray *
load (VandapHistory *self, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;

  if (g_key_file_load_from_file (file, self->path, G_KEY_FILE_NONE, &reason)
      || g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return read_entries (file);
  if (reason->domain == G_KEY_FILE_ERROR)
    {
      set_aside (self, reason);
      return read_entries (file);
    }
  name = g_filename_display_name (self->path);
  g_set_error (error, reason->domain, reason->code,
               /* Translators: the name of a file, then what is wrong with it */
               _("%s: what was opened before cannot be read, and nothing is added to it: %s. Give yourself leave to "
                 "read and write the file, or move it away."),
               name, reason->message);

  return NULL;
}

static void
vandap_history_finalize (GObject *object)
{
  VandapHistory *self = VANDAP_HISTORY (object);

  g_free (self->path);
  g_free (self->problem);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_hash_table_unref (self->removed);

  G_OBJECT_CLASS (vandap_history_parent_class)->finalize (object);
}

static void
vandap_history_class_init (VandapHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vandap_history_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
vandap_history_init (VandapHistory *self)
{
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * vandap_history_new:
 * @path: (type filename): the file it is kept in; where there is none, nothing was opened yet
 *
 * Reads a history. A file that is none is set aside under another name, see
 * vandap_history_get_problem().
 *
 * Returns: (transfer full): the history
 */
VandapHistory *
vandap_history_new (const char *path)
{
  VandapHistory *self = g_object_new (VANDAP_TYPE_HISTORY, NULL);
  g_autoptr (GError) error = NULL;

  self->path = g_strdup (path);
  self->entries = load (self, &error);
  if (self->entries == NULL)
    {
      self->entries = g_ptr_array_new_with_free_func (entry_free);
      self->problem = g_strdup (error->message);
    }

  return self;
}

/**
 * vandap_history_get_problem:
 * @self: a history
 *
 * Tells what was wrong with the file it was to be read from.
 *
 * Returns: (transfer none) (nullable): a message that names the file, or %NULL
 */
const char *
vandap_history_get_problem (VandapHistory *self)
{
  g_return_val_if_fail (VANDAP_IS_HISTORY (self), NULL);

  return self->problem;
}

/**
 * vandap_history_get_n_entries:
 * @self: a history
 *
 * Counts what was opened.
 *
 * Returns: how many entries there are
 */
guint
vandap_history_get_n_entries (VandapHistory *self)
{
  g_return_val_if_fail (VANDAP_IS_HISTORY (self), 0);

  return self->entries->len;
}

/**
 * vandap_history_get_entry:
 * @self: a history
 * @nth: index of an entry
 *
 * Gets what was opened, the newest first.
 *
 * Returns: (transfer none): the entry, good until the history changes
 */
const VandapHistoryEntry *
vandap_history_get_entry (VandapHistory *self, guint nth)
{
  g_return_val_if_fail (VANDAP_IS_HISTORY (self) && nth < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, nth);
}

/**
 * vandap_history_find:
 * @self: a history
 * @file: a file
 *
 * Finds what is known of a file.
 *
 * Returns: (transfer none) (nullable): its entry, or %NULL where it was not opened before
 */
const VandapHistoryEntry *
vandap_history_find (VandapHistory *self, GFile *file)
{
  g_autofree char *uri = NULL;
  guint position;

  g_return_val_if_fail (VANDAP_IS_HISTORY (self), NULL);

  uri = g_file_get_uri (file);

  return (const VandapHistoryEntry *) find (self->entries, uri, &position);
}

/**
 * vandap_history_note_opened:
 * @self: a history
 * @file: a file
 * @title: what it is called
 *
 * Notes that a file was opened now. The place in it that is known stays known.
 */
void
vandap_history_note_opened (VandapHistory *self, GFile *file, const char *title)
{
  g_autofree char *uri = NULL;
  Entry *entry;
  guint position;

  g_return_if_fail (VANDAP_IS_HISTORY (self));

  uri = g_file_get_uri (file);
  entry = find (self->entries, uri, &position);
  if (entry != NULL)
    entry = g_ptr_array_steal_index (self->entries, position);
  else
    {
      entry = g_new0 (Entry, 1);
      entry->uri = g_strdup (uri);
    }
  g_free (entry->title);
  entry->title = dup_title (title);
  entry->opened = g_get_real_time () / G_USEC_PER_SEC;
  g_ptr_array_insert (self->entries, 0, entry);
  if (self->entries->len > MOST_ENTRIES)
    g_ptr_array_set_size (self->entries, MOST_ENTRIES);
  g_hash_table_remove (self->removed, uri);
  self->is_changed = TRUE;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * vandap_history_note_place:
 * @self: a history
 * @file: a file
 * @question: number of the question that is read
 *
 * Notes where in a file the person is. Nothing happens to a file that was not opened.
 */
void
vandap_history_note_place (VandapHistory *self, GFile *file, guint question)
{
  g_autofree char *uri = NULL;
  Entry *entry;
  guint position;

  g_return_if_fail (VANDAP_IS_HISTORY (self));

  uri = g_file_get_uri (file);
  entry = find (self->entries, uri, &position);
  if (entry == NULL || entry->question == question)
    return;
  entry->question = question;
  self->is_changed = TRUE;
}

static void
remove_at (VandapHistory *self, guint position)
{
  Entry *entry = g_ptr_array_index (self->entries, position);

  g_hash_table_add (self->removed, g_strdup (entry->uri));
  g_ptr_array_remove_index (self->entries, position);
  self->is_changed = TRUE;
}

/**
 * vandap_history_remove:
 * @self: a history
 * @file: a file
 *
 * Forgets a file.
 */
void
vandap_history_remove (VandapHistory *self, GFile *file)
{
  g_autofree char *uri = NULL;
  guint position;

  g_return_if_fail (VANDAP_IS_HISTORY (self));

  uri = g_file_get_uri (file);
  if (find (self->entries, uri, &position) == NULL)
    return;
  remove_at (self, position);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * vandap_history_clear:
 * @self: a history
 *
 * Forgets everything.
 */
void
vandap_history_clear (VandapHistory *self)
{
  g_return_if_fail (VANDAP_IS_HISTORY (self));

  if (self->entries->len == 0)
    return;
  while (self->entries->len > 0)
    remove_at (self, self->entries->len - 1);
  g_signal_emit (self, changed_signal, 0);
}

/* Another process may have written since: what it opened later is kept, what was removed here is not. */
static void
take_in (VandapHistory *self, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      Entry *other = g_ptr_array_index (others, i);
      guint position;
      Entry *own = find (self->entries, other->uri, &position);

      if (g_hash_table_contains (self->removed, other->uri) || (own != NULL && own->opened >= other->opened))
        continue;
      if (own != NULL)
        g_ptr_array_remove_index (self->entries, position);
      g_ptr_array_add (self->entries, g_ptr_array_steal_index (others, i--));
    }
  g_ptr_array_sort (self->entries, compare_newest_first);
  if (self->entries->len > MOST_ENTRIES)
    g_ptr_array_set_size (self->entries, MOST_ENTRIES);
}

static gboolean
fill (GOutputStream *stream, gpointer user_data, GCancellable *cancellable, GError **error)
{
  VandapHistory *self = user_data;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *data = NULL;
  gsize length;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
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
 * vandap_history_save:
 * @self: a history
 * @error: return location for an error that names the file
 *
 * Writes the history to its file, as a whole or not at all. Nothing is written
 * where nothing changed.
 *
 * Returns: whether the file is up to date
 */
gboolean
vandap_history_save (VandapHistory *self, GError **error)
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) others = NULL;

  g_return_val_if_fail (VANDAP_IS_HISTORY (self), FALSE);

  if (!self->is_changed)
    return TRUE;
  folder = g_path_get_dirname (self->path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;
      g_autofree char *name = g_filename_display_name (folder);

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code),
                   /* Translators: the name of a folder, then what is wrong with it */
                   _("%s: the folder cannot be made: %s"), name, g_strerror (code));
      return FALSE;
    }
  others = load (self, error);
  if (others == NULL)
    return FALSE;
  take_in (self, others);
  if (!vandap_safe_file_replace (self->path, fill, self, NULL, error))
    return FALSE;
  self->is_changed = FALSE;

  return TRUE;
}
