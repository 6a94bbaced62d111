/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VandapHistoryEntry:
 * @uri: which file
 * @title: what it was called when it was opened last
 * @question: number of the question at which it was left
 * @opened: when, in seconds since 1970
 *
 * A file that was opened.
 */
typedef struct
{
  char *uri;
  char *title;
  guint question;
  gint64 opened;
} VandapHistoryEntry;

/**
 * VandapHistoryEntries:
 *
 * Files that were opened, each once, the newest first, and no more of them than
 * anybody looks through.
 */
typedef struct _VandapHistoryEntries VandapHistoryEntries;

VandapHistoryEntries *vandap_history_entries_new (void);
void vandap_history_entries_free (VandapHistoryEntries *self);

guint vandap_history_entries_count (const VandapHistoryEntries *self);
const VandapHistoryEntry *vandap_history_entries_get (const VandapHistoryEntries *self, guint nth);
const VandapHistoryEntry *vandap_history_entries_find (const VandapHistoryEntries *self, const char *uri);

void vandap_history_entries_add (VandapHistoryEntries *self, const VandapHistoryEntry *entry);
void vandap_history_entries_sort (VandapHistoryEntries *self);
void vandap_history_entries_open (VandapHistoryEntries *self, const char *uri, const char *title, gint64 opened);
gboolean vandap_history_entries_set_question (VandapHistoryEntries *self, const char *uri, guint question);
gboolean vandap_history_entries_remove (VandapHistoryEntries *self, const char *uri);
void vandap_history_entries_take_in (VandapHistoryEntries *self, VandapHistoryEntries *others, GHashTable *except);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VandapHistoryEntries, vandap_history_entries_free)

G_END_DECLS
