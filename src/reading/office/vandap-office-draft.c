/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-office-draft.h"

#include <glib/gi18n-lib.h>

#include "text/vandap-normal.h"

/* A stretch of words that are the same in all; it goes up to the next one. */
typedef struct
{
  gsize start;
  guint flags;
  const char *link;
} Run;

/* A span that is open while a draft is written. */
typedef struct
{
  VandapSpanKind kind;
  guint flag;
  const char *value;
} Open;

typedef struct
{
  VandapBlocks *blocks;
  Open open[4];
  guint n_open;
} Writing;

static void
free_stretch (gpointer stretch)
{
  g_string_free (stretch, TRUE);
}

/**
 * vandap_office_draft_new:
 *
 * Creates an empty paragraph.
 *
 * Returns: (transfer full): a new draft
 */
VandapOfficeDraft *
vandap_office_draft_new (void)
{
  VandapOfficeDraft *self = g_new0 (VandapOfficeDraft, 1);

  self->kind = VANDAP_BLOCK_PARAGRAPH;
  self->text = g_string_new (NULL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->pictures = g_ptr_array_new_with_free_func (g_free);
  self->deleted = g_ptr_array_new_with_free_func (free_stretch);

  return self;
}

/**
 * vandap_office_draft_free:
 * @self: (transfer full) (nullable): a draft
 *
 * Frees a draft.
 */
void
vandap_office_draft_free (VandapOfficeDraft *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->runs);
  g_ptr_array_unref (self->pictures);
  g_ptr_array_unref (self->deleted);
  g_free (self);
}

static const Run *
get_run (const VandapOfficeDraft *self, guint run)
{
  return &g_array_index (self->runs, Run, run);
}

/**
 * vandap_office_draft_append:
 * @self: a draft
 * @text: UTF-8
 * @length: its length in bytes, or -1 up to the NUL
 * @flags: #VandapOfficeFlags
 * @link: (nullable): the address it leads to; outlives the draft
 *
 * Adds words.
 */
void
vandap_office_draft_append (VandapOfficeDraft *self, const char *text, gssize length, guint flags, const char *link)
{
  Run run = { self->text->len, flags, link };
  const Run *last = self->runs->len > 0 ? get_run (self, self->runs->len - 1) : NULL;

  if (last == NULL || last->flags != flags || last->link != link)
    g_array_append_val (self->runs, run);
  self->all_flags |= flags;
  g_string_append_len (self->text, text, length);
}

/**
 * vandap_office_draft_append_note:
 * @self: a draft
 * @note: a note on its last words
 *
 * Adds a note where it is referred to, between brackets. It is as bold as the
 * words it is on: what is set off as a whole stays so with a note in it.
 */
void
vandap_office_draft_append_note (VandapOfficeDraft *self, const VandapOfficeDraft *note)
{
  const Run *last = self->runs->len > 0 ? get_run (self, self->runs->len - 1) : NULL;
  guint flags = VANDAP_OFFICE_ASIDE | (last != NULL ? last->flags & ~(guint) VANDAP_OFFICE_ASIDE : 0);

  vandap_office_draft_append (self, " ", 1, flags & ~(guint) VANDAP_OFFICE_ASIDE, NULL);
  vandap_office_draft_append (self, "[", 1, flags, NULL);
  for (guint i = 0; i < note->runs->len; i++)
    {
      const Run *run = get_run (note, i);
      gsize end = i + 1 < note->runs->len ? get_run (note, i + 1)->start : note->text->len;
      gsize start = run->start;

      while (i == 0 && start < end && g_ascii_isspace (note->text->str[start]))
        start++;
      vandap_office_draft_append (self, note->text->str + start, (gssize) (end - start), run->flags | flags, run->link);
    }
  vandap_office_draft_append (self, "]", 1, flags, NULL);
  for (guint i = 0; i < note->pictures->len; i++)
    g_ptr_array_add (self->pictures, g_strdup (g_ptr_array_index (note->pictures, i)));
  for (guint i = 0; i < note->deleted->len; i++)
    {
      const GString *stretch = g_ptr_array_index (note->deleted, i);

      vandap_office_draft_delete (self, stretch->str, stretch->len);
    }
}

/**
 * vandap_office_draft_delete:
 * @self: a draft
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds words that were deleted in it, one after the other.
 */
void
vandap_office_draft_delete (VandapOfficeDraft *self, const char *text, gsize length)
{
  g_ptr_array_add (self->deleted, g_string_new_len (text, (gssize) length));
}

/**
 * vandap_office_draft_count:
 * @self: a draft
 *
 * Counts the characters that will be seen of it.
 *
 * Returns: how many; 0 where no block comes of it
 */
gsize
vandap_office_draft_count (const VandapOfficeDraft *self)
{
  gsize n = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = get_run (self, i);
      const char *end = self->text->str + (i + 1 < self->runs->len ? get_run (self, i + 1)->start : self->text->len);

      if ((run->flags & VANDAP_OFFICE_HIDDEN) == 0)
        for (const char *p = self->text->str + run->start; p < end; p = g_utf8_next_char (p))
          n += vandap_character_get_use (g_utf8_get_char (p)) == VANDAP_CHARACTER_KEPT;
    }

  return n;
}

