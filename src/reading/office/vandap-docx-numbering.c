/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-docx-numbering.h"

#include <string.h>

#include "reading/office/vandap-office-marker.h"
#include "reading/office/vandap-xml.h"

/* Numbering of WordprocessingML (ECMA-376 part 1, 17.9): lists (w:num) are made after patterns (w:abstractNum). */

#define N_LEVELS 9

struct _VandapDocxNumbering
{
  GHashTable *patterns; /* id → Levels */
  GHashTable *lists;    /* id → id of the pattern */
  GHashTable *own;      /* id of a list → Levels, of those it does not take from the pattern */
  GStringChunk *strings;

  const char *pattern;  /* what is being read */
  const char *list;
  int level;
};

typedef struct
{
  const char *markers[N_LEVELS];
} Levels;

/**
 * vandap_docx_numbering_new:
 *
 * Creates an empty set of lists.
 *
 * Returns: (transfer full): new lists
 */
VandapDocxNumbering *
vandap_docx_numbering_new (void)
{
  VandapDocxNumbering *self = g_new0 (VandapDocxNumbering, 1);

  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->lists = g_hash_table_new (g_str_hash, g_str_equal);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->strings = g_string_chunk_new (256);

  return self;
}

/**
 * vandap_docx_numbering_free:
 * @self: (transfer full) (nullable): lists
 *
 * Frees lists.
 */
void
vandap_docx_numbering_free (VandapDocxNumbering *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->patterns);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->own);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static const char *
keep_attribute (VandapDocxNumbering *self, const VandapTeiElement *element, const char *name)
{
  g_autofree char *value = vandap_tei_element_dup_attribute (element, name);

  return value != NULL ? g_string_chunk_insert_const (self->strings, value) : NULL;
}

static Levels *
get_levels (GHashTable *table, const char *id)
{
  Levels *levels = g_hash_table_lookup (table, id);

  if (levels == NULL)
    {
      levels = g_new0 (Levels, 1);
      g_hash_table_insert (table, (gpointer) id, levels);
    }

  return levels;
}

static void
read_marker (VandapDocxNumbering *self, const VandapTeiElement *element)
{
  g_autofree char *text = vandap_tei_element_dup_attribute (element, "val");
  g_autofree char *marker = vandap_office_marker_dup (text);
  const char *id = self->list != NULL ? self->list : self->pattern;

  if (id == NULL || self->level < 0 || self->level >= N_LEVELS)
    return;
  get_levels (self->list != NULL ? self->own : self->patterns, id)->markers[self->level]
    = g_string_chunk_insert_const (self->strings, marker != NULL ? marker : "");
}

static void
on_start (gpointer data, const VandapTeiElement *element)
{
  VandapDocxNumbering *self = data;

  if (strcmp (element->name, "abstractNum") == 0)
    {
      self->pattern = keep_attribute (self, element, "abstractNumId");
      self->list = NULL;
    }
  else if (strcmp (element->name, "num") == 0)
    self->list = keep_attribute (self, element, "numId");
  else if (strcmp (element->name, "abstractNumId") == 0)
    {
      const char *pattern = keep_attribute (self, element, "val");

      if (self->list != NULL && pattern != NULL)
        g_hash_table_insert (self->lists, (gpointer) self->list, (gpointer) pattern);
    }
  else if (strcmp (element->name, "lvl") == 0 || strcmp (element->name, "lvlOverride") == 0)
    {
      const char *level = keep_attribute (self, element, "ilvl");

      self->level = level != NULL ? (int) CLAMP (g_ascii_strtoll (level, NULL, 10), -1, N_LEVELS) : -1;
    }
  else if (strcmp (element->name, "lvlText") == 0)
    read_marker (self, element);
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
 * vandap_docx_numbering_read:
 * @self: lists
 * @content: the file
 * @part: what its part with the lists is called
 * @bytes: that part
 * @error: return location for an error of [error@Vandap.ReadingError], or for that it was cancelled
 *
 * Reads the lists of a document.
 *
 * Returns: whether they were read
 */
gboolean
vandap_docx_numbering_read (VandapDocxNumbering *self, const VandapFileContent *content, const char *part,
                            GBytes *bytes, GError **error)
{
  const VandapMarkupHandler handler = { .start = on_start, .end = on_end, .add_text = on_text };

  return vandap_xml_parse (content, part, bytes, &handler, self, error);
}

/**
 * vandap_docx_numbering_get_marker:
 * @self: lists
 * @list: id of a list
 * @level: how deep in it, from 0, or below
 *
 * Gets the mark of a list, where it is one that a person types.
 *
 * Returns: (transfer none) (nullable): the mark with a space, or %NULL where it has numbers or dots
 */
const char *
vandap_docx_numbering_get_marker (VandapDocxNumbering *self, const char *list, int level)
{
  const char *pattern = g_hash_table_lookup (self->lists, list);
  const Levels *own = g_hash_table_lookup (self->own, list);
  const Levels *levels = pattern != NULL ? g_hash_table_lookup (self->patterns, pattern) : NULL;
  const char *marker = NULL;

  level = CLAMP (level, 0, N_LEVELS - 1);
  if (own != NULL)
    marker = own->markers[level];
  if (marker == NULL && levels != NULL)
    marker = levels->markers[level];

  return marker != NULL && *marker != '\0' ? marker : NULL;
}
