/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-history.h"

#include "library/vandap-history-file.h"

struct _VandapHistory
{
  GObject parent_instance;

  char *path;
  char *problem;
  VandapHistoryEntries *entries;
  GHashTable *removed; /* addresses that another program's file may still have */
  gboolean is_changed; /* since it was saved */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (VandapHistory, vandap_history, G_TYPE_OBJECT)

static void
vandap_history_finalize (GObject *object)
{
  VandapHistory *self = VANDAP_HISTORY (object);

  g_free (self->path);
  g_free (self->problem);
  g_clear_pointer (&self->entries, vandap_history_entries_free);
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
  self->entries = vandap_history_file_read (path, &self->problem, &error);
  if (self->entries == NULL)
    {
      self->entries = vandap_history_entries_new ();
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

  return vandap_history_entries_count (self->entries);
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
  g_return_val_if_fail (VANDAP_IS_HISTORY (self) && nth < vandap_history_entries_count (self->entries), NULL);

  return vandap_history_entries_get (self->entries, nth);
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

  g_return_val_if_fail (VANDAP_IS_HISTORY (self), NULL);

  uri = g_file_get_uri (file);

  return vandap_history_entries_find (self->entries, uri);
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

  g_return_if_fail (VANDAP_IS_HISTORY (self));

  uri = g_file_get_uri (file);
  vandap_history_entries_open (self->entries, uri, title, g_get_real_time () / G_USEC_PER_SEC);
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

  g_return_if_fail (VANDAP_IS_HISTORY (self));

  uri = g_file_get_uri (file);
  if (vandap_history_entries_set_question (self->entries, uri, question))
    self->is_changed = TRUE;
}

static gboolean
forget (VandapHistory *self, const char *uri)
{
  if (!vandap_history_entries_remove (self->entries, uri))
    return FALSE;
  g_hash_table_add (self->removed, g_strdup (uri));
  self->is_changed = TRUE;

  return TRUE;
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

  g_return_if_fail (VANDAP_IS_HISTORY (self));

  uri = g_file_get_uri (file);
  if (!forget (self, uri))
    return;
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

  if (vandap_history_entries_count (self->entries) == 0)
    return;
  for (guint n = vandap_history_entries_count (self->entries); n > 0; n--)
    {
      g_autofree char *uri = g_strdup (vandap_history_entries_get (self->entries, n - 1)->uri);

      forget (self, uri);
    }
  g_signal_emit (self, changed_signal, 0);
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
  g_autoptr (VandapHistoryEntries) others = NULL;

  g_return_val_if_fail (VANDAP_IS_HISTORY (self), FALSE);

  if (!self->is_changed)
    return TRUE;
  if (!vandap_history_file_make_folder (self->path, error))
    return FALSE;
  others = vandap_history_file_read (self->path, &self->problem, error);
  if (others == NULL)
    return FALSE;
  /* Another process may have written since: what it opened later is kept, what was removed here is not. */
  vandap_history_entries_take_in (self->entries, others, self->removed);
  if (!vandap_history_file_write (self->path, self->entries, error))
    return FALSE;
  self->is_changed = FALSE;

  return TRUE;
}
