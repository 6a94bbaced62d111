/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-parts.h"

#include <string.h>

#include "reading/office/vandap-xml.h"

/* Relationships of the Open Packaging Conventions (ECMA-376 part 2, 9.3): what a part refers to, and as what. */

typedef struct
{
  VandapDocxParts *parts;
  const char *part;
} Reader;

static void
clear_target (gpointer data)
{
  VandapDocxTarget *target = data;

  g_free (target->kind);
  g_free (target->name);
}

/* A name relative to a part's folder, from the root of the archive. It names no file of the disk. */
static char *
resolve (const char *part, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *root = g_strconcat ("/", *part != '\0' && strcmp (folder, ".") != 0 ? folder : "", NULL);
  g_autofree char *whole = g_canonicalize_filename (target, root);

  return g_strdup (whole + strspn (whole, "/"));
}

static void
on_start (gpointer data, const VandapTeiElement *element)
{
  Reader *reader = data;
  g_autofree char *id = vandap_tei_element_dup_attribute (element, "Id");
  g_autofree char *type = vandap_tei_element_dup_attribute (element, "Type");
  g_autofree char *target = vandap_tei_element_dup_attribute (element, "Target");
  const char *kind = type != NULL ? strrchr (type, '/') : NULL;
  VandapDocxTarget part;

  if (strcmp (element->name, "Relationship") != 0 || target == NULL)
    return;
  if (vandap_tei_element_attribute_is (element, "TargetMode", "External"))
    {
      if (id != NULL)
        g_hash_table_insert (reader->parts->links, g_steal_pointer (&id), g_steal_pointer (&target));
      return;
    }
  part.kind = g_strdup (kind != NULL ? kind + 1 : "");
  part.name = resolve (reader->part, target);
  g_array_append_val (reader->parts->targets, part);
}

static void
on_end (gpointer data)
{
}

static void
on_text (gpointer data, const char *text, gsize length)
{
}

/**
 * vandap_docx_parts_read:
 * @archive: the document
 * @content: the file
 * @part: what the part is called, or "" for the document as a whole
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Reads what a part refers to.
 *
 * Returns: (transfer full): it, empty where it refers to nothing, or %NULL with @error set
 */
VandapDocxParts *
vandap_docx_parts_read (VandapArchive *archive, const VandapFileContent *content, const char *part, GError **error)
{
  const VandapMarkupHandler handler = { .start = on_start, .end = on_end, .add_text = on_text };
  g_autoptr (VandapDocxParts) self = g_new0 (VandapDocxParts, 1);
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *base = g_path_get_basename (part);
  g_autofree char *name = *part == '\0' ? g_strdup ("_rels/.rels")
                                        : g_strdup_printf ("%s/_rels/%s.rels", folder, base);
  Reader reader = { self, part };
  GBytes *bytes = vandap_archive_get (archive, g_str_has_prefix (name, "./") ? name + 2 : name);

  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->targets = g_array_new (FALSE, FALSE, sizeof (VandapDocxTarget));
  g_array_set_clear_func (self->targets, clear_target);
  if (bytes != NULL && !vandap_xml_parse (content, name, bytes, &handler, &reader, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vandap_docx_parts_free:
 * @self: (transfer full) (nullable): what a part refers to
 *
 * Frees it.
 */
void
vandap_docx_parts_free (VandapDocxParts *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->targets, g_array_unref);
  g_free (self);
}

/**
 * vandap_docx_parts_find:
 * @self: what a part refers to
 * @kind: as what
 *
 * Looks for a part.
 *
 * Returns: (transfer none) (nullable): the name of the first of that kind, or %NULL where there is none
 */
const char *
vandap_docx_parts_find (VandapDocxParts *self, const char *kind)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (strcmp (g_array_index (self->targets, VandapDocxTarget, i).kind, kind) == 0)
      return g_array_index (self->targets, VandapDocxTarget, i).name;

  return NULL;
}
