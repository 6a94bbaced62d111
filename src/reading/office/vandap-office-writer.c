/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-writer.h"

#include "reading/office/vandap-office-table.h"

/* Where there is no paragraph. */
#define NONE G_MAXUINT

typedef struct
{
  VandapOfficeFlow kind;
  const char *reason;
  guint base; /* how many paragraphs were open when it began */
} Flow;

struct _VandapOfficeWriter
{
  VandapOfficeQueue *queue;
  GArray *flows;      /* Flow; the first is the text */
  GArray *open;       /* guint: index in the queue of each paragraph that is open, the innermost last */
  GPtrArray *tables;  /* that are open, the innermost last */
  guint going_on;     /* index of a paragraph that the next one goes on with, or NONE */
};

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

  self->queue = vandap_office_queue_new (blocks);
  self->flows = g_array_new (FALSE, FALSE, sizeof (Flow));
  g_array_append_val (self->flows, text);
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  self->tables = g_ptr_array_new ();
  self->going_on = NONE;

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
  g_ptr_array_set_free_func (self->tables, (GDestroyNotify) vandap_office_table_free);
  g_ptr_array_unref (self->tables);
  vandap_office_queue_free (self->queue);
  g_free (self);
}

static const Flow *
get_flow (VandapOfficeWriter *self)
{
  return &g_array_index (self->flows, Flow, self->flows->len - 1);
}

static VandapOfficeTable *
get_table (VandapOfficeWriter *self)
{
  return self->tables->len > 0 ? g_ptr_array_index (self->tables, self->tables->len - 1) : NULL;
}

/* The paragraph that words go to: one of this flow's, or the one that a note is in. */
static guint
find_current (VandapOfficeWriter *self)
{
  const Flow *flow = get_flow (self);

  if (self->open->len == 0 || (flow->kind != VANDAP_OFFICE_FLOW_NOTE && self->open->len <= flow->base))
    return NONE;

  return g_array_index (self->open, guint, self->open->len - 1);
}

static VandapOfficeDraft *
get_current (VandapOfficeWriter *self)
{
  guint current = find_current (self);

  return current != NONE ? vandap_office_queue_get_draft (self->queue, current) : NULL;
}

/* The paragraph that was begun last. */
static VandapOfficeDraft *
get_innermost (VandapOfficeWriter *self)
{
  return vandap_office_queue_get_draft (self->queue, g_array_index (self->open, guint, self->open->len - 1));
}

/* Writes all that waits as soon as nothing is open that may change it. */
static void
flush (VandapOfficeWriter *self)
{
  if (self->open->len == 0 && self->tables->len == 0 && self->going_on == NONE)
    vandap_office_queue_write (self->queue);
}

/* What goes on with the next paragraph ends, because none follows. */
static void
settle (VandapOfficeWriter *self)
{
  guint ended = self->going_on;

  self->going_on = NONE;
  if (ended != NONE)
    vandap_office_queue_settle (self->queue, ended);
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
  VandapOfficeFlow flow = get_flow (self)->kind;
  guint index = self->going_on;

  if (index == NONE)
    index = vandap_office_queue_add (self->queue, flow, flow == VANDAP_OFFICE_FLOW_TEXT ? get_table (self) : NULL);
  self->going_on = NONE;
  reset_paragraph (self, vandap_office_queue_get_draft (self->queue, index));
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
  VandapOfficeDraft *current = get_current (self);

  if (current == NULL || get_flow (self)->kind != VANDAP_OFFICE_FLOW_TEXT)
    return;
  current->kind = kind;
  current->level = kind == VANDAP_BLOCK_HEADING ? level : 0;
  current->reason = reason;
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
  VandapOfficeDraft *current = get_current (self);

  if (current != NULL && get_flow (self)->kind != VANDAP_OFFICE_FLOW_NOTE)
    {
      current->marker = marker;
      current->counted = counted;
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
  VandapOfficeDraft *current = get_current (self);

  if (current == NULL)
    {
      vandap_office_writer_begin_paragraph (self);
      vandap_office_draft_append (get_innermost (self), text, length, flags, link);
      vandap_office_writer_end_paragraph (self, FALSE);
      return;
    }
  vandap_office_draft_append (current, text, length, flags, link);
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
  VandapOfficeDraft *current = get_current (self);

  if (current != NULL)
    {
      vandap_office_draft_delete (current, text, length);
      return;
    }
  vandap_office_writer_begin_paragraph (self);
  if (get_current (self) != NULL)
    vandap_office_draft_delete (get_current (self), text, length);
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
  VandapOfficeDraft *current = get_current (self);

  if (current == NULL && get_flow (self)->kind == VANDAP_OFFICE_FLOW_TEXT)
    {
      vandap_office_writer_begin_paragraph (self);
      vandap_office_writer_add_picture (self, description);
      vandap_office_writer_end_paragraph (self, FALSE);
    }
  else if (current != NULL
           && vandap_office_queue_get_flow (self->queue, find_current (self)) < VANDAP_OFFICE_FLOW_LEFT_OUT)
    g_ptr_array_add (current->pictures, g_strdup (description != NULL ? description : ""));
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
  VandapOfficeDraft *current = get_current (self);
  VandapOfficeDraft *note;

  if (get_flow (self)->kind != VANDAP_OFFICE_FLOW_NOTE || current == NULL)
    return NULL;
  note = vandap_office_queue_take_draft (self->queue, find_current (self));
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
  vandap_office_draft_append_note (get_current (self), note);
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
  g_ptr_array_set_size (self->tables, (int) self->tables->len - 1);
  vandap_office_queue_end_table (self->queue, table);
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
  vandap_office_queue_finish (self->queue);
}
