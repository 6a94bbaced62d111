/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-counts.h"

#include "reading/grammar/vandap-words.h"

#define FEWEST_ITEMS 3

typedef struct
{
  guint items;
  guint questions;
} Count;

struct _VandapOfficeCounts
{
  GHashTable *lists; /* what their items have in common → Count */
  gboolean is_closed;
};

/**
 * vandap_office_counts_new:
 *
 * Creates an empty set of lists.
 *
 * Returns: (transfer full): new lists
 */
VandapOfficeCounts *
vandap_office_counts_new (void)
{
  VandapOfficeCounts *self = g_new0 (VandapOfficeCounts, 1);

  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  return self;
}

/**
 * vandap_office_counts_free:
 * @self: (transfer full) (nullable): lists
 *
 * Frees lists.
 */
void
vandap_office_counts_free (VandapOfficeCounts *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->lists);
  g_free (self);
}

/**
 * vandap_office_counts_add:
 * @self: lists
 * @draft: a paragraph that has ended
 *
 * Takes account of a paragraph, where it is an item that is counted.
 */
void
vandap_office_counts_add (VandapOfficeCounts *self, const VandapOfficeDraft *draft)
{
  Count *count;

  if (draft->counted == NULL || vandap_office_draft_count (draft) == 0)
    return;
  count = g_hash_table_lookup (self->lists, draft->counted);
  if (count == NULL)
    {
      count = g_new0 (Count, 1);
      g_hash_table_insert (self->lists, (gpointer) draft->counted, count);
    }
  count->items++;
  count->questions += vandap_words_is_question (draft->text->str, draft->text->len);
}

/**
 * vandap_office_counts_close:
 * @self: lists
 *
 * Tells that all items were counted.
 */
void
vandap_office_counts_close (VandapOfficeCounts *self)
{
  self->is_closed = TRUE;
}

/**
 * vandap_office_counts_are_open:
 * @self: lists
 *
 * Tells whether there is a list that may go on.
 *
 * Returns: whether there is
 */
gboolean
vandap_office_counts_are_open (const VandapOfficeCounts *self)
{
  return !self->is_closed && g_hash_table_size (self->lists) > 0;
}

/**
 * vandap_office_counts_ask:
 * @self: lists
 * @counted: (nullable): what the items of a list have in common
 *
 * Tells whether numbers of a list are those of questions: most of its items ask. The
 * numbers of lists in answers would be taken for them, and they for the answers'.
 *
 * Returns: whether they are; %TRUE for what is no number
 */
gboolean
vandap_office_counts_ask (const VandapOfficeCounts *self, const char *counted)
{
  const Count *count = counted != NULL ? g_hash_table_lookup (self->lists, counted) : NULL;

  if (counted == NULL)
    return TRUE;

  return count != NULL && count->items >= FEWEST_ITEMS && count->questions * 10 >= count->items * 6;
}
