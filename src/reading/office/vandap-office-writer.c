/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-writer.h"

#include <glib/gi18n-lib.h>

#include "reading/office/vandap-office-counts.h"
#include "reading/office/vandap-office-table.h"

/* Paragraphs that wait for the end of the document, or for nobody. */
#define MOST_PENDING 65536

typedef struct
{
  VandapOfficeFlow kind;
  const char *reason;
  guint base; /* how many paragraphs were open when it began */
} Flow;

/* A paragraph that is not written yet. */
typedef struct
{
  VandapOfficeDraft *draft;
  VandapOfficeCell cell;
  VandapOfficeFlow flow;
} Pending;

struct _VandapOfficeWriter
{
  VandapBlocks *blocks;
  guint number;       /* of paragraphs so far */
  GArray *flows;      /* Flow; the first is the text */
  GArray *open;       /* guint: index among those pending of each that is open, the innermost last */
  GArray *pending;    /* Pending, in the order they were begun */
  GPtrArray *tables;  /* that are open, the innermost last */
  GPtrArray *ended;   /* tables that paragraphs pending are in */
  VandapOfficeCounts *counts; /* of lists; nothing is written while one counts */
  guint going_on;     /* index of a paragraph that the next one goes on with, or G_MAXUINT */
  GPtrArray *of_pages; /* VandapOfficeDraft */
  GHashTable *seen;   /* texts of those */
};

static void
clear_pending (gpointer data)
{
  vandap_office_draft_free (((Pending *) data)->draft);
}

/**
 * vandap_office_writer_new:
 * @blocks: where paragraphs are put; outlives the writer
 *
 * Creates a writer.
 *
 * Returns: (transfer full): a new writer
 */
VandapOfficeWriter *
vandap_office_writer_new (VandapBlocks *blocks)
{
  VandapOfficeWriter *self = g_new0 (VandapOfficeWriter, 1);
  Flow text = { VANDAP_OFFICE_FLOW_TEXT, NULL, 0 };

  self->blocks = blocks;
  self->flows = g_array_new (FALSE, FALSE, sizeof (Flow));
  g_array_append_val (self->flows, text);
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  g_array_set_clear_func (self->pending, clear_pending);
  self->tables = g_ptr_array_new ();
  self->ended = g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_office_table_free);
  self->counts = vandap_office_counts_new ();
  self->going_on = G_MAXUINT;
  self->of_pages = g_ptr_array_new_with_free_func ((GDestroyNotify) vandap_office_draft_free);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * vandap_office_writer_free:
 * @self: (transfer full) (nullable): a writer
 *
 * Frees a writer. The blocks stay.
 */
void
vandap_office_writer_free (VandapOfficeWriter *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->flows);
  g_array_unref (self->open);
  g_array_unref (self->pending);
  g_ptr_array_set_free_func (self->tables, (GDestroyNotify) vandap_office_table_free);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->ended);
  vandap_office_counts_free (self->counts);
  g_ptr_array_unref (self->of_pages);
  g_hash_table_unref (self->seen);
  g_free (self);
}

static const Flow *
get_flow (VandapOfficeWriter *self)
{
  return &g_array_index (self->flows, Flow, self->flows->len - 1);
}

static Pending *
get_pending (VandapOfficeWriter *self, guint n)
{
  return &g_array_index (self->pending, Pending, n);
}

static VandapOfficeTable *
get_table (VandapOfficeWriter *self)
{
  return self->tables->len > 0 ? g_ptr_array_index (self->tables, self->tables->len - 1) : NULL;
}

/* The paragraph that words go to: one of this flow's, or the one that a note is in. */
static Pending *
get_current (VandapOfficeWriter *self)
{
  const Flow *flow = get_flow (self);

  if (self->open->len == 0 || (flow->kind != VANDAP_OFFICE_FLOW_NOTE && self->open->len <= flow->base))
    return NULL;

  return get_pending (self, g_array_index (self->open, guint, self->open->len - 1));
}

/* What is printed on every page is in the document for each kind of page: the first, the left ones, the others. */
static void
put_off (VandapOfficeWriter *self, Pending *pending)
{
  if (g_hash_table_add (self->seen, g_strdup (pending->draft->text->str)) || pending->draft->deleted->len > 0)
    g_ptr_array_add (self->of_pages, g_steal_pointer (&pending->draft));
}

