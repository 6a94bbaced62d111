/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/vandap-history-entries.h"

#define MOST_ENTRIES 200
#define LONGEST_TITLE 200   /* code points */

struct _VandapHistoryEntries
{
  GPtrArray *entries; /* VandapHistoryEntry */
};

static void
entry_free (gpointer data)
{
  VandapHistoryEntry *entry = data;

  g_free (entry->uri);
  g_free (entry->title);
  g_free (entry);
}

/**
 * vandap_history_entries_new:
 *
 * Creates an empty list of entries.
 *
 * Returns: (transfer full): new entries
 */
VandapHistoryEntries *
vandap_history_entries_new (void)
{
  VandapHistoryEntries *self = g_new0 (VandapHistoryEntries, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);

  return self;
}

/**
 * vandap_history_entries_free:
 * @self: (transfer full) (nullable): entries
 *
 * Frees entries.
 */
void
vandap_history_entries_free (VandapHistoryEntries *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * vandap_history_entries_count:
 * @self: entries
 *
 * Counts entries.
 *
 * Returns: how many there are
 */
guint
vandap_history_entries_count (const VandapHistoryEntries *self)
{
  return self->entries->len;
}

/**
 * vandap_history_entries_get:
 * @self: entries
 * @nth: index of an entry
 *
 * Gets an entry.
 *
 * Returns: (transfer none): the entry, good until there are others
 */
const VandapHistoryEntry *
vandap_history_entries_get (const VandapHistoryEntries *self, guint nth)
{
  return g_ptr_array_index (self->entries, nth);
}

static VandapHistoryEntry *
find (const VandapHistoryEntries *self, const char *uri, guint *position)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      VandapHistoryEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (entry->uri, uri))
        {
          *position = i;
          return entry;
        }
    }

  return NULL;
}

/**
 * vandap_history_entries_find:
 * @self: entries
 * @uri: which file
 *
 * Finds the entry of a file.
 *
 * Returns: (transfer none) (nullable): the entry, or %NULL where there is none
 */
const VandapHistoryEntry *
vandap_history_entries_find (const VandapHistoryEntries *self, const char *uri)
{
  guint position;

  return find (self, uri, &position);
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

/**
 * vandap_history_entries_add:
 * @self: entries
 * @entry: what to add, whose title may be anything
 *
 * Adds an entry at the end, unless its file has one, or there are as many as there may be.
 */
void
vandap_history_entries_add (VandapHistoryEntries *self, const VandapHistoryEntry *entry)
{
  VandapHistoryEntry *own;
  guint position;

  if (self->entries->len >= MOST_ENTRIES || find (self, entry->uri, &position) != NULL)
    return;
  own = g_new0 (VandapHistoryEntry, 1);
  own->uri = g_strdup (entry->uri);
  own->title = dup_title (entry->title);
  own->question = entry->question;
  own->opened = entry->opened;
  g_ptr_array_add (self->entries, own);
}

static gint
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const VandapHistoryEntry *one = *(const VandapHistoryEntry *const *) a;
  const VandapHistoryEntry *other = *(const VandapHistoryEntry *const *) b;

  return (one->opened < other->opened) - (one->opened > other->opened);
}

/**
 * vandap_history_entries_sort:
 * @self: entries
 *
 * Puts what was opened last first.
 */
void
vandap_history_entries_sort (VandapHistoryEntries *self)
{
  g_ptr_array_sort (self->entries, compare_newest_first);
}

static void
drop_oldest (VandapHistoryEntries *self)
{
  if (self->entries->len > MOST_ENTRIES)
    g_ptr_array_set_size (self->entries, MOST_ENTRIES);
}

/**
 * vandap_history_entries_open:
 * @self: entries
 * @uri: which file
 * @title: what it is called
 * @opened: when, in seconds since 1970
 *
 * Puts a file first. The place in it that is known stays known.
 */
void
vandap_history_entries_open (VandapHistoryEntries *self, const char *uri, const char *title, gint64 opened)
{
  guint position;
  VandapHistoryEntry *entry = find (self, uri, &position);

  if (entry != NULL)
    entry = g_ptr_array_steal_index (self->entries, position);
  else
    {
      entry = g_new0 (VandapHistoryEntry, 1);
      entry->uri = g_strdup (uri);
    }
  g_free (entry->title);
  entry->title = dup_title (title);
  entry->opened = opened;
  g_ptr_array_insert (self->entries, 0, entry);
  drop_oldest (self);
}

/**
 * vandap_history_entries_set_question:
 * @self: entries
 * @uri: which file
 * @question: number of the question that is read
 *
 * Changes where in a file somebody is.
 *
 * Returns: whether that is elsewhere than before
 */
gboolean
vandap_history_entries_set_question (VandapHistoryEntries *self, const char *uri, guint question)
{
  guint position;
  VandapHistoryEntry *entry = find (self, uri, &position);

  if (entry == NULL || entry->question == question)
    return FALSE;
  entry->question = question;

  return TRUE;
}

/**
 * vandap_history_entries_remove:
 * @self: entries
 * @uri: which file
 *
 * Removes the entry of a file.
 *
 * Returns: whether there was one
 */
gboolean
vandap_history_entries_remove (VandapHistoryEntries *self, const char *uri)
{
  guint position;

  if (find (self, uri, &position) == NULL)
    return FALSE;
  g_ptr_array_remove_index (self->entries, position);

  return TRUE;
}

/**
 * vandap_history_entries_take_in:
 * @self: entries
 * @others: (transfer none): other entries, out of which some are moved
 * @except: addresses of files that are not wanted
 *
 * Adds the entries of others that are newer than what is here.
 */
void
vandap_history_entries_take_in (VandapHistoryEntries *self, VandapHistoryEntries *others, GHashTable *except)
{
  for (guint i = 0; i < others->entries->len; i++)
    {
      const VandapHistoryEntry *other = g_ptr_array_index (others->entries, i);
      guint position;
      const VandapHistoryEntry *own = find (self, other->uri, &position);

      if (g_hash_table_contains (except, other->uri) || (own != NULL && own->opened >= other->opened))
        continue;
      if (own != NULL)
        g_ptr_array_remove_index (self->entries, position);
      g_ptr_array_add (self->entries, g_ptr_array_steal_index (others->entries, i--));
    }
  vandap_history_entries_sort (self);
  drop_oldest (self);
}
