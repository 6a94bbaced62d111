/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-notes.h"

#include <glib/gi18n-lib.h>

/* Notes of WordprocessingML (ECMA-376 part 1, 17.11). */

struct _VandapDocxNotes
{
  VandapOfficeWriter *writer;
  GHashTable *notes;  /* "f" or "e" and id → VandapOfficeDraft, until it was referred to */
  GPtrArray *keys;    /* of all, in their order */
  char *key;          /* of the one that is being read, or NULL */
};

/**
 * vandap_docx_notes_new:
 * @writer: what notes are made with; outlives them
 *
 * Creates an empty set of notes.
 *
 * Returns: (transfer full): new notes
 */
VandapDocxNotes *
vandap_docx_notes_new (VandapOfficeWriter *writer)
{
  VandapDocxNotes *self = g_new0 (VandapDocxNotes, 1);

  self->writer = writer;
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vandap_office_draft_free);
  self->keys = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * vandap_docx_notes_free:
 * @self: (transfer full) (nullable): notes
 *
 * Frees notes.
 */
void
vandap_docx_notes_free (VandapDocxNotes *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->notes);
  g_ptr_array_unref (self->keys);
  g_free (self->key);
  g_free (self);
}

static char *
dup_key (const VandapTeiElement *element)
{
  g_autofree char *id = vandap_tei_element_dup_attribute (element, "id");

  return g_strdup_printf ("%c%s", element->name[0], id != NULL ? id : "");
}

/**
 * vandap_docx_notes_is_note:
 * @element: w:footnote or w:endnote
 *
 * Tells notes from the lines that are drawn over them.
 *
 * Returns: whether it is a note
 */
gboolean
vandap_docx_notes_is_note (const VandapTeiElement *element)
{
  g_autofree char *type = vandap_tei_element_dup_attribute (element, "type");

  return type == NULL || g_str_equal (type, "normal");
}

/**
 * vandap_docx_notes_begin:
 * @self: notes
 * @element: w:footnote or w:endnote
 *
 * Begins a note.
 */
void
vandap_docx_notes_begin (VandapDocxNotes *self, const VandapTeiElement *element)
{
  g_free (self->key);
  self->key = dup_key (element);
  vandap_office_writer_begin_note (self->writer);
}

/**
 * vandap_docx_notes_end:
 * @self: notes
 *
 * Ends the note that was begun last.
 */
void
vandap_docx_notes_end (VandapDocxNotes *self)
{
  VandapOfficeDraft *note = vandap_office_writer_end_note (self->writer);
  g_autofree char *key = g_steal_pointer (&self->key);

  if (note == NULL)
    return;
  /* Two of one id, or one inside another: none of them is lost. */
  if (key == NULL || g_hash_table_contains (self->notes, key))
    {
      g_free (key);
      key = g_strdup_printf (" %u", self->keys->len);
    }
  g_ptr_array_add (self->keys, g_strdup (key));
  g_hash_table_insert (self->notes, g_steal_pointer (&key), note);
}

/**
 * vandap_docx_notes_refer:
 * @self: notes
 * @element: w:footnoteReference or w:endnoteReference
 *
 * Puts a note where it is referred to first.
 */
void
vandap_docx_notes_refer (VandapDocxNotes *self, const VandapTeiElement *element)
{
  g_autofree char *key = dup_key (element);
  VandapOfficeDraft *note = g_hash_table_lookup (self->notes, key);

  if (note == NULL)
    return;
  vandap_office_writer_add_note (self->writer, note);
  g_hash_table_remove (self->notes, key);
}

/**
 * vandap_docx_notes_write_unused:
 * @self: notes
 *
 * Leaves the notes out that nothing refers to.
 */
void
vandap_docx_notes_write_unused (VandapDocxNotes *self)
{
  vandap_office_writer_begin_flow (self->writer, VANDAP_OFFICE_FLOW_LEFT_OUT,
                                   _("Is a note that nothing in the text refers to"));
  for (guint i = 0; i < self->keys->len; i++)
    {
      const VandapOfficeDraft *note = g_hash_table_lookup (self->notes, g_ptr_array_index (self->keys, i));

      if (note == NULL || (vandap_office_draft_count (note) == 0 && note->deleted->len == 0))
        continue;
      vandap_office_writer_begin_paragraph (self->writer);
      vandap_office_writer_add_note (self->writer, note);
      vandap_office_writer_end_paragraph (self->writer, FALSE);
    }
  vandap_office_writer_end_flow (self->writer);
}
