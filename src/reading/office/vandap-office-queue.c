/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-queue.h"

#include <glib/gi18n-lib.h>

#include "reading/office/vandap-office-counts.h"

/* Paragraphs that wait for the end of the document, or for nobody. */
#define MOST_PENDING 65536

typedef struct
{
  VandapOfficeDraft *draft; /* or NULL, once it was taken */
  VandapOfficeCell cell;
  VandapOfficeFlow flow;
} Pending;

struct _VandapOfficeQueue
{
  VandapBlocks *blocks;
  guint number;       /* of paragraphs so far */
  GArray *pending;    /* Pending, in the order they were begun */
  GPtrArray *ended;   /* tables that paragraphs pending are in */
  VandapOfficeCounts *counts; /* of lists; nothing is written while one counts */
  GPtrArray *of_pages; /* VandapOfficeDraft */
  GHashTable *seen;   /* texts of those */
};

static void
clear_pending (gpointer data)
{
  vandap_office_draft_free (((Pending *) data)->draft);
}

/**
 * vandap_office_queue_new:
 * @blocks: where paragraphs are put; outlives the queue
 *
 * Creates an empty queue.
 *
 * Returns: (transfer full): a new queue
 */
VandapOfficeQueue *
vandap_office_queue_new (VandapBlocks *blocks)
{
  VandapOfficeQueue *self = g_new0 (VandapOfficeQueue, 1);

  self->blocks = blocks;
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  g_array_set_clear_func (self->pending, clear_pending);
  self->ended = g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_office_table_free);
  self->counts = vandap_office_counts_new ();
  self->of_pages = g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_office_draft_free);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * vandap_office_queue_free:
 * @self: (transfer full) (nullable): a queue
 *
 * Frees a queue, and what still waits in it.
 */
void
vandap_office_queue_free (VandapOfficeQueue *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->pending);
  g_ptr_array_unref (self->ended);
  vandap_office_counts_free (self->counts);
  g_ptr_array_unref (self->of_pages);
  g_hash_table_unref (self->seen);
  g_free (self);
}

static Pending *
get_pending (VandapOfficeQueue *self, guint n)
{
  return &g_array_index (self->pending, Pending, n);
}

/**
 * vandap_office_queue_add:
 * @self: a queue
 * @flow: what the paragraph belongs to
 * @table: (nullable): the table in whose cell that is open it stands
 *
 * Puts an empty paragraph at the end of the queue.
 *
 * Returns: which one it is, until all that waits is written
 */
guint
vandap_office_queue_add (VandapOfficeQueue *self, VandapOfficeFlow flow, VandapOfficeTable *table)
{
  Pending pending = { vandap_office_draft_new (), { NULL, 0, 0 }, flow };

  if (table != NULL)
    pending.cell = vandap_office_table_get_cell (table);
  g_array_append_val (self->pending, pending);

  return self->pending->len - 1;
}

/**
 * vandap_office_queue_get_draft:
 * @self: a queue
 * @n: which paragraph
 *
 * Gets a paragraph that waits.
 *
 * Returns: (transfer none) (nullable): the paragraph, or %NULL where it was taken
 */
VandapOfficeDraft *
vandap_office_queue_get_draft (VandapOfficeQueue *self, guint n)
{
  return get_pending (self, n)->draft;
}

/**
 * vandap_office_queue_get_flow:
 * @self: a queue
 * @n: which paragraph
 *
 * Tells what a paragraph belongs to.
 *
 * Returns: what it belongs to
 */
VandapOfficeFlow
vandap_office_queue_get_flow (VandapOfficeQueue *self, guint n)
{
  return get_pending (self, n)->flow;
}

/**
 * vandap_office_queue_take_draft:
 * @self: a queue
 * @n: which paragraph
 *
 * Takes a paragraph out, which is put elsewhere.
 *
 * Returns: (transfer full) (nullable): the paragraph
 */
VandapOfficeDraft *
vandap_office_queue_take_draft (VandapOfficeQueue *self, guint n)
{
  return g_steal_pointer (&get_pending (self, n)->draft);
}

