/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading/office/vandap-odt-lists.h"

#include <string.h>

#include "reading/office/vandap-office-marker.h"

/* Lists of OpenDocument (1.2 part 1, 5.3): between two questions of one list its answers end it, and it is continued. */

#define N_LEVELS 10

typedef struct
{
  gint64 numbers[N_LEVELS];    /* of the item that is open, or was last */
  gboolean has_begun[N_LEVELS];
} Counts;

struct _VandapOdtLists
{
  VandapOdtStyles *styles;
  GHashTable *counts; /* name of a list's style → Counts */
  GStringChunk *strings;
};

/**
 * vandap_odt_lists_new:
 * @styles: the document's styles; outlive the lists
 *
 * Creates an empty set of lists.
 *
 * Returns: (transfer full): new lists
 */
VandapOdtLists *
vandap_odt_lists_new (VandapOdtStyles *styles)
{
  VandapOdtLists *self = g_new0 (VandapOdtLists, 1);

  self->styles = styles;
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->strings = g_string_chunk_new (256);

  return self;
}

/**
 * vandap_odt_lists_free:
 * @self: (transfer full) (nullable): lists
 *
 * Frees lists.
 */
void
vandap_odt_lists_free (VandapOdtLists *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->counts);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static Counts *
get_counts (VandapOdtLists *self, const char *list)
{
  Counts *counts = g_hash_table_lookup (self->counts, list);

  if (counts == NULL)
    {
      counts = g_new0 (Counts, 1);
      g_hash_table_insert (self->counts, g_strdup (list), counts);
    }

  return counts;
}

static gboolean
is_counted (const char *list, guint level)
{
  return list != NULL && level > 0 && level <= N_LEVELS;
}

/**
 * vandap_odt_lists_begin:
 * @self: lists
 * @list: (nullable): name of its style
 * @level: how deep it is, from 1
 * @element: the list
 *
 * Begins a list.
 */
void
vandap_odt_lists_begin (VandapOdtLists *self, const char *list, guint level, const VandapTeiElement *element)
{
  g_autofree char *before = vandap_tei_element_dup_attribute (element, "continue-list");

  if (is_counted (list, level) && before == NULL
      && !vandap_tei_element_attribute_is (element, "continue-numbering", "true"))
    get_counts (self, list)->has_begun[level - 1] = FALSE;
}

/**
 * vandap_odt_lists_begin_item:
 * @self: lists
 * @list: (nullable): name of the list's style
 * @level: how deep the list is, from 1
 * @element: the item
 *
 * Counts an item.
 */
void
vandap_odt_lists_begin_item (VandapOdtLists *self, const char *list, guint level, const VandapTeiElement *element)
{
  g_autofree char *start = vandap_tei_element_dup_attribute (element, "start-value");
  Counts *counts;

  if (!is_counted (list, level) || strcmp (element->name, "list-item") != 0)
    return;
  counts = get_counts (self, list);
  if (start != NULL)
    counts->numbers[level - 1] = g_ascii_strtoll (start, NULL, 10);
  else if (counts->has_begun[level - 1])
    counts->numbers[level - 1]++;
  else
    counts->numbers[level - 1] = vandap_odt_styles_get_start (self->styles, list, level);
  counts->has_begun[level - 1] = TRUE;
}

/**
 * vandap_odt_lists_get_marker:
 * @self: lists
 * @list: (nullable): name of a list's style
 * @level: how deep in the list, from 1
 * @counted: (out) (nullable): what all that are counted with the item have in common, or %NULL where its mark is no
 *   number
 *
 * Gets the mark of the item that was begun last: one that a person types, or its
 * number where it is counted in numerals.
 *
 * Returns: (transfer none) (nullable): the mark with a space, or %NULL where it is none of these
 */
const char *
vandap_odt_lists_get_marker (VandapOdtLists *self, const char *list, guint level, const char **counted)
{
  const char *marker = vandap_odt_styles_get_marker (self->styles, list, level);
  g_autofree char *number = NULL;
  g_autofree char *key = NULL;

  *counted = NULL;
  if (marker == NULL || strchr (marker, '%') == NULL || !is_counted (list, level))
    return marker;
  /* The mark of a level has the number of that level alone. */
  number = vandap_office_marker_dup_number (marker, 1, get_counts (self, list)->numbers[level - 1]);
  if (number == NULL)
    return NULL;
  key = g_strdup_printf ("%u %s", level, list);
  *counted = g_string_chunk_insert_const (self->strings, key);

  return g_string_chunk_insert_const (self->strings, number);
}
