/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-odt-changes.h"

#include <string.h>

/* Tracked changes of OpenDocument (1.2 part 1, 5.5): what was deleted stands before the text, which says where it was. */

typedef struct
{
  char *id;
  GPtrArray *stretches; /* GString, one for each paragraph */
} Region;

struct _VandapOdtChanges
{
  VandapOfficeWriter *writer;
  GHashTable *by_id;  /* id → Region that was not written */
  GPtrArray *regions; /* Region, in their order */
  gsize depth;        /* how many elements are open in a region */
  gsize in_text;      /* the same where words began, or 0 */
  gsize in_notes;     /* the same where what is said of the change began, or 0 */
};

static void
free_stretch (gpointer stretch)
{
  g_string_free (stretch, TRUE);
}

static void
free_region (gpointer data)
{
  Region *region = data;

  g_free (region->id);
  g_ptr_array_unref (region->stretches);
  g_free (region);
}

/**
 * vandap_odt_changes_new:
 * @writer: where words go; outlives the changes
 *
 * Creates an empty set of changes.
 *
 * Returns: (transfer full): new changes
 */
VandapOdtChanges *
vandap_odt_changes_new (VandapOfficeWriter *writer)
{
  VandapOdtChanges *self = g_new0 (VandapOdtChanges, 1);

  self->writer = writer;
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->regions = g_ptr_array_new_with_free_func (free_region);

  return self;
}

/**
 * vandap_odt_changes_free:
 * @self: (transfer full) (nullable): changes
 *
 * Frees changes.
 */
void
vandap_odt_changes_free (VandapOdtChanges *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->regions);
  g_free (self);
}

/**
 * vandap_odt_changes_begin:
 * @self: changes
 * @element: text:changed-region
 *
 * Begins what one change did. Only what is deleted has words there.
 */
void
vandap_odt_changes_begin (VandapOdtChanges *self, const VandapTeiElement *element)
{
  Region *region = g_new0 (Region, 1);

  region->id = vandap_tei_element_dup_attribute (element, "id");
  region->stretches = g_ptr_array_new_with_free_func (free_stretch);
  g_ptr_array_add (self->regions, region);
  if (region->id != NULL && !g_hash_table_contains (self->by_id, region->id))
    g_hash_table_insert (self->by_id, region->id, region);
  self->depth = 1;
  self->in_text = self->in_notes = 0;
}

/**
 * vandap_odt_changes_is_open:
 * @self: changes
 *
 * Tells whether what comes next belongs to a change.
 *
 * Returns: whether it does
 */
gboolean
vandap_odt_changes_is_open (const VandapOdtChanges *self)
{
  return self->depth > 0;
}

static GPtrArray *
get_stretches (VandapOdtChanges *self)
{
  return ((Region *) g_ptr_array_index (self->regions, self->regions->len - 1))->stretches;
}

/**
 * vandap_odt_changes_start:
 * @self: changes
 * @element: an element in a change
 *
 * Notes that an element begins. Who changed something, and when, is no words.
 */
void
vandap_odt_changes_start (VandapOdtChanges *self, const VandapTeiElement *element)
{
  const char *name = element->name;

  self->depth++;
  if (strcmp (name, "change-info") == 0 || strcmp (name, "note-citation") == 0)
    self->in_notes = self->in_notes > 0 ? self->in_notes : self->depth;
  else if (self->in_notes > 0)
    return;
  else if (strcmp (name, "p") == 0 || strcmp (name, "h") == 0)
    {
      self->in_text = self->in_text > 0 ? self->in_text : self->depth;
      g_ptr_array_add (get_stretches (self), g_string_new (NULL));
    }
  else if (self->in_text > 0 && (strcmp (name, "s") == 0 || strcmp (name, "tab") == 0 || strcmp (name, "line-break") == 0))
    vandap_odt_changes_add_text (self, " ", 1);
}

/**
 * vandap_odt_changes_end:
 * @self: changes
 *
 * Notes that the element ends that was begun last.
 */
void
vandap_odt_changes_end (VandapOdtChanges *self)
{
  if (self->in_text == self->depth)
    self->in_text = 0;
  if (self->in_notes == self->depth)
    self->in_notes = 0;
  self->depth--;
}

/**
 * vandap_odt_changes_add_text:
 * @self: changes
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Adds characters.
 */
void
vandap_odt_changes_add_text (VandapOdtChanges *self, const char *text, gsize length)
{
  GPtrArray *stretches = get_stretches (self);

  if (self->in_text > 0 && self->in_notes == 0 && stretches->len > 0)
    g_string_append_len (g_ptr_array_index (stretches, stretches->len - 1), text, (gssize) length);
}

static void
write_region (VandapOdtChanges *self, Region *region)
{
  for (guint i = 0; i < region->stretches->len; i++)
    {
      const GString *stretch = g_ptr_array_index (region->stretches, i);

      if (stretch->len > 0)
        vandap_office_writer_delete (self->writer, stretch->str, stretch->len);
    }
  g_ptr_array_set_size (region->stretches, 0);
}

/**
 * vandap_odt_changes_write:
 * @self: changes
 * @element: text:change, which stands where something was deleted
 *
 * Writes what a change deleted.
 */
void
vandap_odt_changes_write (VandapOdtChanges *self, const VandapTeiElement *element)
{
  g_autofree char *id = vandap_tei_element_dup_attribute (element, "change-id");
  Region *region = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

  if (region != NULL)
    write_region (self, region);
}

/**
 * vandap_odt_changes_write_rest:
 * @self: changes
 *
 * Writes what was deleted nobody says where.
 */
void
vandap_odt_changes_write_rest (VandapOdtChanges *self)
{
  for (guint i = 0; i < self->regions->len; i++)
    write_region (self, g_ptr_array_index (self->regions, i));
}