/**
 * vandap_office_draft_clear:
 * @self: a draft
 *
 * Takes all words out of it. Pictures stay, and what was deleted.
 */
void
vandap_office_draft_clear (VandapOfficeDraft *self)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->runs, 0);
  self->all_flags = 0;
}

static gboolean
is_wanted (const Open *open, const Run *run)
{
  if (open->kind == VANDAP_SPAN_LINK)
    return run->link == open->value;

  return (run->flags & open->flag) != 0;
}

static void
open_span (Writing *writing, VandapSpanKind kind, guint flag, const char *value)
{
  for (guint i = 0; i < writing->n_open; i++)
    if (writing->open[i].kind == kind && writing->open[i].flag == flag)
      return;
  writing->open[writing->n_open++] = (Open) { kind, flag, value };
  vandap_blocks_open_span (writing->blocks, kind, value);
}

/* Spans nest: what is inside one that ends here ends with it, and begins again. */
static void
settle_spans (Writing *writing, const Run *run)
{
  guint kept = 0;

  while (kept < writing->n_open && is_wanted (&writing->open[kept], run))
    kept++;
  while (writing->n_open > kept)
    {
      vandap_blocks_close_span (writing->blocks);
      writing->n_open--;
    }
  if (run->flags & VANDAP_OFFICE_BOLD)
    open_span (writing, VANDAP_SPAN_EMPHASIS, VANDAP_OFFICE_BOLD, "bold");
  if (run->flags & VANDAP_OFFICE_ITALIC)
    open_span (writing, VANDAP_SPAN_EMPHASIS, VANDAP_OFFICE_ITALIC, "italic");
  if (run->flags & VANDAP_OFFICE_ASIDE)
    open_span (writing, VANDAP_SPAN_ASIDE, VANDAP_OFFICE_ASIDE, NULL);
  if (run->link != NULL)
    open_span (writing, VANDAP_SPAN_LINK, 0, run->link);
}

static void
write_runs (const VandapOfficeDraft *self, VandapBlocks *blocks, gboolean hidden)
{
  Writing writing = { blocks, { { 0, 0, NULL } }, 0 };

  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = get_run (self, i);
      gsize end = i + 1 < self->runs->len ? get_run (self, i + 1)->start : self->text->len;

      if (((run->flags & VANDAP_OFFICE_HIDDEN) != 0) != hidden)
        continue;
      settle_spans (&writing, run);
      vandap_blocks_append (blocks, self->text->str + run->start, (gssize) (end - run->start));
    }
}

static void
write_deleted (const VandapOfficeDraft *self, VandapBlocks *blocks, guint number)
{
  for (guint i = 0; i < self->deleted->len; i++)
    {
      const GString *stretch = g_ptr_array_index (self->deleted, i);

      vandap_blocks_begin (blocks, VANDAP_BLOCK_LEFT_OUT, number, FALSE);
      /* Translators: why words of a document are no part of the interview: its author deleted them, and the
         program keeps what was changed. */
      vandap_blocks_set_reason (blocks, _("Was deleted in the document’s tracked changes"));
      vandap_blocks_append (blocks, stretch->str, (gssize) stretch->len);
      vandap_blocks_end (blocks);
    }
}

/**
 * vandap_office_draft_write:
 * @self: a draft
 * @blocks: blocks, none of them begun
 * @number: which paragraph of the document it is, from 1
 * @label: (nullable): who speaks it
 * @moment: when it is said, in milliseconds, or %VANDAP_OFFICE_NO_MOMENT
 *
 * Makes a block of a paragraph, another of what is hidden in it, and others of what
 * was deleted.
 */
void
vandap_office_draft_write (const VandapOfficeDraft *self, VandapBlocks *blocks, guint number, const char *label,
                           gint64 moment)
{
  vandap_blocks_begin (blocks, self->kind, number, TRUE);
  vandap_blocks_set_level (blocks, self->level);
  vandap_blocks_set_reason (blocks, self->reason);
  vandap_blocks_set_label (blocks, label);
  if (moment != VANDAP_OFFICE_NO_MOMENT)
    vandap_blocks_add_time (blocks, moment);
  for (guint i = 0; i < self->pictures->len; i++)
    vandap_blocks_add_picture (blocks, NULL, g_ptr_array_index (self->pictures, i));
  if (self->marker != NULL && self->text->len > 0)
    vandap_blocks_append (blocks, self->marker, -1);
  write_runs (self, blocks, FALSE);
  vandap_blocks_end (blocks);
  write_deleted (self, blocks, number);
  if ((self->all_flags & VANDAP_OFFICE_HIDDEN) == 0)
    return;

  vandap_blocks_begin (blocks, VANDAP_BLOCK_LEFT_OUT, number, FALSE);
  vandap_blocks_set_reason (blocks, _("Is hidden in the document"));
  write_runs (self, blocks, TRUE);
  vandap_blocks_end (blocks);
}