/* A label's words and a moment are kept with what is said, so they are no paragraph of their own. */
static void
write_pending (VandapOfficeWriter *self, Pending *pending)
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

/* Writes all that is pending as soon as nothing is open that may change it. */
static void
flush (VandapOfficeWriter *self)
{
  if (self->open->len > 0 || self->tables->len > 0 || self->going_on != G_MAXUINT
      || (vandap_office_counts_are_open (self->counts) && self->pending->len < MOST_PENDING))
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

/* What goes on with the next paragraph ends, because none follows. */
static void
settle (VandapOfficeWriter *self)
{
  Pending *pending;

  if (self->going_on == G_MAXUINT)
    return;
  pending = get_pending (self, self->going_on);
  self->going_on = G_MAXUINT;
  if (pending->cell.table != NULL)
    vandap_office_table_add (&pending->cell, pending->draft);
  if (pending->draft != NULL)
    vandap_office_counts_add (self->counts, pending->draft);
}

/**
 * vandap_office_writer_begin_flow:
 * @self: a writer
 * @kind: what paragraphs belong to from here on
 * @reason: (nullable): why they are left out; static
 *
 * Begins something beside the text.
 */
void
vandap_office_writer_begin_flow (VandapOfficeWriter *self, VandapOfficeFlow kind, const char *reason)
{
  Flow flow = { kind, reason, self->open->len };

  settle (self);
  /* What is inside something left out is left out with it. */
  if (get_flow (self)->kind >= VANDAP_OFFICE_FLOW_LEFT_OUT)
    {
      flow.kind = get_flow (self)->kind;
      flow.reason = get_flow (self)->reason;
    }
  g_array_append_val (self->flows, flow);
}

/**
 * vandap_office_writer_end_flow:
 * @self: a writer
 *
 * Ends what was begun last beside the text.
 */
void
vandap_office_writer_end_flow (VandapOfficeWriter *self)
{
  settle (self);
  if (self->flows->len > 1)
    g_array_set_size (self->flows, self->flows->len - 1);
  flush (self);
}

static void
reset_paragraph (VandapOfficeWriter *self, VandapOfficeDraft *draft)
{
  gboolean is_out = get_flow (self)->kind >= VANDAP_OFFICE_FLOW_LEFT_OUT;

  draft->kind = is_out ? VANDAP_BLOCK_LEFT_OUT : VANDAP_BLOCK_PARAGRAPH;
  draft->reason = is_out ? get_flow (self)->reason : NULL;
  draft->level = 0;
}

static void
push_paragraph (VandapOfficeWriter *self)
{
  Pending pending = { NULL, { NULL, 0, 0 }, get_flow (self)->kind };
  guint index = self->going_on;

  if (index == G_MAXUINT)
    {
      index = self->pending->len;
      pending.draft = vandap_office_draft_new ();
      if (get_table (self) != NULL && pending.flow == VANDAP_OFFICE_FLOW_TEXT)
        pending.cell = vandap_office_table_get_cell (get_table (self));
      g_array_append_val (self->pending, pending);
    }
  self->going_on = G_MAXUINT;
  reset_paragraph (self, get_pending (self, index)->draft);
  g_array_append_val (self->open, index);
}

/**
 * vandap_office_writer_begin_paragraph:
 * @self: a writer
 *
 * Begins a paragraph, inside the one that is open where one is.
 */
void
vandap_office_writer_begin_paragraph (VandapOfficeWriter *self)
{
  if (get_flow (self)->kind == VANDAP_OFFICE_FLOW_NOTE)
    vandap_office_writer_append (self, " ", 1, 0, NULL);
  else
    push_paragraph (self);
}

/**
 * vandap_office_writer_set_paragraph:
 * @self: a writer
 * @kind: what the paragraph is
 * @level: of a heading
 * @reason: (nullable): of what is left out; static
 *
 * Tells what the paragraph is. One in a note, or in what is left out, stays so.
 */
void
vandap_office_writer_set_paragraph (VandapOfficeWriter *self, VandapBlockKind kind, guint level, const char *reason)
{
  Pending *current = get_current (self);

  if (current == NULL || get_flow (self)->kind != VANDAP_OFFICE_FLOW_TEXT)
    return;
  current->draft->kind = kind;
  current->draft->level = kind == VANDAP_BLOCK_HEADING ? level : 0;
  current->draft->reason = reason;
}

/**
 * vandap_office_writer_set_marker:
 * @self: a writer
 * @marker: (nullable): what stands before the first words; outlives the writer
 * @counted: (nullable): what list that is a number of; outlives the writer
 *
 * Tells the mark of the list that the paragraph begins an item of. A number is
 * written where most items of its list ask.
 */
void
vandap_office_writer_set_marker (VandapOfficeWriter *self, const char *marker, const char *counted)
{
  Pending *current = get_current (self);

  if (current != NULL && get_flow (self)->kind != VANDAP_OFFICE_FLOW_NOTE)
    {
      current->draft->marker = marker;
      current->draft->counted = counted;
    }
}

/**
 * vandap_office_writer_append:
 * @self: a writer
 * @text: UTF-8
 * @length: its length in bytes, or -1 up to the NUL
 * @flags: #VandapOfficeFlags
 * @link: (nullable): the address it leads to; outlives the writer
 *
 * Adds words to the paragraph, or to one of their own where none is open.
 */
void
vandap_office_writer_append (VandapOfficeWriter *self, const char *text, gssize length, guint flags, const char *link)
{
  Pending *current = get_current (self);

  if (current == NULL)
    {
      vandap_office_writer_begin_paragraph (self);
      vandap_office_draft_append (get_pending (self, g_array_index (self->open, guint, self->open->len - 1))->draft,
                                  text, length, flags, link);
      vandap_office_writer_end_paragraph (self, FALSE);
      return;
    }
  vandap_office_draft_append (current->draft, text, length, flags, link);
}

/**
 * vandap_office_writer_delete:
 * @self: a writer
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds words that a tracked change took out of the paragraph, all of them, or that stood between
 * paragraphs.
 */
void
vandap_office_writer_delete (VandapOfficeWriter *self, const char *text, gsize length)
{
  Pending *current = get_current (self);

  if (current != NULL)
    {
      vandap_office_draft_delete (current->draft, text, length);
      return;
    }
  vandap_office_writer_begin_paragraph (self);
  if (get_current (self) != NULL)
    vandap_office_draft_delete (get_current (self)->draft, text, length);
  vandap_office_writer_end_paragraph (self, FALSE);
}

/**
 * vandap_office_writer_add_picture:
 * @self: a writer
 * @description: (nullable): what it shows
 *
 * Adds a picture of the text.
 */
void
vandap_office_writer_add_picture (VandapOfficeWriter *self, const char *description)
{
  Pending *current = get_current (self);

  if (current == NULL && get_flow (self)->kind == VANDAP_OFFICE_FLOW_TEXT)
    {
      vandap_office_writer_begin_paragraph (self);
      vandap_office_writer_add_picture (self, description);
      vandap_office_writer_end_paragraph (self, FALSE);
    }
  else if (current != NULL && current->flow < VANDAP_OFFICE_FLOW_LEFT_OUT)
    g_ptr_array_add (current->draft->pictures, g_strdup (description != NULL ? description : ""));
}

/**
 * vandap_office_writer_end_paragraph:
 * @self: a writer
 * @goes_on: whether the next paragraph is the same one, its beginning being deleted
 *
 * Ends the paragraph that was begun last.
 */
void
vandap_office_writer_end_paragraph (VandapOfficeWriter *self, gboolean goes_on)
{
  const Flow *flow = get_flow (self);
  guint index;

  if (self->open->len == 0 || self->open->len <= flow->base)
    return;
  index = g_array_index (self->open, guint, self->open->len - 1);
  g_array_set_size (self->open, self->open->len - 1);
  self->going_on = index;
  if (!goes_on)
    settle (self);
  flush (self);
}

/**
 * vandap_office_writer_begin_note:
 * @self: a writer
 *
 * Begins a note, all of whose paragraphs are one.
 */
void
vandap_office_writer_begin_note (VandapOfficeWriter *self)
{
  Flow flow = { VANDAP_OFFICE_FLOW_NOTE, NULL, 0 };

  settle (self);
  push_paragraph (self);
  flow.base = self->open->len;
  g_array_append_val (self->flows, flow);
}

/**
 * vandap_office_writer_end_note:
 * @self: a writer
 *
 * Ends the note that was begun last.
 *
 * Returns: (transfer full) (nullable): it, to be put where it is referred to, or %NULL where none is open
 */
VandapOfficeDraft *
vandap_office_writer_end_note (VandapOfficeWriter *self)
{
  Pending *current = get_current (self);
  VandapOfficeDraft *note;

  if (get_flow (self)->kind != VANDAP_OFFICE_FLOW_NOTE || current == NULL)
    return NULL;
  note = g_steal_pointer (&current->draft);
  g_array_set_size (self->open, self->open->len - 1);
  g_array_set_size (self->flows, self->flows->len - 1);
  flush (self);

  return note;
}

/**
 * vandap_office_writer_add_note:
 * @self: a writer
 * @note: a note
 *
 * Adds a note at the place where it is referred to.
 */
void
vandap_office_writer_add_note (VandapOfficeWriter *self, const VandapOfficeDraft *note)
{
  gboolean is_open = get_current (self) != NULL;

  if (!is_open)
    vandap_office_writer_begin_paragraph (self);
  vandap_office_draft_append_note (get_current (self)->draft, note);
  if (!is_open)
    vandap_office_writer_end_paragraph (self, FALSE);
}

/**
 * vandap_office_writer_begin_table:
 * @self: a writer
 *
 * Begins a table, inside a cell of the one that is open where one is.
 */
void
vandap_office_writer_begin_table (VandapOfficeWriter *self)
{
  if (get_flow (self)->kind == VANDAP_OFFICE_FLOW_NOTE)
    return;
  settle (self);
  if (get_table (self) != NULL)
    vandap_office_table_set_nested (get_table (self));
  g_ptr_array_add (self->tables, vandap_office_table_new ());
}

/**
 * vandap_office_writer_begin_row:
 * @self: a writer
 *
 * Begins a row of the table.
 */
void
vandap_office_writer_begin_row (VandapOfficeWriter *self)
{
  if (get_flow (self)->kind != VANDAP_OFFICE_FLOW_NOTE && get_table (self) != NULL)
    vandap_office_table_begin_row (get_table (self));
}

/**
 * vandap_office_writer_begin_cell:
 * @self: a writer
 *
 * Begins a cell of the row.
 */
void
vandap_office_writer_begin_cell (VandapOfficeWriter *self)
{
  settle (self);
  if (get_flow (self)->kind != VANDAP_OFFICE_FLOW_NOTE && get_table (self) != NULL)
    vandap_office_table_begin_cell (get_table (self));
}

/**
 * vandap_office_writer_set_heading_row:
 * @self: a writer
 *
 * Tells that the row is the heading of the table.
 */
void
vandap_office_writer_set_heading_row (VandapOfficeWriter *self)
{
  if (get_flow (self)->kind != VANDAP_OFFICE_FLOW_NOTE && get_table (self) != NULL)
    vandap_office_table_set_heading (get_table (self));
}

/**
 * vandap_office_writer_end_table:
 * @self: a writer
 *
 * Ends the table that was begun last.
 */
void
vandap_office_writer_end_table (VandapOfficeWriter *self)
{
  VandapOfficeTable *table = get_table (self);

  if (get_flow (self)->kind == VANDAP_OFFICE_FLOW_NOTE || table == NULL)
    return;
  settle (self);
  vandap_office_table_judge (table);
  g_ptr_array_set_size (self->tables, (int) self->tables->len - 1);
  g_ptr_array_add (self->ended, table);
  flush (self);
}

/**
 * vandap_office_writer_finish:
 * @self: a writer
 *
 * Writes what is left to write.
 */
void
vandap_office_writer_finish (VandapOfficeWriter *self)
{
  settle (self);
  g_array_set_size (self->open, 0);
  while (get_table (self) != NULL)
    {
      g_array_set_size (self->flows, 1);
      vandap_office_writer_end_table (self);
    }
  vandap_office_counts_close (self->counts);
  flush (self);
  for (guint i = 0; i < self->of_pages->len; i++)
    vandap_office_draft_write (g_ptr_array_index (self->of_pages, i), self->blocks, ++self->number, NULL,
                               VANDAP_OFFICE_NO_MOMENT);
  g_ptr_array_set_size (self->of_pages, 0);
}