/**
 * vandap_office_queue_settle:
 * @self: a queue
 * @n: which paragraph
 *
 * Tells that a paragraph has all its words.
 */
void
vandap_office_queue_settle (VandapOfficeQueue *self, guint n)
{
  const Pending *pending = get_pending (self, n);

  if (pending->cell.table != NULL)
    vandap_office_table_add (&pending->cell, pending->draft);
  if (pending->draft != NULL)
    vandap_office_counts_add (self->counts, pending->draft);
}

/**
 * vandap_office_queue_end_table:
 * @self: a queue
 * @table: (transfer full): a table that has ended
 *
 * Works out what the columns of a table are, and keeps it as long as paragraphs
 * in it wait.
 */
void
vandap_office_queue_end_table (VandapOfficeQueue *self, VandapOfficeTable *table)
{
  vandap_office_table_judge (table);
  g_ptr_array_add (self->ended, table);
}

/* What is printed on every page is in the document for each kind of page: the first, the left ones, the others. */
static void
put_off (VandapOfficeQueue *self, Pending *pending)
{
  if (g_hash_table_add (self->seen, g_strdup (pending->draft->text->str)) || pending->draft->deleted->len > 0)
    g_ptr_array_add (self->of_pages, g_steal_pointer (&pending->draft));
}

/* A label's words and a moment are kept with what is said, so they are no paragraph of their own. */
static void
write_pending (VandapOfficeQueue *self, Pending *pending)
{
  g_autofree char *label = NULL;
  gint64 moment = VANDAP_OFFICE_NO_MOMENT;

  self->number++;
  if (!vandap_office_counts_ask (self->counts, pending->draft->counted))
    pending->draft->marker = NULL;
  if (vandap_office_table_is_heading (&pending->cell))
    {
      pending->draft->kind = VANDAP_BLOCK_LEFT_OUT;
      pending->draft->reason = _("Is the heading of a table");
    }
  else if (vandap_office_table_is_number (&pending->cell))
    {
      pending->draft->kind = VANDAP_BLOCK_LEFT_OUT;
      pending->draft->reason = _("Is the number of a row of a table");
    }
  else if (vandap_office_table_is_label (&pending->cell) || vandap_office_table_is_moment (&pending->cell))
    vandap_office_draft_clear (pending->draft);
  else if (vandap_office_table_is_other (&pending->cell))
    {
      pending->draft->kind = VANDAP_BLOCK_LEFT_OUT;
      pending->draft->reason = _("Another column of the table");
    }
  else if (pending->draft->kind != VANDAP_BLOCK_LEFT_OUT && vandap_office_draft_count (pending->draft) > 0)
    label = vandap_office_table_take_label (&pending->cell, &moment);
  vandap_office_draft_write (pending->draft, self->blocks, self->number, label, moment);
}

/**
 * vandap_office_queue_write:
 * @self: a queue
 *
 * Writes all that waits, unless there are lists that may go on. Nothing may be
 * open that may change a paragraph.
 */
void
vandap_office_queue_write (VandapOfficeQueue *self)
{
  if (vandap_office_counts_are_open (self->counts) && self->pending->len < MOST_PENDING)
    return;
  for (guint i = 0; i < self->pending->len; i++)
    {
      Pending *pending = get_pending (self, i);

      if (pending->draft != NULL && pending->flow == VANDAP_OFFICE_FLOW_PAGES)
        put_off (self, pending);
      else if (pending->draft != NULL)
        write_pending (self, pending);
    }
  g_array_set_size (self->pending, 0);
  g_ptr_array_set_size (self->ended, 0);
}

/**
 * vandap_office_queue_finish:
 * @self: a queue
 *
 * Writes all that waits, and after it what is printed on every page.
 */
void
vandap_office_queue_finish (VandapOfficeQueue *self)
{
  vandap_office_counts_close (self->counts);
  vandap_office_queue_write (self);
  for (guint i = 0; i < self->of_pages->len; i++)
    vandap_office_draft_write (g_ptr_array_index (self->of_pages, i), self->blocks, ++self->number, NULL,
                               VANDAP_OFFICE_NO_MOMENT);
  g_ptr_array_set_size (self->of_pages, 0);
}
